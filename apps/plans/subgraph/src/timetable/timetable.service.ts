import { DirectoryUnit } from '@yanxiu/directory';
import {
  Conflict,
  Invalid,
  NotFound,
  audit,
  defineStep,
  insert,
  once,
  row,
  rows,
  sql,
  update,
  within,
} from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type {
  BellSchedulePayload,
  CreateProtectedSlotsInput,
  EndProtectedSlotInput,
  ProtectedSlotPayload,
  ProtectedSlotsPayload,
  SetBellScheduleInput,
  UpdateProtectedSlotInput,
} from './timetable.input.js';
import { faultsOfBells, faultsOfSlots } from './timetable.rules.js';
import { BellSchedule, ProtectedSlot } from './timetable.js';

const organise = 'plans:organise';

/** What the log says of the hours of a unit. */
const step = defineStep('plans', 'OrgUnit');

/** The unit, where the viewer organises; steps on its hours take turns. */
async function unitToKeep(tx: Transaction, { viewer }: Context, id: string): Promise<DirectoryUnit> {
  const reach = within(viewer, organise, { unit: 'id' });
  const unit = await row(tx, DirectoryUnit, sql`where t.id = ${id} and t.active and ${reach} for no key update`);
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'input.unitId', id);
  return unit;
}

const clocks = <T extends { startsAt: string; endsAt: string }>(slot: T): T => ({
  ...slot,
  startsAt: slot.startsAt.slice(0, 5),
  endsAt: slot.endsAt.slice(0, 5),
});
const told = ({ weekday, startsAt, endsAt, subject, validFrom, validTo }: Partial<ProtectedSlot>) => ({
  ...{ weekday, startsAt: startsAt?.slice(0, 5), endsAt: endsAt?.slice(0, 5), subject, validFrom, validTo },
});

async function demandSound(
  tx: Transaction,
  unitId: string,
  slots: Parameters<typeof faultsOfSlots>[0],
  { except = null, path }: { except?: string | null; path: (index: number) => string },
): Promise<void> {
  const others = await rows(
    tx,
    ProtectedSlot,
    sql`where t.unit_id = ${unitId} and t.id is distinct from ${except}::uuid`,
  );
  const faults: Fault[] = faultsOfSlots(slots, others.map(clocks), path);
  if (faults.length) throw new Invalid({ zh: '研修时间不符合要求', en: 'The slots do not hold' }, faults);
}

/** Keeps hours of the week free for a unit and all below it, several at one go (OH-15). */
export async function createProtectedSlots(
  context: Context,
  input: CreateProtectedSlotsInput,
): Promise<ProtectedSlotsPayload> {
  const ids = await once(context, 'createProtectedSlots', input, async (tx) => {
    const unit = await unitToKeep(tx, context, input.unitId);
    await demandSound(tx, unit.id, input.slots, { path: (index) => `input.slots[${index}]` });
    const { provinceId, cityId, countyId, schoolId } = unit;
    const written = await insert(
      tx,
      ProtectedSlot,
      input.slots.map(({ weekday, startsAt, endsAt, subject, note, validFrom, validTo }) => ({
        ...{ id: uuid(), unitId: unit.id, provinceId, cityId, countyId, schoolId, weekday, startsAt, endsAt },
        ...{ subject: subject || null, note: note || null, validFrom, validTo: validTo ?? null },
      })),
    );
    await audit(tx, context, step(unit, 'createProtectedSlots', { after: { slots: input.slots.map(told) } }));
    return written.map(({ id }) => id).join(',');
  });
  return {
    slots: await rows(
      context.db,
      ProtectedSlot,
      sql`where t.id = any(${ids.split(',')}::uuid[]) order by t.weekday, t.starts_at, t.id`,
    ),
  };
}

async function slotToChange(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<{ before: ProtectedSlot; unit: DirectoryUnit }> {
  const reach = within(context.viewer, organise, { unit: 'unit_id' });
  const before = await row(tx, ProtectedSlot, sql`where t.id = ${id} and ${reach}`);
  if (!before) throw new NotFound({ zh: '研修时间', en: 'slot' }, 'input.id', id);
  return { before, unit: await unitToKeep(tx, context, before.unitId) };
}

export function updateProtectedSlot(context: Context, input: UpdateProtectedSlotInput): Promise<ProtectedSlotPayload> {
  return context.db.transaction(async (tx) => {
    const { before, unit } = await slotToChange(tx, context, input.id);
    await demandSound(tx, unit.id, [input], { except: before.id, path: () => 'input' });
    const { weekday, startsAt, endsAt, validFrom } = input;
    const slot = await update(
      tx,
      ProtectedSlot,
      input,
      sql`weekday = ${weekday}::int, starts_at = ${startsAt}::time, ends_at = ${endsAt}::time, subject = ${input.subject || null},
        note = ${input.note || null}, valid_from = ${validFrom}::date, valid_to = ${input.validTo ?? null}::date, updated_at = now()`,
    );
    await audit(tx, context, step(unit, 'updateProtectedSlot', { before: told(before), after: told(slot) }));
    return { slot };
  });
}

/** Ends a slot on a day; one that would end before it began is removed. */
export function endProtectedSlot(
  context: Context,
  { id, version, lastDay }: EndProtectedSlotInput,
): Promise<ProtectedSlotPayload> {
  return context.db.transaction(async (tx) => {
    const { before, unit } = await slotToChange(tx, context, id);
    const removed = lastDay < before.validFrom;
    const set = removed ? sql`updated_at = now()` : sql`valid_to = ${lastDay}::date, updated_at = now()`;
    const slot = await update(tx, ProtectedSlot, { id, version }, set);
    if (removed) await tx.query(sql`delete from protected_slot where id = ${id}`);
    await audit(tx, context, step(unit, 'endProtectedSlot', { before: told(before), after: { lastDay, removed } }));
    return { slot: removed ? null : slot };
  });
}

/** Says when the lessons of a school are. Timetables that were imported before keep their times. */
export function setBellSchedule(context: Context, input: SetBellScheduleInput): Promise<BellSchedulePayload> {
  const { unitId, version, lessons } = input;
  return context.db.transaction(async (tx) => {
    const unit = await unitToKeep(tx, context, unitId);
    const faults: Fault[] = [
      ...(unit.level === 'SCHOOL' || unit.level === 'SECTION'
        ? []
        : [{ path: 'input.unitId', rule: 'school', value: unitId, expected: 'a school, or a section of one' }]),
      ...faultsOfBells(lessons),
    ];
    if (faults.length) throw new Invalid({ zh: '作息表不符合要求', en: 'The bell schedule does not hold' }, faults);
    const before = await row(tx, BellSchedule, sql`where t.unit_id = ${unitId}`);
    if (Boolean(before) !== Boolean(version))
      throw new Conflict(
        { zh: '作息表已被他人登记，请刷新后重试', en: 'Changed by someone else; reload and try again' },
        [{ path: 'input.version', rule: 'current', value: version ?? null }],
      );
    const kept = lessons.map(({ num, startsAt, endsAt }) => ({ num, startsAt, endsAt }));
    const schedule = before
      ? await update(
          tx,
          BellSchedule,
          { id: before.id, version: version! },
          sql`lessons = ${JSON.stringify(kept)}::jsonb, updated_at = now()`,
        )
      : (await insert(tx, BellSchedule, [{ id: uuid(), unitId, lessons: kept }]))[0]!;
    await audit(
      tx,
      context,
      step(unit, 'setBellSchedule', { before: { lessons: before?.lessons }, after: { lessons: kept } }),
    );
    return { schedule };
  });
}
