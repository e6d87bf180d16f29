import { resourcePublished } from '@yanxiu/events';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import type { Viewer } from '@yanxiu/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { COMPLETE, CREATE, confirm, draft, published, seedDirectory } from './seed.js';
import type { Created } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const { alice, ann } = teachers;
const ivan: Viewer = { ...viewers.alice, id: id(220), personId: ann.id, name: '安安（教师）' };

const ADD =
  'mutation ($input: AddActivityTasksInput!) { addActivityTasks(input: $input) { activity { tasks { id version num title state } } } }';
const CHANGE =
  'mutation ($input: ChangeActivityTaskInput!) { changeActivityTask(input: $input) { task { version title outsider assignee { id } } } }';
const REMOVE =
  'mutation ($input: RemoveActivityTaskInput!) { removeActivityTask(input: $input) { activity { tasks { title } } } }';
const FINISH =
  'mutation ($input: FinishActivityTaskInput!) { finishActivityTask(input: $input) { task { version state evidence resourceTitle doneBy } } }';
const REOPEN =
  'mutation ($input: ReopenActivityTaskInput!) { reopenActivityTask(input: $input) { task { version state evidence } } }';
const MINUTES =
  'mutation ($input: SaveActivityMinutesInput!) { saveActivityMinutes(input: $input) { minutes { version text consensus writtenBy } } }';
const MINE = '{ myTasks { totalCount nodes { title own dueOn activity { title firstDay } } } }';

interface Task {
  id: string;
  version: number;
  num: number;
  title: string;
  state: string;
}
interface Added {
  addActivityTasks: { activity: { tasks: Task[] } };
}

const host = (change: object = {}) => ({
  title: '主持研讨',
  duty: 'HOST',
  assigneeId: alice.id,
  dueOn: '2026-03-10',
  ...change,
});

async function withTasks(
  tasks: object[],
  people: string[] = [],
): Promise<{ id: string; version: number; tasks: Task[] }> {
  const bo = subgraph.as(viewers.bo);
  const activity = await published(bo, draft(), people);
  const { addActivityTasks } = await bo.query<Added>(ADD, { input: { activityId: activity.id, tasks } });
  return { ...activity, tasks: addActivityTasks.activity.tasks };
}

test('DL-16: who does what by when stands on the run sheet in its order, and is found by who has to do it', async () => {
  const { tasks } = await withTasks([
    host(),
    { title: '点评', duty: 'SPEAKER', outsider: '市教研员 王老师', minutes: 30 },
    host({ title: '课堂记录', duty: 'RECORDER', assigneeId: ann.id, dueOn: null }),
  ]);
  expect(tasks.map(({ num, title }) => [num, title])).toEqual([
    [1, '主持研讨'],
    [2, '点评'],
    [3, '课堂记录'],
  ]);
  expect(await subgraph.as(viewers.alice).query(MINE)).toEqual({
    myTasks: {
      totalCount: 1,
      nodes: [
        {
          title: '主持研讨',
          own: true,
          dueOn: '2026-03-10',
          activity: { title: draft().title, firstDay: '2026-03-10' },
        },
      ],
    },
  });
});

test('a task of a draft is nobody’s business yet, nor is one of a cancelled activity', async () => {
  const bo = subgraph.as(viewers.bo);
  const { createActivity } = await bo.query<Created>(CREATE, { input: draft() });
  const mine = async () =>
    (await subgraph.as(viewers.alice).query<{ myTasks: { totalCount: number } }>(MINE)).myTasks.totalCount;
  const before = await mine();
  await bo.query(ADD, { input: { activityId: createActivity.activity.id, tasks: [host()] } });
  expect(await mine()).toBe(before);
});

test('a task needs a known duty and exactly one who does it; all faults are told at once', async () => {
  const bo = subgraph.as(viewers.bo);
  const { id: activityId } = await published(bo, draft());
  const tasks = [host({ duty: 'KING' }), host({ outsider: '某某' }), host({ assigneeId: id(999) })];
  const { errors } = await bo.run(ADD, { input: { activityId, tasks } });
  expect(errors[0]!.details!.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'input.tasks[0].duty codeOfPolicy',
    'input.tasks[1].assigneeId oneAssignee',
    'input.tasks[2].assigneeId exists',
  ]);
  expect(await bo.query('query ($id: ID!) { activity(id: $id) { tasks { id } } }', { id: activityId })).toEqual({
    activity: { tasks: [] },
  });
});

test('sent twice with one key the tasks stand once; another organiser’s activity is out of reach', async () => {
  const bo = subgraph.as(viewers.bo);
  const { id: activityId } = await published(bo, draft());
  const input = { activityId, tasks: [host()], idempotencyKey: 'tasks-once' };
  await bo.query(ADD, { input });
  const again = await bo.query<Added>(ADD, { input });
  expect(again.addActivityTasks.activity.tasks).toHaveLength(1);
  expect(await subgraph.as(viewers.wei).refusal(ADD, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.alice).refusal(ADD, { input })).toEqual(['FORBIDDEN']);
});

