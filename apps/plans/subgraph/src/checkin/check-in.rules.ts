import type { Pack } from '@yanxiu/policy';
import { ActivityStatus } from '../activity/activity.js';
import { AttendanceStatus } from '../attendance/attendance.js';
import { CheckInOutcome } from './check-in.payload.js';
import { holdsAt } from './code.js';
import type { Scan } from './code.js';

/** Open so long before a meeting begins where the policy says nothing. */
const opensMinutes = 15;

type Rules = Pack['plans']['checkIn'];
type Times = { startsAt: Date; endsAt: Date };

/** What is known when somebody holds a phone to the screen. */
export interface Arrival extends Times {
  /** The server's clock. */
  now: Date;
  activityStatus: ActivityStatus;
  ownStatus: AttendanceStatus | null;
  checkedInAt: Date | null;
}

const minute = 60_000;

/** From when to when a meeting's code can be scanned: the policy's minutes around it, else a quarter of an hour before, to its end. */
export function windowOf({ startsAt, endsAt }: Times, rules?: Rules): { opensAt: Date; closesAt: Date } {
  return {
    opensAt: new Date(startsAt.getTime() - (rules?.opensMinutes ?? opensMinutes) * minute),
    closesAt: new Date(endsAt.getTime() + (rules?.closesMinutes ?? 0) * minute),
  };
}

/** Why a code does not check somebody in; null where nothing stands against it but, perhaps, a seat. */
export function obstacleTo(
  arrival: Arrival,
  scan: Pick<Scan, 'slot' | 'ticket'>,
  rules?: Rules,
): CheckInOutcome | null {
  const { now, activityStatus, ownStatus, checkedInAt } = arrival;
  const { opensAt, closesAt } = windowOf(arrival, rules);
  // Who scanned in time was there in time, however long the sign-in took.
  const scannedAt = scan.ticket?.at ?? now;
  if (activityStatus === ActivityStatus.CANCELLED) return CheckInOutcome.CANCELLED;
  if (checkedInAt) return CheckInOutcome.ALREADY_CHECKED_IN;
  if (activityStatus === ActivityStatus.DRAFT) return CheckInOutcome.CODE_INVALID;
  if (activityStatus === ActivityStatus.COMPLETED || scannedAt > closesAt) return CheckInOutcome.OVER;
  if (scannedAt < opensAt) return CheckInOutcome.TOO_EARLY;
  if (!holdsAt(scan, now)) return CheckInOutcome.CODE_EXPIRED;
  return !ownStatus && rules?.onTheSpot === false ? CheckInOutcome.NOT_ENROLLED : null;
}

/** Whoever holds a seat is only noted; everybody else needs one first. */
export const holdsSeat = (status: AttendanceStatus | null): boolean =>
  status === AttendanceStatus.EXPECTED || status === AttendanceStatus.CONFIRMED;
