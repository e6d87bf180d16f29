import { inLocale, usePreferences } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';

/** The platform's own codes in words; codes of a policy come with their words from the server. */
const words: Record<string, Text> = {
  PENDING: ['待认定', 'Pending'],
  RECOGNISED: ['已认定', 'Recognised'],
  REVERSED: ['已冲销', 'Reversed'],
  ACTIVITY: ['研修活动', 'Activity'],
  OUTSIDE: ['校外培训', 'Outside training'],
  VALUATION: ['补计学分', 'Valued later'],
  REVERSAL: ['冲销记录', 'Reversal'],
};

/** A platform code in the reader's language. */
export function useWords(): (code: string) => string {
  const { locale } = usePreferences();
  return (code) => inLocale(words[code] ?? [code, code], locale);
}

export const statuses = ['PENDING', 'RECOGNISED', 'REVERSED'] as const;
export const sources = ['ACTIVITY', 'OUTSIDE', 'VALUATION', 'REVERSAL'] as const;
