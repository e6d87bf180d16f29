import { civilDay, inLocale, usePreferences } from '@yanxiu/console';
import type { Locale, Text } from '@yanxiu/console';

const words: Record<string, Text> = {
  DUE: ['待填写', 'To be written'],
  DRAFT: ['填写中', 'Being written'],
  CHECKED: ['待报送', 'To be sent'],
  SENT: ['待审收', 'To be accepted'],
  RETURNED: ['退回修改', 'Returned'],
  ACCEPTED: ['已审收', 'Accepted'],
  EXEMPT: ['免报', 'Excused'],
  ON_TIME: ['按时', 'On time'],
  LATE: ['迟报', 'Late'],
  MISSING: ['未报', 'Missing'],
  PENDING: ['待报', 'Not due yet'],
  NOT_DUE: ['不应报', 'Not due'],
};

/** States of reports and of the wall in the reader's language. */
export function useReportWords(): (code: string) => string {
  const { locale } = usePreferences();
  return (code) => inLocale(words[code] ?? [code, code], locale);
}

export const reportStates = ['DUE', 'DRAFT', 'CHECKED', 'SENT', 'RETURNED', 'ACCEPTED', 'EXEMPT'] as const;
export const wallStates = ['ON_TIME', 'LATE', 'MISSING', 'RETURNED', 'PENDING', 'NOT_DUE'] as const;

/** A month as bureaus write it: 2026年3月. */
export function monthText(month: string, locale: Locale): string {
  const [year, number] = month.split('-').map(Number);
  return locale === 'en' ? month : `${year}年${number}月`;
}

export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

export const thisMonth = (): string => civilDay().slice(0, 7);

/** So many months up to and including one, earliest first. */
export const monthsUpTo = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => shiftMonth(last, index + 1 - count));
