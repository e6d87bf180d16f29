import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterEach, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { did, filled, packOf, periods, seedPlans } from './plan-seed.js';

let subgraph: TestSubgraph | undefined;
afterEach(() => subgraph?.close());

const CHECK = `mutation ($input: CheckPlanPrinciplesInput!) { checkPlanPrinciples(input: $input) {
  plan { id principles { item { code name } met note clause } } } }`;
const SUBMIT = 'mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { plan { id status } } }';
const READ = 'query ($id: ID!) { plan(id: $id) { principles { met } } }';

test('ZJ-13: the seven principles are a list to go by on a project: answered in part, and never a gate', async () => {
  subgraph = await TestSubgraph.start(plans);
  const pack = packOf('ZHEJIANG_2019');
  await seedPlans(subgraph, pack);
  const bo = subgraph.as(viewers.bo);
  const { what } = pack.plans.handling.find(({ mode }) => mode === 'REVIEW')!;
  const input = { template: what, unitId: places.schoolA.id, periodId: periods.year.id };
  const WINDOW = 'mutation ($input: SetPlanWindowInput!) { setPlanWindow(input: $input) { planWindow { id } } }';
  await subgraph.as(viewers.chen).query(WINDOW, {
    input: {
      ...{ unitId: places.countyA.id, template: what, periodId: periods.year.id, round: 1, headings: [] },
      ...{ opensAt: '2020-01-01T00:00:00Z', closesAt: '2090-01-01T00:00:00Z', graceHours: 0, lateAllowed: false },
    },
  });
  const plan = await filled(bo, input);
  const checks = [
    { code: 'P1', met: true, note: '经问题库征集' },
    { code: 'P3', met: false },
  ];
  const { checkPlanPrinciples } = await bo.query<{ checkPlanPrinciples: { plan: { principles: object[] } } }>(CHECK, {
    input: { planId: plan.id, checks },
  });
  const { principles } = checkPlanPrinciples.plan;
  expect(principles).toHaveLength(7);
  expect(principles[0]).toEqual({
    item: { code: 'P1', name: '需求导向化' },
    met: true,
    note: '经问题库征集',
    clause: '三.2',
  });
  expect(principles[1]).toMatchObject({ met: null });
  expect(principles[2]).toMatchObject({ met: false, note: null });
  const unknown = await bo.run(CHECK, { input: { planId: plan.id, checks: [{ code: 'P9', met: true }] } });
  expect(unknown.errors[0]!.details).toMatchObject([{ path: 'input.checks[0].code', rule: 'codeOfPolicy' }]);
  for (const viewer of [viewers.chen, viewers.wei])
    expect(await subgraph.as(viewer).refusal(CHECK, { input: { planId: plan.id, checks } })).toEqual(['NOT_FOUND']);
  await did(bo, SUBMIT, { id: plan.id, version: plan.version, signedOnPaper: true });
  expect(await bo.refusal(CHECK, { input: { planId: plan.id, checks } })).toEqual(['CONFLICT']);
  const seen = await subgraph.as(viewers.chen).query<{ plan: { principles: object[] } }>(READ, { id: plan.id });
  expect(seen.plan.principles).toContainEqual({ met: true });
});
