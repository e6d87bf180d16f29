import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
});
afterAll(() => subgraph.close());

const CREATE =
  'mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id version center { role unitName } members { id unitName } } } }';
const LIST = `query ($under: ID, $on: Date) { alliances(filter: { under: $under, kind: "CLUSTER" }) { nodes { name center(on: $on) { unitName unit { name } } members(on: $on) { unitName } } totalCount } }`;
const founding = { unitId: places.countyA.id, kind: 'CLUSTER', name: '第一联片研修区', from: '2024-01-01' };
const centre = { unitId: places.sectionA.id, role: 'CENTER' };
const member = { unitId: places.schoolA2.id, role: 'MEMBER' };

interface Created {
  createAlliance: { alliance: { id: string; version: number; members: { id: string }[] } };
}

test('PC-05, X28: a section can be the centre; PC-07, X10: a cluster may have no member', async () => {
  const chen = subgraph.as(viewers.chen);
  const { createAlliance } = await chen.query<Created>(CREATE, { input: { ...founding, members: [centre, member] } });
  expect(createAlliance.alliance).toMatchObject({
    center: { role: 'CENTER', unitName: '甲县第一中学初中部' },
    members: [{ unitName: '甲县第二中学' }],
  });
  await chen.query(CREATE, {
    input: { ...founding, name: '第二联片研修区', members: [{ ...member, role: 'CENTER' }] },
  });
  const list = await chen.query(LIST, { under: places.countyA.id });
  expect(list).toEqual({
    alliances: {
      nodes: [
        { name: '第二联片研修区', center: { unitName: '甲县第二中学', unit: { name: '甲县第二中学' } }, members: [] },
        {
          name: '第一联片研修区',
          center: { unitName: '甲县第一中学初中部', unit: { name: '甲县第一中学初中部' } },
          members: [{ unitName: '甲县第二中学' }],
        },
      ],
      totalCount: 2,
    },
  });
});

test('DL-01: who is in it sees it, with the names of all in it; another county sees nothing', async () => {
  const list = await subgraph.as(viewers.bo).query<{ alliances: { nodes: { members: unknown[] }[] } }>(LIST, {});
  expect(list.alliances.nodes).toHaveLength(1);
  expect(list.alliances.nodes[0]!.members).toEqual([{ unitName: '甲县第二中学' }]);
  expect(await subgraph.as(viewers.wei).query(LIST, { under: places.countyA.id })).toEqual({
    alliances: { nodes: [], totalCount: 0 },
  });
});

test('two heads, a repeated school, a school of another county: refused, and nothing is written', async () => {
  const chen = subgraph.as(viewers.chen);
  const two = { ...founding, name: '两个中心校', members: [centre, { ...member, role: 'LEADER' }] };
  expect(await chen.refusal(CREATE, { input: two })).toEqual(['CONFLICT']);
  expect(await chen.refusal(CREATE, { input: { ...founding, members: [member, member] } })).toEqual(['CONFLICT']);
  expect(
    await chen.refusal(CREATE, { input: { ...founding, members: [centre, { ...member, unitId: places.schoolB.id }] } }),
  ).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.wei).refusal(CREATE, { input: { ...founding, members: [centre] } })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await chen.query(LIST, {})).toMatchObject({ alliances: { totalCount: 2 } });
});

test('DL-06: a school that left stays a member of the time before', async () => {
  const chen = subgraph.as(viewers.chen);
  const { createAlliance } = await chen.query<Created>(CREATE, {
    input: { ...founding, name: '第三联片研修区', kind: 'AREA', members: [centre, member] },
  });
  const { id, version, members } = createAlliance.alliance;
  const END =
    'mutation ($input: EndAllianceMembershipInput!) { endAllianceMembership(input: $input) { alliance { version } } }';
  await chen.query(END, { input: { allianceId: id, version, membershipId: members[0]!.id, lastDay: '2025-08-31' } });
  const AT = 'query ($id: ID!, $on: Date!) { alliance(id: $id) { members(on: $on) { unitName } } }';
  expect(await chen.query(AT, { id, on: '2025-08-31' })).toEqual({
    alliance: { members: [{ unitName: '甲县第二中学' }] },
  });
  expect(await chen.query(AT, { id, on: '2025-09-01' })).toEqual({ alliance: { members: [] } });
});

test('the number of statements does not grow with the number of alliances', async () => {
  const few = await subgraph.as(viewers.bo).run(LIST, {});
  const many = await subgraph.as(viewers.chen).run(LIST, {});
  expect(many.statements).toBe(few.statements);
});

test('DL-01: an alliance across counties is the city’s, seen from both; a school in two alliances is counted once', async () => {
  const admin = subgraph.as(viewers.admin);
  const across = { unitId: places.city.id, kind: 'INTER_SCHOOL_ALLIANCE', name: '跨县研修联盟', from: '2024-01-01' };
  const members = [
    { unitId: places.schoolB.id, role: 'LEADER' },
    { unitId: places.schoolA2.id, role: 'MEMBER' },
  ];
  const made = await admin.query<Created>(CREATE, { input: { ...across, members } });
  const { id } = made.createAlliance.alliance;
  const ONE = 'query ($id: ID!) { alliance(id: $id) { name center { unitName unit { name } } } }';
  expect(await subgraph.as(viewers.wei).query(ONE, { id })).toEqual({
    alliance: { name: '跨县研修联盟', center: { unitName: '乙县第一中学', unit: { name: '乙县第一中学' } } },
  });
  // The other county knows the leading school by name, and reaches no further.
  expect(await subgraph.as(viewers.chen).query(ONE, { id })).toEqual({
    alliance: { name: '跨县研修联盟', center: { unitName: '乙县第一中学', unit: null } },
  });
  const COUNT = `query ($id: ID!) { orgUnit(id: $id) { facets(kinds: [STAGE]) { items { code count } }
    alliances { totalCount } } }`;
  // Three alliances, and each school once.
  expect(await admin.query(COUNT, { id: places.city.id })).toMatchObject({
    orgUnit: { facets: [{ items: [{ code: 'JUNIOR_HIGH', count: 3 }] }] },
  });
});
