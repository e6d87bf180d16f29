import { expect, test } from 'vitest';
import { daysOf, daysValue } from './days.js';

test.each([
  ['2026-09-01..2026-12-31', '2026-09-01', '2026-12-31'],
  ['2026-09-01..', '2026-09-01', undefined],
  ['..2026-12-31', undefined, '2026-12-31'],
  ['2026-09-01', '2026-09-01', '2026-09-01'],
  ['gestern..', undefined, undefined],
  [undefined, undefined, undefined],
])('the days of %s', (value, from, to) => expect(daysOf(value)).toEqual([from, to]));

test('a range without ends is no condition', () => {
  expect(daysValue('2026-09-01', undefined)).toBe('2026-09-01..');
  expect(daysValue(undefined, undefined)).toBeUndefined();
});
