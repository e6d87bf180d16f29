import type { CreditRules } from '@yanxiu/policy';

const yearOf = (day: string) => Number(day.slice(0, 4));
const monthDay = (day: string) => day.slice(5);

/** School year by its first calendar year: it begins on 1 September. */
export function schoolYearOf(day: string): number {
  return monthDay(day) >= '09-01' ? yearOf(day) : yearOf(day) - 1;
}

/** The calendar year of a day. */
export const calendarYearOf = yearOf;

/** A stretch of civil days, both included. */
export interface Span {
  from: string;
  to: string;
}

/** Whether sums over the span can be made of whole halves. */
export function isWholeHalves({ from, to }: Span): boolean {
  return /-(09-01|01-01)$/.test(from) && /-(08-31|12-31)$/.test(to);
}

/**
 * The credit cycle that covers a day.
 * @param entered first day of service, for cycles that run per person
 * @returns null where the policy leaves length or start open, or the day lies before the first cycle
 */
export function cycleOn({ cycle }: Pick<CreditRules, 'cycle'>, day: string, entered: string | null): Span | null {
  const first = cycle.start === 'PER_PERSON' ? entered : cycle.anchor;
  if (!cycle.years || !first || day < first) return null;
  let turns = Math.floor((yearOf(day) - yearOf(first)) / cycle.years);
  if (plusYears(first, turns * cycle.years) > day) turns -= 1;
  const next = plusYears(first, (turns + 1) * cycle.years);
  return { from: plusYears(first, turns * cycle.years), to: dayBefore(next) };
}

/** The same day so many years on; 29 February becomes the 28th where there is none. */
function plusYears(day: string, years: number): string {
  const year = yearOf(day) + years;
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${String(year).padStart(4, '0')}-${monthDay(day) === '02-29' && !leap ? '02-28' : monthDay(day)}`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
