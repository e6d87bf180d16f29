import type { Fault } from '@yanxiu/subgraph';
import { isOff, weekdayOf } from '../outlook/slots.rules.js';
import type { SkippedDay } from './series.js';

export const mostOccurrences = 60;
const dayMs = 86_400_000;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A civil day so many days later (or, negative, earlier). */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** An instant of the business clock. */
export const instantOf = (day: string, time: string): Date => new Date(`${day}T${time.slice(0, 5)}:00+08:00`);

export interface Rhythm {
  weekday: number;
  everyWeeks: number;
  from: string;
  to: string;
}

/**
 * The days of a rhythm, and those that it would have had but for holidays and vacations: the week goes by without,
 * nothing is moved to another day (OH-15: schools keep this weekday free, and no other).
 */
export function daysOf(
  { weekday, everyWeeks, from, to }: Rhythm,
  off: readonly { from: string; to: string; name: string }[],
): { days: string[]; skipped: SkippedDay[] } {
  const days: string[] = [];
  const skipped: SkippedDay[] = [];
  const first = daysLater(from, (weekday - weekdayOf(from) + 7) % 7);
  for (let day = first; day <= to; day = daysLater(day, 7 * everyWeeks)) {
    const reason = off.find((period) => isOff(day, [period]))?.name;
    if (reason) skipped.push({ day, reason });
    else days.push(day);
  }
  return { days, skipped };
}

/** What is wrong with times and days of a series. */
export function faultsOfRhythm(
  { from, to, startsAt, endsAt }: { from: string; to: string; startsAt: string; endsAt: string },
  days: readonly string[],
): Fault[] {
  return [
    ...(from <= to ? [] : [{ path: 'input.to', rule: 'notBefore', value: to, expected: `>= ${from}` }]),
    ...clockFaults({ startsAt, endsAt }),
    ...(from <= to && !days.length
      ? [{ path: 'input.to', rule: 'someDay', value: 0, expected: 'at least one day that is no holiday' }]
      : []),
    ...(days.length > mostOccurrences
      ? [{ path: 'input.to', rule: 'atMost', value: days.length, expected: `<= ${mostOccurrences}` }]
      : []),
  ];
}

/** What is wrong with times of day, written HH:MM. */
export function clockFaults({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Fault[] {
  const wrong = Object.entries({ startsAt, endsAt }).filter(([, time]) => !clock.test(time));
  if (wrong.length)
    return wrong.map(([key, value]) => ({ path: `input.${key}`, rule: 'timeOfDay', value, expected: 'HH:MM' }));
  return startsAt < endsAt
    ? []
    : [{ path: 'input.endsAt', rule: 'duration', value: endsAt, expected: `after ${startsAt}` }];
}
