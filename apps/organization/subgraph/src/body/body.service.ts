import { Conflict, Invalid, NotFound, audit, empty, insert, once, row, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Sql, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { Alliance } from '../alliance/alliance.js';
import { peopleToManage } from '../person/person.service.js';
import { unitToManage } from '../unit/unit.service.js';
import type { BodyPayload, CreateBodyInput, DelegateBodyDutiesInput, EndBodyInput, SeatInput } from './body.input.js';
import { bodyById } from './body.loader.js';
import { checkHolder, oneHead, seatRows } from './body.rules.js';
import { Body } from './body.js';
import { assertNone, lockKind } from './only-one.js';
import type { Host } from './only-one.js';
import { BodyDelegation, BodySeat, SeatHolding } from './seat.js';

const manage = 'organization:manage';
const seePeople = 'organization:read-people';
const bodyText = { zh: '工作机构', en: 'body' };

/**
 * Founds a body of a unit or of an alliance, with its seats and their first holders.
 * @param onlyOne where a rule asks for one: @throws Conflict where somebody has just founded it
 */
export async function createBody(context: Context, input: CreateBodyInput, onlyOne = false): Promise<BodyPayload> {
  oneHead(input.seats);
  const id = await once(context, 'createBody', input, async (tx) => {
    const host = await hostOf(tx, context, input);
    await lockKind(tx, host, input.kind);
    if (onlyOne) await assertNone(tx, host, input);
    if (input.officeUnitId) await unitToManage(tx, context, input.officeUnitId, 'input.officeUnitId');
    if (input.parentId) await bodyToManage(tx, context, input.parentId, 'input.parentId');
    await checkHolders(tx, context, input.seats, 'input.seats');
    const { kind, name, parentId = null, officeUnitId = null, duties, document = null, from } = input;
    const body = { id: uuid(), ...host, kind, name, parentId, officeUnitId, duties, document, from, to: null };
    const { seats, holdings } = seatRows(body.id, input.seats, from, 1);
    await registerBodies(tx, [body], seats, holdings);
    await audit(tx, context, {
      action: 'organization.createBody',
      subjectType: 'Body',
      subjectId: body.id,
      countyId: host.countyId,
      after: { kind, name, seats: seats.length },
      reason: document,
    });
    return body.id;
  });
  return { body: (await bodyById(context).load(id))! };
}

/** Where a body belongs: a unit, or an alliance and with it the unit that owns the alliance (DL-07). */
async function hostOf(tx: Transaction, context: Context, { unitId, allianceId }: CreateBodyInput): Promise<Host> {
  if (Boolean(unitId) === Boolean(allianceId))
    throw new Invalid({ zh: '请选择所属机构或所属联盟之一', en: 'Name either a unit or an alliance' }, [
      { path: 'input.unitId', rule: 'oneHost', expected: 'unitId | allianceId' },
    ]);
  if (unitId) {
    const { provinceId, cityId, countyId, schoolId } = await unitToManage(tx, context, unitId, 'input.unitId');
    return { unitId, allianceId: null, provinceId, cityId, countyId, schoolId };
  }
  const alliance = await row(tx, Alliance, sql`where t.id = ${allianceId} and ${within(context.viewer, manage)}`);
  if (!alliance) throw new NotFound({ zh: '联盟', en: 'alliance' }, 'input.allianceId', allianceId);
  const { id, unitId: owner, provinceId, cityId, countyId, schoolId } = alliance;
  return { unitId: owner, allianceId: id, provinceId, cityId, countyId, schoolId };
}

/** Holders are people the officer may see, or outsiders named in full; one statement for all. */
export async function checkHolders(tx: Transaction, context: Context, seats: SeatInput[], path: string): Promise<void> {
  const holders = seats.flatMap(({ holder }) => (holder ? [holder] : []));
  holders.forEach((holder) => checkHolder(holder, path));
  const ids = holders.flatMap(({ personId }) => (personId ? [personId] : []));
  await peopleToManage(tx, context, ids, path, seePeople);
}

/** Ends a body and with it its seats and holdings; what it decided in its time stays its own. */
export async function endBody(context: Context, input: EndBodyInput): Promise<BodyPayload> {
  const { id, version, lastDay, reason } = input;
  return changing(
    context,
    'endBody',
    { id, version, path: 'input.id', after: { lastDay }, reason },
    async (tx, body) => {
      notBefore(lastDay, body.from);
      await noLater(tx, id, lastDay);
      await tx.query(sql`
      with ended as (
        update body_seat set valid_to = ${lastDay} where body_id = ${id} and valid_to is null and valid_from <= ${lastDay} returning id)
      update body_holding set valid_to = ${lastDay} where seat_id in (select id from ended) and valid_to is null`);
      await tx.query(sql`
        update body_assignment set valid_to = greatest(valid_from, ${lastDay}::date) where body_id = ${id} and valid_to is null`);
      await tx.query(sql`update body set valid_to = ${lastDay} where id = ${id}`);
    },
  );
}

/** @throws Conflict where a seat or a holder of the body begins only after the day */
async function noLater(tx: Transaction, bodyId: string, day: string): Promise<void> {
  const [later] = await tx.query<{ from: string }>(sql`
    select max(b.valid_from) as "from" from (
      select valid_from from body_seat where body_id = ${bodyId} and valid_to is null
      union all select valid_from from body_holding where body_id = ${bodyId} and valid_to is null) b
    having max(b.valid_from) > ${day}::date`);
  if (later)
    throw new Conflict({ zh: '有席位或任职在该日之后才开始', en: 'A seat or a holder begins after that day' }, [
      { path: 'input.lastDay', rule: 'afterLastBeginning', value: day, expected: `>= ${later.from}` },
    ]);
}

/** Hands duties of a body to another for a time, e.g. the leading group's to its office (PC-02). */
export async function delegateBodyDuties(context: Context, input: DelegateBodyDutiesInput): Promise<BodyPayload> {
  const { bodyId: id, version, toBodyId, duties, from, to = null, reason } = input;
  const change = { id, version, path: 'input.bodyId', after: { toBodyId, duties, from, to }, reason };
  return changing(context, 'delegateBodyDuties', change, async (tx, body) => {
    await bodyToManage(tx, context, toBodyId, 'input.toBodyId');
    if (to) notBefore(to, from, 'input.to');
    const foreign = duties.filter((duty) => !body.duties.includes(duty));
    if (foreign.length || toBodyId === id)
      throw new Invalid({ zh: '只能把本机构的职责委托给其他机构', en: 'A body hands over duties of its own' }, [
        { path: 'input.duties', rule: 'ownDuties', value: foreign.join('；'), expected: body.duties.join('；') },
      ]);
    await insert(tx, BodyDelegation, [{ id: uuid(), bodyId: id, toBodyId, duties, reason, from, to }]);
  });
}

/** The body, if the viewer may change it; `lock` as `for update`. @throws NotFound where missing or out of reach */
export async function bodyToManage(
  tx: Transaction,
  { viewer }: Context,
  id: string,
  path: string,
  lock: Sql = empty,
): Promise<Body> {
  const body = await row(tx, Body, sql`where t.id = ${id} and ${within(viewer, manage, { unit: 'unit_id' })} ${lock}`);
  if (!body) throw new NotFound(bodyText, path, id);
  return body;
}

/** The body, locked for a change. @throws Conflict where it has ended */
export async function lastingBody(tx: Transaction, context: Context, id: string, path: string): Promise<Body> {
  const body = await bodyToManage(tx, context, id, path, sql`for update`);
  if (body.to)
    throw new Conflict({ zh: '该工作机构已撤销', en: 'The body has ended' }, [{ path, rule: 'lasting', value: id }]);
  return body;
}

/** @throws Invalid where a day is before the first one */
export function notBefore(day: string, first: string, path = 'input.lastDay'): void {
  if (day < first)
    throw new Invalid({ zh: '日期早于起始日', en: 'The day is before the first day' }, [
      { path, rule: 'notBefore', value: day, expected: `>= ${first}` },
    ]);
}

interface Change {
  id: string;
  version: number;
  /** Path of the body's id in the input. */
  path: string;
  after: unknown;
  reason?: string | null;
}

/** One change of a body in reach: its version moves on and the change is logged. */
export async function changing(
  context: Context,
  verb: string,
  { id, version, path, after, reason }: Change,
  change: (tx: Transaction, body: Body) => Promise<void>,
): Promise<BodyPayload> {
  await context.db.transaction(async (tx) => {
    await lastingBody(tx, context, id, path);
    const body = await update(tx, Body, { id, version }, sql`updated_at = now()`);
    await change(tx, body);
    const action = `organization.${verb}`;
    await audit(tx, context, { action, subjectType: 'Body', subjectId: id, countyId: body.countyId, after, reason });
  });
  return { body: (await bodyById(context).load(id))! };
}

/** Writes any number of bodies with seats and holders in three statements; those that exist stay. */
export async function registerBodies(
  tx: Transaction,
  bodies: Partial<Body>[],
  seats: Partial<BodySeat>[],
  holdings: Partial<SeatHolding>[],
): Promise<void> {
  await insert(tx, Body, bodies, sql`on conflict do nothing`);
  await insert(tx, BodySeat, seats, sql`on conflict do nothing`);
  await insert(tx, SeatHolding, holdings, sql`on conflict do nothing`);
}
