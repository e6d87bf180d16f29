import { Invalid, insert } from '@yanxiu/subgraph';
import type { DirectoryUnit } from '@yanxiu/directory';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { tellOf } from '../facility/booking.service.js';
import { FacilityBooking } from '../facility/facility-booking.js';
import { bookingOf } from '../facility/session-booking.service.js';
import { faultsOfWishes, freeOrConflict } from '../facility/wish.service.js';
import type { Wish } from '../facility/wish.service.js';
import type { CreateActivitySeriesInput } from './series.input.js';

/** A meeting of a new series, as it was written. */
interface Meeting {
  id: string;
  activityId: string;
  day: string;
  startsAt: Date;
  endsAt: Date;
}

type Rooms = Pick<CreateActivitySeriesInput, 'facilityIds' | 'otherRooms'>;

/**
 * Books rooms and equipment for all meetings of a new series, in the transaction that writes them and in a few statements
 * for any number (DL-15, OH-15). A day may have others, or none.
 * @throws Invalid, Conflict that name the day of each meeting where a room cannot be had; nothing is written then
 */
export async function bookSeries(
  tx: Transaction,
  context: Context,
  unit: DirectoryUnit,
  { meetings, rooms }: { meetings: readonly Meeting[]; rooms: Rooms },
): Promise<void> {
  demandDays(meetings, rooms);
  const asked = meetings.flatMap((meeting) => wishesOf(meeting, rooms).map((wish) => ({ wish, meeting })));
  if (!asked.length) return;
  const wishes = asked.map(({ wish }) => wish);
  const granted = await faultsOfWishes(tx, unit, { wishes, moving: [] });
  const booked = asked.map(({ wish, meeting: { id: sessionId, activityId } }, index) =>
    bookingOf(context, unit, { wish, granted: granted[index]!, activityId, sessionId }),
  );
  await freeOrConflict(wishes, () => insert(tx, FacilityBooking, booked));
  await tellOf(tx, context, booked, { action: 'bookFacility' });
}

function wishesOf({ day, startsAt, endsAt }: Meeting, { facilityIds, otherRooms }: Rooms): Wish[] {
  const other = otherRooms.findIndex((one) => one.day === day);
  const ids = otherRooms[other]?.facilityIds ?? facilityIds;
  const path = other < 0 ? `series.${day}.facilityIds` : `input.otherRooms[${other}].facilityIds`;
  return ids.map((facilityId, place) => ({ facilityId, startsAt, endsAt, path: `${path}[${place}]` }));
}

/** Other rooms are for a day that the series has, once. */
function demandDays(meetings: readonly Meeting[], { otherRooms }: Rooms): void {
  const days = new Set(meetings.map(({ day }) => day));
  const faults = otherRooms.flatMap(({ day }, index) => {
    if (days.delete(day)) return [];
    return [
      { path: `input.otherRooms[${index}].day`, rule: 'seriesDay', value: day, expected: 'a day of the series, once' },
    ];
  });
  if (faults.length)
    throw new Invalid(
      {
        zh: '改用场地的日期不是这个系列的日子，或写了两遍',
        en: 'A day with other rooms is none of the series, or twice',
      },
      faults,
    );
}
