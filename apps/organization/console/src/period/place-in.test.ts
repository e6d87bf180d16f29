import { expect, test } from 'vitest';
import { placeIn } from './place-in.js';

test('a school year that begins in September takes the last third of its calendar year', () => {
  const { start, length } = placeIn(2026, '2026-09-01', '2027-08-31')!;
  expect(start).toBeCloseTo(243 / 365);
  expect(start + length).toBeCloseTo(1);
});

test('first and last day belong to a period; a year that it does not touch has no place for it', () => {
  expect(placeIn(2026, '2026-12-31', '2026-12-31')!.length).toBeCloseTo(1 / 365);
  expect(placeIn(2025, '2026-01-01', '2026-12-31')).toBeUndefined();
  expect(placeIn(2026, '2023-01-01', '2030-12-31')).toEqual({ start: 0, length: 1 });
});
