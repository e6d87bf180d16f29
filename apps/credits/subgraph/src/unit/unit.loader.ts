import { RollUpBasis, schoolsNow } from '@yanxiu/directory';
import { defineLoader, raw, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { rollUpSums, toSums } from '../person/sums.js';
import type { CreditProgress } from './credit-progress.js';

interface Key {
  unitId: string;
  schoolYear: number;
  basis: RollUpBasis;
}
const read = 'credits:read';
const cacheKey = ({ unitId, schoolYear, basis }: Key) => `${unitId} ${schoolYear} ${basis}`;

/** Progress of units in a school year, from the schools' roll-up. Null out of reach and below the level of a school. */
export const progressOf = defineLoader<Key, CreditProgress | null, string>(async (keys, context) => {
  const reached = await unitsInReach(context, keys);
  const found = await context.db.query<Parameters<typeof toSums>[0] & { n: number }>(sql`
    select q.n::int as n, ${rollUpSums} from ${asked(keys)} left join school_credit_total t on ${counts(context, keys)}
    group by q.n`);
  const sums = new Map(found.map(({ n, ...row }) => [n, toSums(row)]));
  return keys.map(({ unitId, schoolYear, basis }, index) => {
    if (!reached.has(unitId)) return null;
    const { total, ...own } = sums.get(index + 1)!;
    return { unitId, schoolYear, basis, credits: total, ...own };
  });
}, cacheKey);

/** People with credits under units in a school year, each once however many schools they stood at. */
export const peopleCredited = defineLoader<Key, number, string>(async (keys, context) => {
  const found = await context.db.query<{ n: number; people: number }>(sql`
    select q.n::int as n, count(distinct t.person_id)::int as people
    from ${asked(keys)} join person_credit_total t on t.entries > 0 and ${counts(context, keys)} group by q.n`);
  const people = new Map(found.map((row) => [row.n, row.people]));
  return keys.map((_, index) => people.get(index + 1) ?? 0);
}, cacheKey);

const wellFormedOrNull = (id: string) => wellFormed([id])[0] ?? null;

const asked = (keys: readonly Key[]): Sql => sql`
  unnest(${keys.map(({ unitId }) => wellFormedOrNull(unitId))}::uuid[], ${keys.map(({ schoolYear }) => schoolYear)}::int[],
    ${keys.map(({ basis }) => basis === RollUpBasis.NOW)}::boolean[])
    with ordinality q(unit_id, school_year, as_now, n)`;

/** Ids never repeat over levels, so the column that holds the unit tells its level; each has its index. */
const standingAt = sql`
  (t.school_id = q.unit_id or t.county_id = q.unit_id or t.city_id = q.unit_id or t.province_id = q.unit_id)`;

/** As it is now: what schools of today and those merged into them earned; the unit itself is in reach, so all of it is. */
const standingNow = sql`(t.school_id in ${schoolsNow(raw('q.unit_id'))} or t.school_id is null and ${standingAt})`;

function counts({ viewer }: Context, keys: readonly Key[]): Sql {
  const asOf = sql`${standingAt} and ${within(viewer, read)}`;
  const asked = keys.some(({ basis }) => basis === RollUpBasis.NOW)
    ? sql`case when q.as_now then ${standingNow} else ${asOf} end`
    : asOf;
  return sql`${asked} and t.half in (make_date(q.school_year, 9, 1), make_date(q.school_year + 1, 1, 1))`;
}

async function unitsInReach({ db, viewer }: Context, keys: readonly Key[]): Promise<Set<string>> {
  const found = await db.query<{ id: string }>(sql`
    select t.id from directory_unit t where t.id = any(${wellFormed(keys.map(({ unitId }) => unitId))}::uuid[])
      and t.level in ('PROVINCE', 'CITY', 'COUNTY', 'SCHOOL') and ${within(viewer, read)}`);
  return new Set(found.map(({ id }) => id));
}
