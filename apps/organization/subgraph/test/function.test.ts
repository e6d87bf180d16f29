import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { BODY, EXCEPTION } from './checks.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'ZHEJIANG_2019');
});
afterAll(() => subgraph.close());

const FUNCTIONS = `query ($id: ID!) { orgUnit(id: $id) { managementFunctions { function { code name } holder { name }
  clause { clause } assignment { id version holder body { name } from } } } }`;
const ASSIGN = `mutation ($input: AssignFunctionInput!) { assignFunction(input: $input) {
  assignment { id version function { name } holder body { name } } } }`;

interface Shown {
  orgUnit: {
    managementFunctions: {
      function: { code: string; name: string };
      assignment: { body: { name: string } | null } | null;
    }[];
  };
}
const shown = async () =>
  (await subgraph.as(viewers.chen).query<Shown>(FUNCTIONS, { id: places.countyA.id })).orgUnit.managementFunctions;

test('ZJ-03: the seven functions of the policy, split between two bodies of the county, in time', async () => {
  const chen = subgraph.as(viewers.chen);
  const before = await shown();
  expect(before.map(({ function: { name } }) => name)).toEqual([
    '规划指导',
    '申报审核',
    '过程监控',
    '考核评估',
    '学分认定',
    '成果展示',
    '经验分享',
  ]);
  expect(before[0]).toMatchObject({
    ...{ holder: { name: '县（市、区）教师培训机构' }, clause: { clause: '六.3' }, assignment: null },
  });
  const body = { unitId: places.countyA.id, kind: 'OFFICE', name: '教研室', from: '2024-01-01' };
  const made = await chen.query<{ createBody: { body: { id: string } } }>(BODY, { input: body });
  const bodyId = made.createBody.body.id;
  const monitoring = { unitId: places.countyA.id, function: 'MONITORING', from: '2026-01-01' };
  await chen.query(ASSIGN, { input: { ...monitoring, bodyId } });
  await chen.query(ASSIGN, { input: { ...monitoring, function: 'RECOGNITION', holder: '甲县教师进修学校' } });
  const after = await shown();
  expect(after.filter(({ assignment }) => assignment)).toMatchObject([
    { function: { code: 'MONITORING' }, assignment: { body: { name: '教研室' }, holder: null } },
    { function: { code: 'RECOGNITION' }, assignment: { body: null, holder: '甲县教师进修学校' } },
  ]);
  const later = { ...monitoring, holder: '甲县教师进修学校', from: '2026-09-01' };
  const again = await chen.query<{ assignFunction: { assignment: { id: string } } }>(ASSIGN, { input: later });
  expect(await chen.refusal(ASSIGN, { input: later })).toEqual(['CONFLICT']);
  const END = `mutation ($input: EndFunctionAssignmentInput!) { endFunctionAssignment(input: $input) { assignment { to } } }`;
  const { id } = again.assignFunction.assignment;
  await chen.query(END, { input: { id, version: 1, lastDay: '2026-10-31' } });
  expect((await shown()).find(({ function: { code } }) => code === 'MONITORING')!.assignment).toBeNull();
  expect(await chen.refusal(ASSIGN, { input: { ...later, function: 'TEACHING' } })).toEqual(['BAD_USER_INPUT']);
  expect(await chen.refusal(ASSIGN, { input: { ...later, bodyId } })).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.wei).refusal(ASSIGN, { input: later })).toEqual(['NOT_FOUND']);
});

