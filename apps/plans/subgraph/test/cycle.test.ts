import { policyAdopted } from '@yanxiu/events';
import type { TestSubgraph } from '@yanxiu/testing';
import { id, places, teachers } from '@yanxiu/testing';
import { afterEach, expect, test } from 'vitest';
import {
  CREATE,
  ADVANCE,
  REVISIT,
  CLOSE,
  REVISE,
  READ,
  note,
  seen,
  six,
  step,
  walked,
  startUnder,
} from './cycle-seed.js';
import type { Cycle } from './cycle-seed.js';
import { packOf } from './plan-seed.js';

let subgraph: TestSubgraph | undefined;
afterEach(() => subgraph?.close());
const under = async (code: string) => {
  const started = await startUnder(code);
  subgraph = started.subgraph;
  return started;
};

test('DL-11: six steps in their order, each with what it has to bring before it is left', async () => {
  const { alice, ann, chen } = await under('DALIAN_2018');
  const cycle = await step(alice, CREATE, { ...six, ownerId: teachers.ann.id, idempotencyKey: 'cycle-key-1' });
  expect(cycle).toMatchObject({ stageNum: 1, packCode: 'DALIAN_2018', owner: { id: teachers.ann.id } });
  expect(cycle.stages.map(({ name }) => name)).toEqual([
    ...['确立研修主题', '整合研修资源', '制定研修方案', '开展研修活动', '达成研修共识', '检验研修成果'],
  ]);
  const { errors } = await alice.run(ADVANCE, { input: seen(cycle) });
  expect(errors[0]).toMatchObject({
    code: 'CONFLICT',
    message: '“确立研修主题”环节还缺：研修主题，请先归入',
    details: [{ path: 'cycle.stages.THEME.THEME', rule: 'artefactRequired' }],
  });
  // Beside the point: it fills no required place.
  await note(alice, cycle.id, 1);
  expect(await alice.refusal(ADVANCE, { input: seen(cycle) })).toEqual(['CONFLICT']);
  const filed = await note(alice, cycle.id, 1, 'THEME');
  expect(filed.stages[0]!.slots).toEqual([{ code: 'THEME', name: '研修主题', own: false, filled: true }]);
  expect(filed.version).toBe(1);
  const next = await step(alice, ADVANCE, seen(cycle));
  expect(next).toMatchObject({ stageNum: 2 });
  expect(next.stages.map(({ current, visits }) => [current, visits])).toEqual([
    [false, 1],
    [true, 1],
    ...[3, 4, 5, 6].map(() => [false, 0]),
  ]);
  expect(await alice.refusal(ADVANCE, { input: seen(cycle) })).toEqual(['CONFLICT']);
  for (const who of [ann, chen]) expect(await who.refusal(ADVANCE, { input: seen(next) })).toEqual(['NOT_FOUND']);
  expect((await alice.query<{ cycle: Cycle }>(READ, { id: cycle.id })).cycle.version).toBe(2);
});

test('DL-11: a step is revisited with its reason, what was filed stays, and only earlier ones are gone back to', async () => {
  const { alice } = await under('DALIAN_2018');
  const cycle = await step(alice, CREATE, six);
  await note(alice, cycle.id, 1, 'THEME');
  const second = await step(alice, ADVANCE, seen(cycle));
  const back = await step(alice, REVISIT, { ...seen(second), num: 1, reason: '主题过大，重新聚焦' });
  expect(back.stages[0]).toMatchObject({
    current: true,
    visits: 2,
    revisits: ['主题过大，重新聚焦'],
    slots: [{ filled: true }],
  });
  const forward = await alice.run(REVISIT, { input: { ...seen(back), num: 3, reason: '想跳过去' } });
  expect(forward.errors[0]).toMatchObject({ details: [{ path: 'input.num', rule: 'earlier' }] });
  expect(await step(alice, ADVANCE, seen(back))).toMatchObject({ stageNum: 2 });
});

test('HL-05: Helan’s six rings by its own pack; no artefact is listed, so the school asks for its own', async () => {
  const { bo } = await under('HELAN_2024');
  const slots = [{ num: 1, name: '问题诊断报告' }];
  const cycle = await step(bo, CREATE, {
    unitId: places.schoolA.id,
    flow: 'HL_SIX_RING',
    title: '整校推进',
    outcomes: ['校本研修方案'],
    slots,
  });
  expect(cycle.stages.map(({ name }) => name)).toEqual([
    '诊断问题',
    '确定主题',
    '学习交流',
    '研构策略',
    '应用改进',
    '展示考核',
  ]);
  expect(cycle.stages[0]!.slots).toEqual([{ code: 'OWN_1', name: '问题诊断报告', own: true, filled: false }]);
  expect(await bo.refusal(ADVANCE, { input: seen(cycle) })).toEqual(['CONFLICT']);
  await note(bo, cycle.id, 1, 'OWN_1');
  let at = await step(bo, ADVANCE, seen(cycle));
  at = await step(bo, ADVANCE, seen(at));
  expect(at).toMatchObject({ stageNum: 3 });
  // HL-31: 以成果预设引领: none set, none begun.
  const { errors } = await bo.run(CREATE, {
    input: { unitId: places.schoolA.id, flow: 'HL_SIX_RING', title: '没有预设成果' },
  });
  expect(errors[0]).toMatchObject({ details: [{ path: 'input.outcomes', rule: 'outcomeRequired' }] });
  const wrong = await bo.run(CREATE, { input: { ...six, unitId: places.schoolA.id } });
  expect(wrong.errors[0]).toMatchObject({
    message: '适用的政策中没有这一流程',
    details: [{ path: 'input.flow', value: 'DL_SIX_STEP', expected: 'HL_SIX_RING' }],
  });
});

