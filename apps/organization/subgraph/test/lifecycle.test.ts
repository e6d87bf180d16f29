import { peopleChanged, unitsChanged } from '@yanxiu/events';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeEach(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
});
afterEach(() => subgraph.close());

const MERGE = `mutation ($input: MergeOrgUnitsInput!) { mergeOrgUnits(input: $input) {
  orgUnit { id name version stages } endedMemberships { role unitName } } }`;
const MOVE =
  'mutation ($input: MoveOrgUnitInput!) { moveOrgUnit(input: $input) { orgUnit { version parent { name } } moved } }';
const RENAME = 'mutation ($input: RenameOrgUnitInput!) { renameOrgUnit(input: $input) { orgUnit { name version } } }';
const AS_OF =
  'query ($id: ID!, $day: Date) { orgUnit(id: $id, asOf: $day) { name active parent { name } history { name from to endedBy reason parentName } } }';
const ALLIANCE = 'mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id } } }';

const cluster = (name: string, center: string, members: string[]) => ({
  input: {
    unitId: places.countyA.id,
    kind: 'CLUSTER',
    name,
    from: '2024-09-01',
    members: [{ unitId: center, role: 'CENTER' }, ...members.map((unitId) => ({ unitId, role: 'MEMBER' }))],
  },
});

test('a merger of two schools of different clusters: as it was last year, as it is now', async () => {
  const chen = subgraph.as(viewers.chen);
  const { schoolA, schoolA2, sectionA } = places;
  const one = await chen.query<{ createAlliance: { alliance: { id: string } } }>(
    ALLIANCE,
    cluster('一片区', schoolA.id, []),
  );
  await chen.query(ALLIANCE, cluster('二片区', schoolA2.id, []));
  const input = {
    sources: [{ id: schoolA.id, version: 1 }],
    target: { id: schoolA2.id, version: 1 },
    name: '甲县实验学校',
    effectiveOn: '2026-09-01',
    reason: '甲政发〔2026〕12号',
  };
  expect(await chen.query(MERGE, { input })).toEqual({
    mergeOrgUnits: {
      orgUnit: { id: schoolA2.id, name: '甲县实验学校', version: 2, stages: ['JUNIOR_HIGH'] },
      endedMemberships: [{ role: 'CENTER', unitName: '甲县第一中学' }],
    },
  });
  const now = await chen.query<{ orgUnits: { nodes: unknown[] } }>(
    'query { orgUnits(filter: { levels: [SCHOOL] }) { nodes { name people { nodes { name } } } } }',
  );
  expect(now.orgUnits.nodes).toEqual([
    { name: '甲县实验学校', people: { nodes: [{ name: '阿贝' }, { name: '艾丽丝' }, { name: '安安' }] } },
  ]);
  const before = await chen.query(
    'query { orgUnits(filter: { levels: [SCHOOL], asOf: "2026-08-31" }) { nodes { name active children { nodes { name parent { name } } } } } }',
  );
  expect(before).toEqual({
    orgUnits: {
      nodes: [
        { name: '甲县第二中学', active: true, children: { nodes: [] } },
        {
          name: '甲县第一中学',
          active: true,
          children: { nodes: [{ name: '甲县第一中学初中部', parent: { name: '甲县第一中学' } }] },
        },
      ],
    },
  });
  // DL-06: last year's cluster keeps its centre; the merged school leads to what it is now.
  const past = await chen.query(
    'query ($id: ID!) { alliance(id: $id) { then: center(on: "2026-08-31") { unitName unit { closedOn successor { name } } } now: center { unitName } } }',
    { id: one.createAlliance.alliance.id },
  );
  expect(past).toEqual({
    alliance: {
      then: { unitName: '甲县第一中学', unit: { closedOn: '2026-08-31', successor: { name: '甲县实验学校' } } },
      now: null,
    },
  });
  expect(
    await chen.query('query ($id: ID!) { orgUnit(id: $id) { parent { name } history { parentName endedBy } } }', {
      id: sectionA.id,
    }),
  ).toEqual({
    orgUnit: { parent: { name: '甲县实验学校' }, history: [{ parentName: '甲县第一中学', endedBy: 'MERGE' }] },
  });
});

