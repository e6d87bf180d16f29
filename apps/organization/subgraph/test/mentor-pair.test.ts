import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthsAfter } from '../src/mentor/mentor-pair.rules.js';
import { organization } from '../src/module.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'HELAN_2024');
});
afterAll(() => subgraph.close());

const CREATE = `mutation ($input: CreateMentorPairInput!) { createMentorPair(input: $input) {
  mentorPair { id version from to active mentor { name } mentee { name } unit { name } } } }`;
const END = `mutation ($input: EndMentorPairInput!) { endMentorPair(input: $input) { mentorPair { version to endReason } } }`;
const pair = {
  ...{ menteeId: teachers.alice.id, mentorId: teachers.abel.id, unitId: places.schoolA.id },
  ...{ subject: '语文', from: '2026-02-15' },
};

test.each([
  ['2026-02-15', 12, '2027-02-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-01-31', -2, '2025-11-30'],
])('%s and %i months: %s', (day, months, expected) => {
  expect(monthsAfter(day, months)).toBe(expected);
});

test('HL-15: who joins in February has a mentor, at another school too, until the February after', async () => {
  const chen = subgraph.as(viewers.chen);
  const made = await chen.query<{ createMentorPair: { mentorPair: { id: string } } }>(CREATE, { input: pair });
  expect(made.createMentorPair.mentorPair).toMatchObject({
    ...{ version: 1, from: '2026-02-15', to: '2027-02-14', unit: { name: '甲县第一中学' } },
    ...{ mentor: { name: '阿贝' }, mentee: { name: '艾丽丝' } },
  });
  expect(await chen.refusal(CREATE, { input: { ...pair, mentorId: teachers.ann.id, from: '2026-09-01' } })).toEqual([
    'CONFLICT',
  ]);
  const input = { id: made.createMentorPair.mentorPair.id, version: 1, lastDay: '2026-08-31', reason: '师傅调离' };
  expect(await subgraph.as(viewers.wei).refusal(END, { input })).toEqual(['NOT_FOUND']);
  expect(await chen.refusal(END, { input: { ...input, lastDay: '2027-03-01' } })).toEqual(['CONFLICT']);
  expect(await chen.refusal(END, { input: { ...input, lastDay: '2026-01-01' } })).toEqual(['BAD_USER_INPUT']);
  expect(await chen.query(END, { input })).toEqual({
    endMentorPair: { mentorPair: { version: 2, to: '2026-08-31', endReason: '师傅调离' } },
  });
  expect(await chen.query(CREATE, { input: { ...pair, mentorId: teachers.ann.id, from: '2026-09-01' } })).toMatchObject(
    {
      createMentorPair: { mentorPair: { to: '2027-08-31' } },
    },
  );
});

test('both sides see their pairs, colleagues and other counties none', async () => {
  const PAIRS = 'query { mentorPairs { nodes { mentor { name } } totalCount } }';
  expect(await subgraph.as(viewers.alice).query(PAIRS)).toMatchObject({ mentorPairs: { totalCount: 2 } });
  expect(await subgraph.as(viewers.wei).query(PAIRS)).toEqual({ mentorPairs: { nodes: [], totalCount: 0 } });
  const OWN = 'query ($id: ID!) { person(id: $id) { mentorPairs { from mentor { name } } } }';
  expect(await subgraph.as(viewers.bo).query(OWN, { id: teachers.alice.id })).toEqual({
    person: {
      mentorPairs: [
        { from: '2026-09-01', mentor: { name: '安安' } },
        { from: '2026-02-15', mentor: { name: '阿贝' } },
      ],
    },
  });
  const SCHOOL = 'query ($id: ID!) { orgUnit(id: $id) { mentorPairs { nodes { from } } } }';
  expect(await subgraph.as(viewers.bo).query(SCHOOL, { id: places.schoolA.id })).toMatchObject({
    orgUnit: { mentorPairs: { nodes: [{ from: '2026-09-01' }] } },
  });
});

test('a term that no policy sets must be given; a teacher of elsewhere is nobody’s new teacher here', async () => {
  const chen = subgraph.as(viewers.chen);
  const wei = subgraph.as(viewers.wei);
  const foreign = { ...pair, menteeId: teachers.bei.id, mentorId: teachers.bei.id, unitId: places.schoolB.id };
  expect(await wei.refusal(CREATE, { input: foreign })).toEqual(['BAD_USER_INPUT']);
  expect(await chen.refusal(CREATE, { input: { ...pair, menteeId: teachers.bei.id } })).toEqual(['NOT_FOUND']);
  const elsewhere = { ...pair, menteeId: teachers.ann.id, unitId: places.schoolA2.id };
  expect(await chen.refusal(CREATE, { input: elsewhere })).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.bo).refusal(CREATE, { input: pair })).toEqual(['FORBIDDEN']);
});

test('HL-15: nobody is his own mentor; what was done on a pair is told on either side’s page', async () => {
  const chen = subgraph.as(viewers.chen);
  const own = { ...pair, menteeId: teachers.abel.id, mentorId: teachers.abel.id, unitId: places.schoolA2.id };
  expect(await chen.refusal(CREATE, { input: own })).toEqual(['BAD_USER_INPUT']);
  const TOLD = 'query ($id: ID!) { person(id: $id) { timeline { nodes { action after } } } }';
  for (const [id, other] of [
    [teachers.alice.id, { mentorId: teachers.abel.id }],
    [teachers.abel.id, { menteeId: teachers.alice.id }],
  ] as const) {
    const { person } = await chen.query<{
      person: { timeline: { nodes: { action: string; after: string }[] } };
    }>(TOLD, { id });
    const line = person.timeline.nodes.findLast(({ action }) => action === 'organization.createMentorPair');
    expect(JSON.parse(line!.after)).toMatchObject({ ...other, unitId: places.schoolA.id });
  }
});
