import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { childOf } from '../src/unit/unit.rules.js';
import { registerUnits } from '../src/unit/unit.service.js';
import { OrgLevel, Ownership } from '../src/unit/unit.js';
import type { OrgUnit } from '../src/unit/unit.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
const county = { ...places.countyA, ...places.countyA.lineage } as unknown as OrgUnit;
const school = (n: number, name: string, kind: string, stages: string[], more: Partial<OrgUnit> = {}) =>
  childOf(county, {
    id: id(n),
    name,
    kind,
    stages,
    level: OrgLevel.SCHOOL,
    active: true,
    ownership: Ownership.PUBLIC,
    code: `S${n}`,
    ...more,
  });
const units = {
  junior: school(301, '东镇初中', 'SCHOOL', ['JUNIOR_HIGH']),
  nineYear: school(302, '西镇九年制学校', 'SCHOOL', ['PRIMARY', 'JUNIOR_HIGH']),
  central: school(303, '东镇中心小学', 'CENTRAL_PRIMARY', ['PRIMARY'], { rural: true }),
  village: school(304, '东镇第二小学', 'SCHOOL', ['PRIMARY'], { rural: true }),
  third: school(305, '东镇第三小学', 'SCHOOL', ['PRIMARY'], { rural: true }),
  senior: school(306, '县高级中学', 'SCHOOL', ['SENIOR_HIGH']),
  town: school(307, '县城小学', 'SCHOOL', ['PRIMARY'], { rural: false }),
  private: school(308, '民办初中', 'SCHOOL', ['JUNIOR_HIGH'], { ownership: Ownership.PRIVATE }),
};

beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'PUCHENG_2014');
  await subgraph.db.transaction((tx) => registerUnits(tx, Object.values(units)));
});
afterAll(() => subgraph.close());

const ALLIANCE = 'mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id } } }';
async function alliance(kind: string, name: string, ...members: { id?: string }[]): Promise<string> {
  const input = {
    ...{ unitId: places.countyA.id, kind, name, from: '2024-01-01' },
    members: members.map((unit, index) => ({
      unitId: unit.id,
      role: kind === 'CLUSTER' && index === 0 ? 'CENTER' : 'MEMBER',
    })),
  };
  const made = await subgraph
    .as(viewers.chen)
    .query<{ createAlliance: { alliance: { id: string } } }>(ALLIANCE, { input });
  return made.createAlliance.alliance.id;
}

const OPTION = '{ rule text clause { quote } unit { name } }';
const DECISION = `{ juniorHasPrimarySection primaries fired ${OPTION} alternatives ${OPTION} }`;
const CENTER = `query ($unitId: ID!) { primaryCenter(unitId: $unitId) ${DECISION} }`;

test('PC-08 (a): where the junior school has a primary section, that is the centre', async () => {
  const areaId = await alliance('TUTORING_DISTRICT', '西镇辅导区', units.nineYear, units.third);
  const AREA = `query ($id: ID!) { alliance(id: $id) { kind { name } primaryCenter ${DECISION} } }`;
  expect(await subgraph.as(viewers.chen).query(AREA, { id: areaId })).toMatchObject({
    alliance: {
      kind: { name: '辅导区' },
      primaryCenter: {
        ...{ juniorHasPrimarySection: true, primaries: 1 },
        fired: { rule: 'PC_CENTER_SECTION', text: '初中小学部', unit: { name: '西镇九年制学校' } },
      },
    },
  });
});

test('PC-08 (b), (c): else the central primary school; with one or two schools they may follow the junior cluster', async () => {
  await alliance('TUTORING_DISTRICT', '东镇辅导区', units.junior, units.central, units.village);
  await alliance('CLUSTER', '东镇联片研修区', places.schoolA2, units.junior);
  const { primaryCenter } = await subgraph
    .as(viewers.chen)
    .query<{ primaryCenter: { fired: { clause: { quote: string } } } }>(CENTER, { unitId: units.village.id });
  expect(primaryCenter).toMatchObject({
    ...{ juniorHasPrimarySection: false, primaries: 2 },
    fired: { rule: 'PC_CENTER_PRIMARY', text: '中心小学', unit: { name: '东镇中心小学' } },
    alternatives: [{ rule: 'PC_CENTER_FOLLOW', text: '初中联片研修中心校', unit: { name: '甲县第二中学' } }],
  });
  expect(primaryCenter.fired.clause.quote).toContain('以中心小学为中心');
});

test('PC-08: no area, or a school of another county: no decision', async () => {
  expect(await subgraph.as(viewers.chen).query(CENTER, { unitId: units.senior.id })).toEqual({ primaryCenter: null });
  expect(await subgraph.as(viewers.wei).query(CENTER, { unitId: units.village.id })).toEqual({ primaryCenter: null });
});

test.each([
  ['senior', false, null],
  ['town', false, null],
  ['private', false, null],
  ['junior', true, '东镇联片研修区'],
  ['village', false, null],
] as const)('PC-09: %s reports through its cluster: %s', async (key, throughCluster, cluster) => {
  const REPORTING =
    'query ($id: ID!) { orgUnit(id: $id) { reportingUnit { throughCluster text clause { quote } alliance { name } } } }';
  const { orgUnit } = await subgraph
    .as(viewers.chen)
    .query<{ orgUnit: { reportingUnit: { alliance: unknown } } }>(REPORTING, {
      id: units[key].id,
    });
  expect(orgUnit.reportingUnit).toMatchObject({ throughCluster, alliance: cluster && { name: cluster } });
});

test('PC-06: the principal of the centre is first responsible for the cluster, seen by who may see people', async () => {
  const clusterId = await alliance('CLUSTER', '第一联片研修区', places.schoolA, units.third);
  const LEAD = 'query ($id: ID!) { alliance(id: $id) { lead { name } } }';
  expect(await subgraph.as(viewers.chen).query(LEAD, { id: clusterId })).toEqual({ alliance: { lead: null } });
  const ADD = 'mutation ($input: AddPostingInput!) { addPosting(input: $input) { posting { id } } }';
  const posting = { unitId: places.schoolA.id, position: 'PRINCIPAL', from: '2024-01-01' };
  await subgraph.as(viewers.chen).query(ADD, { input: { personId: teachers.ann.id, version: 1, posting } });
  expect(await subgraph.as(viewers.chen).query(LEAD, { id: clusterId })).toEqual({
    alliance: { lead: { name: '安安' } },
  });
  expect(await subgraph.as(viewers.alice).query(LEAD, { id: clusterId })).toEqual({ alliance: { lead: null } });
  // Who was first responsible on a day of the past stays so.
  const THEN = 'query ($id: ID!, $on: Date) { alliance(id: $id) { lead(on: $on) { name } } }';
  expect(await subgraph.as(viewers.chen).query(THEN, { id: clusterId, on: '2023-12-31' })).toEqual({
    alliance: { lead: null },
  });
  expect(await subgraph.as(viewers.chen).query(THEN, { id: clusterId, on: '2024-06-01' })).toEqual({
    alliance: { lead: { name: '安安' } },
  });
});
