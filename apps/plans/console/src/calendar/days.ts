const dayMs = 86_400_000;
const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** A civil day so many days later. */
export const daysLater = (day: string, days: number): string =>
  new Date(at(day).getTime() + days * dayMs).toISOString().slice(0, 10);

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => daysLater(day, -((at(day).getUTCDay() + 6) % 7));

/** The same day of another month; the last one where that month is shorter. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export type View = 'month' | 'week' | 'agenda';

/** The days that a view shows: whole weeks of a month, a week, or four weeks from a day on. */
export function spanOf(view: View, day: string): { from: string; to: string } {
  if (view === 'agenda') return { from: day, to: daysLater(day, 27) };
  if (view === 'week') return { from: mondayOf(day), to: daysLater(mondayOf(day), 6) };
  const from = mondayOf(`${day.slice(0, 7)}-01`);
  const last = daysLater(monthsLater(`${day.slice(0, 7)}-01`, 1), -1);
  return { from, to: daysLater(mondayOf(last), 6) };
}

/** The days of a span in weeks. */
export function weeksOf({ from, to }: { from: string; to: string }): string[][] {
  const weeks: string[][] = [];
  for (let day = from; day <= to; day = daysLater(day, 7))
    weeks.push(Array.from({ length: 7 }, (_none, index) => daysLater(day, index)));
  return weeks;
}

/** Whether a text of the address is a day. */
export const isDay = (text: string | null): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(at(text!).getTime());
