import { Conflict, NotFound, audit, auditEach, insert, once, reaches, row, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { bookingById, bookingsInReach } from './booking.loader.js';
import type { BookFacilityInput, ConfirmFacilityBookingInput, FacilityBookingReasonInput } from './facility.input.js';
import type { FacilityBookingPayload } from './facility.payload.js';
import { demandSpan } from './facility.rules.js';
import { FacilityBooking, FacilityBookingState } from './facility-booking.js';
import { Facility } from './facility.js';
import { keeper, stepOn } from './steps.js';
import { faultsOfWishes, freeOrConflict } from './wish.service.js';

const { PENDING, CONFIRMED, DECLINED, RELEASED } = FacilityBookingState;

/** Books a facility for what is no activity: the unit's own at once, another's to be confirmed by it. */
export async function bookFacility(context: Context, input: BookFacilityInput): Promise<FacilityBookingPayload> {
  demandSpan(input);
  const id = await once(context, 'bookFacility', input, async (tx) => {
    const unit = await keeper(tx, context, input.unitId);
    const { startsAt, endsAt, purpose, facilityId } = input;
    const wish = { facilityId, startsAt, endsAt, path: 'input.facilityId' };
    const [granted] = await faultsOfWishes(tx, unit, { wishes: [wish], moving: [] });
    const { provinceId, cityId, countyId, schoolId } = unit;
    const { viewer } = context;
    const record = {
      ...{ id: uuid(), facilityId, facilityNum: granted!.num, unitId: unit.id, provinceId, cityId, countyId, schoolId },
      ...{ purpose, startsAt, endsAt, state: granted!.own ? CONFIRMED : PENDING },
      ...{ bookedBy: viewer.id, bookedName: viewer.name },
    };
    await freeOrConflict([wish], () => insert(tx, FacilityBooking, [record]));
    const facility = await row(tx, Facility, sql`where t.id = ${facilityId}`);
    await audit(
      tx,
      context,
      stepOn(facility!, 'bookFacility', { after: { unit: unit.name, purpose, ...times(record) } }),
    );
    return record.id;
  });
  return { booking: (await bookingById(context).load(id))! };
}

const times = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/** Whether the viewer answers for the keeper: never who booked it. */
export const mayDecide = ({ viewer }: Context, booking: FacilityBooking, facility: Facility): boolean =>
  booking.state === PENDING && booking.bookedBy !== viewer.id && reaches(viewer, 'plans:organise', facility);

/** Whether the viewer may give it back: who uses it, and the keeper of a free-standing one. */
export const mayRelease = ({ viewer }: Context, booking: FacilityBooking, facility: Facility): boolean =>
  (booking.state === PENDING || booking.state === CONFIRMED) &&
  booking.endsAt > new Date() &&
  (reaches(viewer, 'plans:organise', booking) || reaches(viewer, 'plans:organise', facility));

/** The keeper agrees. @throws NotFound for who booked it, or does not keep it */
export function confirmFacilityBooking(
  context: Context,
  input: ConfirmFacilityBookingInput,
): Promise<FacilityBookingPayload> {
  return decided(context, input, { state: CONFIRMED, reason: null, action: 'confirmFacilityBooking' });
}

/** The keeper declines; the time is free again. */
export function declineFacilityBooking(
  context: Context,
  input: FacilityBookingReasonInput,
): Promise<FacilityBookingPayload> {
  return decided(context, input, { state: DECLINED, reason: input.reason, action: 'declineFacilityBooking' });
}

interface Step {
  state: FacilityBookingState;
  reason: string | null;
  action: string;
}

function decided(
  context: Context,
  input: { id: string; version: number },
  { state, reason, action }: Step,
): Promise<FacilityBookingPayload> {
  return context.db.transaction(async (tx) => {
    const { before, facility } = await bookingToChange(tx, context, input.id);
    if (before.state !== PENDING) throw wrongState(before, [PENDING]);
    if (!mayDecide(context, before, facility))
      throw new NotFound({ zh: '待本单位确认的预约', en: 'booking to be answered by you' }, 'input.id', input.id);
    const booking = await update(
      tx,
      FacilityBooking,
      input,
      sql`state = ${state}, reason = ${reason}, decided_name = ${context.viewer.name}, decided_at = now(), updated_at = now()`,
    );
    await audit(tx, context, stepOn(facility, action, { after: times(booking), reason }));
    return { booking };
  });
}

/** Gives a booking back: its meeting keeps the place that is written there. */
export function releaseFacilityBooking(
  context: Context,
  input: FacilityBookingReasonInput,
): Promise<FacilityBookingPayload> {
  return context.db.transaction(async (tx) => {
    const { before, facility } = await bookingToChange(tx, context, input.id);
    if (before.state !== PENDING && before.state !== CONFIRMED) throw wrongState(before, [PENDING, CONFIRMED]);
    if (!mayRelease(context, before, facility))
      throw new NotFound({ zh: '可取消的预约', en: 'booking that you may give back' }, 'input.id', input.id);
    const booking = await update(
      tx,
      FacilityBooking,
      input,
      sql`state = ${RELEASED}, reason = ${input.reason}, updated_at = now()`,
    );
    await audit(
      tx,
      context,
      stepOn(facility, 'releaseFacilityBooking', { after: times(booking), reason: input.reason }),
    );
    return { booking };
  });
}

async function bookingToChange(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<{ before: FacilityBooking; facility: Facility }> {
  const before = await row(tx, FacilityBooking, sql`where t.id = ${id} and ${bookingsInReach(context)} for update`);
  if (!before) throw new NotFound({ zh: '预约', en: 'booking' }, 'input.id', id);
  return { before, facility: (await row(tx, Facility, sql`where t.id = ${before.facilityId}`))! };
}

const wrongState = ({ state }: FacilityBooking, allowed: FacilityBookingState[]) =>
  new Conflict({ zh: '预约的状态已变化，请刷新后再办理', en: 'The booking has moved on; reload' }, [
    { path: 'booking.state', rule: 'state', value: state, expected: allowed.join(' | ') } satisfies Fault,
  ]);

/** Gives bookings back in one statement, and says so on the timelines of the facilities and the activities. */
export async function giveBack(
  tx: Transaction,
  context: Context,
  bookings: readonly FacilityBooking[],
  reason: string,
): Promise<void> {
  if (!bookings.length) return;
  await tx.query(sql`
    update facility_booking set state = ${RELEASED}, reason = ${reason}, session_id = null, version = version + 1, updated_at = now()
    where id = any(${bookings.map(({ id }) => id)}::uuid[])`);
  await tellOf(tx, context, bookings, { action: 'releaseFacilityBooking', reason });
}

/** A line for each facility and for each activity that is concerned. */
export async function tellOf(
  tx: Transaction,
  context: Context,
  bookings: readonly Pick<FacilityBooking, 'facilityId' | 'activityId' | 'startsAt' | 'endsAt'>[],
  { action, reason = null }: { action: string; reason?: string | null },
): Promise<void> {
  const ids = [...new Set(bookings.map(({ facilityId }) => facilityId))];
  const known = new Map((await rows(tx, Facility, sql`where t.id = any(${ids}::uuid[])`)).map((one) => [one.id, one]));
  const byActivity = Map.groupBy(
    bookings.filter(({ activityId }) => activityId),
    ({ activityId }) => activityId!,
  );
  await auditEach(tx, context, [
    ...bookings.map((booking) => stepOn(known.get(booking.facilityId)!, action, { after: times(booking), reason })),
    ...[...byActivity].map(([id, own]) => ({
      ...{ action: `plans.${action}`, subjectType: 'Activity', subjectId: id, reason },
      countyId: known.get(own[0]!.facilityId)!.countyId,
      after: { facilities: [...new Set(own.map(({ facilityId }) => known.get(facilityId)!.name))] },
    })),
  ]);
}

/** Bookings of activities that are called off are given back; what is over stays. */
export async function freeActivities(
  tx: Transaction,
  context: Context,
  activityIds: readonly string[],
  reason: string,
): Promise<void> {
  const held = await rows(
    tx,
    FacilityBooking,
    sql`where t.activity_id = any(${[...activityIds]}::uuid[]) and t.state in ('PENDING', 'CONFIRMED') and t.ends_at > now() for update`,
  );
  await giveBack(tx, context, held, reason);
}