test('DL-04: people of merged schools go on with one identity and a posting in time each, and the other slices hear of it', async () => {
  const input = {
    sources: [{ id: places.schoolA.id, version: 1 }],
    target: { id: places.schoolA2.id, version: 1 },
    effectiveOn: '2026-09-01',
    reason: '撤并',
  };
  await subgraph.as(viewers.chen).query(MERGE, { input });
  const postings = async (id: string) =>
    (
      await subgraph
        .as(viewers.chen)
        .query<{ person: { postings: object[] } }>(
          'query ($id: ID!) { person(id: $id) { postings { main from to unit { name } } } }',
          { id },
        )
    ).person.postings;
  expect(await postings(teachers.alice.id)).toEqual([
    { main: true, from: '2026-09-01', to: null, unit: { name: '甲县第二中学' } },
    { main: true, from: '2020-09-01', to: '2026-08-31', unit: { name: '甲县第一中学' } },
  ]);
  // abel served at both already: the main posting stays, the second one ends.
  expect(await postings(teachers.abel.id)).toEqual([
    { main: true, from: '2020-09-01', to: null, unit: { name: '甲县第二中学' } },
    { main: false, from: '2020-09-01', to: '2026-08-31', unit: { name: '甲县第一中学' } },
  ]);
  const people = (await subgraph.published(peopleChanged)).at(-1)!.payload.people;
  expect(people.map(({ version }) => version)).toEqual([2, 2, 2]);
  const units = (await subgraph.published(unitsChanged)).at(-1)!.payload.units;
  expect(units.find(({ id }) => id === places.sectionA.id)).toMatchObject({
    version: 2,
    path: [...places.schoolA2.path, places.sectionA.id],
    lineage: { schoolId: places.schoolA2.id },
  });
  expect(units.find(({ id }) => id === places.schoolA.id)).toMatchObject({
    active: false,
    lineage: { schoolId: places.schoolA.id },
  });
});

test('a merger refuses another level, an old version, a later day and a foreign school', async () => {
  const { schoolA, schoolA2, schoolB, sectionA } = places;
  const chen = subgraph.as(viewers.chen);
  const merging = (source: object, more: object = {}) => ({
    input: { sources: [source], target: { id: schoolA2.id, version: 1 }, reason: '撤并', ...more },
  });
  expect(await chen.refusal(MERGE, merging({ id: sectionA.id, version: 1 }))).toEqual(['BAD_USER_INPUT']);
  expect(await chen.refusal(MERGE, merging({ id: schoolA.id, version: 9 }))).toEqual(['CONFLICT']);
  expect(await chen.refusal(MERGE, merging({ id: schoolA.id, version: 1 }, { effectiveOn: '2199-01-01' }))).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(await chen.refusal(MERGE, merging({ id: schoolB.id, version: 1 }))).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.bo).refusal(MERGE, merging({ id: schoolA.id, version: 1 }))).toEqual(['FORBIDDEN']);
});

test('a school moves to another county: the old county keeps seeing it as of then, the new one as of now', async () => {
  const { schoolA, countyA, countyB } = places;
  const admin = subgraph.as(viewers.admin);
  const input = { id: schoolA.id, version: 1, parentId: countyB.id, effectiveOn: '2026-03-15', reason: '区划调整' };
  expect(await subgraph.as(viewers.chen).refusal(MOVE, { input })).toEqual(['NOT_FOUND']);
  expect(await admin.query(MOVE, { input })).toMatchObject({
    moveOrgUnit: { orgUnit: { parent: { name: '乙县' } }, moved: 1 },
  });

  const chen = subgraph.as(viewers.chen);
  const wei = subgraph.as(viewers.wei);
  const at = (client: typeof chen, day: string | null) =>
    client.query<{ orgUnit: object | null }>(AS_OF, { id: schoolA.id, day });
  expect(await at(chen, null)).toEqual({ orgUnit: null });
  expect(await at(chen, '2026-03-15')).toEqual({ orgUnit: null });
  expect(await at(chen, '2026-03-14')).toMatchObject({ orgUnit: { parent: { name: '甲县' } } });
  expect(await at(wei, null)).toMatchObject({
    orgUnit: { parent: { name: '乙县' }, history: [{ parentName: '甲县', to: '2026-03-14', endedBy: 'MOVE' }] },
  });
  // Postings: what was done until 14 March stays under the old county, both see the person.
  const person = 'query ($id: ID!) { person(id: $id) { postings { from to } } }';
  expect(await wei.query(person, { id: teachers.alice.id })).toEqual({
    person: {
      postings: [
        { from: '2026-03-15', to: null },
        { from: '2020-09-01', to: '2026-03-14' },
      ],
    },
  });
  const state = (await subgraph.published(peopleChanged))
    .at(-1)!
    .payload.people.find(({ id }) => id === teachers.alice.id)!;
  expect(new Set(state.postings.map(({ to, lineage }) => `${to} ${lineage.countyId}`))).toEqual(
    new Set([`2026-03-14 ${countyA.id}`, `null ${countyB.id}`]),
  );
  expect(await admin.refusal(MOVE, { input: { ...input, version: 3, parentId: places.sectionA.id } })).toEqual([
    'BAD_USER_INPUT',
  ]);
});

