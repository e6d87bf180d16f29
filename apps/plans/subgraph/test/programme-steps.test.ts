import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { packOf, seedPlans } from './plan-seed.js';
import { mutation, taskMutation, BOARD, programmeDesk } from './programme-seed.js';
import type { Done } from './programme-seed.js';

let subgraph: TestSubgraph | undefined;
beforeEach(async () => {
  await subgraph?.close();
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('HELAN_2024'));
});
afterAll(() => subgraph?.close());
const as = (viewer: (typeof viewers)['bo']) => subgraph!.as(viewer);
const { countyA } = places;

const { running, board, taskAt, step, seen } = programmeDesk((viewer) => as(viewer));

test('HL-10: milestones carry the measures of the document; a contractor is engaged with an end; what is reached stays', async () => {
  const { id: programmeId } = await running();
  const task = await taskAt(programmeId, 2024, 1);
  const milestone = {
    taskId: task.id,
    title: '印发行动方案',
    dueOn: '2024-03-31',
    responsible: '县教育体育局',
    measure: 'RELEASE',
  };
  const { milestones } = await step('setProgrammeMilestone', { ...milestone, idempotencyKey: 'milestone-1' });
  await step('setProgrammeMilestone', { ...milestone, idempotencyKey: 'milestone-1' });
  expect(milestones).toMatchObject([{ title: '印发行动方案', measure: { name: '文件下达' }, reachedOn: null }]);
  const [{ id: milestoneId, version }] = milestones as [{ id: string; version: number }];
  const REACH = taskMutation('reachProgrammeMilestone');
  const tomorrow = await as(viewers.chen).run(REACH, { input: { id: milestoneId, version, reachedOn: '2090-01-01' } });
  expect(tomorrow.errors[0]!.details).toMatchObject([{ path: 'input.reachedOn', rule: 'past' }]);
  await step('reachProgrammeMilestone', { id: milestoneId, version, reachedOn: '2024-03-20' });
  const gone = await as(viewers.chen).run(taskMutation('removeProgrammeMilestone'), {
    input: { id: milestoneId, version: version + 1, reason: '不要了' },
  });
  expect(gone.errors).toMatchObject([{ code: 'CONFLICT', details: [{ rule: 'state' }] }]);
  expect(
    await as(viewers.wei).refusal(REACH, { input: { id: milestoneId, version, reachedOn: '2024-03-20' } }),
  ).toEqual(['NOT_FOUND']);
  const endless = await as(viewers.chen).run(taskMutation('arrangeProgrammeTask'), {
    input: { ...seen(task), contractor: '某师范大学' },
  });
  expect(endless.errors[0]!.details).toMatchObject([{ path: 'input.contractorUntil', rule: 'withContractor' }]);
  expect(
    await step('arrangeProgrammeTask', {
      ...seen(task),
      contractor: '某师范大学',
      contractorUntil: '2024-12-31',
      endsOn: '2024-12-31',
    }),
  ).toMatchObject({ contractor: '某师范大学', contractorUntil: '2024-12-31' });
  expect((await taskAt(programmeId, 2024, 1)).progress).toMatchObject({ overdue: true });
});

