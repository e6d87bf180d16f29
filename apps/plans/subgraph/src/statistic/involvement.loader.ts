import { civilDay, connectionOf, orderOf, page, sql, within } from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import { belowUnit } from '../unit/below-unit.js';
import { Involvement } from './involvement.js';
import type { InvolvementsArgs, Lacking } from './statistic.input.js';
import { demandSpan } from './scope.js';
import type { Span } from './scope.js';
import type { InvolvementFigures } from './statistic.js';

export const InvolvementConnection = connectionOf(Involvement, 'Involvement', '教师参与情况');

/**
 * Teachers with a subject at their main posting today, with what they have in the days. What each of the three rests on
 * is in the type's words; whatever slice of the plans it comes from, it is looked up once for all teachers.
 */
async function teachers(
  { db }: Context,
  { unitId, from, to }: Span,
  reach: Sql,
  columns: 'NAMED' | 'COUNTED',
): Promise<Sql> {
  const today = civilDay();
  const those = sql`from directory_posting t join directory_person n on n.id = t.person_id and n.active
    where t.main and t.subject is not null and t.school_id is not null and t.valid_from <= ${today}::date
      and (t.valid_to is null or t.valid_to >= ${today}::date) and ${await belowUnit(db, unitId)} and ${reach}`;
  // Who is only counted is not carried around by name: a province has six hundred thousand.
  const base =
    columns === 'COUNTED'
      ? sql`select distinct t.person_id ${those}`
      : sql`select distinct on (t.person_id) t.person_id as id, t.person_id, t.school_id as unit_id, n.name, t.subject,
          t.province_id, t.city_id, t.county_id, t.school_id ${those} order by t.person_id, t.id`;
  const part = sql`t.role ->> 'code' <> 'PARTICIPANT' and t.day between ${from}::date and ${to}::date`;
  const topics = sql`topic_author a join topic k on k.id = a.topic_id and k.number is not null where a.until is null`;
  const running = sql`k.registered_on <= ${to}::date and (k.closed_on is null or k.closed_on >= ${from}::date)`;
  const held = sql`h.started_on <= ${to}::date and (h.closed_on is null or h.closed_on >= ${from}::date)`;
  return sql`(
    with base as (${base}),
    themed as (
      select h.person_id from theme h where h.person_id is not null and ${held}
      union select q.person_id from theme h join directory_unit g on g.id = h.unit_id and g.level = 'GROUP'
        join directory_posting q on q.unit_id = g.id and q.valid_from <= ${to}::date and (q.valid_to is null or q.valid_to >= ${from}::date)
        where h.person_id is null and ${held}
      union select a.person_id from ${topics} and ${running}),
    tasked as (
      select k.assignee_id as person_id from activity_task k join activity v on v.id = k.activity_id
        where k.assignee_id is not null and v.status <> 'CANCELLED' and v.last_day between ${from}::date and ${to}::date
      union select t.person_id from attendance t where t.status in ('EXPECTED', 'CONFIRMED') and ${part}
      union select a.person_id from ${topics} and a.duty is not null and ${running}),
    resulted as (
      select k.assignee_id as person_id from activity_task k where k.state = 'DONE' and k.assignee_id is not null
        and (k.done_at at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date
      union select t.person_id from attendance t join activity v on v.id = t.activity_id and v.status = 'COMPLETED' and v.outcome is not null
        where t.status = 'CONFIRMED' and ${part}
      union select a.person_id from ${topics} and k.status = 'CLOSED' and k.closed_on between ${from}::date and ${to}::date)
    select b.*, exists (select from themed x where x.person_id = b.person_id) as theme,
      exists (select from tasked x where x.person_id = b.person_id) as task,
      exists (select from resulted x where x.person_id = b.person_id) as result
    from base b)`;
}

/** How many have what: for everybody who reads there. One statement. */
export async function involvementOf(context: Context, span: Span): Promise<InvolvementFigures> {
  const reach = within(context.viewer, 'plans:read', { unit: 'unit_id' });
  const [found] = await context.db.query<InvolvementFigures>(sql`
    select count(*)::int as teachers, count(*) filter (where theme)::int as "withTheme",
      count(*) filter (where task)::int as "withTask", count(*) filter (where result)::int as "withResult"
    from ${await teachers(context, span, reach, 'COUNTED')} x`);
  return found!;
}

const lacks: Record<Lacking, Sql> = { THEME: sql`not t.theme`, TASK: sql`not t.task`, RESULT: sql`not t.result` };

const namesReach = ({ viewer }: Context): Sql =>
  within(viewer, 'organization:read-people', { self: 'person_id', unit: 'unit_id' });
const lackingAll = (lacking: readonly Lacking[]): Sql => {
  const [first = sql`true`, second = sql`true`, third = sql`true`] = lacking.map((one) => lacks[one]);
  return sql`${first} and ${second} and ${third}`;
};

/** The same teachers by name as {@link involvementsMatching} lists, for a sheet: one statement without an end. */
export async function involvementsToTake(
  context: Context,
  { lacking, ...span }: Span & { lacking: Lacking[] },
): Promise<Sql> {
  return sql`select coalesce(u.name, '') as unit, t.name, coalesce(t.subject, '') as subject, t.theme, t.task, t.result
    from ${await teachers(context, span, namesReach(context), 'NAMED')} t left join directory_unit u on u.id = t.unit_id
    where ${lackingAll(lacking)} order by t.unit_id, t.name collate "zh-x-icu", t.id`;
}

/** By name: for who reads people there; a teacher finds only himself. */
export async function involvementsMatching(
  context: Context,
  { unitId, from, to, lacking, ...args }: InvolvementsArgs,
): Promise<Connection<Involvement>> {
  const span = { unitId, from, to };
  demandSpan(span);
  return page(context, {
    entity: Involvement,
    from: await teachers(context, span, namesReach(context), 'NAMED'),
    where: lackingAll(lacking ?? []),
    order: orderOf('NAME', 'unit_id uuid', 'name collate "zh-x-icu" text', 'id uuid'),
    args,
    filter: { ...span, lacking },
  });
}
