import { Conflict, Invalid, NotFound, audit, insert, once, row, sql, update, validOn, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { peopleToManage } from '../person/person.service.js';
import { unitToManage } from '../unit/unit.service.js';
import type {
  CreateStudioInput,
  EndStudioInput,
  EndStudioResidencyInput,
  StartStudioResidencyInput,
  StudioPayload,
} from './studio.input.js';
import { studioById } from './studio.loader.js';
import { Studio, StudioMode, StudioResidency } from './studio.js';

const manage = 'organization:manage';

/**
 * Founds a studio. An own one is led by a teacher of the host, an assigned one by somebody from elsewhere (PC-13).
 * @throws Invalid where the leader's posting does not fit the mode, Conflict where this studio exists
 */
export async function createStudio(context: Context, input: CreateStudioInput): Promise<StudioPayload> {
  const id = await once(context, 'createStudio', input, (tx) => foundStudio(tx, context, input));
  return { studio: (await studioById(context).load(id))! };
}

/** Founds a studio within a transaction. @returns its id */
export async function foundStudio(tx: Transaction, context: Context, input: CreateStudioInput): Promise<string> {
  const unit = await unitToManage(tx, context, input.unitId, 'input.unitId');
  await peopleToManage(tx, context, [input.leaderId], 'input.leaderId', 'organization:read-people');
  await leaderFits(tx, input);
  const { kind, name, mode, leaderId, subject, stage = null, from } = input;
  const { provinceId, cityId, countyId, schoolId } = unit;
  const studio = {
    ...{ id: uuid(), kind, name, mode, unitId: unit.id, provinceId, cityId, countyId, schoolId },
    ...{ leaderId, subject, stage, from, to: null },
  };
  if (!(await registerStudios(tx, [studio], [])).length)
    throw new Conflict({ zh: '该主持人在此校的同学科工作室已存在', en: 'This studio exists' }, [
      { path: 'input', rule: 'unique', value: name },
    ]);
  await audit(tx, context, {
    action: 'organization.createStudio',
    subjectType: 'Studio',
    subjectId: studio.id,
    countyId,
    after: { kind, name, mode, leaderId },
  });
  return studio.id;
}

async function leaderFits(tx: Transaction, { mode, leaderId, unitId, from }: CreateStudioInput): Promise<void> {
  if (mode === StudioMode.RESIDENT) return;
  const [found] = await tx.query<{ own: boolean }>(sql`
    select exists (
      select from posting p join org_unit u on u.id = p.unit_id
      where p.person_id = ${leaderId} and u.path @> array[${unitId}]::uuid[]
        and ${validOn('p', from)}) as own`);
  if (found!.own === (mode === StudioMode.OWN)) return;
  const text = found!.own
    ? { zh: '指派建立的工作室，主持人应来自外校', en: 'The leader of an assigned studio comes from elsewhere' }
    : { zh: '本校建立的工作室，主持人应为本校教师', en: 'The leader of an own studio serves at the host' };
  throw new Invalid(text, [{ path: 'input.leaderId', rule: 'fitsMode', value: leaderId, expected: mode }]);
}

/** Ends a studio and its residencies. */
export function endStudio(context: Context, input: EndStudioInput): Promise<StudioPayload> {
  const { id, version, lastDay, reason } = input;
  return changing(context, 'endStudio', { id, version, path: 'input.id', after: { lastDay }, reason }, async (tx) => {
    const ended = await tx.query(sql`
      update studio set valid_to = ${lastDay} where id = ${id} and valid_from <= ${lastDay} and valid_to is null returning id`);
    if (!ended.length) throw alreadyEnded('input.lastDay', lastDay);
    await tx.query(sql`
      update studio_residency set valid_to = greatest(valid_from, ${lastDay}::date) where studio_id = ${id} and valid_to is null`);
  });
}

const alreadyEnded = (path: string, value: string) =>
  new Conflict({ zh: '已结束，或日期早于起始日', en: 'It has ended, or the day is before the first' }, [
    { path, rule: 'lasting', value },
  ]);

/** A studio takes up residence at a school in reach, with what it shall achieve there (OH-14). */
export function startStudioResidency(context: Context, input: StartStudioResidencyInput): Promise<StudioPayload> {
  const { studioId: id, version, unitId, goals, from } = input;
  const change = { id, version, path: 'input.studioId', after: { unitId, goals, from } };
  return changing(context, 'startStudioResidency', change, async (tx) => {
    const { provinceId, cityId, countyId, schoolId } = await unitToManage(tx, context, unitId, 'input.unitId');
    const residency = { id: uuid(), studioId: id, unitId, goals, from, to: null };
    const [started] = await insert(
      tx,
      StudioResidency,
      [{ ...residency, provinceId, cityId, countyId, schoolId }],
      sql`on conflict do nothing`,
    );
    if (!started)
      throw new Conflict({ zh: '工作室已入驻该校', en: 'The studio resides there already' }, [
        { path: 'input.unitId', rule: 'unique', value: unitId },
      ]);
  });
}

/** Ends a residency with its result. */
export function endStudioResidency(context: Context, input: EndStudioResidencyInput): Promise<StudioPayload> {
  const { studioId: id, version, residencyId, lastDay, result } = input;
  const change = { id, version, path: 'input.studioId', after: { residencyId, lastDay, result } };
  return changing(context, 'endStudioResidency', change, async (tx) => {
    const ended = await tx.query(sql`
      update studio_residency set valid_to = ${lastDay}, result = ${result}
      where id = ${residencyId} and studio_id = ${id} and valid_to is null and valid_from <= ${lastDay} returning id`);
    if (!ended.length)
      throw new NotFound({ zh: '在驻记录', en: 'present residency' }, 'input.residencyId', residencyId);
  });
}

interface Change {
  id: string;
  version: number;
  /** Path of the studio's id in the input. */
  path: string;
  after: unknown;
  reason?: string;
}

async function changing(
  context: Context,
  verb: string,
  { id, version, path, after, reason }: Change,
  change: (tx: Transaction) => Promise<void>,
): Promise<StudioPayload> {
  await context.db.transaction(async (tx) => {
    const reach = within(context.viewer, manage, { unit: 'unit_id' });
    const before = await row(tx, Studio, sql`where t.id = ${id} and ${reach}`);
    if (!before) throw new NotFound({ zh: '工作室', en: 'studio' }, path, id);
    if (before.to) throw alreadyEnded(path, id);
    const { countyId } = await update(tx, Studio, { id, version }, sql`updated_at = now()`);
    await change(tx);
    const action = `organization.${verb}`;
    await audit(tx, context, { action, subjectType: 'Studio', subjectId: id, countyId, after, reason });
  });
  return { studio: (await studioById(context).load(id))! };
}

/** Writes studios and residencies set-based; those that exist stay. @returns the new studios */
export async function registerStudios(
  tx: Transaction,
  studios: Partial<Studio>[],
  residencies: Partial<StudioResidency>[],
): Promise<Studio[]> {
  const written = await insert(tx, Studio, studios, sql`on conflict do nothing`);
  await insert(tx, StudioResidency, residencies, sql`on conflict do nothing`);
  return written;
}
