import { peopleChanged } from '@yanxiu/events';
import { shippedPacks } from '@yanxiu/policy';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { tierOn } from '../src/title/tier.rules.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'HELAN_2024');
});
afterAll(() => subgraph.close());

const rules = shippedPacks().find(({ pack }) => pack.code === 'HELAN_2024')!.organization;
const titled = { ...rules, titles: [...rules.titles, { origin: 'T', code: 'SUBJECT_LEADER', zh: '学科带头人' }] };

test.each([
  ['a decision of the bureau', { override: 'BACKBONE', titles: [], since: '2026-09-01' }, 'BACKBONE OVERRIDE'],
  ['the first year', { override: null, titles: ['SUBJECT_LEADER'], since: '2026-02-16' }, 'NEW FIRST_YEAR'],
  ['the day after the first year', { override: null, titles: [], since: '2026-02-15' }, 'ORDINARY DEFAULT'],
  [
    'a title that the tier names',
    { override: null, titles: ['SUBJECT_LEADER'], since: '2015-09-01' },
    'FAMOUS_OR_LEADER TITLE',
  ],
  ['a title of the tier’s own code', { override: null, titles: ['BACKBONE'], since: '2015-09-01' }, 'BACKBONE TITLE'],
  ['nothing on record', { override: null, titles: [], since: null }, 'ORDINARY DEFAULT'],
])('HL-14: the tier follows from %s', (_, facts, expected) => {
  const found = tierOn(titled, facts, '2027-02-15');
  expect(`${found?.code} ${found?.source}`).toBe(expected);
});

test('HL-14: a policy without tiers gives none', () => {
  expect(tierOn(null, { override: null, titles: ['BACKBONE'], since: '2015-09-01' }, '2027-02-15')).toBeNull();
});

const GRANT = `mutation ($input: GrantPersonTitleInput!) { grantPersonTitle(input: $input) {
  person { version titles { id title { code name } level subject from to } } } }`;
const END =
  'mutation ($input: EndPersonTitleInput!) { endPersonTitle(input: $input) { person { version titles { to } } } }';
const TIER = `mutation ($input: SetPersonTierInput!) { setPersonTier(input: $input) {
  person { version tierBasis { tier { code name } source reason } } } }`;
const special = { title: 'SPECIAL_GRADE', level: 'PROVINCE', subject: '语文', from: '2022-01-01' };

test('PC-40: titles with their level in time, and their numbers for the county', async () => {
  const chen = subgraph.as(viewers.chen);
  const input = { personId: teachers.alice.id, version: 1, ...special };
  const granted = await chen.query<{ grantPersonTitle: { person: { titles: { id: string }[] } } }>(GRANT, { input });
  expect(granted.grantPersonTitle.person).toMatchObject({
    version: 2,
    titles: [{ title: { code: 'SPECIAL_GRADE', name: '特级教师' }, level: 'PROVINCE', to: null }],
  });
  expect(await chen.refusal(GRANT, { input: { ...input, version: 2 } })).toEqual(['CONFLICT']);
  expect(await chen.refusal(GRANT, { input: { ...input, version: 2, level: 'GROUP' } })).toEqual(['BAD_USER_INPUT']);
  await chen.query(GRANT, { input: { ...input, personId: teachers.abel.id } });
  const COUNTS = 'query ($id: ID!) { orgUnit(id: $id) { titleCounts { title { name } level people } } }';
  const counted = (people: number) => ({
    orgUnit: { titleCounts: [{ title: { name: '特级教师' }, level: 'PROVINCE', people }] },
  });
  expect(await chen.query(COUNTS, { id: places.countyA.id })).toEqual(counted(2));
  expect(await chen.query(COUNTS, { id: places.schoolA2.id })).toEqual(counted(1));
  const titleId = granted.grantPersonTitle.person.titles[0]!.id;
  const end = { personId: teachers.alice.id, version: 2, titleId, lastDay: '2025-12-31', reason: '称号期满' };
  expect(await chen.query(END, { input: end })).toEqual({
    endPersonTitle: { person: { version: 3, titles: [{ to: '2025-12-31' }] } },
  });
  expect(await chen.query(COUNTS, { id: places.countyA.id })).toEqual(counted(1));
});

