import { ancestorsOf } from '@yanxiu/access';
import { PLATFORM_MONTHS_OFF } from '@yanxiu/policy';
import {
  allOf,
  civilDay,
  connectionOf,
  defineLoader,
  defineNestedPages,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import { adoptionInForce } from '../policy/policy.loader.js';
import type { PeriodFilter, PeriodsArgs } from './period.input.js';
import { nearestOn } from './period.rules.js';
import { Period } from './period.js';
import type { PeriodKind } from './period.js';

export const PeriodConnection = connectionOf(Period, 'Period', '时期');

const read = 'organization:read';

/** Periods of the own subtree, and those set above it: they hold here too. */
const periodsInReach = ({ viewer }: Context): Sql =>
  sql`(${within(viewer, read, { unit: 'unit_id' })} or t.unit_id = any(${ancestorsOf(viewer, read)}::uuid[]))`;

export const periodById = loaderById(Period, periodsInReach);

const latestFirst = orderOf('FROM', 'valid_from date desc', 'id uuid');

export function periodsMatching(context: Context, { filter, ...args }: PeriodsArgs): Promise<Connection<Period>> {
  const where = sql`${periodsInReach(context)} and not t.withdrawn and ${matching(filter ?? {})}`;
  return page(context, { entity: Period, where, order: latestFirst, args, filter });
}

function matching({ forUnit, kinds, on }: PeriodFilter): Sql {
  return allOf(
    forUnit && sql`t.unit_id in (select unnest(path) from org_unit where id = ${forUnit})`,
    kinds?.length && sql`t.kind = any(${kinds})`,
    on && sql`t.valid_from <= ${on}::date and t.valid_to >= ${on}::date`,
  );
}

/** Terms of a school year. */
export const termsOf = defineNestedPages<Period>('parent_id', (context, args) => ({
  entity: Period,
  where: sql`${periodsInReach(context)} and not t.withdrawn`,
  order: orderOf('TERM', 'valid_from date', 'id uuid'),
  args,
}));

/** The period of a kind that holds for a path on a day. One statement for any number of units and days. */
export const periodOn = defineLoader<{ path: string[]; kind: PeriodKind; day: string }, Period | null, string>(
  async (keys, { db }) => {
    const units = [...new Set(keys.flatMap(({ path }) => path))];
    const days = keys.map(({ day }) => day).sort();
    const found = await rows(
      db,
      Period,
      sql`where t.unit_id = any(${units}::uuid[]) and t.kind = any(${[...new Set(keys.map(({ kind }) => kind))]})
          and t.valid_from <= ${days.at(-1)}::date and t.valid_to >= ${days[0]}::date and not t.withdrawn`,
    );
    return keys.map(({ path, kind, day }) => nearestOn(found, path, kind, day));
  },
  ({ path, kind, day }) => `${path.at(-1)} ${kind} ${day}`,
);

const monthsOffOfPack = defineLoader<string, number[] | null>(async (packIds, { db }) => {
  const found = await db.query<{ id: string; months: number[] | null }>(sql`
    select id, merged #> '{plans,monthsOff,months}' as months from policy_pack where id = any(${[...packIds]}::uuid[])`);
  return inKeyOrder(packIds, found, ({ id }) => id).map((pack) => pack?.months ?? null);
});

/** Months without reports by the policy in force for a path; the platform's where it says nothing. */
export async function vacationMonths(context: Context, path: string[], day = civilDay()): Promise<number[]> {
  const adoption = await adoptionInForce(context).load({ path, day });
  const months = adoption ? await monthsOffOfPack(context).load(adoption.packId) : null;
  return months ?? [...PLATFORM_MONTHS_OFF];
}
