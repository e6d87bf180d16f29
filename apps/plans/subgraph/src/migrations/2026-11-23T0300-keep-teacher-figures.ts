import { migration } from '@yanxiu/subgraph';

const part = (row: string) => `(${row}.role ->> 'code' <> 'PARTICIPANT' or ${row}.other_roles <> '[]')`;
const differ = (columns: string[]) =>
  ['old', 'new'].map((row) => `(${columns.map((column) => `${row}.${column}`).join(', ')})`).join(' is distinct from ');

/** A mark on whoever the select names; by row, so that where the condition says no, nothing is called. */
const marking = (name: string, body: string) => `
  create function ${name}() returns trigger language plpgsql as $$ begin
    insert into stale_teacher (person_id) ${body};
    return null;
  end $$;`;
const onRows = (table: string, name: string, change: 'insert' | 'update' | 'delete', when?: string) => `
  create trigger ${name}_${change} after ${change} on ${table} for each row ${when ? `when (${when})` : ''} execute function ${name}();`;
/** Many at a time: what organization tells comes in batches. */
const onStatement = (
  table: string,
  name: string,
  change: 'insert' | 'update' | 'delete',
  seen: string,
  body: string,
) => `
  ${marking(`${name}_${change}`, body)}
  create trigger ${name}_${change} after ${change} on ${table} referencing ${seen} for each statement execute function ${name}_${change}();`;

const both = 'old table as was new table as is_now';
const ofGroups = (units: string) => `
  select distinct q.person_id from ${units} u join directory_posting q on q.unit_id = u.id
    where exists (select from theme h where h.unit_id = u.id and h.person_id is null)`;

export const keepTeacherFigures = migration(
  '2026-11-23T0300',
  'keep-teacher-figures',
  `
  -- For each main posting with a subject: on which days it counts, and on which the teacher had a theme, a task, a result.
  -- Made of the rows themselves by background work, and never trusted where stale_teacher names the person.
  create table teacher_figure (
    posting_id uuid primary key,
    person_id uuid not null,
    unit_id uuid not null,
    province_id uuid,
    city_id uuid,
    county_id uuid,
    school_id uuid not null,
    name text not null,
    subject text not null,
    days datemultirange not null,
    themes datemultirange not null,
    tasks datemultirange not null,
    results datemultirange not null
  );
  create index teacher_figure_person on teacher_figure (person_id);
  create index teacher_figure_school on teacher_figure (school_id);
  create index teacher_figure_county on teacher_figure (county_id);
  create index teacher_figure_city on teacher_figure (city_id);

  -- Only added to by those who write, so that none of them waits for another; taken away by who counts anew.
  create table stale_teacher (
    id bigint generated always as identity primary key,
    person_id uuid not null
  );
  create index stale_teacher_person on stale_teacher (person_id);

  create index directory_posting_unit on directory_posting (unit_id);
  -- Few among the many who only took part; looked for by person now, no longer by day.
  create index attendance_part on attendance (person_id) where role ->> 'code' <> 'PARTICIPANT' or other_roles <> '[]';
  drop index attendance_part_day;

  insert into stale_teacher (person_id) select distinct person_id from directory_posting;

  ${marking('stale_teacher_by_attendance', `select distinct x.id from (values (old.person_id), (new.person_id)) x(id) where x.id is not null`)}
  ${onRows('attendance', 'stale_teacher_by_attendance', 'insert', part('new'))}
  ${onRows('attendance', 'stale_teacher_by_attendance', 'delete', part('old'))}
  ${onRows(
    'attendance',
    'stale_teacher_by_attendance',
    'update',
    `(${part('old')} or ${part('new')}) and ${differ(['person_id', 'activity_id', 'role', 'other_roles', 'status', 'day'])}`,
  )}

  ${marking(
    'stale_teacher_by_activity',
    `select k.assignee_id from activity_task k where k.activity_id = new.id and k.assignee_id is not null
     union select t.person_id from attendance t where t.activity_id = new.id and ${part('t')}`,
  )}
  ${onRows('activity', 'stale_teacher_by_activity', 'update', `${differ(['status', 'last_day'])} or (old.outcome is null) <> (new.outcome is null)`)}

  ${marking('stale_teacher_by_task', `select distinct x.id from (values (old.assignee_id), (new.assignee_id)) x(id) where x.id is not null`)}
  ${onRows('activity_task', 'stale_teacher_by_task', 'insert')}
  ${onRows('activity_task', 'stale_teacher_by_task', 'delete')}
  ${onRows('activity_task', 'stale_teacher_by_task', 'update', differ(['assignee_id', 'activity_id', 'state', 'done_at']))}

  ${marking('stale_teacher_by_topic', `select a.person_id from topic_author a where a.topic_id = new.id`)}
  ${onRows('topic', 'stale_teacher_by_topic', 'update', differ(['status', 'number', 'registered_on', 'closed_on']))}

  ${marking('stale_teacher_by_author', `select distinct x.id from (values (old.person_id), (new.person_id)) x(id) where x.id is not null`)}
  ${(['insert', 'update', 'delete'] as const).map((change) => onRows('topic_author', 'stale_teacher_by_author', change)).join('')}

  ${marking(
    'stale_teacher_by_theme',
    `select x.person_id from (values (old.person_id), (new.person_id)) x(person_id) where x.person_id is not null
     union select q.person_id from (values (old.unit_id, old.person_id), (new.unit_id, new.person_id)) x(unit_id, person_id)
       join directory_unit g on g.id = x.unit_id and g.level = 'GROUP' join directory_posting q on q.unit_id = g.id
       where x.person_id is null`,
  )}
  ${onRows('theme', 'stale_teacher_by_theme', 'insert', 'new.started_on is not null')}
  ${onRows('theme', 'stale_teacher_by_theme', 'delete', 'old.started_on is not null')}
  ${onRows('theme', 'stale_teacher_by_theme', 'update', differ(['person_id', 'unit_id', 'started_on', 'closed_on']))}

  -- What organization tells later: where a teacher stands, the name, and which unit is a group.
  ${onStatement('directory_posting', 'stale_teacher_by_posting', 'insert', 'new table as is_now', 'select distinct person_id from is_now')}
  ${onStatement('directory_posting', 'stale_teacher_by_posting', 'delete', 'old table as was', 'select distinct person_id from was')}
  ${onStatement('directory_posting', 'stale_teacher_by_posting', 'update', both, 'select person_id from was union select person_id from is_now')}
  ${onStatement(
    'directory_person',
    'stale_teacher_by_person',
    'update',
    both,
    'select n.id from is_now n join was o using (id) where (n.active, n.name) is distinct from (o.active, o.name)',
  )}
  ${onStatement('directory_unit', 'stale_teacher_by_unit', 'insert', 'new table as is_now', ofGroups('is_now'))}
  ${onStatement('directory_unit', 'stale_teacher_by_unit', 'update', both, ofGroups('(select n.id from is_now n join was o using (id) where n.level <> o.level)'))}
  `,
);
