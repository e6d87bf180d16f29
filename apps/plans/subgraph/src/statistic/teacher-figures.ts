import { sql } from '@yanxiu/subgraph';
import type { Sql } from '@yanxiu/subgraph';

/** Who had more in an activity than a seat (alias `t`, attendance): the own role, or one besides (DL-04). */
const part = sql`(t.role ->> 'code' <> 'PARTICIPANT' or t.other_roles <> '[]')`;
const days = (from: Sql, to: Sql) => sql`daterange(${from}, ${to}, '[]')`;
const day = (on: Sql) => days(on, on);
/** Days together, by which one asks whether something fell into a span without knowing the span. */
const together = (rows: Sql) => sql`select coalesce(range_agg(x.days), '{}'::datemultirange) from (${rows}) x(days)`;

const topic = sql`topic_author a join topic k on k.id = a.topic_id and k.number is not null where a.person_id = q.person_id and a.until is null`;
const running = sql`select ${days(sql`k.registered_on`, sql`greatest(k.closed_on, k.registered_on)`)} from ${topic}`;
const held = days(sql`h.started_on`, sql`greatest(h.closed_on, h.started_on)`);

/**
 * Themes that were made of what one brought up, also where it was merged into another's (DL-14). Of an anonymous problem
 * nothing shows here: else the list of who has a theme would name its author.
 */
const raised = sql`select ${held} from problem p join problem_theme x on x.problem_id in (p.id, p.merged_into)
  join theme h on h.id = x.theme_id and h.started_on is not null where p.author_id = q.person_id and not p.anonymous`;

/** The own theme, the group's for as long as one belonged to it, one out of one's problem, a topic that ran (OH-10). */
const themes = together(sql`
  select ${held} from theme h where h.person_id = q.person_id and h.started_on is not null
  union all select ${held} * ${days(sql`m.valid_from`, sql`m.valid_to`)}
    from directory_posting m join directory_unit g on g.id = m.unit_id and g.level = 'GROUP'
    join theme h on h.unit_id = g.id and h.person_id is null and h.started_on is not null where m.person_id = q.person_id
  union all ${raised}
  union all ${running}`);
const tasks = together(sql`
  select ${day(sql`v.last_day`)} from activity_task k join activity v on v.id = k.activity_id and v.status <> 'CANCELLED'
    where k.assignee_id = q.person_id
  union all select ${day(sql`t.day`)} from attendance t
    where t.person_id = q.person_id and ${part} and t.status in ('EXPECTED', 'CONFIRMED')
  union all ${running} and a.duty is not null`);
const results = together(sql`
  select ${day(sql`(k.done_at at time zone 'Asia/Shanghai')::date`)} from activity_task k
    where k.assignee_id = q.person_id and k.state = 'DONE'
  union all select ${day(sql`t.day`)} from attendance t join activity v on v.id = t.activity_id and v.status = 'COMPLETED' and v.outcome is not null
    where t.person_id = q.person_id and ${part} and t.status = 'CONFIRMED'
  union all select ${day(sql`k.closed_on`)} from ${topic} and k.status = 'CLOSED' and k.closed_on is not null`);

export const teacherColumns = sql`posting_id, person_id, unit_id, province_id, city_id, county_id, school_id, name, subject, days, themes, tasks, results`;

/**
 * What `teacher_figure` keeps, for some people out of the rows themselves. Of main postings at one time the first counts, so
 * that nobody is counted twice.
 * @param people select of `person_id`
 */
export const teachersFromRows = (people: Sql): Sql => sql`
  select q.id as posting_id, q.person_id, q.unit_id, q.province_id, q.city_id, q.county_id, q.school_id, q.name, q.subject, q.days,
    (${themes}) as themes, (${tasks}) as tasks, (${results}) as results
  from (
    select p.*, n.name, datemultirange(${days(sql`p.valid_from`, sql`p.valid_to`)}) - coalesce(
        range_agg(${days(sql`p.valid_from`, sql`p.valid_to`)}) over (
          partition by p.person_id order by p.id rows between unbounded preceding and 1 preceding), '{}') as days
    from (${people}) o join directory_posting p on p.person_id = o.person_id join directory_person n on n.id = p.person_id and n.active
    where p.main and p.subject is not null and p.school_id is not null) q
  where not isempty(q.days)`;
