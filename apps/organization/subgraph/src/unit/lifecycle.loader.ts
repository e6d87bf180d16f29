import { defineLoader, grouped, rows, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { asItWas, standingOn } from './lifecycle.rules.js';
import { OrgUnitStanding, OrgUnitSuccession } from './standing.js';
import { unitById, unitsInReach } from './unit.loader.js';
import { OrgUnit } from './unit.js';

/** Past standings of units, earliest first. Who reaches the unit reaches its history. */
export const standingsOf = defineLoader<string, OrgUnitStanding[]>(async (ids, { db }) =>
  grouped(
    ids,
    await rows(db, OrgUnitStanding, sql`where t.unit_id = any(${wellFormed(ids)}::uuid[]) order by t.valid_to`),
    ({ unitId }) => unitId,
  ),
);

/** Successions from and to units, earliest first. */
export const successionsOf = defineLoader<string, OrgUnitSuccession[]>(async (ids, { db }) => {
  const asked = wellFormed(ids);
  const found = await rows(
    db,
    OrgUnitSuccession,
    sql`where t.from_id = any(${asked}::uuid[]) or t.to_id = any(${asked}::uuid[]) order by t.since, t.to_id`,
  );
  return ids.map((id) => found.filter(({ fromId, toId }) => fromId === id || toId === id));
});

/** The unit as it is now, or as it was on a day. */
export function unitAsOf(context: Context, id: string, day?: string | null): Promise<OrgUnit | null> {
  return day ? unitOnDay(context).load({ id, day }) : unitById(context).load(id);
}

/**
 * Units as they were, within a reach that holds now or held on that day: whoever ran a school keeps seeing it as of then,
 * and no further. Four statements for any number of units and days.
 */
export const unitOnDay = defineLoader<{ id: string; day: string }, OrgUnit | null, string>(
  async (keys, context) => {
    const { db, viewer } = context;
    const ids = wellFormed([...new Set(keys.map(({ id }) => id))]);
    const units = await rows(db, OrgUnit, sql`where t.id = any(${ids}::uuid[])`);
    const reached = await db.query<{ id: string }>(
      sql`select t.id from org_unit t where t.id = any(${ids}::uuid[]) and ${unitsInReach(context)}`,
    );
    const standings = await rows(db, OrgUnitStanding, sql`where t.unit_id = any(${ids}::uuid[])`);
    const held = await db.query<{ id: string }>(sql`
      select t.id from org_unit_history t
      where t.unit_id = any(${ids}::uuid[]) and ${within(viewer, 'organization:read', { unit: 'unit_id' })}`);
    const visible = new Set([...reached, ...held].map(({ id }) => id));
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const past = Map.groupBy(standings, ({ unitId }) => unitId);
    return keys.map(({ id, day }) => {
      const unit = byId.get(id);
      const own = past.get(id) ?? [];
      if (!unit || !(visible.has(id) || visible.has(standingOn(own, day)?.id ?? ''))) return null;
      return asItWas(unit, own, day);
    });
  },
  ({ id, day }) => `${id} ${day}`,
);
