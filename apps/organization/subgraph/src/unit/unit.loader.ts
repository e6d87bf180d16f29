import { ancestorsOf } from '@yanxiu/access';
import {
  connectionOf,
  defineLoader,
  defineNestedPages,
  inKeyOrder,
  page,
  rows,
  sql,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, Sql } from '@yanxiu/subgraph';
import type { OrgUnitFilter, OrgUnitsArgs } from './unit.input.js';
import { OrgUnitOrder } from './unit.input.js';
import { OrgUnit } from './unit.js';

export const OrgUnitConnection = connectionOf(OrgUnit, 'OrgUnit', '机构');

const read = 'organization:read';

/** Own subtree, and by name the units above one's own. */
export function unitsInReach({ viewer }: Context): Sql {
  return sql`(${within(viewer, read, { unit: 'id' })} or t.id = any(${ancestorsOf(viewer, read)}::uuid[]))`;
}

export const unitById = defineLoader<string, OrgUnit | null>(async (ids, context) =>
  inKeyOrder(
    ids,
    await rows(context.db, OrgUnit, sql`where t.id = any(${wellFormed(ids)}::uuid[]) and ${unitsInReach(context)}`),
    (unit) => unit.id,
  ),
);

export const unitByCode = defineLoader<string, OrgUnit | null>(async (codes, context) =>
  inKeyOrder(
    codes,
    await rows(context.db, OrgUnit, sql`where t.code = any(${[...codes]}) and ${unitsInReach(context)}`),
    (unit) => unit.code!,
  ),
);

// Pinyin order needs ICU; ties fall to the id, so that a page never skips or repeats.
const orders: Record<OrgUnitOrder, Order> = {
  NAME: {
    name: 'NAME',
    keys: [
      { column: 'name collate "zh-x-icu"', type: 'text', direction: 'asc' },
      { column: 'id', type: 'uuid', direction: 'asc' },
    ],
  },
  UPDATED_AT: {
    name: 'UPDATED_AT',
    keys: [
      { column: 'updated_at', type: 'timestamptz', direction: 'asc' },
      { column: 'id', type: 'uuid', direction: 'asc' },
    ],
  },
};

export function unitsMatching(
  context: Context,
  { filter, order, ...args }: OrgUnitsArgs,
): Promise<Connection<OrgUnit>> {
  const where = sql`${unitsInReach(context)} and ${matching(filter ?? {})}`;
  return page(context, { entity: OrgUnit, where, order: orders[order], args, filter });
}

function matching({ under, levels, stage, nameContains }: OrgUnitFilter): Sql {
  const like = `%${(nameContains ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return sql`${under ? sql`t.path @> array[${under}]::uuid[] and t.id <> ${under}` : sql`true`}
    and ${levels?.length ? sql`t.level = any(${levels})` : sql`true`}
    and ${stage ? sql`t.stages @> array[${stage}]` : sql`true`}
    and ${nameContains ? sql`t.name like ${like}` : sql`true`}`;
}

/** Children of a unit in pinyin order. */
export const childrenOf = defineNestedPages<OrgUnit>('parent_id', (context, args) => ({
  entity: OrgUnit,
  where: unitsInReach(context),
  order: orders.NAME,
  args,
}));
