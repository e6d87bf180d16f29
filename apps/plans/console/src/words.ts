import { civilDay, clockText, dayText, inLocale, usePreferences } from '@yanxiu/console';
import type { Locale, Text } from '@yanxiu/console';

/** The platform's own codes in words; codes of a policy come with their words from the server. */
const words: Record<string, Text> = {
  DRAFT: ['草稿', 'Draft'],
  PUBLISHED: ['已发布', 'Published'],
  COMPLETED: ['已结束', 'Completed'],
  CANCELLED: ['已取消', 'Cancelled'],
  OFFLINE: ['线下', 'On site'],
  ONLINE: ['线上', 'Online'],
  BLENDED: ['线上线下相结合', 'Blended'],
  WAITING: ['候补', 'Waiting'],
  LEAVE: ['请假', 'On leave'],
  EXPECTED: ['待确认', 'To be confirmed'],
  CONFIRMED: ['已确认', 'Present'],
  ABSENT: ['缺席', 'Absent'],
};

/** A platform code in the reader's language; the code itself where it has no word. */
export function useWords(): (code: string | null | undefined) => string {
  const { locale } = usePreferences();
  return (code) => (code ? inLocale(words[code] ?? [code, code], locale) : '—');
}

export const activityStatuses = ['DRAFT', 'PUBLISHED', 'COMPLETED', 'CANCELLED'] as const;
export const attendanceStatuses = ['EXPECTED', 'CONFIRMED', 'WAITING', 'LEAVE', 'ABSENT'] as const;

/** The first and last day of an activity; one day where it has no more. */
export function daysText(first: string, last: string, locale: Locale): string {
  const from = dayText(first, locale);
  return first === last ? from : `${from} – ${dayText(last, locale)}`;
}

/** When a meeting takes place; its end with the day where that is another one. */
export function meetingText(startsAt: string, endsAt: string, locale: Locale): string {
  const [from, to] = [civilDay(startsAt), civilDay(endsAt)];
  const end = clockText(endsAt);
  const until = from === to ? end : `${dayText(to, locale)} ${end}`;
  return `${dayText(from, locale)} ${clockText(startsAt)}–${until}`;
}