test('the document’s tasks stay as they are; own ones are added, revised with a reason, settled and opened again', async () => {
  const { id: programmeId, version } = await running();
  const cited = await taskAt(programmeId, 2024, 2);
  const revision = { title: '改成八十人', persons: 80, days: 6, reason: '名额增加' };
  const refused = await as(viewers.chen).run(taskMutation('reviseProgrammeTask'), {
    input: { ...seen(cited), ...revision },
  });
  expect(refused.errors).toMatchObject([{ code: 'CONFLICT', details: [{ rule: 'ofDocument' }] }]);
  const add = { programmeId, year: 2026, title: '教研组长研修', persons: 40, days: 3, idempotencyKey: 'add-task-1' };
  const own = await step('addProgrammeTask', add);
  expect((await step('addProgrammeTask', add)).id).toBe(own.id);
  const odd = await as(viewers.chen).run(taskMutation('addProgrammeTask'), {
    input: { programmeId, year: 2026, title: '无人', days: 3 },
  });
  expect(odd.errors[0]!.details).toMatchObject([{ path: 'input.persons', rule: 'withDays' }]);
  expect(
    await as(viewers.chen).run(taskMutation('addProgrammeTask'), { input: { programmeId, year: 2030, title: '太晚' } }),
  ).toMatchObject({
    errors: [{ details: [{ path: 'input.year', rule: 'yearOfProgramme' }] }],
  });
  const revised = await step('reviseProgrammeTask', { ...seen(own), ...revision });
  expect(
    await as(viewers.chen).refusal(taskMutation('reviseProgrammeTask'), { input: { ...seen(own), ...revision } }),
  ).toEqual(['CONFLICT']);
  const closed = await step('completeProgrammeTask', { ...seen(revised), note: '已全部结业' }, 'settleProgrammeTask');
  expect(closed).toMatchObject({ status: 'DONE', outcome: '已全部结业' });
  expect((await taskAt(programmeId, 2026, 3)).progress).toMatchObject({ percent: 0 });
  expect(await step('reopenProgrammeTask', { ...seen(closed), note: '漏了一期' }, 'settleProgrammeTask')).toMatchObject(
    { status: 'OPEN' },
  );
  const done = await as(viewers.chen).query<Done>(mutation('closeProgramme'), {
    input: { id: programmeId, version, summary: '三年任务完成' },
  });
  expect(done.closeProgramme!.programme.status).toBe('CLOSED');
  expect(
    await as(viewers.chen).refusal(taskMutation('addProgrammeTask'), {
      input: { programmeId, year: 2026, title: '再加一项' },
    }),
  ).toEqual(['CONFLICT']);
  const TIMELINE = 'query ($id: ID!) { programmeTask(id: $id) { timeline { nodes { actionName reason } } } }';
  expect(await as(viewers.chen).query(TIMELINE, { id: own.id })).toEqual({
    programmeTask: {
      timeline: {
        nodes: [
          { actionName: '重新开始项目任务', reason: '漏了一期' },
          { actionName: '办结项目任务', reason: '已全部结业' },
          { actionName: '修改项目任务', reason: '名额增加' },
          { actionName: '增加项目任务', reason: null },
        ],
      },
    },
  });
});

test('a draft is its unit’s alone; one that runs is seen below it, by the province, and by no other county', async () => {
  const input = { unitId: countyA.id, title: '青年教师三年成长计划', yearFrom: 2026, yearTo: 2028 };
  const made = await as(viewers.chen).query<Done>(mutation('createProgramme'), { input });
  const { id: programmeId, version } = made.createProgramme!.programme;
  const seenBy = async (viewer: (typeof viewers)['bo']) => {
    const LIST = 'query { programmes { nodes { id } } }';
    const listed = (await as(viewer).query<{ programmes: { nodes: { id: string }[] } }>(LIST)).programmes.nodes;
    const [reference] = await as(viewer).references('Programme', [programmeId]);
    const answers = [
      (await board(programmeId, viewer)) !== null,
      reference !== null,
      listed.some((one) => one.id === programmeId),
    ];
    expect(new Set(answers).size).toBe(1);
    return answers[0];
  };
  const { chen, bo, alice, du, wei } = viewers;
  expect(await Promise.all([chen, bo, alice, du, wei].map(seenBy))).toEqual([true, false, false, false, false]);
  await as(chen).query(mutation('startProgramme', 'seenProgramme'), { input: { id: programmeId, version } });
  expect(await Promise.all([chen, bo, alice, du, wei].map(seenBy))).toEqual([true, true, true, true, false]);
  expect(await board(programmeId, bo)).toMatchObject({ mayChange: false });
  expect(
    await as(bo).refusal(mutation('closeProgramme'), { input: { id: programmeId, version: 2, summary: '结束' } }),
  ).toEqual(['NOT_FOUND']);
  expect(await as(alice).refusal(mutation('createProgramme'), { input })).toEqual(['FORBIDDEN']);
  expect(
    await as(chen).refusal(mutation('discardProgramme', 'seenProgramme').replace(/programme \{.*?\}/, 'id'), {
      input: { id: programmeId, version: 2 },
    }),
  ).toEqual(['CONFLICT']);
  const missing = await as(chen).run(mutation('createProgramme'), { input: { unitId: countyA.id, title: '缺年份' } });
  expect(missing.errors[0]!.details).toMatchObject([
    { path: 'input.yearFrom', rule: 'required' },
    { path: 'input.yearTo' },
  ]);
});

test('a board of ten tasks and one of a single task send as many statements', async () => {
  const { id: programmeId } = await running();
  const ONE = BOARD.replace('tasks(first: 100)', 'tasks(first: 1)');
  const one = await as(viewers.chen).run(ONE, { id: programmeId });
  const all = await as(viewers.chen).run(BOARD, { id: programmeId });
  expect(one.errors).toEqual([]);
  // One more at most: the population is asked for where a task has one.
  expect(all.statements).toBeLessThanOrEqual(one.statements + 1);
});
