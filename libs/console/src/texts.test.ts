import { expect, test, vi } from 'vitest';
import { schoolYearText } from './texts.js';

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
