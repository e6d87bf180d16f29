import { Conflict, Invalid, civilDay, insert, once, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { AllianceMembership } from '../alliance/membership.js';
import type {
  MergeOrgUnitsInput,
  MergeOrgUnitsPayload,
  SplitOrgUnitInput,
  SplitOrgUnitPayload,
  SplitPartInput,
} from './lifecycle.input.js';
import { assertNotFuture, distinctNames, shiftDay } from './lifecycle.rules.js';
import { assertNameFree, livingUnit, livingUnits, logged, markClosed } from './lifecycle.service.js';
import { OrgUnitSuccession, UnitChange } from './standing.js';
import {
  announceChange,
  endMemberships,
  hangBelow,
  keepStandings,
  reseat,
  subtreesOf,
  transferPostings,
  withoutHurry,
} from './transfer.js';
import type { Change } from './transfer.js';
import { OrgUnit } from './unit.js';
import { unitById } from './unit.loader.js';
import { childOf } from './unit.rules.js';
import { registerUnits } from './unit.service.js';

/**
 * Merges units of one level into one that goes on, also across clusters: sections and groups come below it, people go on
 * there, its stages are the union. The merged units stay on the register as closed; last year's facts keep their lineage,
 * and `successor` leads from them to what they are now.
 */
export function mergeOrgUnits(context: Context, input: MergeOrgUnitsInput): Promise<MergeOrgUnitsPayload> {
  const { reason, documentNumber } = input;
  const change = { kind: UnitChange.MERGE, on: input.effectiveOn ?? civilDay(), reason, documentNumber };
  assertNotFuture(change.on, 'input.effectiveOn');
  return context.db.transaction(async (tx) => {
    await withoutHurry(tx);
    const seen = [...input.sources, input.target];
    const units = await livingUnits(tx, context, seen, 'input.sources');
    const [target, sources] = [units.at(-1)!, units.slice(0, -1)];
    assertMergeable(target, sources);
    const name = input.name ?? target.name;
    const ids = sources.map(({ id }) => id);
    await assertNameFree(tx, target.parentId, name, [...ids, target.id]);
    const { affected, endedMemberships } = await absorb(tx, target, sources, change);
    const stages = [...new Set(units.flatMap((unit) => unit.stages))].sort();
    await keepStandings(tx, name === target.name ? [] : [target.id], change);
    await update(tx, OrgUnit, input.target, sql`name = ${name}, stages = ${stages}, updated_at = now()`);
    const told = await announceChange(tx, [...new Set([...affected, ...ids, target.id])], change.on);
    const orgUnit = told.find(({ id }) => id === target.id)!;
    const merged = {
      before: { merged: ids, name: target.name },
      after: { name, on: change.on, documentNumber },
      reason,
    };
    await logged(
      tx,
      context,
      'mergeUnits',
      orgUnit,
      merged,
      sources.map(({ countyId }) => countyId),
    );
    // Each merged unit tells on its own timeline what became of it.
    for (const source of sources)
      await logged(tx, context, 'mergeUnits', source, {
        after: { successorId: target.id, name, on: change.on, documentNumber },
        reason,
      });
    return { orgUnit, endedMemberships };
  });
}

function assertMergeable(target: OrgUnit, sources: OrgUnit[]): void {
  const ids = new Set([target.id, ...sources.map(({ id }) => id)]);
  const other = sources.find(({ level }) => level !== target.level);
  if (other || ids.size <= sources.length)
    throw new Invalid({ zh: '只能合并同一层级的不同机构', en: 'Only different units of one level can be merged' }, [
      { path: 'input.sources', rule: 'sameLevel', value: other?.level ?? 'repeated', expected: target.level },
    ]);
}

async function absorb(
  tx: Transaction,
  target: OrgUnit,
  sources: OrgUnit[],
  change: Change,
): Promise<{ affected: string[]; endedMemberships: AllianceMembership[] }> {
  const ids = sources.map(({ id }) => id);
  const affected = await subtreesOf(tx, ids);
  await keepStandings(tx, affected, change);
  const children = await childrenOf(tx, [...ids, target.id]);
  await renameApart(tx, target, sources, children);
  const coming = children.filter(({ parentId }) => parentId !== target.id).map(({ id }) => id);
  await hangBelow(tx, coming, target);
  await markClosed(tx, ids, shiftDay(change.on, -1));
  await transferPostings(tx, { from: ids, to: target, on: change.on });
  const endedMemberships = await endMemberships(tx, ids, change.on);
  await reseat(
    tx,
    affected.filter((id) => !ids.includes(id)),
    change.on,
  );
  await insert(
    tx,
    OrgUnitSuccession,
    ids.map((fromId) => ({ fromId, toId: target.id, since: change.on, kind: change.kind })),
  );
  return { affected, endedMemberships };
}

const childrenOf = (tx: Transaction, ids: string[]): Promise<OrgUnit[]> =>
  rows(tx, OrgUnit, sql`where t.parent_id = any(${ids}::uuid[]) and t.active order by t.name, t.id`);

/** Two schools may each have a 语文教研组: beside each other they need different names. */
async function renameApart(tx: Transaction, target: OrgUnit, sources: OrgUnit[], children: OrgUnit[]): Promise<void> {
  const schools = new Map(sources.map(({ id, name }) => [id, name]));
  const taken = children.filter(({ parentId }) => parentId === target.id).map(({ name }) => name);
  const coming = children
    .filter(({ parentId }) => parentId !== target.id)
    .map(({ id, name, parentId }) => ({ id, name, from: schools.get(parentId!)! }));
  const renamed = distinctNames(coming, taken);
  await tx.query(sql`
    update org_unit u set name = x.name from jsonb_to_recordset(${JSON.stringify(renamed)}::jsonb) as x(id uuid, name text)
    where u.id = x.id`);
}

/** Splits new units off a unit, each with the sections, groups and people named; the unit itself goes on or is closed. */
export async function splitOrgUnit(context: Context, input: SplitOrgUnitInput): Promise<SplitOrgUnitPayload> {
  const { reason, documentNumber } = input;
  const change = { kind: UnitChange.SPLIT, on: input.effectiveOn ?? civilDay(), reason, documentNumber };
  assertNotFuture(change.on, 'input.effectiveOn');
  const id = await once(context, 'splitOrgUnit', input, async (tx) => {
    await withoutHurry(tx);
    const unit = await livingUnit(tx, context, input.id, 'input.id');
    const children = await childrenOf(tx, [unit.id]);
    const shares = sharesOf(input, children);
    const parts = await foundParts(tx, context, unit, input);
    const affected = [...new Set([unit.id, ...(await subtreesOf(tx, [unit.id]))])];
    const moving = input.continues ? await subtreesOf(tx, shares.flat()) : affected;
    await keepStandings(tx, moving, change);
    await update(tx, OrgUnit, input, sql`updated_at = now()`);
    for (const [index, part] of parts.entries())
      await endow(tx, unit, part, { ...input.parts[index]!, childIds: shares[index]! }, change);
    if (!input.continues) await dissolve(tx, unit, parts[0]!, change);
    await insert(
      tx,
      OrgUnitSuccession,
      parts.map((part) => ({ fromId: unit.id, toId: part.id, since: change.on, kind: change.kind })),
    );
    const told = await announceChange(tx, [...affected, ...parts.map((part) => part.id)], change.on);
    const after = { parts: parts.map((part) => part.id), continues: input.continues, on: change.on, documentNumber };
    await logged(
      tx,
      context,
      'splitUnit',
      told.find((one) => one.id === unit.id)!,
      { after, reason },
    );
    for (const part of parts)
      await logged(tx, context, 'splitUnit', part, {
        after: { splitFromId: unit.id, name: part.name, on: change.on, documentNumber },
        reason,
      });
    return unit.id;
  });
  return { orgUnit: (await unitById(context).load(id))! };
}

/** Which units below go with which part; those that nobody takes go to the first where the unit ends. */
function sharesOf({ parts, continues }: SplitOrgUnitInput, children: OrgUnit[]): string[][] {
  const known = new Set(children.map(({ id }) => id));
  const taken = parts.flatMap(({ childIds }) => childIds);
  const stray = taken.find((id) => !known.has(id)) ?? taken.find((id, index) => taken.indexOf(id) !== index);
  if (stray)
    throw new Invalid(
      { zh: '划出的须是直属下级，且只能划给一个新机构', en: 'Not directly below, or given out twice' },
      [{ path: 'input.parts', rule: 'ownChildOnce', value: stray }],
    );
  const left = continues ? [] : [...known].filter((id) => !taken.includes(id));
  return parts.map(({ childIds }, index) => (index === 0 ? [...childIds, ...left] : childIds));
}

async function foundParts(
  tx: Transaction,
  context: Context,
  unit: OrgUnit,
  { parts, effectiveOn, continues }: SplitOrgUnitInput,
): Promise<OrgUnit[]> {
  const parent = unit.parentId ? await livingUnit(tx, context, unit.parentId, 'input.id') : null;
  // A unit that ends leaves its name free for a part.
  if (!continues) await tx.query(sql`update org_unit set active = false where id = ${unit.id}`);
  const { level, kind, ownership, rural, demo } = unit;
  const founded = parts.map(({ name, code = null, stages }) =>
    childOf(parent, {
      ...{ id: uuid(), level, kind, ownership, rural, demo, active: true, openedOn: effectiveOn ?? civilDay() },
      ...{ name, code, stages: stages.length ? stages : unit.stages },
    }),
  );
  const written = await registerUnits(tx, founded);
  if (written.length < founded.length)
    throw new Conflict({ zh: '编码已被使用，或同级已有同名机构', en: 'A code is taken, or a sibling has a name' }, [
      { path: 'input.parts', rule: 'unique' },
    ]);
  const byId = new Map(written.map((part) => [part.id, part]));
  return founded.map(({ id }) => byId.get(id)!);
}

async function endow(
  tx: Transaction,
  unit: OrgUnit,
  part: OrgUnit,
  { childIds, personIds }: SplitPartInput,
  { on }: Change,
): Promise<void> {
  const moving = await subtreesOf(tx, childIds);
  await hangBelow(tx, childIds, part);
  await reseat(tx, moving, on);
  if (personIds.length) await transferPostings(tx, { from: [unit.id], to: part, on, personIds });
}

async function dissolve(tx: Transaction, unit: OrgUnit, heir: OrgUnit, { on }: Change): Promise<void> {
  await transferPostings(tx, { from: [unit.id], to: heir, on });
  await endMemberships(tx, [unit.id], on);
  await markClosed(tx, [unit.id], shiftDay(on, -1));
}