test('DL-16: done with what shows it, by the own hand alone; given back with a reason, it is open again', async () => {
  const { tasks } = await withTasks([host()]);
  const [{ id: task, version }] = tasks as [Task];
  const input = { id: task, version, evidence: '研讨提纲已发到群里' };
  expect(await subgraph.as(ivan).refusal(FINISH, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.alice).query(FINISH, { input })).toEqual({
    finishActivityTask: {
      task: { version: 2, state: 'DONE', evidence: input.evidence, resourceTitle: null, doneBy: viewers.alice.name },
    },
  });
  expect(await subgraph.as(viewers.alice).refusal(FINISH, { input })).toEqual(['CONFLICT']);
  const back = { id: task, version: 2, reason: '提纲缺少问题设计' };
  expect(await subgraph.as(viewers.alice).refusal(REOPEN, { input: back })).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(viewers.bo).query(REOPEN, { input: back })).toEqual({
    reopenActivityTask: { task: { version: 3, state: 'OPEN', evidence: null } },
  });
});

test('material that goes with a task has to be in the library', async () => {
  const { tasks } = await withTasks([host()]);
  const [{ id: task, version }] = tasks as [Task];
  const input = { id: task, version, evidence: '教案已归档', resourceId: id(7001) };
  const { errors } = await subgraph.as(viewers.alice).run(FINISH, { input });
  expect(errors[0]!.details).toMatchObject([{ path: 'input.resourceId', rule: 'exists' }]);
  await subgraph.deliver(resourcePublished, {
    resourceId: id(7001),
    title: '二次函数教学设计',
    unitId: places.schoolA.id,
    authorId: null,
    activityId: null,
  });
  const { finishActivityTask } = await subgraph
    .as(viewers.alice)
    .query<{ finishActivityTask: { task: object } }>(FINISH, { input });
  expect(finishActivityTask.task).toMatchObject({ state: 'DONE', resourceTitle: '二次函数教学设计' });
});

test('DL-16: who leaves is replaced; what is done is not taken off the sheet', async () => {
  const bo = subgraph.as(viewers.bo);
  const { tasks } = await withTasks([host(), host({ title: '资料' })]);
  const [first, second] = tasks as [Task, Task];
  const change = { id: first.id, version: 1, title: '主持研讨', duty: 'HOST', outsider: '退休教师 李老师' };
  expect(await bo.query(CHANGE, { input: change })).toEqual({
    changeActivityTask: { task: { version: 2, title: '主持研讨', outsider: '退休教师 李老师', assignee: null } },
  });
  expect(await bo.refusal(CHANGE, { input: change })).toEqual(['CONFLICT']);
  await bo.query(FINISH, { input: { id: first.id, version: 2, evidence: '已主持' } });
  expect(await bo.refusal(REMOVE, { input: { id: first.id, version: 3 } })).toEqual(['CONFLICT']);
  expect(await bo.query(REMOVE, { input: { id: second.id, version: 1 } })).toEqual({
    removeActivityTask: { activity: { tasks: [{ title: '主持研讨' }] } },
  });
});

test('DL-23: the recorder writes the minutes, and their consensus is the outcome where no other is given', async () => {
  const activity = await withTasks([host({ duty: 'RECORDER', title: '记录', assigneeId: ann.id })], [alice.id]);
  const input = { activityId: activity.id, text: '围绕一题多解展开讨论。', consensus: '先猜后证' };
  expect(await subgraph.as(viewers.alice).refusal(MINUTES, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(ivan).query(MINUTES, { input })).toEqual({
    saveActivityMinutes: { minutes: { version: 1, text: input.text, consensus: '先猜后证', writtenBy: ivan.name } },
  });
  expect(await subgraph.as(viewers.bo).refusal(MINUTES, { input })).toEqual(['CONFLICT']);
  const bo = subgraph.as(viewers.bo);
  await confirm(bo, activity.id, [{ personId: alice.id }]);
  await bo.query(COMPLETE, { input: { id: activity.id, version: activity.version } });
  const READ =
    'query ($id: ID!) { activity(id: $id) { status outcome noOutcomeReason minutes { consensus } timeline(first: 3) { nodes { actionName } } } }';
  expect(await bo.query(READ, { id: activity.id })).toEqual({
    activity: {
      status: 'COMPLETED',
      outcome: '先猜后证',
      noOutcomeReason: null,
      minutes: { consensus: '先猜后证' },
      timeline: { nodes: [{ actionName: '办结活动' }, { actionName: '确认出勤' }, { actionName: '填写活动记录' }] },
    },
  });
});

test('tasks and minutes of many activities take the same number of statements as those of one', async () => {
  const LIST =
    'query ($first: Int!) { activities(first: $first) { nodes { mayRecord involved tasks { title assignee { name person { id } } } minutes { text } } } }';
  const bo = subgraph.as(viewers.bo);
  const [one, many] = [await bo.run(LIST, { first: 1 }), await bo.run(LIST, { first: 50 })];
  expect(many.statements).toBe(one.statements);
});
