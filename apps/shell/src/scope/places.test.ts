import { expect, test } from 'vitest';
import { aboveReach, hitOf, placeOf, rootsOf, withUnits } from './places.js';

const at = (level: string, unitId: string, schoolIds: string[] | null = null) => ({
  level,
  unitId,
  path: ['p', 'c', unitId],
  schoolIds,
});

test.each([
  ['one unit', [at('COUNTY', 'c')], ['c']],
  ['two roles on one unit', [at('SCHOOL', 's'), at('SCHOOL', 's')], ['s']],
  ['two schools at once', [at('SCHOOL', 's'), at('SCHOOL', 't')], ['s', 't']],
  ['an alliance led: its schools', [at('ALLIANCE', 'a', ['s', 't'])], ['s', 't']],
  ['an alliance without schools', [at('ALLIANCE', 'a')], []],
])('reach begins at the units of the grants: %s', (_title, grants, roots) => {
  expect(rootsOf(grants)).toEqual(roots);
});

test('units above the reach are no place to switch to, unless a grant stands on them', () => {
  expect([...aboveReach([at('SCHOOL', 's')])]).toEqual(['p', 'c']);
  expect([...aboveReach([at('SCHOOL', 's'), at('COUNTY', 'c')])]).toEqual(['p']);
});

test('a school is where the tree ends; a county can be opened', () => {
  expect(placeOf({ id: 's', name: '实验中学', level: 'SCHOOL' }, 'c')).toMatchObject({ pId: 'c', isLeaf: true });
  expect(placeOf({ id: 'c', name: '蒲城县', level: 'COUNTY' })).toMatchObject({ pId: '', isLeaf: false });
});

test('a hit says which unit it is below', () => {
  const school = { id: 's', name: '实验中学', level: 'SCHOOL' };
  expect(hitOf({ ...school, parent: { name: '蒲城县' } }).title).toBe('实验中学（蒲城县）');
  expect(hitOf(school).title).toBe('实验中学');
});

test('opening a branch twice brings no unit twice', () => {
  const county = placeOf({ id: 'c', name: '蒲城县', level: 'COUNTY' });
  const schools = [{ id: 's', name: '实验中学', level: 'SCHOOL' }];
  const once = withUnits([county], schools, 'c');
  expect(withUnits(once, schools, 'c')).toEqual(once);
  expect(once.map(({ id }) => id)).toEqual(['c', 's']);
});
