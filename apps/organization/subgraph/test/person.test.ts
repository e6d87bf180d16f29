import { peopleChanged, staffNumbered } from '@yanxiu/events';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
});
afterAll(() => subgraph.close());

const PERSON = 'query ($id: ID!) { person(id: $id) { name postings { main unit { name } position { code name } } } }';
const CREATE =
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id name version postings { subject } } } }';
const ADD =
  'mutation ($input: AddPostingInput!) { addPosting(input: $input) { person { version } posting { id main } } }';
const END = 'mutation ($input: EndPostingInput!) { endPosting(input: $input) { person { version } posting { to } } }';

test('DL-04: one identity at two schools, seen by both schools and not by the other county', async () => {
  const { id } = teachers.abel;
  const seen = {
    person: {
      name: '阿贝',
      postings: [
        { main: true, unit: { name: '甲县第二中学' }, position: { code: 'TEACHER', name: '教师' } },
        { main: false, unit: { name: '甲县第一中学' }, position: { code: 'TEACHER', name: '教师' } },
      ],
    },
  };
  expect(await subgraph.as(viewers.chen).query(PERSON, { id })).toEqual(seen);
  const bo = await subgraph.as(viewers.bo).query<typeof seen>(PERSON, { id });
  expect(bo.person.postings.map(({ unit }) => unit?.name)).toEqual([undefined, '甲县第一中学']);
  expect(await subgraph.as(viewers.wei).query(PERSON, { id })).toEqual({ person: null });
  expect(await subgraph.as(viewers.wei).references('Person', [id])).toEqual([null]);
});

test('a teacher sees the own row and no colleague’s', async () => {
  const alice = subgraph.as(viewers.alice);
  expect(await alice.query(PERSON, { id: teachers.alice.id })).toMatchObject({ person: { name: '艾丽丝' } });
  expect(await alice.query(PERSON, { id: teachers.ann.id })).toEqual({ person: null });
});

test('a school’s staff list holds a second posting too, in one statement for any number of schools', async () => {
  const STAFF =
    'query ($stage: String) { orgUnits(filter: { levels: [SCHOOL], stage: $stage }) { nodes { name people { nodes { name } totalCount } } } }';
  const { data, statements } = await subgraph.as(viewers.chen).run<{ orgUnits: { nodes: unknown[] } }>(STAFF);
  expect(data.orgUnits.nodes).toEqual([
    { name: '甲县第二中学', people: { nodes: [{ name: '阿贝' }], totalCount: 1 } },
    {
      name: '甲县第一中学',
      people: { nodes: [{ name: '阿贝' }, { name: '艾丽丝' }, { name: '安安' }], totalCount: 3 },
    },
  ]);
  expect((await subgraph.as(viewers.bo).run(STAFF)).statements).toBe(statements);
});

test('a person is registered once with rare characters and the dot of a Hui name, and told to the other slices', async () => {
  const chen = subgraph.as(viewers.chen);
  const input = {
    staffNumber: 'A-0001',
    name: '马·钤铒',
    posting: { unitId: places.schoolA.id, position: 'TEACHER', subject: '数学', from: '2026-02-01' },
  };
  const { createPerson } = await chen.query<{ createPerson: { person: { id: string } } }>(CREATE, { input });
  expect(createPerson.person).toMatchObject({ name: '马·钤铒', version: 1, postings: [{ subject: '数学' }] });
  expect(await chen.refusal(CREATE, { input })).toEqual(['CONFLICT']);
  expect((await subgraph.published(staffNumbered)).at(-1)!.payload.people).toEqual([
    { id: createPerson.person.id, version: 1, staffNumber: 'A-0001' },
  ]);
  const told = (await subgraph.published(peopleChanged)).at(-1)!.payload.people[0]!;
  expect(told).toMatchObject({
    id: createPerson.person.id,
    postings: [{ unitId: places.schoolA.id, lineage: { countyId: places.countyA.id } }],
  });
});

test('faults of the input are all named with path and rule', async () => {
  const input = { staffNumber: '!', name: '<b>', posting: { unitId: 'x', position: 'teacher', from: '2026-02-01' } };
  const { errors } = await subgraph.as(viewers.chen).run(CREATE, { input });
  expect(errors[0]!.code).toBe('BAD_USER_INPUT');
  expect(errors[0]!.details!.map(({ path }) => path).sort()).toEqual([
    'input.name',
    'input.posting.position',
    'input.posting.unitId',
    'input.staffNumber',
  ]);
});

