import { holds } from '@yanxiu/access';
import type { Level } from '@yanxiu/access';
import { expect, test } from 'vitest';
import { homeParts } from './parts.js';

const grant = (role: string, level: Level) => ({ role, level, unitId: 'u', path: [] });
const viewerOf = (personId: string | null, ...grants: ReturnType<typeof grant>[]) => ({
  kind: 'PERSON' as const,
  id: 'a',
  name: '某人',
  personId,
  grants,
});

test.each([
  ['county officer', viewerOf(null, grant('COUNTY_OFFICER', 'COUNTY')), 'todo unit coming'],
  ['school officer', viewerOf(null, grant('SCHOOL_OFFICER', 'SCHOOL')), 'todo unit coming'],
  ['teacher', viewerOf('p', grant('TEACHER', 'SCHOOL')), 'credits coming library'],
  [
    'teacher who is an officer too',
    viewerOf('p', grant('TEACHER', 'SCHOOL'), grant('SCHOOL_OFFICER', 'SCHOOL')),
    'todo credits unit coming library',
  ],
  ['inspector', viewerOf(null, grant('INSPECTOR', 'COUNTY')), 'todo unit coming'],
  ['city officer', viewerOf(null, grant('CITY_OFFICER', 'CITY')), 'todo unit children coming'],
  ['province reader', viewerOf(null, grant('PROVINCE_OFFICER', 'PROVINCE')), 'unit children coming graph'],
  ['platform administrator', viewerOf(null, grant('PLATFORM_ADMIN', 'PLATFORM')), 'todo platform coming graph'],
  ['alliance leader', viewerOf(null, grant('ALLIANCE_LEADER', 'ALLIANCE')), 'todo coming'],
])('ZJ-03 home of a %s: %s', (_title, viewer, parts) => {
  const scoped = viewer.grants.some(({ level }) => level !== 'PLATFORM' && level !== 'ALLIANCE');
  expect(homeParts(viewer, (permission) => holds(viewer, permission), scoped).join(' ')).toBe(parts);
});

test('an administrator who looks at one unit sees how that one stands', () => {
  const viewer = viewerOf(null, grant('PLATFORM_ADMIN', 'PLATFORM'));
  expect(homeParts(viewer, (permission) => holds(viewer, permission), true)).toEqual([
    'todo',
    'unit',
    'coming',
    'graph',
  ]);
});
