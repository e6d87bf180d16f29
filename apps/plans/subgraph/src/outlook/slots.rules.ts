import { civilDay } from '@yanxiu/subgraph';

const dayMs = 86_400_000;
const reachDays = 14;

/** A stretch of days on which nobody works. */
export interface DaysOff {
  from: string;
  to: string;
}

export interface Slot {
  startsAt: Date;
  endsAt: Date;
}

/** Whether a civil day is a Saturday or Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Whether a civil day lies in one of the stretches. */
export const isOff = (day: string, off: readonly DaysOff[]): boolean =>
  off.some(({ from, to }) => from <= day && day <= to);

/**
 * The same hours on the working days two weeks around a meeting, those still to come: an activity that met on a
 * weekend may be moved to another one as well.
 */
export function slotsAround({ startsAt, endsAt }: Slot, off: readonly DaysOff[], now: Date): Slot[] {
  const weekend = isWeekend(civilDay(startsAt));
  return Array.from({ length: 2 * reachDays + 1 }, (_none, index) => (index - reachDays) * dayMs)
    .filter((shift) => shift !== 0)
    .map((shift) => ({ startsAt: new Date(startsAt.getTime() + shift), endsAt: new Date(endsAt.getTime() + shift) }))
    .filter((slot) => slot.startsAt > now && !isOff(civilDay(slot.startsAt), off))
    .filter((slot) => weekend || !isWeekend(civilDay(slot.startsAt)));
}