test('a transfer: a new main posting, the old one ended, each with the version that was seen', async () => {
  const chen = subgraph.as(viewers.chen);
  const { id } = teachers.ann;
  const posting = { unitId: places.schoolA2.id, position: 'TEACHER', from: '2026-03-15' };
  const added = await chen.query<{ addPosting: { person: { version: number }; posting: { id: string } } }>(ADD, {
    input: { personId: id, version: 1, main: true, posting },
  });
  expect(added.addPosting).toMatchObject({ person: { version: 2 }, posting: { main: true } });
  expect(await chen.refusal(ADD, { input: { personId: id, version: 1, posting } })).toEqual(['CONFLICT']);
  const old = teachers.ann.postings[0]!.id;
  expect(await chen.refusal(END, { input: { id: old, version: 2, lastDay: '2019-01-01' } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(await chen.query(END, { input: { id: old, version: 2, lastDay: '2026-03-14' } })).toEqual({
    endPosting: { person: { version: 3 }, posting: { to: '2026-03-14' } },
  });
  const told = (await subgraph.published(peopleChanged)).at(-1)!.payload.people[0]!;
  expect(told.version).toBe(3);
  expect(told.postings.map(({ main, to }) => ({ main, to })).sort((a) => (a.main ? -1 : 1))).toEqual([
    { main: true, to: null },
    { main: false, to: '2026-03-14' },
  ]);
});

test('another county’s officer changes nobody', async () => {
  const posting = { unitId: places.schoolB.id, position: 'TEACHER', from: '2026-03-15' };
  expect(
    await subgraph.as(viewers.wei).refusal(ADD, { input: { personId: teachers.alice.id, version: 1, posting } }),
  ).toEqual(['NOT_FOUND']);
});

const TRANSFER = `mutation ($input: TransferPersonInput!) { transferPerson(input: $input) {
  person { id version postings { main from to unit { name } } } } }`;
interface Held {
  id: string;
  version: number;
  postings: { id: string; main: boolean; from: string; to: string | null }[];
}

test('DL-04: a transfer ends one posting and begins another, both or neither, within reach only', async () => {
  const chen = subgraph.as(viewers.chen);
  const input = {
    staffNumber: 'MOVE-0001',
    name: '莫调动',
    posting: { unitId: places.schoolA.id, position: 'TEACHER', from: '2026-09-01' },
  };
  const { createPerson } = await chen.query<{ createPerson: { person: Held } }>(
    'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id version postings { id main from to } } } }',
    { input },
  );
  const { id, version, postings } = createPerson.person;
  const { id: countyId } = places.countyA;
  const move = {
    personId: id,
    version,
    leavesId: postings[0]!.id,
    posting: { unitId: countyId, position: 'TEACHER', from: '2026-11-01' },
  };
  expect(await subgraph.as(viewers.wei).refusal(TRANSFER, { input: move })).toEqual(['NOT_FOUND']);
  const early = { ...move, posting: { ...move.posting, from: '2026-09-01' } };
  expect(await chen.refusal(TRANSFER, { input: early })).toEqual(['BAD_USER_INPUT']);
  const { transferPerson } = await chen.query<{ transferPerson: { person: Held } }>(TRANSFER, { input: move });
  expect(transferPerson.person.postings).toEqual([
    { main: true, from: '2026-11-01', to: null, unit: { name: expect.any(String) } },
    { main: false, from: '2026-09-01', to: '2026-10-31', unit: { name: '甲县第一中学' } },
  ]);
  // What was left is over: nobody is moved out of it again.
  expect(await chen.refusal(TRANSFER, { input: { ...move, version: transferPerson.person.version } })).toEqual([
    'NOT_FOUND',
  ]);
});

test('DL-04: nobody serves twice in the same post at once, nor until before he began; what has ended ends once', async () => {
  const chen = subgraph.as(viewers.chen);
  const { createPerson } = await chen.query<{ createPerson: { person: { id: string; postings: { id: string }[] } } }>(
    'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id postings { id } } } }',
    {
      input: {
        staffNumber: 'TWICE-0001',
        name: '双任职',
        posting: { unitId: places.schoolA.id, position: 'TEACHER', from: '2026-03-01' },
      },
    },
  );
  const { id: personId, postings } = createPerson.person;
  const posting = { unitId: places.schoolA.id, position: 'TEACHER', from: '2026-06-01' };
  expect(await chen.refusal(ADD, { input: { personId, version: 1, posting } })).toEqual(['CONFLICT']);
  const backwards = { ...posting, unitId: places.schoolA2.id, to: '2026-05-01' };
  const { errors } = await chen.run(ADD, { input: { personId, version: 1, posting: backwards } });
  expect(errors).toMatchObject([
    { code: 'BAD_USER_INPUT', details: [{ path: 'input.posting.to', rule: 'notBefore' }] },
  ]);
  const end = { id: postings[0]!.id, version: 1, lastDay: '2026-05-31' };
  await chen.query(END, { input: end });
  expect(await chen.refusal(END, { input: { ...end, version: 2, lastDay: '2026-07-31' } })).toEqual(['CONFLICT']);
  expect(await chen.query(ADD, { input: { personId, version: 2, posting } })).toMatchObject({
    addPosting: { person: { version: 3 } },
  });
});
