import { expect, test } from 'vitest';
import { isDay, mondayOf, monthsLater, spanOf, weeksOf } from './days.js';

test('a month is shown in whole weeks, a week from Monday on, an agenda for four weeks', () => {
  expect(spanOf('month', '2026-11-22')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
  expect(spanOf('month', '2027-02-10')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  expect(spanOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(spanOf('agenda', '2026-11-22')).toEqual({ from: '2026-11-22', to: '2026-12-19' });
  expect(weeksOf(spanOf('month', '2026-11-22'))).toHaveLength(6);
});

test('the same day of another month, or its last one; the Monday of a Sunday is six days before', () => {
  expect([monthsLater('2026-01-31', 1), monthsLater('2026-11-22', 2), monthsLater('2026-01-15', -1)]).toEqual([
    '2026-02-28',
    '2027-01-22',
    '2025-12-15',
  ]);
  expect([mondayOf('2026-11-22'), mondayOf('2026-11-16')]).toEqual(['2026-11-16', '2026-11-16']);
  expect([isDay('2026-11-22'), isDay('2026-13-01'), isDay('x'), isDay(null)]).toEqual([true, false, false, false]);
});
