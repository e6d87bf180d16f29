import { expect, test, vi } from 'vitest';
import { civilDay, countText, momentText, schoolYearText } from './texts.js';

// They ask the browser what looks it wants.
vi.mock('./preferences.js', () => ({ preferences: {}, usePreferences: () => ({}) }));

test.each([
  [2026, 'zh-CN', '2026—2027学年'],
  ['2026-2027', 'zh-CN', '2026—2027学年'],
  ['2026—2027学年', 'zh-CN', '2026—2027学年'],
  [2026, 'en', '2026–2027'],
] as const)('a school year given as %s is written alike everywhere (%s)', (year, locale, text) => {
  expect(schoolYearText(year, locale)).toBe(text);
});

// Every 37 hours over some years: all hours, ends of months and years.
const instants = Array.from(
  { length: 2_000 },
  (_, n) => new Date(Date.UTC(2023, 11, 28) + n * 37 * 3_600_000 + n * 61_000),
);

test('days and times are those of Shanghai, as the browser would write them', () => {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
  expect(instants.map((at) => civilDay(at))).toEqual(instants.map((at) => day.format(at)));
  expect(instants.map((at) => momentText(at.toISOString(), 'en'))).toEqual(
    instants.map((at) => `${day.format(at)} ${clock.format(at)}`),
  );
  expect(civilDay('2026-12-31T16:00:00Z')).toBe('2027-01-01');
  expect(momentText('2026-11-21T06:03:59.999Z', 'zh-CN')).toBe('2026年11月21日 14:03');
});

test.each([
  ...[0, 7, -7, 999, 1_000, -1_000, 12_345, -123_456, 1_234_567, 1_000_000_000],
  ...[0.5, 1_234.5, -1_234.5678, 1e21],
])('the number %s is written as the browser would', (count) => {
  expect(countText(count)).toBe(new Intl.NumberFormat('zh-CN').format(count));
});