test('names in time: a rename takes effect on its day, and no change is slipped in before a later one', async () => {
  const chen = subgraph.as(viewers.chen);
  const { id } = places.schoolA2;
  const rename = (version: number, name: string, effectiveOn: string) =>
    chen.run(RENAME, { input: { id, version, name, effectiveOn, reason: '甲教发〔2026〕3号' } });
  expect((await rename(1, '甲县实验中学', '2026-02-01')).errors).toEqual([]);
  expect((await rename(2, '甲县试验中学', '2026-01-01')).errors[0]).toMatchObject({
    code: 'CONFLICT',
    details: [{ expected: '>= 2026-02-01' }],
  });
  expect((await rename(2, '甲县第一中学', '2026-03-01')).errors[0]).toMatchObject({
    code: 'CONFLICT',
    details: [{ path: 'input.name' }],
  });
  expect(
    await chen.query(
      'query ($id: ID!) { orgUnit(id: $id) { name old: nameOn(day: "2026-01-31") new: nameOn(day: "2026-02-01") } }',
      { id },
    ),
  ).toEqual({ orgUnit: { name: '甲县实验中学', old: '甲县第二中学', new: '甲县实验中学' } });
});

test('the statements of a page with history, as of a day, do not grow with the units', async () => {
  const page =
    'query ($stage: String) { orgUnits(filter: { asOf: "2026-01-01", stage: $stage }) { nodes { name parent { name } managingAuthority { name } history { parentName } successor { name } successions { to { name } } } } }';
  const few = await subgraph.as(viewers.bo).run(page);
  expect((await subgraph.as(viewers.admin).run(page)).statements).toBe(few.statements);
});

test('the number of the document behind a change is kept in the unit’s history and on its timeline', async () => {
  const chen = subgraph.as(viewers.chen);
  const id = places.schoolA.id;
  const documentNumber = '甲政发〔2026〕12号';
  const renaming = {
    id,
    version: 1,
    name: '甲县实验中学',
    effectiveOn: '2026-09-01',
    reason: '布局调整',
    documentNumber,
  };
  await chen.query(RENAME, { input: renaming });
  const merging = {
    sources: [{ id, version: 2 }],
    target: { id: places.schoolA2.id, version: 1 },
    ...{ effectiveOn: '2026-10-01', reason: '合并办学', documentNumber: '甲政发〔2026〕20号' },
  };
  await chen.query(MERGE, { input: merging });
  const { orgUnit } = await chen.query<{ orgUnit: { history: unknown; timeline: { nodes: { after: string }[] } } }>(
    'query ($id: ID!) { orgUnit(id: $id) { history { endedBy documentNumber } timeline { nodes { after } } } }',
    { id },
  );
  expect(orgUnit.history).toEqual([
    { endedBy: 'RENAME', documentNumber },
    { endedBy: 'MERGE', documentNumber: '甲政发〔2026〕20号' },
  ]);
  expect(orgUnit.timeline.nodes.map(({ after }) => JSON.parse(after) as object)).toMatchObject([
    { documentNumber: '甲政发〔2026〕20号' },
    { documentNumber },
  ]);
});
