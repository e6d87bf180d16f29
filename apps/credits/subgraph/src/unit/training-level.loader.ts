import { outsideLevels } from '../outside/outside.rules.js';
import { policiesAt, levelItem, schoolLevel } from '../policy/policies.js';
import { defineLoader, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import type { TrainingLevelFigures } from './training-level.js';

interface Key {
  unitId: string;
  schoolYear: number;
}
interface Counted {
  n: number;
  level: string;
  hours: string;
  people: number;
  records: number;
}
const read = 'credits:read';

/**
 * HL-09, one view over all levels, the widest first and what schools hold themselves last: hours and people of units in
 * a school year. Outside training is counted by its level, everything else as school-based, out of the roll-ups. Null
 * out of reach and below the level of a school. The same number of statements for any number of units.
 */
export const trainingByLevel = defineLoader<Key, TrainingLevelFigures[] | null, string>(
  async (keys, context) => {
    const reached = await unitsInReach(context, keys);
    const counted = Map.groupBy(
      [...(await outside(context, keys)), ...(await schoolBased(context, keys))],
      ({ n }) => n,
    );
    const policies = await policiesAt(
      context.db,
      keys.map(({ unitId, schoolYear }) => ({ unitId, day: lastDay(schoolYear) })),
    );
    return keys.map(({ unitId, schoolYear }, index) => {
      if (!reached.has(unitId)) return null;
      const found = counted.get(index + 1) ?? [];
      const pack = policies.at({ unitId, day: lastDay(schoolYear) })?.pack ?? null;
      const codes = new Set([...outsideLevels(pack).map(({ code }) => code), ...found.map(({ level }) => level)]);
      codes.delete(schoolLevel);
      return [...codes, schoolLevel].map((code) =>
        figuresOf(
          levelItem(pack, code),
          found.find(({ level }) => level === code),
        ),
      );
    });
  },
  ({ unitId, schoolYear }) => `${unitId} ${schoolYear}`,
);

const lastDay = (schoolYear: number): string => `${schoolYear + 1}-08-31`;

const figuresOf = (level: TrainingLevelFigures['level'], counted: Counted | undefined): TrainingLevelFigures => ({
  ...{ level, outside: level.code !== schoolLevel },
  hours: new Decimal(counted?.hours ?? 0),
  people: counted?.people ?? 0,
  records: counted?.records ?? 0,
});

const asked = (keys: readonly Key[]) => sql`
  unnest(${keys.map(({ unitId }) => wellFormed([unitId])[0] ?? null)}::uuid[], ${keys.map(({ schoolYear }) => schoolYear)}::int[])
    with ordinality q(unit_id, school_year, n)`;

/** Ids never repeat over levels, so the column that holds the unit tells its level; each has its index. */
const standingAt = sql`(t.school_id = q.unit_id or t.county_id = q.unit_id or t.city_id = q.unit_id or t.province_id = q.unit_id)`;

const outside = ({ db, viewer }: Context, keys: readonly Key[]): Promise<Counted[]> =>
  db.query(sql`
    select q.n::int as n, t.level_code as level, trim_scale(sum(t.hours))::text as hours, count(distinct t.person_id)::int as people,
      count(*)::int as records
    from ${asked(keys)} join outside_training t on ${standingAt} and ${within(viewer, read)} and t.withdrawn_at is null
      and t.completed_on >= make_date(q.school_year, 9, 1) and t.completed_on < make_date(q.school_year + 1, 9, 1)
    group by 1, 2`);

async function schoolBased({ db, viewer }: Context, keys: readonly Key[]): Promise<Counted[]> {
  const halves = sql`not t.outside and t.half in (make_date(q.school_year, 9, 1), make_date(q.school_year + 1, 1, 1))
    and ${standingAt} and ${within(viewer, read)}`;
  return db.query(sql`
    with sums as (
      select q.n, sum(t.hours) as hours, sum(t.entries) as records from ${asked(keys)} join school_credit_total t on ${halves} group by 1),
    people as (
      select q.n, count(distinct t.person_id) as people from ${asked(keys)} join person_credit_total t on ${halves} and t.entries > 0 group by 1)
    select s.n::int as n, ${schoolLevel} as level, trim_scale(s.hours)::text as hours, coalesce(p.people, 0)::int as people, s.records::int as records
    from sums s left join people p on p.n = s.n`);
}

async function unitsInReach({ db, viewer }: Context, keys: readonly Key[]): Promise<Set<string>> {
  const found = await db.query<{ id: string }>(sql`
    select t.id from directory_unit t where t.id = any(${wellFormed(keys.map(({ unitId }) => unitId))}::uuid[])
      and t.level in ('PROVINCE', 'CITY', 'COUNTY', 'SCHOOL') and ${within(viewer, read)}`);
  return new Set(found.map(({ id }) => id));
}
