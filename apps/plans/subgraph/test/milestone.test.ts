import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { remind } from '../src/reminder/remind.service.js';
import { AMEND, SAVE, decide, did, groupA, more, packOf, periods, seedPlans, submitted } from './plan-seed.js';
import type { Shown } from './plan-seed.js';

let subgraph: TestSubgraph;
let plan: Shown;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  const pucheng = packOf('PUCHENG_2014');
  const steps = [{ what: 'MILESTONE', days: 1, to: 'AUTHOR' as const }];
  const reminders = { ...pucheng.plans.reminders, digest: 'DAILY' as const, steps };
  await seedPlans(subgraph, { ...pucheng, plans: { ...pucheng.plans, reminders } });
  const input = { template: 'GROUP_TERM_PLAN', unitId: groupA.id, periodId: periods.term.id };
  plan = await submitted(subgraph.as(viewers.alice), input);
});
afterAll(() => subgraph.close());

const FIELDS = 'id version title origin state dueOn overdue responsible evidence doneBy mayTick';
const OF_PLAN = `query ($id: ID!) { plan(id: $id) { id version status milestones { ${FIELDS} } } }`;
const LIST = `query ($filter: PlanMilestoneFilter) { planMilestones(filter: $filter) { totalCount nodes { ${FIELDS} plan { title } } } }`;
const step = (verb: string, input: string) =>
  `mutation ($input: ${input}!) { ${verb}(input: $input) { milestone { ${FIELDS} } } }`;
const ADD = step('addPlanMilestone', 'AddPlanMilestoneInput');
const CHANGE = step('changePlanMilestone', 'ChangePlanMilestoneInput');
const FINISH = step('finishPlanMilestone', 'FinishPlanMilestoneInput');
const REOPEN = step('reopenPlanMilestone', 'ReopenPlanMilestoneInput');
const REMOVE =
  'mutation ($input: SeenPlanMilestoneInput!) { removePlanMilestone(input: $input) { plan { milestones { title } } } }';

interface Milestone {
  id: string;
  version: number;
  title: string;
  origin: string;
  state: string;
  dueOn: string;
  overdue: boolean;
  mayTick: boolean;
}
const alice = () => subgraph.as(viewers.alice);
const milestones = async (client = alice()): Promise<Milestone[]> =>
  (await client.query<{ plan: { milestones: Milestone[] } }>(OF_PLAN, { id: plan.id })).plan.milestones;
const changed = async (document: string, input: object, client = alice()): Promise<Milestone> =>
  Object.values(await client.query<Record<string, { milestone: Milestone }>>(document, { input }))[0]!.milestone;
const seen = ({ id, version }: Milestone) => ({ id, version });
const inForce = async () => {
  const { status, version } = (
    await alice().query<{ plan: { status: string; version: number } }>(OF_PLAN, { id: plan.id })
  ).plan;
  if (status === 'SUBMITTED') await decide(subgraph.as(viewers.chen), [{ id: plan.id, version }]);
};

test('DL-32, PC-24: the month tasks of a plan become its milestones when it comes into force, due at the month’s end', async () => {
  await inForce();
  expect(await milestones()).toMatchObject([
    { title: '集体备课两次', origin: 'TASK', state: 'OPEN', dueOn: '2026-10-31', overdue: true, responsible: '艾丽丝' },
  ]);
});

test('DL-32: who writes the plan ticks a milestone off with what shows it; who only reads it does not', async () => {
  const [task] = await milestones();
  expect((await milestones(subgraph.as(viewers.bo)))[0]).toMatchObject({ title: '集体备课两次' });
  expect(await subgraph.as(more.ann).refusal(FINISH, { input: { ...seen(task!), evidence: '已完成' } })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await subgraph.as(viewers.wei).refusal(FINISH, { input: { ...seen(task!), evidence: '已完成' } })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await alice().refusal(FINISH, { input: { ...seen(task!), evidence: '' } })).toEqual(['BAD_USER_INPUT']);
  const done = await changed(FINISH, { ...seen(task!), evidence: '10 月开展两次，见活动记录' });
  expect(done).toMatchObject({
    state: 'DONE',
    overdue: false,
    evidence: '10 月开展两次，见活动记录',
    doneBy: '艾丽丝（教师）',
  });
  expect(await alice().refusal(FINISH, { input: { ...seen(done), evidence: '再登记一次' } })).toEqual(['CONFLICT']);
  expect(await alice().refusal(REOPEN, { input: { ...seen(task!), reason: '版本旧了' } })).toEqual(['CONFLICT']);
  const open = await changed(REOPEN, { ...seen(done), reason: '其中一次未开展' });
  expect(open).toMatchObject({ state: 'OPEN', evidence: null, doneBy: null });
});

