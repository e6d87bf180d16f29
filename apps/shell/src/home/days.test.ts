import { expect, test, vi } from 'vitest';
import { schoolYearAt, schoolYearText } from './days.js';

// Of the library only the civil day is needed, and a browser for the rest.
vi.mock('@yanxiu/console', () => ({ civilDay: () => '' }));

test.each([
  ['2026-08-31', '2025-2026'],
  ['2026-09-01', '2026-2027'],
  ['2026-12-31', '2026-2027'],
  ['2027-01-01', '2026-2027'],
])('%s lies in the school year %s', (day, year) => {
  expect(schoolYearText(schoolYearAt(day))).toBe(year);
});
