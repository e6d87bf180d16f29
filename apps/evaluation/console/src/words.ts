import { inLocale, usePreferences } from '@yanxiu/console';
import type { Text } from '@yanxiu/console';

/** The platform's own codes in words; codes of a policy come with their words from the server. */
const words: Record<string, Text> = {
  DRAFT: ['填写中', 'Being filled in'],
  SIGNED: ['已签字', 'Signed'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
  TERM_1: ['第一学期', 'autumn term'],
  TERM_2: ['第二学期', 'spring term'],
};

/** A platform code in the reader's language. */
export function useWords(): (code: string) => string {
  const { locale } = usePreferences();
  return (code) => inLocale(words[code] ?? [code, code], locale);
}

export const statuses = ['DRAFT', 'SIGNED', 'WITHDRAWN'] as const;

/** The word says the state, the colour lets the eye find it. */
export const statusColours = { DRAFT: 'warning', SIGNED: 'success', WITHDRAWN: 'default' };
