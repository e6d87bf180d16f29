import { expect, test } from 'vitest';
import { differences } from './differences.js';

test('only what differs is told, inner fields by their path', () => {
  const before = JSON.stringify({ name: '甲', days: { from: '2026-09-01', to: null }, tags: ['a'] });
  const after = JSON.stringify({ name: '乙', days: { from: '2026-09-01', to: '2027-08-31' }, tags: ['a', 'b'] });
  expect(differences(before, after)).toEqual([
    { field: 'name', before: '甲', after: '乙' },
    { field: 'tags', before: 'a', after: 'a、b' },
    { field: 'days.to', before: undefined, after: '2027-08-31' },
  ]);
});

test('a first entry is told whole, one without content as nothing', () => {
  expect(differences(null, JSON.stringify({ role: 'INSPECTOR' }))).toEqual([
    { field: 'role', before: undefined, after: 'INSPECTOR' },
  ]);
  expect(differences(null, null)).toEqual([]);
});
