import { expect, test } from 'vitest';
import { calendarYearOf, cycleOn, isWholeHalves, schoolYearOf } from './years.js';

type Cycle = Parameters<typeof cycleOn>[0]['cycle'];
const cycle = (own: Partial<Cycle>): { cycle: Cycle } => ({
  cycle: { origin: 'X', years: 5, total: null, start: 'COMMON', ...own },
});

test.each([
  ['2026-08-31', 2025, 2026],
  ['2026-09-01', 2026, 2026],
  ['2026-12-31', 2026, 2026],
  ['2027-01-01', 2026, 2027],
])('%s lies in school year %i and calendar year %i', (day, schoolYear, calendarYear) => {
  expect([schoolYearOf(day), calendarYearOf(day)]).toEqual([schoolYear, calendarYear]);
});

test.each([
  ['the first day', { anchor: '2021-01-01' }, '2021-01-01', null, '2021-01-01', '2025-12-31'],
  ['the last day', { anchor: '2021-01-01' }, '2025-12-31', null, '2021-01-01', '2025-12-31'],
  ['the next cycle', { anchor: '2021-01-01' }, '2026-01-01', null, '2026-01-01', '2030-12-31'],
  ['three years from September', { anchor: '2020-09-01', years: 3 }, '2026-08-31', null, '2023-09-01', '2026-08-31'],
  ['per person', { start: 'PER_PERSON' as const }, '2026-02-15', '2020-02-16', '2025-02-16', '2030-02-15'],
  ['a leap day', { anchor: '2020-02-29', years: 1 }, '2021-02-28', null, '2021-02-28', '2022-02-27'],
])('OH-01 cycle: %s', (_case, own, day, entered, from, to) => {
  expect(cycleOn(cycle(own), day, entered)).toEqual({ from, to });
});

test.each([
  ['length silent', { years: null, anchor: '2021-01-01' }, '2026-01-01', null],
  ['start silent', {}, '2026-01-01', '2020-01-01'],
  ['before the first', { anchor: '2021-01-01' }, '2020-12-31', null],
  ['per person, entry unknown', { start: 'PER_PERSON' as const }, '2026-01-01', null],
])('no cycle: %s', (_case, own, day, entered) => {
  expect(cycleOn(cycle(own), day, entered)).toBeNull();
});

test('only cycles of whole half years are summed from roll-ups', () => {
  expect(isWholeHalves({ from: '2021-01-01', to: '2025-12-31' })).toBe(true);
  expect(isWholeHalves({ from: '2020-09-01', to: '2025-08-31' })).toBe(true);
  expect(isWholeHalves({ from: '2020-02-16', to: '2025-02-15' })).toBe(false);
});
