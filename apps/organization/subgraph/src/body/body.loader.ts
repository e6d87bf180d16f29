import { ancestorsOf } from '@yanxiu/access';
import {
  allOf,
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  validOn,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import { alliancesInReach } from '../alliance/alliance.loader.js';
import type { BodiesArgs, BodyFilter } from './body.input.js';
import { Body } from './body.js';
import { BodyDelegation, BodySeat, SeatHolding } from './seat.js';

export const BodyConnection = connectionOf(Body, 'Body', '工作机构');

const read = 'organization:read';

/** Own subtree; the bodies of the units above, for they lead the viewer's; those of alliances one is in. */
export function bodiesInReach(context: Context): Sql {
  const { viewer } = context;
  return sql`(${within(viewer, read, { unit: 'unit_id' })}
    or t.alliance_id is null and t.unit_id = any(${ancestorsOf(viewer, read)}::uuid[])
    or t.alliance_id in (select t.id from alliance t where ${alliancesInReach(context)}))`;
}

export const bodyById = loaderById(Body, bodiesInReach);

/** Seats in their order, past ones included; who sees the body sees how it is made up. */
export const seatsOf = defineLoader<string, BodySeat[]>(async (bodyIds, { db }) =>
  grouped(
    bodyIds,
    await rows(db, BodySeat, sql`where t.body_id = any(${[...bodyIds]}::uuid[]) order by t.place, t.valid_from, t.id`),
    ({ bodyId }) => bodyId,
  ),
);

/** All who have held the seats of a body, latest first. */
export const holdingsOf = defineLoader<string, SeatHolding[]>(async (bodyIds, { db }) =>
  grouped(
    bodyIds,
    await rows(db, SeatHolding, sql`where t.body_id = any(${[...bodyIds]}::uuid[]) order by t.valid_from desc, t.id`),
    ({ bodyId }) => bodyId,
  ),
);

/** Delegations that a body gave or took. */
export const delegationsOf = defineLoader<string, BodyDelegation[]>(async (bodyIds, { db }) => {
  const ids = [...bodyIds];
  const found = await rows(
    db,
    BodyDelegation,
    sql`where t.body_id = any(${ids}::uuid[]) or t.to_body_id = any(${ids}::uuid[]) order by t.valid_from desc, t.id`,
  );
  return ids.map((id) => found.filter(({ bodyId, toBodyId }) => bodyId === id || toBodyId === id));
});

/** Names of people who hold a public part (a seat, a studio): shown to all who see what they hold it in. */
export const publicNames = defineLoader<string, string | null>(async (ids, { db }) => {
  const found = await db.query<{ id: string; name: string }>(
    sql`select id, name from person where id = any(${[...ids]}::uuid[])`,
  );
  return inKeyOrder(ids, found, ({ id }) => id).map((person) => person?.name ?? null);
});

const byName = orderOf('NAME', 'name collate "zh-x-icu" text', 'id uuid');

export function bodiesMatching(context: Context, { filter, ...args }: BodiesArgs): Promise<Connection<Body>> {
  const where = sql`${bodiesInReach(context)} and ${bodyConditions(filter ?? {})}`;
  return page(context, { entity: Body, where, order: byName, args, filter });
}

/** What a filter of bodies says of `t`. */
export function bodyConditions({ under, kind, on }: BodyFilter): Sql {
  return allOf(
    under && sql`t.unit_id in (select id from org_unit where path @> array[${under}]::uuid[])`,
    kind && sql`t.kind = ${kind}`,
    on && validOn('t', on),
  );
}

/** Bodies of a unit itself, not those of its alliances. */
export const bodiesOfUnit = defineNestedPages<Body>('unit_id', (context, args) => ({
  entity: Body,
  where: sql`t.alliance_id is null and ${bodiesInReach(context)}`,
  order: byName,
  args,
}));

export const bodiesOfAlliance = defineNestedPages<Body>('alliance_id', (context, args) => ({
  entity: Body,
  where: bodiesInReach(context),
  order: byName,
  args,
}));

export const bodiesBelow = defineNestedPages<Body>('parent_id', (context, args) => ({
  entity: Body,
  where: bodiesInReach(context),
  order: byName,
  args,
}));
