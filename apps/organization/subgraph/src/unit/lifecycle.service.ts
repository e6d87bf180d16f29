import { Conflict, Invalid, NotFound, audit, civilDay, insert, row, rows, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import type {
  CloseOrgUnitInput,
  CloseOrgUnitPayload,
  MoveOrgUnitInput,
  MoveOrgUnitPayload,
  RenameOrgUnitInput,
  RenameOrgUnitPayload,
  SeenOrgUnitInput,
} from './lifecycle.input.js';
import { assertNotFuture, shiftDay } from './lifecycle.rules.js';
import { OrgUnitSuccession, UnitChange } from './standing.js';
import {
  announceChange,
  endMemberships,
  endPostingsAt,
  hangBelow,
  keepStandings,
  reseat,
  subtreesOf,
  withoutHurry,
} from './transfer.js';
import { OrgLevel, OrgUnit } from './unit.js';
import { assertFits } from './unit.rules.js';
import { announceUnits, unitToManage } from './unit.service.js';

/** A unit in use within reach. @throws Conflict for one that was closed */
export async function livingUnit(tx: Transaction, context: Context, id: string, path: string): Promise<OrgUnit> {
  const unit = await unitToManage(tx, context, id, path);
  if (!unit.active)
    throw new Conflict({ zh: `“${unit.name}”已撤销`, en: `${unit.name} was closed` }, [
      { path, rule: 'inUse', value: id, expected: 'a unit in use' },
    ]);
  return unit;
}

/** Units in use within reach, in the order asked for, each with the version that was seen; one statement. */
export async function livingUnits(
  tx: Transaction,
  { viewer }: Context,
  seen: SeenOrgUnitInput[],
  path: string,
): Promise<OrgUnit[]> {
  const ids = seen.map(({ id }) => id);
  const found = await rows(
    tx,
    OrgUnit,
    sql`where t.id = any(${ids}::uuid[]) and t.active and ${within(viewer, 'organization:manage', { unit: 'id' })} for update`,
  );
  const byId = new Map(found.map((unit) => [unit.id, unit]));
  return seen.map(({ id, version }, index) => {
    const unit = byId.get(id);
    if (!unit) throw new NotFound({ zh: '在用机构', en: 'unit in use' }, `${path}[${index}].id`, id);
    if (unit.version !== version)
      throw new Conflict(
        { zh: '数据已被他人修改，请刷新后重试', en: 'Changed by someone else; reload and try again' },
        [{ path: `${path}[${index}].version`, rule: 'current', value: version }],
      );
    return unit;
  });
}

/** @throws Conflict where a unit in use below the parent has the name */
export async function assertNameFree(
  tx: Transaction,
  parentId: string | null,
  name: string,
  except: string[],
): Promise<void> {
  const namesake = await row(
    tx,
    OrgUnit,
    sql`where t.parent_id = ${parentId} and t.name = ${name} and t.active and t.id <> all(${except}::uuid[])`,
  );
  if (namesake)
    throw new Conflict({ zh: `同级已有机构名为“${name}”`, en: `A sibling is named ${name}` }, [
      { path: 'input.name', rule: 'unique', value: name },
    ]);
}

/** Renames a unit from a day on; what was recorded under the old name keeps it, and `asOf` shows it. */
export function renameOrgUnit(context: Context, input: RenameOrgUnitInput): Promise<RenameOrgUnitPayload> {
  const { id, version, name, reason, documentNumber } = input;
  const on = input.effectiveOn ?? civilDay();
  assertNotFuture(on, 'input.effectiveOn');
  return context.db.transaction(async (tx) => {
    const before = await livingUnit(tx, context, id, 'input.id');
    await assertNameFree(tx, before.parentId, name, [id]);
    await keepStandings(tx, [id], { kind: UnitChange.RENAME, on, reason, documentNumber });
    const after = await update(tx, OrgUnit, { id, version }, sql`name = ${name}, updated_at = now()`);
    await announceUnits(tx, [after]);
    await logged(tx, context, 'renameUnit', after, {
      before: { name: before.name },
      after: { name, on, documentNumber },
      reason,
    });
    return { orgUnit: after };
  });
}

/**
 * Moves a unit with all below it under another parent from a day on. Facts elsewhere keep the lineage of their day;
 * postings and memberships are ended and go on under the new lineage.
 */
export function moveOrgUnit(context: Context, input: MoveOrgUnitInput): Promise<MoveOrgUnitPayload> {
  const { id, version, reason, documentNumber } = input;
  const on = input.effectiveOn ?? civilDay();
  assertNotFuture(on, 'input.effectiveOn');
  return context.db.transaction(async (tx) => {
    await withoutHurry(tx);
    const unit = await livingUnit(tx, context, id, 'input.id');
    const parent = await livingUnit(tx, context, input.parentId, 'input.parentId');
    assertMayHang(unit, parent);
    await assertNameFree(tx, parent.id, unit.name, [id]);
    const affected = await subtreesOf(tx, [id]);
    await keepStandings(tx, affected, { kind: UnitChange.MOVE, on, reason, documentNumber });
    // The version is compared here and moved on along with those of the units below.
    await update(tx, OrgUnit, { id, version }, sql`updated_at = now()`);
    await hangBelow(tx, [id], parent);
    await reseat(tx, affected, on);
    const [moved] = await announceChange(tx, affected, on);
    const change = { before: { parentId: unit.parentId }, after: { parentId: parent.id, on, documentNumber }, reason };
    await logged(tx, context, 'moveUnit', moved!, change, [unit.countyId]);
    return { orgUnit: moved!, moved: affected.length - 1 };
  });
}

function assertMayHang(unit: OrgUnit, parent: OrgUnit): void {
  assertFits(parent, unit.level, 'input.parentId');
  if (parent.id === unit.parentId || parent.path.includes(unit.id))
    throw new Invalid({ zh: '新上级不能是现上级、本机构或其下级', en: 'The new parent must be another unit above' }, [
      { path: 'input.parentId', rule: 'otherParent', value: parent.id },
    ]);
}

/** Closes a unit with the sections and groups below it; their postings and memberships end on its last day. */
export function closeOrgUnit(context: Context, input: CloseOrgUnitInput): Promise<CloseOrgUnitPayload> {
  const { id, version, lastDay, reason, successorId, documentNumber } = input;
  assertNotFuture(lastDay, 'input.lastDay');
  const on = shiftDay(lastDay, 1);
  return context.db.transaction(async (tx) => {
    await withoutHurry(tx);
    const unit = await livingUnit(tx, context, id, 'input.id');
    const successor = successorId ? await livingUnit(tx, context, successorId, 'input.successorId') : null;
    if (successor?.path.includes(id))
      throw new Invalid({ zh: '承继机构不能在本机构之内', en: 'The successor must stand outside the unit' }, [
        { path: 'input.successorId', rule: 'outside', value: successorId },
      ]);
    const affected = await subtreesOf(tx, [id]);
    await assertEmpty(tx, unit);
    await keepStandings(tx, affected, { kind: UnitChange.CLOSE, on, reason, documentNumber });
    await update(tx, OrgUnit, { id, version }, sql`updated_at = now()`);
    await markClosed(tx, affected, lastDay);
    await endPostingsAt(tx, affected, on);
    await endMemberships(tx, affected, on);
    if (successor)
      await insert(tx, OrgUnitSuccession, [{ fromId: id, toId: successor.id, since: on, kind: UnitChange.CLOSE }]);
    const [closed] = await announceChange(tx, affected, on);
    await logged(tx, context, 'closeUnit', closed!, { after: { lastDay, successorId, documentNumber }, reason });
    return { orgUnit: closed! };
  });
}

/** Units go out of use; their rows stay, for what happened in their time belongs to them. */
export async function markClosed(tx: Transaction, ids: string[], lastDay: string): Promise<void> {
  await tx.query(sql`
    update org_unit set active = false, closed_on = ${lastDay}, version = version + 1, updated_at = now()
    where id = any(${ids}::uuid[])`);
}

async function assertEmpty(tx: Transaction, unit: OrgUnit): Promise<void> {
  const kept = [OrgLevel.CITY, OrgLevel.COUNTY, OrgLevel.SCHOOL];
  const below = await row(
    tx,
    OrgUnit,
    sql`where t.path @> array[${unit.id}]::uuid[] and t.id <> ${unit.id} and t.active and t.level = any(${kept}) limit 1`,
  );
  if (below)
    throw new Conflict(
      {
        zh: `“${unit.name}”之下还有“${below.name}”等在用机构，请先调整或合并`,
        en: `${below.name} is still below it: move or merge it first`,
      },
      [{ path: 'input.id', rule: 'empty', value: unit.id, expected: 'no school or region in use below' }],
    );
}

/** Writes the change into the chain of the unit's county, and of the counties it left. */
export async function logged(
  tx: Transaction,
  context: Context,
  verb: string,
  unit: OrgUnit,
  change: { before?: unknown; after?: unknown; reason?: string },
  formerCounties: (string | null)[] = [],
): Promise<void> {
  for (const countyId of new Set([unit.countyId, ...formerCounties]))
    await audit(tx, context, {
      action: `organization.${verb}`,
      subjectType: 'OrgUnit',
      subjectId: unit.id,
      countyId,
      ...change,
    });
}
