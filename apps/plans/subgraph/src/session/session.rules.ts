import { civilDay } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import type { Session } from './session.js';

type Times = Pick<Session, 'startsAt' | 'endsAt'>;
type Meeting = Times & Pick<Session, 'hours'> & { place?: string | null; link?: string | null };

const longestMs = 24 * 3_600_000;
const mostHours = 24;

/** What is wrong with the meetings one by one; a draft may still hold them out of order. */
export function faultsOfMeetings(meetings: readonly Meeting[], path: string): Fault[] {
  return meetings.flatMap(({ startsAt, endsAt, hours, place, link }, index) => {
    const at = `${path}[${index}]`;
    const lasts = endsAt.getTime() - startsAt.getTime();
    return [
      ...(lasts > 0 && lasts <= longestMs
        ? []
        : [{ path: `${at}.endsAt`, rule: 'duration', value: endsAt, expected: 'after startsAt, within 24 hours' }]),
      ...(hoursFit(hours, new Decimal(mostHours))
        ? []
        : [
            {
              path: `${at}.hours`,
              rule: 'hours',
              value: hours.toFixed(),
              expected: '0 < hours <= 24, at most 2 places',
            },
          ]),
      ...(place || link
        ? []
        : [{ path: `${at}.place`, rule: 'placeOrLink', expected: 'a place, or the link of an online meeting' }]),
    ];
  });
}

/** Meetings of a published activity follow each other: the clock of one never runs into the next. */
export function faultsOfSequence(meetings: readonly Times[], path: string): Fault[] {
  return meetings.flatMap(({ startsAt }, index) => {
    const before = meetings[index - 1];
    return !before || before.endsAt <= startsAt
      ? []
      : [
          {
            path: `${path}[${index}].startsAt`,
            rule: 'afterPrevious',
            value: startsAt,
            expected: `>= ${before.endsAt.toISOString()}`,
          },
        ];
  });
}

/** Whether an amount of hours is positive, within the bound and storable without rounding. */
export function hoursFit(hours: Decimal, most: Decimal): boolean {
  return hours.gt(0) && hours.lte(most) && hours.decimalPlaces() <= 2;
}

/** First and last civil day, and all hours together. The last day is the one whose rules apply to credits. */
export function spanOf(meetings: readonly Meeting[]): { firstDay: string; lastDay: string; hours: Decimal } {
  const days = meetings.map(({ startsAt }) => civilDay(startsAt)).sort();
  return { firstDay: days[0]!, lastDay: days.at(-1)!, hours: Decimal.sum(...meetings.map(({ hours }) => hours)) };
}

/**
 * How many minutes of each meeting somebody was there: all of them; those he was scanned in at, where their hours are the
 * confirmed ones; the share of the only one. A part of several meetings is not guessed otherwise.
 * @param seenAt ids of the meetings at which he was scanned in
 */
export function minutesBySession(
  sessions: readonly (Times & Pick<Session, 'id' | 'hours'>)[],
  { present, all }: { present: Decimal; all: Decimal },
  seenAt: ReadonlySet<string> = new Set(),
): { sessionId: string; minutes: number }[] | null {
  const whole = present.gte(all);
  const seen = sessions.filter(({ id }) => seenAt.has(id));
  const asSeen = seen.length > 0 && Decimal.sum(...seen.map(({ hours }) => hours)).eq(present);
  if (!whole && !asSeen && sessions.length > 1) return null;
  return (whole || !asSeen ? sessions : seen).map(({ id, startsAt, endsAt }) => {
    const minutes = new Decimal(endsAt.getTime() - startsAt.getTime()).div(60_000);
    const there = whole || asSeen ? minutes : minutes.mul(present).div(all);
    return { sessionId: id, minutes: Math.max(1, there.round().toNumber()) };
  });
}
