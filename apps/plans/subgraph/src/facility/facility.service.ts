import { Conflict, Invalid, NotFound, audit, insert, once, row, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { giveBack } from './booking.service.js';
import { FacilityBooking } from './facility-booking.js';
import { facilityById } from './facility.loader.js';
import type {
  CloseFacilityInput,
  CreateFacilityInput,
  FacilityContents,
  ReopenFacilityInput,
  UpdateFacilityInput,
} from './facility.input.js';
import type { FacilityPayload } from './facility.payload.js';
import { faultsOfFacility } from './facility.rules.js';
import { Facility, FacilityClosure } from './facility.js';
import type { FacilityKind } from './facility.js';
import { facilityToChange, keeper, stepOn } from './steps.js';

const columnsOf = ({ name, place, seats, circle, note, openFrom, openTo, openDays }: FacilityContents) => ({
  ...{ name: name.trim(), place: place || null, seats: seats ?? null, circle, note: note || null },
  ...{ openFrom: openFrom || null, openTo: openTo || null, openDays: [...openDays].sort() },
});

async function demandSound(
  tx: Transaction,
  unitId: string,
  kind: FacilityKind,
  { contents, except = null }: { contents: FacilityContents; except?: string | null },
): Promise<void> {
  const faults: Fault[] = faultsOfFacility(kind, contents);
  const twin = await row(
    tx,
    Facility,
    sql`where t.unit_id = ${unitId} and t.kind = ${kind} and t.name = ${contents.name.trim()} and t.id is distinct from ${except}::uuid`,
  );
  if (twin)
    faults.push({ path: 'input.name', rule: 'unique', value: contents.name, expected: 'a name once in the unit' });
  if (faults.length)
    throw new Invalid({ zh: '场地或设备的登记不符合要求', en: 'It cannot be entered like this' }, faults);
}

/** Enters a room or a piece of equipment that a unit keeps (DL-35). */
export async function createFacility(context: Context, input: CreateFacilityInput): Promise<FacilityPayload> {
  const id = await once(context, 'createFacility', input, async (tx) => {
    const unit = await keeper(tx, context, input.unitId);
    await demandSound(tx, unit.id, input.kind, { contents: input });
    const { provinceId, cityId, countyId, schoolId } = unit;
    const place = { unitId: unit.id, provinceId, cityId, countyId, schoolId };
    const record = { id: uuid(), kind: input.kind, ...place, ...columnsOf(input) };
    // Two who enter the same name at once: the second learns that it is there.
    const written = await insert(tx, Facility, [record], sql`on conflict (unit_id, kind, name) do nothing`);
    if (!written.length)
      throw new Conflict({ zh: '刚有人登记了同名的场地或设备', en: 'Someone has just entered one of this name' }, [
        { path: 'input.name', rule: 'unique', value: input.name },
      ]);
    await audit(tx, context, stepOn(record, 'createFacility', { after: { name: record.name, kind: record.kind } }));
    return record.id;
  });
  return { facility: (await facilityById(context).load(id))! };
}

/** Sets right what is said of a facility; bookings stay as they are. */
export function updateFacility(context: Context, input: UpdateFacilityInput): Promise<FacilityPayload> {
  return context.db.transaction(async (tx) => {
    const before = await facilityToChange(tx, context, input.id);
    await demandSound(tx, before.unitId, before.kind, { contents: input, except: before.id });
    const { name, place, seats, circle, note, openFrom, openTo, openDays } = columnsOf(input);
    const facility = await update(
      tx,
      Facility,
      input,
      sql`name = ${name}, place = ${place}, seats = ${seats}::int, circle = ${circle}, note = ${note},
        open_from = ${openFrom}::time, open_to = ${openTo}::time, open_days = ${openDays}::int[], updated_at = now()`,
    );
    const told = (one: Facility) => ({ name: one.name, place: one.place, seats: one.seats, circle: one.circle });
    await audit(tx, context, stepOn(facility, 'updateFacility', { before: told(before), after: told(facility) }));
    return { facility };
  });
}

/**
 * Closes a facility for some days, as for repair. What is booked on them stands in the way, unless it is to be given back.
 * @throws Conflict that names the bookings in the way
 */
export function closeFacility(context: Context, input: CloseFacilityInput): Promise<FacilityPayload> {
  const { from, to = null, reason } = input;
  if (to && to < from)
    throw new Invalid({ zh: '末日不能早于首日', en: 'The last day precedes the first' }, [
      { path: 'input.to', rule: 'after', value: to, expected: `>= ${from}` },
    ]);
  return context.db.transaction(async (tx) => {
    const before = await facilityToChange(tx, context, input.id);
    const held = await rows(
      tx,
      FacilityBooking,
      sql`where t.facility_id = ${before.id} and t.state in ('PENDING', 'CONFIRMED') and t.ends_at > greatest(now(), ${from}::date::timestamp at time zone 'Asia/Shanghai')
        and (${to}::date is null or t.starts_at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai') order by t.starts_at for update`,
    );
    if (held.length && !input.release) throw stillHeld(held);
    await giveBack(tx, context, held, reason);
    const record = {
      id: uuid(),
      facilityId: before.id,
      firstDay: from,
      lastDay: to,
      reason,
      createdBy: context.viewer.name,
    };
    await insert(tx, FacilityClosure, [record]);
    const facility = await update(tx, Facility, input, sql`updated_at = now()`);
    await audit(tx, context, stepOn(facility, 'closeFacility', { after: { from, to, released: held.length }, reason }));
    return { facility };
  });
}

const stillHeld = (held: FacilityBooking[]) =>
  new Conflict(
    {
      zh: `这些天有 ${held.length} 项预约；请先与使用单位商定改期，或选择取消这些预约`,
      en: `${held.length} bookings lie on these days: have them moved, or give them back`,
    },
    held.slice(0, 20).map(({ startsAt, id }) => ({
      path: 'input.release',
      rule: 'held',
      value: id,
      expected: `no booking at ${startsAt.toISOString()}, or release: true`,
    })),
  );

/** Ends a closure: one that has begun ends yesterday, one to come is taken away. */
export function reopenFacility(context: Context, input: ReopenFacilityInput): Promise<FacilityPayload> {
  return context.db.transaction(async (tx) => {
    const before = await facilityToChange(tx, context, input.id);
    const closure = await row(
      tx,
      FacilityClosure,
      sql`where t.id = ${input.closureId} and t.facility_id = ${before.id} and (t.last_day is null or t.last_day >= (now() at time zone 'Asia/Shanghai')::date)`,
    );
    if (!closure) throw new NotFound({ zh: '停用记录', en: 'closure' }, 'input.closureId', input.closureId);
    await tx.query(
      sql`delete from facility_closure where id = ${closure.id} and first_day >= (now() at time zone 'Asia/Shanghai')::date`,
    );
    await tx.query(
      sql`update facility_closure set last_day = (now() at time zone 'Asia/Shanghai')::date - 1 where id = ${closure.id}`,
    );
    const facility = await update(tx, Facility, input, sql`updated_at = now()`);
    const { firstDay, lastDay, reason } = closure;
    await audit(tx, context, stepOn(facility, 'reopenFacility', { before: { from: firstDay, to: lastDay, reason } }));
    return { facility };
  });
}
