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

const aheadOfUtc = 8 * 3_600_000;

/**
 * An instant as the clocks of the platform's one time zone show it, `2026-11-21T14:03:00.000Z`. By hand: Shanghai has kept to
 * UTC+8 since 1991, and the browser's own formats of time zones take longer to load than all the rest of this library.
 */
const onOurClock = (instant: string | Date): string => new Date(new Date(instant).getTime() + aheadOfUtc).toISOString();

/** The civil day (`YYYY-MM-DD`) of an instant in the platform's one time zone. */
export const civilDay = (instant: string | Date = new Date()): string => onOurClock(instant).slice(0, 10);

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

/** The time of day of an instant: 14:03. */
export const clockText = (instant: string): string => onOurClock(instant).slice(11, 16);

/** An instant with its time of day: 2026年11月21日 14:03. */
export const momentText = (instant: string, locale: Locale): string =>
  `${dayText(civilDay(instant), locale)} ${clockText(instant)}`;

/** A number as it is read, `—` where there is none. */
export function countText(count: number | null | undefined): string {
  if (count === null || count === undefined) return '—';
  if (!Number.isSafeInteger(count)) return new Intl.NumberFormat('zh-CN').format(count);
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
