import { unitsChanged } from '@yanxiu/events';
import { Conflict, NotFound, audit, insert, once, publish, row, sql, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { CreateOrgUnitInput, CreateOrgUnitPayload } from './unit.input.js';
import { unitById } from './unit.loader.js';
import { OrgUnit } from './unit.js';
import { childOf, stateOf } from './unit.rules.js';

const unitText = { zh: '机构', en: 'unit' };
/** One event carries at most this many units: a bulk import stays a few events, each small enough for a queue. */
const unitsPerEvent = 500;

/** The unit, if the viewer may change it. @throws NotFound where it is missing or beyond the permission's reach */
export async function unitToManage(
  tx: Transaction,
  { viewer }: Context,
  id: string,
  path: string,
  permission = 'organization:manage',
): Promise<OrgUnit> {
  const unit = await row(tx, OrgUnit, sql`where t.id = ${id} and ${within(viewer, permission, { unit: 'id' })}`);
  if (!unit) throw new NotFound(unitText, path, id);
  return unit;
}

/**
 * Creates a unit below a parent in reach.
 * @throws Invalid where the level does not fit below the parent's, Conflict where the code or the name is taken
 */
export async function createOrgUnit(context: Context, input: CreateOrgUnitInput): Promise<CreateOrgUnitPayload> {
  const id = await once(context, 'createOrgUnit', input, async (tx) => {
    const parent = await unitToManage(tx, context, input.parentId, 'input.parentId');
    const [unit] = await registerUnits(tx, [childOf(parent, { ...input, id: uuid() })]);
    if (!unit) throw taken(input);
    await audit(tx, context, {
      action: 'organization.createUnit',
      subjectType: 'OrgUnit',
      subjectId: unit.id,
      countyId: unit.countyId,
      after: { name: unit.name, code: unit.code, level: unit.level, parentId: unit.parentId },
    });
    return unit.id;
  });
  return { orgUnit: (await unitById(context).load(id))! };
}

const taken = ({ code, name }: CreateOrgUnitInput) =>
  new Conflict({ zh: '编码已被使用，或同级已有同名机构', en: 'The code is taken, or a sibling has this name' }, [
    { path: 'input', rule: 'unique', value: { code, name } },
  ]);

/**
 * Writes any number of units, parents first or along with their children, in one statement; those that exist stay as they are.
 * @returns the units that are new
 */
export async function registerUnits(tx: Transaction, units: Partial<OrgUnit>[]): Promise<OrgUnit[]> {
  const written = await insert(tx, OrgUnit, units, sql`on conflict do nothing`);
  await announceUnits(tx, written);
  return written;
}

/** Tells the other slices of units as they now are. */
export async function announceUnits(tx: Transaction, units: OrgUnit[]): Promise<void> {
  for (let start = 0; start < units.length; start += unitsPerEvent) {
    const batch = units.slice(start, start + unitsPerEvent);
    const successors = await successorsOf(tx, batch);
    await publish(tx, unitsChanged, {
      aggregateId: batch[0]!.id,
      aggregateVersion: batch[0]!.version,
      payload: { units: batch.map((unit) => ({ ...stateOf(unit), successorId: successors.get(unit.id) ?? null })) },
    });
  }
}

/** Who took over from units that are closed; of a unit that was split up the part that got the rest of it. */
async function successorsOf(tx: Transaction, units: OrgUnit[]): Promise<Map<string, string>> {
  const closed = units.filter(({ active }) => !active).map(({ id }) => id);
  if (!closed.length) return new Map();
  const found = await tx.query<{ from: string; to: string }>(sql`
    select distinct on (from_id) from_id as "from", to_id as "to" from org_unit_succession
    where from_id = any(${closed}::uuid[]) order by from_id, since desc, to_id`);
  return new Map(found.map(({ from, to }) => [from, to]));
}
