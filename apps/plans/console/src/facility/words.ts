import { inLocale, textsOf, usePreferences } from '@yanxiu/console';
import type { Locale, Text } from '@yanxiu/console';

export const useFacilityText = textsOf({
  list: ['场地与设备', 'Rooms and equipment'],
  ROOM: ['场地', 'Room'],
  EQUIPMENT: ['设备', 'Equipment'],
  UNIT: ['本单位', 'The unit itself'],
  BELOW: ['本单位和下辖单位', 'The unit and those below'],
  ALLIANCE: ['本单位、下辖单位和共同体成员', 'Members of its alliances as well'],
  kind: ['类别', 'Kind'],
  name: ['名称', 'Name'],
  place: ['位置', 'Place'],
  seats: ['座位数', 'Seats'],
  circle: ['可供使用', 'For whom'],
  owner: ['管理单位', 'Kept by'],
  hours: ['开放时间', 'Open'],
  note: ['说明', 'Note'],
  state: ['今天', 'Today'],
  open: ['可用', 'Open'],
  closed: ['停用', 'Closed'],
  closedTo: ['停用至 {day}', 'Closed to {day}'],
  unset: ['未登记', 'Not stated'],
});

const weekdays: Text[] = [
  ['一', 'Mon'],
  ['二', 'Tue'],
  ['三', 'Wed'],
  ['四', 'Thu'],
  ['五', 'Fri'],
  ['六', 'Sat'],
  ['日', 'Sun'],
];

/** A day of the week, 1 = Monday. */
export const weekdayText = (day: number, locale: Locale): string =>
  locale === 'en' ? (weekdays[day - 1]?.[1] ?? '') : `星期${weekdays[day - 1]?.[0]}`;

export function useWeekdays(): { value: number; label: string }[] {
  const { locale } = usePreferences();
  return weekdays.map((_day, index) => ({ value: index + 1, label: weekdayText(index + 1, locale) }));
}

/** Opening hours in words: 星期一至星期五 08:00–18:00. */
export function hoursText(
  { openFrom, openTo, openDays }: { openFrom?: string | null; openTo?: string | null; openDays: readonly number[] },
  locale: Locale,
): string | undefined {
  if (!openFrom || !openTo) return undefined;
  const [first = 1, last = first] = [openDays[0], openDays.at(-1)];
  const inRow = openDays.length > 2 && last - first === openDays.length - 1;
  const days = inRow
    ? `${weekdayText(first, locale)}${inLocale(['至', '–'], locale)}${weekdayText(last, locale)}`
    : openDays.map((day) => weekdayText(day, locale)).join(inLocale(['、', ', '], locale));
  return `${days} ${openFrom}–${openTo}`;
}
