import { alliancesChanged } from '@yanxiu/events';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { groupA, more, packOf, periods, seedPlans, submitted } from './plan-seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('DEMO_HELAN_2024'));
});
afterAll(() => subgraph.close());

const { schoolA, schoolA2, countyA } = places;
const bo = () => subgraph.as(viewers.bo);
const alice = () => subgraph.as(viewers.alice);
const periodId = periods.year.id;

test('HL-02: a plan for each of the three levels of a school, each under the one above it', async () => {
  const team = await submitted(bo(), { template: 'HL_MANAGEMENT_PLAN', unitId: schoolA.id, periodId });
  const group = await submitted(alice(), {
    ...{ template: 'HL_STUDY_GROUP_PLAN', unitId: groupA.id, periodId },
    parentId: team.id,
  });
  const own = await submitted(subgraph.as(more.ann), {
    ...{ template: 'HL_PERSONAL_PLAN', periodId },
    parentId: group.id,
  });
  const PARENTS = 'query ($id: ID!) { plan(id: $id) { author status parent { id parent { id } } } }';
  const { plan } = await subgraph.as(more.ann).query<{ plan: object }>(PARENTS, { id: own.id });
  // No document says who decides on them: they are kept where they were written.
  expect(plan).toEqual({ author: 'PERSON', status: 'KEPT', parent: { id: group.id, parent: { id: team.id } } });
  expect(own.handling).toMatchObject({ mode: 'KEEP', stated: false });
});

test('HL-06: the head of a 1+N alliance writes its joint plan; a member cannot', async () => {
  const member = (n: number, unitId: string, role: 'CENTER' | 'MEMBER') => ({
    ...{ id: id(n), unitId, role, from: '2015-01-01', to: null },
  });
  const alliance = {
    ...{
      id: id(61),
      version: 1,
      code: 'N1',
      name: '甲县一中“1+N”共同体',
      kind: 'ONE_PLUS_N',
      stage: null,
      unitId: countyA.id,
    },
    ...{ from: '2015-01-01', to: null },
    members: [member(62, schoolA.id, 'CENTER'), member(63, schoolA2.id, 'MEMBER')],
  };
  await subgraph.deliver(alliancesChanged, { alliances: [alliance] });
  const input = { template: 'HL_JOINT_PLAN', periodId, allianceId: alliance.id };
  const CREATE = 'mutation ($input: CreatePlanInput!) { createPlan(input: $input) { plan { id } } }';
  expect(await subgraph.as(more.dan).refusal(CREATE, { input: { ...input, unitId: schoolA2.id } })).toEqual([
    'NOT_FOUND',
  ]);
  const plan = await submitted(bo(), { ...input, unitId: schoolA.id });
  expect(plan.title).toContain('1+N');
  const MONTHS = 'query ($id: ID!) { plan(id: $id) { sections { name kind } tasks { month } } }';
  const { plan: read } = await bo().query<{ plan: { sections: { kind: string }[]; tasks: object[] } }>(MONTHS, {
    id: plan.id,
  });
  expect(read.sections.map(({ kind }) => kind)).toEqual(['TEXT', 'TEXT', 'MONTH_TASKS']);
  expect(read.tasks).toHaveLength(1);
});
