import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { registerUnits } from '../src/unit/unit.service.js';
import { OrgLevel } from '../src/unit/unit.js';
import { BODY, findings } from './checks.js';
import { seedPlaces, seedPolicy } from './seed.js';

let subgraph: TestSubgraph;
const ownSchool = id(801);
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedPolicy(subgraph, places.province.id, 'ZHEJIANG_2019');
  const school = {
    ...{
      id: ownSchool,
      code: 'T801',
      name: '市第一中学',
      level: OrgLevel.SCHOOL,
      kind: 'SCHOOL',
      stages: ['SENIOR_HIGH'],
    },
    ...{
      parentId: places.city.id,
      path: [...places.city.path, ownSchool],
      ...places.city.lineage,
      schoolId: ownSchool,
    },
  };
  await subgraph.db.transaction((tx) => registerUnits(tx, [{ ...school, active: true }]));
});
afterAll(() => subgraph.close());

const at = (role: string) => ({
  ...viewers.chen,
  grants: [{ role, unitId: places.city.id, level: 'CITY' as const, path: places.city.path }],
});

test('ZJ-02: a city looks after the schools it runs itself like a county, and only guides its counties', async () => {
  const officer = at('CITY_SCHOOLS_OFFICER');
  const city = subgraph.as(officer);
  const body = { kind: 'SCHOOL_WORK_GROUP', name: '校本研修工作小组', from: '2026-01-01' };
  const own = await findings(subgraph, places.city.id, { kinds: ['BODY_MISSING'] }, officer);
  expect(own.nodes.map(({ subjectName, rule }) => `${subjectName} ${rule}`)).toEqual([
    '市第一中学 bodyKinds.SCHOOL_WORK_GROUP',
  ]);
  expect(await city.refusal(BODY, { input: { ...body, unitId: ownSchool } })).toEqual([]);
  expect((await findings(subgraph, places.city.id, { kinds: ['BODY_MISSING'] }, officer)).nodes).toEqual([]);
  for (const unitId of [places.schoolA.id, places.countyA.id, places.province.id])
    expect(await city.refusal(BODY, { input: { ...body, unitId } })).toEqual(['NOT_FOUND']);
  const READ = 'query ($id: ID!) { orgUnit(id: $id) { name managingAuthority { name } } }';
  expect(await city.query(READ, { id: places.schoolA.id })).toMatchObject({ orgUnit: { name: '甲县第一中学' } });
  expect(await city.query(READ, { id: ownSchool })).toEqual({
    orgUnit: { name: '市第一中学', managingAuthority: { name: '示例市' } },
  });
});

test('ZJ-01, ZJ-02: the city officer who only guides, and the counties, change none of the city’s own schools', async () => {
  const input = { unitId: ownSchool, kind: 'OFFICE', name: '办公室', from: '2026-01-01' };
  expect(await subgraph.as(at('CITY_OFFICER')).refusal(BODY, { input })).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(viewers.chen).refusal(BODY, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.du).refusal(BODY, { input })).toEqual(['FORBIDDEN']);
  // Nobody passes on with it what would reach the counties.
  const GRANT = 'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id } } }';
  const grant = { accountId: id(1), role: 'COUNTY_OFFICER', unitId: places.city.id, from: '2026-01-01' };
  expect(await subgraph.as(at('CITY_SCHOOLS_OFFICER')).refusal(GRANT, { input: grant })).toEqual(['FORBIDDEN']);
});
