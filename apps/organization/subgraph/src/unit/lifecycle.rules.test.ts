import { expect, test } from 'vitest';
import { distinctNames, shiftDay } from './lifecycle.rules.js';

test.each([
  ['no namesake', ['数学组'], ['语文组'], []],
  ['a namesake at the school that goes on', ['语文组'], ['语文组'], ['甲校语文组']],
  ['namesakes among those that come', [], ['语文组', '语文组'], ['甲校语文组']],
])('groups that come together keep different names: %s', (_case, taken, coming, renamed) => {
  const rows = coming.map((name, index) => ({ id: String(index), name, from: '甲校' }));
  expect(distinctNames(rows, taken).map(({ name }) => name)).toEqual(renamed);
});

test('days shift over the ends of months and years', () => {
  expect([shiftDay('2024-03-01', -1), shiftDay('2026-12-31', 1)]).toEqual(['2024-02-29', '2027-01-01']);
});
