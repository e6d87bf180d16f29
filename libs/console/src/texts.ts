import { preferences, usePreferences } from './preferences.js';
import type { Locale } from './preferences.js';

/** A text in Chinese and English, in this order. */
export type Text = readonly [zh: string, en: string];

/** The text in a language. */
export const inLocale = ([zh, en]: Text, locale: Locale): string => (locale === 'en' ? en : zh);

/**
 * The texts of a page as a hook: `const t = useTexts()` and `t('units')`. `{name}` in a text is replaced by the value
 * of that name.
 */
export function textsOf<Key extends string>(
  texts: Record<Key, Text>,
): () => (key: Key, values?: Record<string, string | number>) => string {
  return () => {
    const { locale } = usePreferences();
    return (key, values) => filled(inLocale(texts[key], locale), values);
  };
}

/** The same outside React. */
export function textNow(text: Text, values?: Record<string, string | number>): string {
  return filled(inLocale(text, preferences.get().locale), values);
}

function filled(text: string, values: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The civil day (`YYYY-MM-DD`) of an instant in the platform's one time zone. */
export const civilDay = (instant: string | Date = new Date()): string => dayOf.format(new Date(instant));

/** A civil day as bureaus write it: 2026年11月21日. */
export function dayText(day: string | null | undefined, locale: Locale): string {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  if (!year || !month || !date) return '—';
  return locale === 'en' ? `${day}` : `${year}年${month}月${date}日`;
}

/** A school year as bureaus write it, from its first calendar year or from `2026-2027`: 2026—2027学年. */
export function schoolYearText(year: number | string, locale: Locale): string {
  const first = Number.parseInt(String(year), 10);
  return locale === 'en' ? `${first}–${first + 1}` : `${first}—${first + 1}学年`;
}

const clockOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

/** An instant with its time of day: 2026年11月21日 14:03. */
export const momentText = (instant: string, locale: Locale): string =>
  `${dayText(civilDay(instant), locale)} ${clockOf.format(new Date(instant))}`;

/** A number as it is read, `—` where there is none. */
export function countText(count: number | null | undefined): string {
  return count === null || count === undefined ? '—' : new Intl.NumberFormat('zh-CN').format(count);
}
