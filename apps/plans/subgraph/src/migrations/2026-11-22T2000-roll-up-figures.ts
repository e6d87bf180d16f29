import { migration } from '@yanxiu/subgraph';

/** What the figures of an activity go by; another title or place changes none. */
const counted =
  'status, form, layer, scope, channel, content, strands, hours, unit_id, last_day, province_id, city_id, county_id';
const nowhere = `'00000000-0000-0000-0000-000000000000'::uuid`;
const region = (alias: string) => `coalesce(${alias}.county_id, ${alias}.city_id, ${alias}.province_id, ${nowhere})`;
const monthOf = (day: string) => `date_trunc('month', ${day})::date`;

/** A trigger for each kind of change, for only such a one can see what was and what is. */
const onChange = (table: string, name: string, changes: string[], of = '') =>
  changes
    .map((change) => {
      const seen = [
        change === 'insert' ? '' : 'old table as was',
        change === 'delete' ? '' : 'new table as is_now',
      ].join(' ');
      return `create trigger ${name}_${change} after ${change}${of} on ${table} referencing ${seen}
        for each statement execute function ${name}_${change}();`;
    })
    .join('\n');

const marking = (name: string, change: string, body: string) => `
  create function ${name}_${change}() returns trigger language plpgsql as $$ begin
    insert into stale_figure (region_id, month) ${body};
    return null;
  end $$;`;

const ofActivities = (rows: string) => `
  select distinct ${region('a')}, ${monthOf('a.last_day')} from ${rows} a`;
const ofAttendances = (rows: string, where: string) => `
  select distinct ${region('t')}, ${monthOf('t.day')} from attendance t join ${rows} a on ${where} where t.status = 'CONFIRMED'`;

const said = `(select * from was union all select * from is_now)`;
const differing = `(select * from ${said} r where exists (
    select from was o join is_now n using (id) where id = r.id and (${counted
      .split(', ')
      .map((column) => `o.${column}`)
      .join(', ')}) is distinct from (${counted
      .split(', ')
      .map((column) => `n.${column}`)
      .join(', ')})))`;

export const rollUpFigures = migration(
  '2026-11-22T2000',
  'roll-up-figures',
  `
  -- Figures of activities and attendances by county (city or province where there is none) and month. Made of the rows
  -- themselves by background work, and never trusted where stale_figure names the region and month.
  create table activity_figure (
    region_id uuid not null,
    province_id uuid,
    city_id uuid,
    county_id uuid,
    month date not null,
    dimension text not null,
    tier text,
    scheme text,
    code text,
    name text,
    things int not null,
    hours numeric not null
  );
  create index activity_figure_region on activity_figure (region_id, month);
  create index activity_figure_county on activity_figure (county_id, month);
  create index activity_figure_city on activity_figure (city_id, month);
  create index activity_figure_province on activity_figure (province_id, month);

  -- Only added to by those who write, so that none of them waits for another; taken away by who counts anew.
  create table stale_figure (
    id bigint generated always as identity primary key,
    region_id uuid not null,
    month date not null
  );
  create index stale_figure_cell on stale_figure (region_id, month);

  create index activity_region_day on activity (${region('activity')}, last_day) where status in ('PUBLISHED', 'COMPLETED');
  create index attendance_region_day on attendance (${region('attendance')}, day) where status = 'CONFIRMED';

  insert into stale_figure (region_id, month)
    ${ofActivities('activity')}
    union select distinct ${region('t')}, ${monthOf('t.day')} from attendance t where t.status = 'CONFIRMED';

  ${marking('stale_by_activity', 'insert', ofActivities('is_now'))}
  ${marking('stale_by_activity', 'delete', ofActivities('was'))}
  ${marking('stale_by_activity', 'update', `${ofActivities(differing)} union ${ofAttendances(differing, 'a.id = t.activity_id')}`)}
  ${onChange('activity', 'stale_by_activity', ['insert', 'delete', 'update'])}

  ${['insert', 'delete', 'update']
    .map((change) => {
      const rows = { insert: 'is_now', delete: 'was', update: said }[change]!;
      return marking(
        'stale_by_attendance',
        change,
        `select distinct ${region('t')}, ${monthOf('t.day')} from ${rows} t where t.status = 'CONFIRMED'`,
      );
    })
    .join('')}
  ${onChange('attendance', 'stale_by_attendance', ['insert', 'delete', 'update'])}

  ${['insert', 'delete', 'update']
    .map((change) => {
      const rows = { insert: 'is_now', delete: 'was', update: said }[change]!;
      return marking(
        'stale_by_mark',
        change,
        `select distinct ${region('a')}, ${monthOf('a.last_day')} from ${rows} m join activity a on a.id = m.activity_id`,
      );
    })
    .join('')}
  ${onChange('activity_mark', 'stale_by_mark', ['insert', 'delete', 'update'])}

  -- What organization tells later: a unit's level, a teacher's tier.
  ${marking('stale_by_unit', 'insert', `${ofActivities('is_now n join activity')}  on a.unit_id = n.id`)}
  ${marking('stale_by_unit', 'update', `${ofActivities('(select n.id from is_now n join was o using (id) where n.level <> o.level) n join activity')} on a.unit_id = n.id`)}
  ${onChange('directory_unit', 'stale_by_unit', ['insert', 'update'])}
  ${marking('stale_by_person', 'insert', ofAttendances('(select id from is_now where tier is not null)', 'a.id = t.person_id'))}
  ${marking('stale_by_person', 'update', ofAttendances('(select n.id from is_now n join was o using (id) where n.tier is distinct from o.tier)', 'a.id = t.person_id'))}
  ${onChange('directory_person', 'stale_by_person', ['insert', 'update'])}
  `,
);
