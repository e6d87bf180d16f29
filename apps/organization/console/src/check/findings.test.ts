import { expect, test } from 'vitest';
import type { MendKind } from '../documents/graphql.js';
import { byRule, mendable, permissionFor, subjectOf, wayOf } from './findings.js';

const unit = (level: 'COUNTY' | 'SCHOOL' | 'SECTION') => ({ id: 'u', name: 'u', level, parent: null });
const alliance = { id: 'a', name: 'a' };
const body = { id: 'b', name: 'b', version: 1 };

test.each([
  ['a county', { unit: unit('COUNTY'), alliance: null, body: null }, 'UNIT'],
  ['a school', { unit: unit('SCHOOL'), alliance: null, body: null }, 'SCHOOL'],
  ['a section that is a centre (X28)', { unit: unit('SECTION'), alliance: null, body: null }, 'SCHOOL'],
  ['an alliance, with the county that owns it', { unit: unit('COUNTY'), alliance, body: null }, 'ALLIANCE'],
  ['a body of an alliance', { unit: unit('COUNTY'), alliance, body }, 'BODY'],
  ['what is out of reach', { unit: null, alliance: null, body: null }, 'UNIT'],
])('a finding is about %s', (_about, finding, subject) => {
  expect(subjectOf(finding)).toBe(subject);
});

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

test('one click mends neither hints nor what is excused', () => {
  const finding = { ok: false, hint: false, exception: null, mends: [mend('CREATE_BODY', true)] };
  const others = [
    { ...finding, hint: true },
    { ...finding, exception: '县局已批准' },
    { ...finding, ok: true },
    { ...finding, mends: [mend('CREATE_BODY')] },
  ];
  expect(mendable([finding, ...others])).toEqual([finding]);
});
