import { civilDay } from '@yanxiu/console';

/** The half of the school year that runs: from August on the first, from February on the second. */
export function termOf(today = civilDay()): { from: string; to: string } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (month >= 8) return { from: `${year}-08-01`, to: `${year + 1}-01-31` };
  return month === 1
    ? { from: `${year - 1}-08-01`, to: `${year}-01-31` }
    : { from: `${year}-02-01`, to: `${year}-07-31` };
}
