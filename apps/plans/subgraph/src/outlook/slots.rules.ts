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

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const chinaMs = 8 * 3_600_000;

/** The clock in China as `HH:mm`. */
export const clockOf = (at: Date): string => new Date(at.getTime() + chinaMs).toISOString().slice(11, 16);

/** Hours of the week that are kept free, as clock times. */
export interface KeptHours {
  weekday: number;
  startsAt: string;
  endsAt: string;
}

/** Times as long as a meeting at the beginning of hours kept free, on the working days two weeks around it. */
export function keptAround(
  { startsAt, endsAt }: Slot,
  kept: readonly KeptHours[],
  { off, now }: { off: readonly DaysOff[]; now: Date },
): Slot[] {
  const lasts = endsAt.getTime() - startsAt.getTime();
  const days = Array.from({ length: 2 * reachDays + 1 }, (_none, index) =>
    civilDay(new Date(startsAt.getTime() + (index - reachDays) * dayMs)),
  );
  return days
    .filter((day) => !isOff(day, off))
    .flatMap((day) =>
      kept.filter(({ weekday }) => weekday === weekdayOf(day)).map((hours) => within(day, hours, lasts)),
    )
    .filter((slot) => slot !== null)
    .filter((slot) => slot.startsAt > now && slot.startsAt.getTime() !== startsAt.getTime());
}

function within(day: string, hours: KeptHours, lasts: number): Slot | null {
  const at = (clock: string) => new Date(`${day}T${clock.slice(0, 5)}:00+08:00`);
  const startsAt = at(hours.startsAt);
  const endsAt = new Date(startsAt.getTime() + lasts);
  return endsAt <= at(hours.endsAt) ? { startsAt, endsAt } : null;
}
