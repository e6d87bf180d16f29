import {
  allOf,
  civilDay,
  connectionOf,
  containing,
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
import type { AlliancesArgs, AllianceFilter } from './alliance.input.js';
import { Alliance } from './alliance.js';
import { AllianceMembership } from './membership.js';
import { spellingsOf } from './spelling.js';

export const AllianceConnection = connectionOf(Alliance, 'Alliance', '联盟');

const read = 'organization:read';

/** An alliance is seen by its owner's officers and by those of every unit in it. */
export function alliancesInReach({ viewer }: Context): Sql {
  return sql`(${within(viewer, read)} or t.id in (
    select t.alliance_id from alliance_membership t where ${within(viewer, read, { unit: 'unit_id' })}))`;
}

const lasting = (day: string): Sql => validOn('t', day);

export const allianceById = loaderById(Alliance, alliancesInReach);

/** Memberships on a day, head first, then by name. Who sees the alliance sees who is in it. */
export const membershipsOn = defineLoader<{ allianceId: string; day: string }, AllianceMembership[], string>(
  async (keys, { db }) => {
    const ids = keys.map(({ allianceId }) => allianceId);
    const days = keys.map(({ day }) => day);
    const found = await rows(
      db,
      AllianceMembership,
      sql`join unnest(${ids}::uuid[], ${days}::date[]) as asked(alliance_id, day)
            on asked.alliance_id = t.alliance_id and t.valid_from <= asked.day and (t.valid_to is null or t.valid_to >= asked.day)
          join org_unit u on u.id = t.unit_id
          order by t.role = 'MEMBER', u.name collate "zh-x-icu", t.id`,
    );
    const lists = grouped(ids, found, ({ allianceId }) => allianceId);
    return keys.map(({ day }, index) => lists[index]!.filter(({ from, to }) => from <= day && (!to || to >= day)));
  },
  ({ allianceId, day }) => `${allianceId} ${day}`,
);

/** Names of units without regard to reach: only for units that an alliance in reach shows. */
export const unitNames = defineLoader<string, string | null>(async (ids, { db }) => {
  const found = await db.query<{ id: string; name: string }>(
    sql`select id, name from org_unit where id = any(${[...ids]}::uuid[])`,
  );
  return inKeyOrder(ids, found, ({ id }) => id).map((unit) => unit?.name ?? null);
});

const byName = orderOf('NAME', 'name collate "zh-x-icu" text', 'id uuid');

export function alliancesMatching(context: Context, { filter, ...args }: AlliancesArgs): Promise<Connection<Alliance>> {
  const where = sql`${alliancesInReach(context)} and ${allianceConditions(filter ?? {})}`;
  return page(context, { entity: Alliance, where, order: byName, args, filter });
}

/** What a filter of alliances says of `t`. */
export function allianceConditions({ under, kind, nameContains, on }: AllianceFilter): Sql {
  const likes = spellingsOf(nameContains ?? '').map((name) => containing(name));
  return allOf(
    under && sql`t.unit_id in (select id from org_unit where path @> array[${under}]::uuid[])`,
    kind && sql`t.kind = ${kind}`,
    nameContains && sql`t.name like any(${likes}::text[])`,
    on && lasting(on),
  );
}

/** Alliances that a unit is in today, or owns. */
export const alliancesOfUnit = defineNestedPages<Alliance>('member_id', (context, args) => ({
  entity: Alliance,
  from: sql`(
    select a.*, m.member_id from alliance a join (
      select t.alliance_id, t.unit_id as member_id from alliance_membership t where ${lasting(civilDay())}
      union select t.id, t.unit_id from alliance t) m on m.alliance_id = a.id)`,
  where: alliancesInReach(context),
  order: byName,
  args,
}));
