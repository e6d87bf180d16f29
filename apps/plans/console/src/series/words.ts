import { inLocale } from '@yanxiu/console';
import type { Locale } from '@yanxiu/console';

const names = [
  ['星期一', 'Monday'],
  ['星期二', 'Tuesday'],
  ['星期三', 'Wednesday'],
  ['星期四', 'Thursday'],
  ['星期五', 'Friday'],
  ['星期六', 'Saturday'],
  ['星期日', 'Sunday'],
] as const;

/** A day of the week, 1 is Monday. */
export const weekdayName = (weekday: number, locale: Locale): string => inLocale([...names[weekday - 1]!], locale);

/** All of them, to choose from. */
export const weekdayOptions = (locale: Locale) =>
  names.map((name, index) => ({ value: index + 1, label: inLocale([...name], locale) }));

/** When a series comes back: 每周三 14:00–16:00, or every so many weeks. */
export function rhythmText(
  { weekday, everyWeeks, startsAt, endsAt }: { weekday: number; everyWeeks: number; startsAt: string; endsAt: string },
  locale: Locale,
): string {
  const day = weekdayName(weekday, locale);
  const often =
    everyWeeks === 1
      ? inLocale(['每周', 'every week on '], locale)
      : inLocale([`每 ${everyWeeks} 周`, `every ${everyWeeks} weeks on `], locale);
  return `${often}${day.replace('星期', '')} ${startsAt}–${endsAt}`;
}
