import { ancestorsOf } from '@yanxiu/access';
import {
  allOf,
  connectionOf,
  containing,
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
import type { Connection, Context, Order, PageArgs, Sql } from '@yanxiu/subgraph';
import type { OrgUnitFilter, OrgUnitsArgs } from './unit.input.js';
import { OrgUnitOrder } from './unit.input.js';
import { OrgUnit } from './unit.js';

export const OrgUnitConnection = connectionOf(OrgUnit, 'OrgUnit', '机构');

const read = 'organization:read';

/** Own subtree, and by name the units above one's own. */
export function unitsInReach({ viewer }: Context): Sql {
  return sql`(${within(viewer, read, { unit: 'id' })} or t.id = any(${ancestorsOf(viewer, read)}::uuid[]))`;
}

export const unitById = loaderById(OrgUnit, unitsInReach);

export const unitByCode = defineLoader<string, OrgUnit | null>(async (codes, context) =>
  inKeyOrder(
    codes,
    await rows(context.db, OrgUnit, sql`where t.code = any(${[...codes]}) and ${unitsInReach(context)}`),
    (unit) => unit.code!,
  ),
);

// Pinyin order needs ICU; ties fall to the id, so that a page never skips or repeats.
const orders: Record<OrgUnitOrder, Order> = {
  NAME: orderOf('NAME', 'name collate "zh-x-icu" text', 'id uuid'),
  UPDATED_AT: orderOf('UPDATED_AT', 'updated_at timestamptz', 'id uuid'),
  UPDATED_AT_DESC: orderOf('UPDATED_AT_DESC', 'updated_at timestamptz desc', 'id uuid'),
};

export function unitsMatching(
  context: Context,
  { filter, order, ...args }: OrgUnitsArgs,
): Promise<Connection<OrgUnit>> {
  const where = sql`${unitsInReach(context)} and ${unitConditions(filter ?? {})}`;
  const asOf = filter?.asOf ?? undefined;
  const from = asOf ? unitsAsOf(asOf) : undefined;
  return page(context, { entity: OrgUnit, from, where, order: orders[order], args, filter }).then(dated(asOf));
}

/** What hangs below a unit that is shown as of a day is shown as of that day. */
const dated = (asOf: string | undefined) => (units: Connection<OrgUnit>) => {
  if (asOf) for (const unit of units.nodes) unit.asOf = asOf;
  return units;
};

/** All units with name, place and lineage as they were on a day: reach then goes by what was so on that day. */
export function unitsAsOf(day: string): Sql {
  return sql`(
    select u.id, u.version, u.code, u.level, u.kind, u.stages, u.ownership, u.rural, u.demo, u.opened_on, u.closed_on,
      u.region_id, u.address, u.latitude, u.longitude, u.created_at, u.updated_at,
      coalesce(h.name, u.name) as name, coalesce(h.path, u.path) as path,
      case when h.id is null then u.parent_id else h.parent_id end as parent_id,
      case when h.id is null then u.province_id else h.province_id end as province_id,
      case when h.id is null then u.city_id else h.city_id end as city_id,
      case when h.id is null then u.county_id else h.county_id end as county_id,
      case when h.id is null then u.school_id else h.school_id end as school_id,
      case when u.closed_on is null then u.active else u.closed_on >= ${day}::date end as active
    from org_unit u left join lateral (
      select s.* from org_unit_history s where s.unit_id = u.id and s.valid_to >= ${day}::date
      order by s.valid_to limit 1) h on true
    where u.opened_on is null or u.opened_on <= ${day}::date)`;
}

/** What a filter of units says of `t`. */
export function unitConditions({ under, levels, stage, nameContains, locatedIn, includeClosed }: OrgUnitFilter): Sql {
  return allOf(
    under && sql`t.path @> array[${under}]::uuid[] and t.id <> ${under}`,
    levels?.length && sql`t.level = any(${levels})`,
    stage && sql`t.stages @> array[${stage}]`,
    nameContains && sql`t.name like ${containing(nameContains)}`,
    locatedIn && lyingIn(locatedIn),
    !includeClosed && sql`t.active`,
  );
}

/** By geography: where a unit says so, else where its managing authority is. */
const lyingIn = (region: string): Sql =>
  sql`coalesce(t.region_id = ${region}::uuid, t.path @> array[${region}]::uuid[] and t.id <> ${region}::uuid)`;

/** Children of a unit in pinyin order. */
const childrenAsOf = defineNestedPages<OrgUnit, PageArgs & { asOf?: string }>('parent_id', (context, args) => ({
  entity: OrgUnit,
  from: args.asOf ? unitsAsOf(args.asOf) : undefined,
  where: sql`${unitsInReach(context)} and t.active`,
  order: orders.NAME,
  args,
}));

/** Units in use directly below a unit, as of the day the unit itself is shown for. */
export function childrenOf(context: Context, { id, asOf }: OrgUnit, args: PageArgs): Promise<Connection<OrgUnit>> {
  return childrenAsOf(context, id, asOf ? { ...args, asOf } : args).then(dated(asOf));
}