test('Ouhai’s document names no flow: no cycle is begun and no steps are made up', async () => {
  const { bo } = await under('OUHAI_2024');
  const CHOICES =
    'query ($unit: ID) { cycleChoices(unitId: $unit) { flows { code } outcomeRequired writers { name } } }';
  const { cycleChoices } = await bo.query<{ cycleChoices: object }>(CHOICES, { unit: places.schoolA.id });
  expect(cycleChoices).toMatchObject({ flows: [] });
  expect(await bo.refusal(CREATE, { input: { ...six, unitId: places.schoolA.id } })).toEqual(['BAD_USER_INPUT']);
});

test('a cycle keeps the edition of the flow that it began with', async () => {
  const { alice } = await under('DALIAN_2018');
  const before = await step(alice, CREATE, six);
  const pack = structuredClone(packOf('DALIAN_2018'));
  pack.pack.version += 1;
  const flow = pack.plans.flows.find(({ code }) => code === 'DL_SIX_STEP')!;
  flow.stages = flow.stages.slice(0, 3);
  flow.stages[0]!.zh = '确定选题';
  await subgraph!.deliver(policyAdopted, {
    ...{ adoptionId: id(902), unitId: places.countyA.id, packCode: pack.pack.code, packVersion: pack.pack.version },
    ...{ from: '2020-01-01', to: null, pack },
  });
  const after = await step(alice, CREATE, { ...six, title: '新版' });
  expect(after).toMatchObject({ packVersion: pack.pack.version });
  expect(after.stages.map(({ name }) => name)).toEqual(['确定选题', '整合研修资源', '制定研修方案']);
  const old = (await alice.query<{ cycle: Cycle }>(READ, { id: before.id })).cycle;
  expect(old.stages).toHaveLength(6);
  expect(old.stages[0]!.name).toBe('确立研修主题');
});

test('HL-31, DL-13: closing compares each expected outcome; what stays open goes on into the next turn, n:m', async () => {
  const { alice, bo, ann } = await under('DALIAN_2018');
  const one = await walked(alice, { ...six, outcomes: ['案例集', '校级展示课'] });
  const bad = await alice.run(CLOSE, { input: { ...seen(one), conclusion: '告一段落', outcomes: [] } });
  expect(bad.errors[0]).toMatchObject({ message: '请逐项对照预设成果后再办结' });
  expect(bad.errors[0]!.details).toHaveLength(2);
  const [first, second] = one.outcomes;
  const outcomes = [
    { id: first!.id, verdict: 'REACHED', actual: '案例 12 篇' },
    { id: second!.id, verdict: 'MISSED', actual: '受场地影响，延至下学期' },
  ];
  const closing = { ...seen(one), conclusion: '提问层次有提升', outcomes, openQuestions: ['如何追问', '如何评价提问'] };
  const closed = await step(alice, CLOSE, closing);
  expect(closed).toMatchObject({
    status: 'CLOSED',
    steps: ['FOLLOW'],
    outcomes: [{ verdict: 'REACHED' }, { verdict: 'MISSED', actual: '受场地影响，延至下学期' }],
  });
  const two = await step(bo, CREATE, { ...six, unitId: places.schoolA.id, title: '另一轮' });
  const previousIds = [closed.id, two.id];
  const questionIds = [closed.questions[0]!.id];
  const next = await step(alice, CREATE, { ...six, title: '追问的艺术', previousIds, questionIds });
  expect(next).toMatchObject({ carried: [{ text: '如何追问' }] });
  const spawned = await step(alice, CREATE, {
    ...six,
    title: '提问的评价',
    previousIds: [closed.id],
    questionIds: [closed.questions[1]!.id],
  });
  const again = (await ann.query<{ cycle: Cycle & { lineage: object[] } }>(READ, { id: closed.id })).cycle;
  expect(again.questions.map(({ carried }) => carried)).toEqual([1, 1]);
  expect(again.lineage).toMatchObject([
    { title: '追问的艺术', generation: 1 },
    { title: '提问的评价', generation: 1 },
  ]);
  const late = (
    await ann.query<{ cycle: { lineage: { id: string; generation: number; previousIds: string[] }[] } }>(READ, {
      id: next.id,
    })
  ).cycle;
  expect(new Set(late.lineage.map((kin) => `${kin.id} ${kin.generation}`))).toEqual(
    new Set(previousIds.map((kin) => `${kin} -1`)),
  );
  const stray = await alice.run(CREATE, { input: { ...six, title: '错接', previousIds: [spawned.id], questionIds } });
  expect(stray.errors[0]).toMatchObject({ details: [{ path: 'input.questionIds[0]' }] });
});

test('HL-31: an outcome that is added later says so; none is taken back', async () => {
  const { alice } = await under('DALIAN_2018');
  const cycle = await step(alice, CREATE, six);
  const more1 = await step(alice, REVISE, { ...seen(cycle), title: six.title, addOutcomes: ['一次展示'] });
  expect(more1.outcomes.map(({ late }) => late)).toEqual([false, false]);
  await note(alice, cycle.id, 1, 'THEME');
  const moved = await step(alice, ADVANCE, seen(more1));
  const more2 = await step(alice, REVISE, { ...seen(moved), title: six.title, addOutcomes: ['一篇论文'] });
  expect(more2.outcomes.map(({ late }) => late)).toEqual([false, false, true]);
});