test('HL-14: a tier decided with its reason is told to the other slices; without it titles and years count again', async () => {
  const chen = subgraph.as(viewers.chen);
  const input = { personId: teachers.ann.id, version: 1, tier: 'BACKBONE', reason: '县级骨干评审' };
  expect(await chen.query(TIER, { input })).toEqual({
    setPersonTier: {
      person: {
        version: 2,
        tierBasis: { tier: { code: 'BACKBONE', name: '骨干教师' }, source: 'OVERRIDE', reason: '县级骨干评审' },
      },
    },
  });
  expect((await subgraph.published(peopleChanged)).at(-1)!.payload.people[0]).toMatchObject({
    version: 2,
    tier: 'BACKBONE',
  });
  expect(await chen.refusal(TIER, { input: { ...input, version: 2, tier: 'GRAND_MASTER' } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(await chen.query(TIER, { input: { ...input, version: 2, tier: null, reason: '评审撤销' } })).toMatchObject({
    setPersonTier: { person: { tierBasis: { tier: { code: 'ORDINARY' }, source: 'DEFAULT', reason: null } } },
  });
});

test('HL-11: a key person is recorded with the training, and with the group led after the return', async () => {
  const chen = subgraph.as(viewers.chen);
  const RECORD = `mutation ($input: RecordKeyPersonInput!) { recordKeyPerson(input: $input) {
    person { version keyPerson keyRecords { id training returnedOn leadsUnit { name } } } } }`;
  const ASSIGN = `mutation ($input: AssignKeyPersonGroupInput!) { assignKeyPersonGroup(input: $input) {
    person { keyRecords { leadsUnit { name } } } } }`;
  const input = {
    ...{ personId: teachers.abel.id, version: 2, unitId: places.schoolA2.id },
    ...{ training: '区培“关键明白人”研修', returnedOn: '2025-11-01' },
  };
  const made = await chen.query<{ recordKeyPerson: { person: { keyRecords: { id: string }[] } } }>(RECORD, { input });
  expect(made.recordKeyPerson.person).toMatchObject({ version: 3, keyPerson: true, keyRecords: [{ leadsUnit: null }] });
  const keyPersonId = made.recordKeyPerson.person.keyRecords[0]!.id;
  const assign = { personId: teachers.abel.id, version: 3, keyPersonId, leadsUnitId: places.sectionA.id };
  expect(await chen.refusal(ASSIGN, { input: { ...assign, leadsUnitId: places.schoolB.id } })).toEqual(['NOT_FOUND']);
  expect(await chen.query(ASSIGN, { input: assign })).toEqual({
    assignKeyPersonGroup: { person: { keyRecords: [{ leadsUnit: { name: '甲县第一中学初中部' } }] } },
  });
});

test('another county’s officer changes no title, tier or record; a school officer holds no such right', async () => {
  const input = { personId: teachers.alice.id, version: 3, ...special, from: '2026-01-01' };
  expect(await subgraph.as(viewers.wei).refusal(GRANT, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.bo).refusal(GRANT, { input })).toEqual(['FORBIDDEN']);
});

test('PC-40: a title of a level is held once at a time, and ends no earlier than it began', async () => {
  const chen = subgraph.as(viewers.chen);
  const person = await chen.query<{ person: { version: number } }>('query ($id: ID!) { person(id: $id) { version } }', {
    id: teachers.ann.id,
  });
  const input = { ...special, personId: teachers.ann.id, version: person.person.version, to: '2025-12-31' };
  const granted = await chen.query<{ grantPersonTitle: { person: { version: number; titles: { id: string }[] } } }>(
    GRANT,
    {
      input,
    },
  );
  const { version, titles } = granted.grantPersonTitle.person;
  expect(await chen.refusal(GRANT, { input: { ...input, version, from: '2024-01-01', to: null } })).toEqual([
    'CONFLICT',
  ]);
  const { errors } = await chen.run(GRANT, { input: { ...input, version, from: '2026-02-01', to: '2026-01-01' } });
  expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', details: [{ path: 'input.to' }] }]);
  const end = { personId: teachers.ann.id, version, titleId: titles[0]!.id, lastDay: '2021-12-31', reason: '期满' };
  expect(await chen.refusal(END, { input: end })).toEqual(['BAD_USER_INPUT']);
  await chen.query(GRANT, { input: { ...input, version, from: '2026-01-01', to: null } });
});

test('HL-11: a key person’s record begins with the return, not before it, and is ended with its reason', async () => {
  const chen = subgraph.as(viewers.chen);
  const RECORD = `mutation ($input: RecordKeyPersonInput!) { recordKeyPerson(input: $input) {
    person { version keyPerson keyRecords { id } } } }`;
  const STOP = `mutation ($input: EndKeyPersonInput!) { endKeyPerson(input: $input) {
    person { version keyPerson keyRecords { to } } } }`;
  const { person } = await chen.query<{ person: { version: number } }>(
    'query ($id: ID!) { person(id: $id) { version } }',
    {
      id: teachers.ann.id,
    },
  );
  const input = {
    ...{ personId: teachers.ann.id, version: person.version, unitId: places.schoolA.id },
    ...{ training: '国培研修', returnedOn: '2025-03-01' },
  };
  expect(await chen.refusal(RECORD, { input: { ...input, returnedOn: '2999-01-01' } })).toEqual(['BAD_USER_INPUT']);
  const made = await chen.query<{ recordKeyPerson: { person: { version: number; keyRecords: { id: string }[] } } }>(
    RECORD,
    { input },
  );
  const { version, keyRecords } = made.recordKeyPerson.person;
  const stop = {
    ...{ personId: teachers.ann.id, version, keyPersonId: keyRecords[0]!.id },
    ...{ lastDay: '2025-12-31', reason: '调离本县' },
  };
  expect(await chen.refusal(STOP, { input: { ...stop, lastDay: '2025-02-01' } })).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.wei).refusal(STOP, { input: stop })).toEqual(['NOT_FOUND']);
  expect(await chen.query(STOP, { input: stop })).toEqual({
    endKeyPerson: { person: { version: version + 1, keyPerson: false, keyRecords: [{ to: '2025-12-31' }] } },
  });
  expect(await chen.refusal(STOP, { input: { ...stop, version: version + 1 } })).toEqual(['NOT_FOUND']);
});