test('a milestone of one’s own stands within the period, once, and can be changed and taken away', async () => {
  const input = { planId: plan.id, title: '公开课一节', dueOn: '2026-12-15', idempotencyKey: 'milestone-1' };
  const { errors } = await alice().run(ADD, {
    input: { ...input, dueOn: '2091-01-01', idempotencyKey: 'milestone-0' },
  });
  expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [{ path: 'input.dueOn', rule: 'inPeriod' }] });
  expect(errors[0]!.message).toMatch('应在计划时期之内');
  const added = await changed(ADD, input);
  expect(await changed(ADD, input)).toMatchObject({ id: added.id });
  expect(await alice().refusal(ADD, { input: { ...input, idempotencyKey: 'milestone-2' } })).toEqual(['CONFLICT']);
  expect(await alice().refusal(ADD, { input: { ...input, title: '别的' } })).toEqual(['IDEMPOTENCY_MISMATCH']);
  const moved = await changed(CHANGE, { ...seen(added), title: '公开课两节', dueOn: '2026-12-20' });
  expect(moved).toMatchObject({ title: '公开课两节', dueOn: '2026-12-20', overdue: false });
  const [task] = await milestones();
  expect(await alice().refusal(REMOVE, { input: seen(task!) })).toEqual(['CONFLICT']);
  expect(await alice().query(REMOVE, { input: seen(moved) })).toEqual({
    removePlanMilestone: { plan: { milestones: [{ title: '集体备课两次' }] } },
  });
});

test('DL-32: overdue milestones are listed for the school and reminded of; another county sees none', async () => {
  const overdue = { overdue: true, unitId: places.schoolA.id };
  const list = await subgraph
    .as(viewers.bo)
    .query<{ planMilestones: { totalCount: number } }>(LIST, { filter: overdue });
  expect(list.planMilestones.totalCount).toBe(1);
  expect(await subgraph.as(viewers.wei).query(LIST, { filter: overdue })).toMatchObject({
    planMilestones: { totalCount: 0 },
  });
  expect(await alice().query(LIST, { filter: { mine: true } })).toMatchObject({ planMilestones: { totalCount: 1 } });
  expect(await subgraph.as(more.ann).query(LIST, { filter: { mine: true } })).toMatchObject({
    planMilestones: { totalCount: 0 },
  });
  await remind(subgraph.database, '2026-11-01');
  const MINE = '{ myMessages(filter: { kinds: [REMINDER] }) { nodes { lines { name titles href } } } }';
  expect(await alice().query(MINE)).toEqual({
    myMessages: {
      nodes: [{ lines: [{ name: '计划节点', titles: ['集体备课两次'], href: `/plans/plans/${plan.id}` }] }],
    },
  });
});

test('an amendment keeps what it leaves as it was, with its state, and drops what it leaves out', async () => {
  const [task] = await milestones();
  await changed(FINISH, { ...seen(task!), evidence: '补开一次，已完成' });
  const { version } = (await alice().query<{ plan: { version: number } }>(OF_PLAN, { id: plan.id })).plan;
  const amended = await did(alice(), AMEND, { id: plan.id, version, reason: '增加一项任务' });
  const sections = amended.sections.filter(({ kind }) => kind === 'TEXT').map(({ code, text }) => ({ code, text }));
  const tasks = [
    { month: '2026-10', task: '集体备课两次', responsible: '艾丽丝' },
    { month: '2026-11', task: '听评课四节' },
  ];
  const saved = await did(alice(), SAVE, { id: plan.id, version: amended.version, title: plan.title, sections, tasks });
  await alice().query('mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { plan { id } } }', {
    input: { id: plan.id, version: saved.version, signedOnPaper: true },
  });
  await inForce();
  expect((await milestones()).map(({ title, state, dueOn }) => [title, state, dueOn])).toEqual([
    ['集体备课两次', 'DONE', '2026-10-31'],
    ['听评课四节', 'OPEN', '2026-11-30'],
  ]);
});
