import { civilDay } from '@yanxiu/console';

const day = 86_400_000;

/** The civil day so many days from now, `YYYY-MM-DD`. */
export const dayFromNow = (days = 0): string => civilDay(new Date(Date.now() + days * day));

/** The school year that a civil day lies in, by its first calendar year: it begins in September. */
export function schoolYearAt(date: string): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month >= 9 ? year : year - 1;
}

/** As score sheets and filings write it: `2026-2027`. */
export const schoolYearText = (year: number): string => `${year}-${year + 1}`;