test('ZJ-04: supervise, manage and implement are held apart: the manager excuses nobody from a rule, the supervisor founds nothing', async () => {
  const PARTS = 'query ($id: ID!) { orgUnit(id: $id) { responsibilities { part holder { name } clause { quote } } } }';
  expect(await subgraph.as(viewers.chen).query(PARTS, { id: places.countyA.id })).toMatchObject({
    orgUnit: {
      responsibilities: [
        {
          ...{ part: 'SUPERVISE', holder: { name: '县（市、区）教育行政部门' } },
          clause: { quote: '县（市、区）教育行政部门是校本研修监管的责任主体' },
        },
        { part: 'MANAGE', holder: { name: '县（市、区）教师培训机构' } },
        { part: 'IMPLEMENT', holder: { name: '学校' } },
      ],
    },
  });
  const as = (role: string) => subgraph.as({ ...viewers.chen, grants: [{ ...viewers.chen.grants[0]!, role }] });
  const exception = {
    rule: 'bodyKinds.LEADING_GROUP',
    unitId: places.countyA.id,
    reason: '机构调整期间',
    from: '2026-01-01',
  };
  const body = { unitId: places.countyA.id, kind: 'LEADING_GROUP', name: '领导小组', from: '2026-01-01' };
  expect(await as('TRAINING_MANAGER').refusal(EXCEPTION, { input: exception })).toEqual(['FORBIDDEN']);
  expect(await as('TRAINING_MANAGER').refusal(BODY, { input: body })).toEqual([]);
  expect(await as('COUNTY_SUPERVISOR').refusal(BODY, { input: body })).toEqual(['FORBIDDEN']);
  expect(await as('COUNTY_SUPERVISOR').refusal(EXCEPTION, { input: exception })).toEqual([]);
});

test('PC-40: a target for a title of a level, beside how many hold it; set again it is changed', async () => {
  const chen = subgraph.as(viewers.chen);
  const SET = `mutation ($input: SetTitleTargetInput!) { setTitleTarget(input: $input) { target { version people held } } }`;
  const input = {
    ...{ unitId: places.countyA.id, title: 'TEACHING_MASTER', level: 'COUNTY', people: 40 },
    ...{ due: '2027-12-31', reason: '骨干教师培养计划' },
  };
  expect(await chen.query(SET, { input })).toEqual({ setTitleTarget: { target: { version: 1, people: 40, held: 0 } } });
  const TITLE = 'mutation ($input: GrantPersonTitleInput!) { grantPersonTitle(input: $input) { person { version } } }';
  const title = {
    personId: teachers.ann.id,
    version: 1,
    title: 'TEACHING_MASTER',
    level: 'COUNTY',
    from: '2025-01-01',
  };
  await chen.query(TITLE, { input: title });
  expect(await chen.query(SET, { input: { ...input, people: 50 } })).toEqual({
    setTitleTarget: { target: { version: 2, people: 50, held: 1 } },
  });
  const TARGETS = 'query ($id: ID!) { orgUnit(id: $id) { titleTargets { people held due } } }';
  expect(await chen.query(TARGETS, { id: places.countyA.id })).toEqual({
    orgUnit: { titleTargets: [{ people: 50, held: 1, due: '2027-12-31' }] },
  });
  expect(await subgraph.as(viewers.wei).refusal(SET, { input })).toEqual(['NOT_FOUND']);
});

test('ZJ-03: each function leads to the pages on which it is done, as far as the reader may open them', async () => {
  const SCREENS = `query ($id: ID!) { orgUnit(id: $id) { managementFunctions { function { code } screens { path title } } } }`;
  type Led = {
    orgUnit: { managementFunctions: { function: { code: string }; screens: { path: string; title: string }[] }[] };
  };
  const of = async (who = viewers.chen) => {
    const { orgUnit } = await subgraph.as(who).query<Led>(SCREENS, { id: places.countyA.id });
    return new Map(orgUnit.managementFunctions.map((one) => [one.function.code, one.screens]));
  };
  const officer = await of();
  expect([...officer.values()].every((screens) => screens.length > 0)).toBe(true);
  expect(officer.get('RECOGNITION')).toEqual([
    { path: '/credits/entries', title: '学分认定' },
    { path: '/credits/progress', title: '学分进展' },
  ]);
  // Who only inspects recognises nothing: no link into a page that refuses him.
  expect((await of(viewers.ivy)).get('RECOGNITION')).toEqual([]);
});
