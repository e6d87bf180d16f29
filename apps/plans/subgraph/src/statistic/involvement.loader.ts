import { civilDay, connectionOf, orderOf, page, sql, within } from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import { belowUnit } from '../unit/below-unit.js';
import { Involvement } from './involvement.js';
import type { InvolvementsArgs, Lacking } from './statistic.input.js';
import { demandSpan } from './scope.js';
import type { Span } from './scope.js';
import type { InvolvementFigures } from './statistic.js';
import { teachersFromRows } from './teacher-figures.js';

export const InvolvementConnection = connectionOf(Involvement, 'Involvement', '教师参与情况');

/**
 * Teachers with a subject at their main posting today, with what they have in the days: as it is kept of each of them, and out
 * of the rows themselves for whom something was written about since. Both in one snapshot.
 */
async function teachers({ db }: Context, { unitId, from, to }: Span, reach: Sql): Promise<Sql> {
  const there = sql`${await belowUnit(db, unitId)} and ${reach}`;
  const stale = sql`select distinct s.person_id from stale_teacher s join directory_posting t on t.person_id = s.person_id where ${there}`;
  const columns = sql`t.posting_id, t.person_id, t.province_id, t.city_id, t.county_id, t.school_id, t.name, t.subject, t.themes, t.tasks, t.results`;
  const today = sql`t.days @> ${civilDay()}::date`;
  const span = sql`daterange(${from}::date, ${to}::date, '[]')`;
  return sql`(
    select b.person_id as id, b.person_id, b.school_id as unit_id, b.name, b.subject, b.province_id, b.city_id, b.county_id, b.school_id,
      b.themes && ${span} as theme, b.tasks && ${span} as task, b.results && ${span} as result
    from (
      select ${columns} from teacher_figure t
        where ${today} and ${there} and not exists (select from stale_teacher s where s.person_id = t.person_id)
      union all
      select ${columns} from (${teachersFromRows(stale)}) t where ${today} and ${there}) b)`;
}

/** How many have what: for everybody who reads there. One statement. */
export async function involvementOf(context: Context, span: Span): Promise<InvolvementFigures> {
  const reach = within(context.viewer, 'plans:read', { unit: 'unit_id' });
  const [found] = await context.db.query<InvolvementFigures>(sql`
    select count(*)::int as teachers, count(*) filter (where theme)::int as "withTheme",
      count(*) filter (where task)::int as "withTask", count(*) filter (where result)::int as "withResult"
    from ${await teachers(context, span, reach)} x`);
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
    from ${await teachers(context, span, namesReach(context))} t left join directory_unit u on u.id = t.unit_id
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
    from: await teachers(context, span, namesReach(context)),
    where: lackingAll(lacking ?? []),
    order: orderOf('NAME', 'unit_id uuid', 'name collate "zh-x-icu" text', 'id uuid'),
    args,
    filter: { ...span, lacking },
  });
}
