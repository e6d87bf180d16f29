/** A month as people read it: 2023年3月, or the year alone. */
export function yearMonthText(yearMonth: string | null | undefined): string {
  const [year, month] = yearMonth?.split('-') ?? [];
  if (!year) return '—';
  return month ? `${year}年${Number(month)}月` : `${year}年`;
}

export const yearMonthPattern = /^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/;

/** What people type for a month: 2023年3月, 2023.3, 202303; left as it is where it is none. */
export function yearMonthOf(typed: string): string {
  const parts = /^((?:19|20)\d{2})(?:\D*(1[0-2]|0?[1-9])月?|年?)$/.exec(typed.normalize('NFKC').trim());
  if (!parts) return typed;
  const [, year = '', month] = parts;
  return month ? `${year}-${month.padStart(2, '0')}` : year;
}

/** What is typed into a condition: nothing is asked for while it is no month yet. */
export function monthAsked(typed: string | undefined): string | undefined {
  const month = yearMonthOf(typed ?? '');
  return yearMonthPattern.test(month) ? month : undefined;
}
