import { unitOf } from '@yanxiu/directory';
import type { DirectoryUnit } from '@yanxiu/directory';
import { insert, rows, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { Activity } from '../activity/activity.js';
import type { SessionInput } from '../session/session.input.js';
import { Session } from '../session/session.js';
import { giveBack, tellOf } from './booking.service.js';
import { FacilityBooking, FacilityBookingState } from './facility-booking.js';
import { faultsOfWishes, freeOrConflict } from './wish.service.js';
import type { Granted, Wish } from './wish.service.js';

type Booked = Pick<Activity, 'id' | 'unitId'>;
const { PENDING, CONFIRMED } = FacilityBookingState;

interface Held {
  wish: Wish;
  session: Session;
  /** What holds it already. */
  booking: FacilityBooking | undefined;
}

/**
 * Rooms and equipment follow the meetings that were just written (DL-15): what a meeting names is booked, what it no longer
 * names given back, and what stays moves along with its time. A meeting without a list keeps what it has.
 * @throws Invalid, Conflict where one cannot be used then; nothing is written
 */
export async function bookSessions(
  tx: Transaction,
  context: Context,
  activity: Booked,
  sessions: readonly SessionInput[],
): Promise<void> {
  const named = sessions.some(({ facilityIds }) => facilityIds?.length);
  const live = await liveOf(tx, [activity.id]);
  if (!named && !live.length) return;
  const written = await rows(tx, Session, sql`where t.activity_id = ${activity.id} order by t.num`);
  const held = written.flatMap((session, index) => {
    const own = live.filter(({ sessionId }) => sessionId === session.id);
    const ids = sessions[index]?.facilityIds ?? own.map(({ facilityId }) => facilityId);
    return [...new Set(ids)].map((facilityId, place): Held => {
      const path = `input.sessions[${index}].facilityIds[${place}]`;
      const wish = { facilityId, startsAt: session.startsAt, endsAt: session.endsAt, path };
      return { wish, session, booking: own.find((booking) => booking.facilityId === facilityId) };
    });
  });
  const kept = new Set(held.map(({ booking }) => booking?.id));
  await giveBack(
    tx,
    context,
    live.filter(({ id }) => !kept.has(id)),
    '活动调整，不再使用',
  );
  await hold(tx, context, activity, held);
}

const liveOf = (tx: Transaction, activityIds: readonly string[]): Promise<FacilityBooking[]> =>
  rows(
    tx,
    FacilityBooking,
    sql`where t.activity_id = any(${[...activityIds]}::uuid[]) and t.state in ('PENDING', 'CONFIRMED') for update`,
  );

const moved = ({ booking, session }: Held): boolean =>
  Boolean(booking) &&
  (booking!.startsAt.getTime() !== session.startsAt.getTime() ||
    booking!.endsAt.getTime() !== session.endsAt.getTime());

/** Books what is new and moves what has another time; what stays as it is, is not asked for anew. */
async function hold(tx: Transaction, context: Context, activity: Booked, held: Held[]): Promise<void> {
  const asked = held.filter((one) => !one.booking || moved(one));
  if (!asked.length) return;
  const unit = (await unitOf(tx, activity.unitId))!;
  const wishes = asked.map(({ wish }) => wish);
  const granted = await faultsOfWishes(tx, unit, { wishes, moving: [activity.id] });
  const fresh = asked.flatMap(({ booking, session: { id: sessionId }, wish }, index) =>
    booking ? [] : [bookingOf(context, unit, { wish, granted: granted[index]!, activityId: activity.id, sessionId })],
  );
  const movedOnes = asked
    .filter(moved)
    .map(({ booking, wish: { startsAt, endsAt } }) => ({ ...booking!, startsAt, endsAt }));
  await freeOrConflict(wishes, async () => {
    await follow(tx, context, [activity.id]);
    await insert(tx, FacilityBooking, fresh);
  });
  await tellOf(tx, context, fresh, { action: 'bookFacility' });
  await tellOf(tx, context, movedOnes, { action: 'moveFacilityBooking' });
}

interface ForMeeting {
  wish: Wish;
  granted: Granted;
  activityId: string;
  sessionId: string;
}

/** A booking for a meeting: the unit's own room at once, another's waits for its word. */
export function bookingOf(
  { viewer }: Context,
  { id: unitId, provinceId, cityId, countyId, schoolId }: DirectoryUnit,
  { wish: { facilityId, startsAt, endsAt }, granted, activityId, sessionId }: ForMeeting,
) {
  return {
    ...{ id: uuid(), facilityId, facilityNum: granted.num, unitId, provinceId, cityId, countyId, schoolId },
    ...{ activityId, sessionId, startsAt, endsAt, state: granted.own ? CONFIRMED : PENDING },
    ...{ bookedBy: viewer.id, bookedName: viewer.name },
  };
}

/** Bookings take the times of their meetings; another unit's word is asked for anew. One statement, so that meetings may change places. */
async function follow(tx: Transaction, { viewer }: Context, activityIds: readonly string[]): Promise<void> {
  await tx.query(sql`
    update facility_booking b set starts_at = s.starts_at, ends_at = s.ends_at, version = b.version + 1, updated_at = now(),
      booked_by = ${viewer.id}, booked_name = ${viewer.name},
      state = case when f.unit_id = b.unit_id or f.school_id = b.school_id then b.state else ${PENDING} end, decided_at = null, decided_name = null
    from activity_session s, facility f
    where s.id = b.session_id and f.id = b.facility_id and b.activity_id = any(${[...activityIds]}::uuid[])
      and b.state in ('PENDING', 'CONFIRMED') and (s.starts_at, s.ends_at) is distinct from (b.starts_at, b.ends_at)`);
}

/** The same for activities whose meetings were moved by one statement, as those of a series are. @throws Conflict */
export async function moveBookings(tx: Transaction, context: Context, activities: readonly Booked[]): Promise<void> {
  const live = await liveOf(
    tx,
    activities.map(({ id }) => id),
  );
  if (!live.length) return;
  const meetings = await rows(tx, Session, sql`where t.id = any(${live.map(({ sessionId }) => sessionId)}::uuid[])`);
  const bySession = new Map(meetings.map((session) => [session.id, session]));
  const gone = live
    .map((booking) => ({ booking, session: bySession.get(booking.sessionId!)! }))
    .filter(({ booking, session }) => moved({ booking, session } as Held))
    .map(({ booking, session: { startsAt, endsAt } }) => ({ ...booking, startsAt, endsAt, path: 'input.startsAt' }));
  if (!gone.length) return;
  const unit = (await unitOf(tx, activities[0]!.unitId))!;
  const moving = activities.map(({ id }) => id);
  await faultsOfWishes(tx, unit, { wishes: gone, moving });
  await freeOrConflict(gone, () => follow(tx, context, moving));
  await tellOf(tx, context, gone, { action: 'moveFacilityBooking' });
}

/** Meetings that are about to be deleted give back what they hold. */
export async function freeSessionsAfter(tx: Transaction, activityId: string, num: number): Promise<void> {
  await tx.query(sql`
    update facility_booking b set state = 'RELEASED', reason = '场次取消', session_id = null, version = b.version + 1, updated_at = now()
    from activity_session s where s.id = b.session_id and s.activity_id = ${activityId} and s.num > ${num}
      and b.state in ('PENDING', 'CONFIRMED')`);
}
