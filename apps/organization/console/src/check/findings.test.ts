import { expect, test } from 'vitest';
import type { MendKind } from '../documents/graphql.js';
import { byRule, permissionFor, wayOf } from './findings.js';

const unit = (level: 'COUNTY' | 'SCHOOL' | 'SECTION') => ({ id: 'u', name: 'u', level, parent: null });
const alliance = { id: 'a', name: 'a' };
const body = { id: 'b', name: 'b', version: 1 };

test('PC-07: findings stand under their rule, the rules in the order of the list', () => {
  const list = [
    { rule: 'b', n: 1 },
    { rule: 'a', n: 2 },
    { rule: 'b', n: 3 },
  ];
  expect(byRule(list).map((group) => group.map(({ n }) => n))).toEqual([[1, 3], [2]]);
});

const mend = (kind: MendKind, ready = false, input = '{}') => ({ kind, ready, input, label: kind, missing: [] });

test.each([
  ['a body whose people are known', mend('CREATE_BODY', true), { by: 'click' }],
  ['a body whose head has to be named', mend('CREATE_BODY'), { by: 'form' }],
  ['a post', mend('NAME_OFFICER'), { by: 'form' }],
  ['an exception', mend('RECORD_EXCEPTION'), { by: 'form' }],
  ['a vacant seat, on the page of the body', mend('FILL_SEAT'), { by: 'page', href: '/organization/bodies/b' }],
  [
    'the size of a cluster, on its page',
    mend('ADD_ALLIANCE_MEMBER'),
    { by: 'page', href: '/organization/alliances/a' },
  ],
  [
    'a new teacher, on his page',
    mend('PAIR_MENTOR', false, '{"menteeId":"p"}'),
    { by: 'page', href: '/organization/people/p' },
  ],
  ['a post too many, among the people', mend('END_POSTING'), { by: 'page', href: '/organization/units/u?tab=people' }],
] as const)('PC-07: mends %s', (_what, way, expected) => {
  expect(wayOf(way, { unit: unit('SCHOOL'), alliance, body })).toEqual(expected);
});

test('ZJ-04: who manages excuses nobody, who supervises founds nothing', () => {
  expect(permissionFor('RECORD_EXCEPTION')).toBe('organization:supervise');
  expect(permissionFor('CREATE_BODY')).toBe('organization:manage');
});
