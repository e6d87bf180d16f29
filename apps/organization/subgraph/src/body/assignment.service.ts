import { Conflict, NotFound, audit, insert, once, rows, sql, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { placeAt } from '../unit/placed-row.js';
import { OrgUnit } from '../unit/unit.js';
import type { AssignBodyToUnitsInput, EndBodyAssignmentsInput } from './assignment.input.js';
import { BodyAssignment } from './assignment.js';
import type { BodyPayload } from './body.input.js';
import { bodyById } from './body.loader.js';
import { bodyToManage, lastingBody, notBefore } from './body.service.js';
import type { Body } from './body.js';

/**
 * A guidance group takes schools under its care (DL-08); those it guides already stay as they are.
 * @throws NotFound where a school is out of reach or not below the unit that owns the body
 */
export async function assignBodyToUnits(context: Context, input: AssignBodyToUnitsInput): Promise<BodyPayload> {
  const id = await once(context, 'assignBodyToUnits', input, async (tx) => {
    const { from, reason } = input;
    const body = await lastingBody(tx, context, input.bodyId, 'input.bodyId');
    notBefore(from, body.from, 'input.from');
    const units = await unitsBelow(tx, context, body, [...new Set(input.unitIds)]);
    await assertFree(tx, input);
    const assignments = units.map((unit) => ({
      id: uuid(),
      bodyId: body.id,
      ...placeAt(unit),
      reason,
      from,
      to: null,
    }));
    const written = await insert(tx, BodyAssignment, assignments, sql`on conflict do nothing`);
    const after = { unitIds: written.map(({ unitId }) => unitId), from };
    if (written.length) await logged(tx, context, 'assignBodyToUnits', body, { after, reason });
    return body.id;
  });
  return { body: (await bodyById(context).load(id))! };
}

async function unitsBelow(tx: Transaction, { viewer }: Context, body: Body, ids: string[]): Promise<OrgUnit[]> {
  const units = await rows(
    tx,
    OrgUnit,
    sql`where t.id = any(${ids}::uuid[]) and t.active and t.id <> ${body.unitId} and t.path @> array[${body.unitId}]::uuid[]
        and ${within(viewer, 'organization:manage', { unit: 'id' })}`,
  );
  if (units.length < ids.length)
    throw missing({ zh: '所属机构之下的学校', en: 'school below the unit that owns the body' }, ids, units);
  return units;
}

/** Every id that was not found, so that a long list can be put right at once. */
const missing = (text: { zh: string; en: string }, ids: string[], found: { id: string }[]) =>
  new NotFound(text, 'input.unitIds', ids.filter((id) => !found.some((one) => one.id === id)).join(' '));

/** @throws Conflict where an assignment that has ended reaches the day or beyond: one at a time */
async function assertFree(tx: Transaction, { bodyId, unitIds, from }: AssignBodyToUnitsInput): Promise<void> {
  const [last] = await tx.query<{ name: string; to: string }>(sql`
    select u.name, a.valid_to::text as "to" from body_assignment a join org_unit u on u.id = a.unit_id
    where a.body_id = ${bodyId} and a.unit_id = any(${unitIds}::uuid[]) and a.valid_to >= ${from}::date
    order by a.valid_to desc limit 1`);
  if (last)
    throw new Conflict(
      { zh: `${last.name}的原指导安排到 ${last.to} 才结束`, en: `${last.name} is guided until ${last.to} already` },
      [{ path: 'input.from', rule: 'afterPresent', value: from, expected: `> ${last.to}` }],
    );
}

/** A body no longer guides schools; asked again for the same day nothing changes. */
export async function endBodyAssignments(context: Context, input: EndBodyAssignmentsInput): Promise<BodyPayload> {
  const { bodyId, lastDay, reason } = input;
  await context.db.transaction(async (tx) => {
    const body = await bodyToManage(tx, context, bodyId, 'input.bodyId', sql`for update`);
    const ids = [...new Set(input.unitIds)];
    const found = await rows(
      tx,
      BodyAssignment,
      sql`where t.body_id = ${bodyId} and t.unit_id = any(${ids}::uuid[]) and (t.valid_to is null or t.valid_to = ${lastDay}::date)`,
    );
    const guided = found.map(({ unitId }) => ({ id: unitId }));
    if (ids.some((id) => !guided.some((unit) => unit.id === id)))
      throw missing({ zh: '现行指导安排', en: 'present assignment' }, ids, guided);
    const open = found.filter(({ to }) => to === null);
    open.forEach(({ from }) => notBefore(lastDay, from));
    if (!open.length) return;
    await tx.query(sql`
      update body_assignment set valid_to = ${lastDay} where id = any(${open.map(({ id }) => id)}::uuid[])`);
    const after = { unitIds: open.map(({ unitId }) => unitId), lastDay };
    await logged(tx, context, 'endBodyAssignments', body, { after, reason });
  });
  return { body: (await bodyById(context).load(bodyId))! };
}

function logged(
  tx: Transaction,
  context: Context,
  verb: string,
  { id, countyId }: Body,
  change: { after: unknown; reason: string },
): Promise<void> {
  return audit(tx, context, {
    ...{ action: `organization.${verb}`, subjectType: 'Body', subjectId: id, countyId },
    ...change,
  });
}

/** Writes assignments set-based; those that exist stay. */
export async function registerBodyAssignments(tx: Transaction, assignments: Partial<BodyAssignment>[]): Promise<void> {
  await insert(tx, BodyAssignment, assignments, sql`on conflict do nothing`);
}
