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

const SPLIT =
  'mutation ($input: SplitOrgUnitInput!) { splitOrgUnit(input: $input) { orgUnit { active successions { kind since to { id name stages } } } } }';
const CLOSE =
  'mutation ($input: CloseOrgUnitInput!) { closeOrgUnit(input: $input) { orgUnit { active closedOn successor { name } } } }';
const REVISE =
  'mutation ($input: ReviseOrgUnitInput!) { reviseOrgUnit(input: $input) { orgUnit { version stages address latitude region { name } managingAuthority { name } } } }';
const AS_OF =
  'query ($id: ID!, $day: Date) { orgUnit(id: $id, asOf: $day) { name active parent { name } history { name from to endedBy reason parentName } } }';

test('a split founds schools with the sections and people named; who is left goes on at the school, or with the first part', async () => {
  const chen = subgraph.as(viewers.chen);
  const { schoolA, sectionA } = places;
  const input = {
    id: schoolA.id,
    version: 1,
    effectiveOn: '2026-09-01',
    reason: '初高中分设',
    continues: false,
    idempotencyKey: 'split-school-a',
    parts: [
      { name: '甲县第一中学', stages: ['SENIOR_HIGH'] },
      { name: '甲县第一初级中学', childIds: [sectionA.id], personIds: [teachers.ann.id] },
    ],
  };
  const first = await chen.query(SPLIT, { input });
  expect(first).toMatchObject({
    splitOrgUnit: {
      orgUnit: {
        active: false,
        successions: expect.arrayContaining([
          {
            kind: 'SPLIT',
            since: '2026-09-01',
            to: expect.objectContaining({ name: '甲县第一中学', stages: ['SENIOR_HIGH'] }),
          },
          {
            kind: 'SPLIT',
            since: '2026-09-01',
            to: expect.objectContaining({ name: '甲县第一初级中学', stages: ['JUNIOR_HIGH'] }),
          },
        ]),
      },
    },
  });
  expect(await chen.query(SPLIT, { input })).toEqual(first);
  expect(
    await chen.query(
      'query { orgUnits(filter: { levels: [SCHOOL, SECTION] }) { nodes { name parent { name } people { nodes { name } } } } }',
    ),
  ).toEqual({
    orgUnits: {
      nodes: [
        { name: '甲县第二中学', parent: { name: '甲县' }, people: { nodes: [{ name: '阿贝' }] } },
        { name: '甲县第一初级中学', parent: { name: '甲县' }, people: { nodes: [{ name: '安安' }] } },
        { name: '甲县第一中学', parent: { name: '甲县' }, people: { nodes: [{ name: '阿贝' }, { name: '艾丽丝' }] } },
        { name: '甲县第一中学初中部', parent: { name: '甲县第一初级中学' }, people: { nodes: [] } },
      ],
    },
  });
  const stray = {
    ...input,
    idempotencyKey: null,
    id: places.schoolA2.id,
    parts: [{ name: '别的学校', childIds: [sectionA.id] }],
  };
  expect(await chen.refusal(SPLIT, { input: stray })).toEqual(['BAD_USER_INPUT']);
});

test('a closed school ends its postings and keeps its past; a county with schools cannot be closed', async () => {
  const chen = subgraph.as(viewers.chen);
  const { schoolA, schoolA2, countyA } = places;
  const input = { id: schoolA.id, version: 1, lastDay: '2026-08-31', successorId: schoolA2.id, reason: '撤点并校' };
  expect(await chen.refusal(CLOSE, { input: { ...input, id: countyA.id, successorId: null } })).toEqual(['CONFLICT']);
  expect(await chen.query(CLOSE, { input })).toEqual({
    closeOrgUnit: { orgUnit: { active: false, closedOn: '2026-08-31', successor: { name: '甲县第二中学' } } },
  });
  expect(await chen.refusal(CLOSE, { input: { ...input, version: 3 } })).toEqual(['CONFLICT']);
  expect(await chen.query(AS_OF, { id: schoolA.id, day: '2026-08-31' })).toMatchObject({ orgUnit: { active: true } });
  expect(await chen.query(AS_OF, { id: schoolA.id, day: '2026-09-01' })).toMatchObject({ orgUnit: { active: false } });
  expect(
    await chen.query(
      'query { schools: orgUnits(filter: { levels: [SCHOOL] }) { totalCount } all: orgUnits(filter: { levels: [SCHOOL], includeClosed: true }) { totalCount } }',
    ),
  ).toEqual({ schools: { totalCount: 1 }, all: { totalCount: 2 } });
});

test('ZJ-02, X29: who runs a school and where it lies are two things; a nine-year school has two stages', async () => {
  const du = subgraph.as(viewers.admin);
  const { city, countyA } = places;
  const { createOrgUnit } = await du.query<{ createOrgUnit: { orgUnit: { id: string } } }>(
    'mutation ($input: CreateOrgUnitInput!) { createOrgUnit(input: $input) { orgUnit { id } } }',
    { input: { parentId: city.id, level: 'SCHOOL', kind: 'SCHOOL', name: '市直属实验学校' } },
  );
  const { id } = createOrgUnit.orgUnit;
  const input = {
    id,
    version: 1,
    stages: ['PRIMARY', 'JUNIOR_HIGH'],
    address: '甲县城关镇',
    latitude: '34.955',
    regionId: countyA.id,
  };
  expect(await du.query(REVISE, { input })).toEqual({
    reviseOrgUnit: {
      orgUnit: {
        version: 2,
        stages: ['PRIMARY', 'JUNIOR_HIGH'],
        address: '甲县城关镇',
        latitude: '34.955',
        region: { name: '甲县' },
        managingAuthority: { name: '示例市' },
      },
    },
  });
  const lists = await du.query(
    'query ($county: ID!) { run: orgUnits(filter: { under: $county, levels: [SCHOOL] }) { totalCount } there: orgUnits(filter: { locatedIn: $county, levels: [SCHOOL] }) { totalCount } }',
    { county: countyA.id },
  );
  expect(lists).toEqual({ run: { totalCount: 2 }, there: { totalCount: 3 } });
  expect(await subgraph.as(viewers.chen).query(AS_OF, { id, day: null })).toEqual({ orgUnit: null });
  expect(await du.refusal(REVISE, { input: { id, version: 2, latitude: '91' } })).toEqual(['BAD_USER_INPUT']);
});
