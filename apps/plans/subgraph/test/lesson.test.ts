import { TestSubgraph, id, teachers, viewers } from '@yanxiu/testing';
import type { Viewer } from '@yanxiu/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compared, isCopy, keptPercent } from '../src/lesson/lesson.rules.js';
import { plans } from '../src/module.js';
import { draft, published, seedDirectory } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const { alice, ann } = teachers;
const annas: Viewer = { ...viewers.alice, id: id(221), personId: ann.id, name: '安安（教师）' };
const stranger: Viewer = { ...viewers.alice, id: id(222), personId: teachers.abel.id };

const FIELDS =
  'id version state title body reflection own unchanged keptPercent forkCount parent { id } changes { kind text }';
const DRAFT = `mutation ($input: DraftLessonPlanInput!) { draftLessonPlan(input: $input) { plan { ${FIELDS} } } }`;
const FORK = `mutation ($input: ForkLessonPlanInput!) { forkLessonPlan(input: $input) { plan { ${FIELDS} } } }`;
const SAVE = `mutation ($input: SaveLessonPlanInput!) { saveLessonPlan(input: $input) { plan { ${FIELDS} } } }`;
const SHARE = `mutation ($input: SeenLessonPlanInput!) { shareLessonPlan(input: $input) { plan { ${FIELDS} } } }`;
const REFLECT = `mutation ($input: ReflectOnLessonInput!) { reflectOnLesson(input: $input) { plan { ${FIELDS} } } }`;
const READ = `query ($id: ID!) { lessonPlan(id: $id) { ${FIELDS} } }`;
const OF = 'query ($id: ID!) { activity(id: $id) { lessonPlans { title authorName parentId unchanged } } }';

const body = '一、导入\n二、新授\n三、练习';

interface Plan {
  id: string;
  version: number;
}

async function main(day = '2026-03-10'): Promise<Plan & { activityId: string }> {
  const { id: activityId } = await published(subgraph.as(viewers.bo), draft(day), [alice.id, ann.id]);
  const alices = subgraph.as(viewers.alice);
  const input = { activityId, title: '二次函数（第一课时）', body };
  const { draftLessonPlan } = await alices.query<{ draftLessonPlan: { plan: Plan } }>(DRAFT, { input });
  return { ...draftLessonPlan.plan, activityId };
}

async function shared(day?: string): Promise<Plan & { activityId: string }> {
  const plan = await main(day);
  await subgraph.as(viewers.alice).query(SHARE, { input: { id: plan.id, version: plan.version } });
  return plan;
}

const fork = async (viewer: Viewer, id: string) =>
  (await subgraph.as(viewer).query<{ forkLessonPlan: { plan: Plan } }>(FORK, { input: { id } })).forkLessonPlan.plan;

test('DL-18: a second draft is made of the shared main one, and says line by line what its teacher changed', async () => {
  const { id: mainId, activityId } = await shared();
  const own = await fork(annas, mainId);
  expect(own).toMatchObject({ unchanged: true, keptPercent: 100, parent: { id: mainId }, body });
  const input = {
    id: own.id,
    version: 1,
    title: '二次函数（第一课时）',
    body: '一、情境导入\n二、新授\n三、练习\n四、分层作业',
  };
  const { saveLessonPlan } = await subgraph.as(annas).query<{ saveLessonPlan: { plan: object } }>(SAVE, { input });
  expect(saveLessonPlan.plan).toMatchObject({
    unchanged: false,
    keptPercent: 67,
    changes: [
      { kind: 'REMOVED', text: '一、导入' },
      { kind: 'ADDED', text: '一、情境导入' },
      { kind: 'KEPT', text: '二、新授' },
      { kind: 'KEPT', text: '三、练习' },
      { kind: 'ADDED', text: '四、分层作业' },
    ],
  });
  expect(await subgraph.as(viewers.alice).query(READ, { id: mainId })).toMatchObject({
    lessonPlan: { forkCount: 1, changes: [], keptPercent: null },
  });
  await subgraph.as(annas).query(SHARE, { input: { id: own.id, version: 2 } });
  expect(await subgraph.as(viewers.bo).query(OF, { id: activityId })).toEqual({
    activity: {
      lessonPlans: [
        { title: '二次函数（第一课时）', authorName: viewers.alice.name, parentId: null, unchanged: false },
        { title: '二次函数（第一课时）', authorName: annas.name, parentId: mainId, unchanged: false },
      ],
    },
  });
});

test('DL-18: begun twice it is one; the main draft stays as others took it, and no draft is made of a second one', async () => {
  const { id: mainId } = await shared();
  const first = await fork(annas, mainId);
  expect((await fork(annas, mainId)).id).toBe(first.id);
  const change = { id: mainId, version: 2, title: '改名', body: '改动' };
  expect(await subgraph.as(viewers.alice).refusal(SAVE, { input: change })).toEqual(['CONFLICT']);
  await subgraph.as(annas).query(SHARE, { input: { id: first.id, version: 1 } });
  expect(await subgraph.as(viewers.alice).refusal(FORK, { input: { id: first.id } })).toEqual(['CONFLICT']);
});

test('what is being written is its author’s alone; nobody writes in another’s plan or in an activity that is not the own', async () => {
  const { id: mainId, version, activityId } = await main();
  expect(await subgraph.as(annas).query(READ, { id: mainId })).toEqual({ lessonPlan: null });
  expect(await subgraph.as(viewers.bo).query(OF, { id: activityId })).toEqual({ activity: { lessonPlans: [] } });
  expect(await subgraph.as(annas).refusal(FORK, { input: { id: mainId } })).toEqual(['NOT_FOUND']);
  const change = { id: mainId, version, title: '改名', body: '改动' };
  expect(await subgraph.as(annas).refusal(SAVE, { input: change })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(stranger).refusal(DRAFT, { input: { activityId, title: '教案', body } })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await subgraph.as(viewers.wei).refusal(DRAFT, { input: { activityId, title: '教案', body } })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await subgraph.as(viewers.alice).query(SAVE, { input: change })).toMatchObject({
    saveLessonPlan: { plan: { version: 2 } },
  });
  expect(await subgraph.as(viewers.alice).refusal(SAVE, { input: change })).toEqual(['CONFLICT']);
});

test('DL-18: the reflection follows the lesson, not before it', async () => {
  const { id: past, version } = await main();
  const input = { id: past, version, reflection: '练习量偏大，下次分层布置' };
  expect(await subgraph.as(viewers.alice).query(REFLECT, { input })).toMatchObject({
    reflectOnLesson: { plan: { reflection: input.reflection } },
  });
  const coming = await main('2036-03-10');
  const early = await subgraph.as(viewers.alice).run(REFLECT, { input: { ...input, id: coming.id, version: 1 } });
  expect(early.errors[0]!.details).toMatchObject([{ rule: 'past' }]);
});

test.each([
  ['a\nb', 'a\nb\n', true, 100],
  ['a\nb', ' a \n\nb', true, 50],
  ['a\nb\nc\nd', 'a\nx\nc\nd', false, 75],
  ['a', 'b', false, 0],
] as const)('DL-18: %j beside %j: copy %s, %s%% kept', (base, own, copy, percent) => {
  expect(isCopy({ base, body: own })).toBe(copy);
  expect(keptPercent({ base, body: own })).toBe(percent);
});

test('a text of thousands of lines is compared without running away', () => {
  const long = Array.from({ length: 3_000 }, (_, index) => `第${index}行`).join('\n');
  expect(compared(long, long.replace('第1行', '改')).length).toBeGreaterThan(3_000);
});

test('plans of many activities take the same number of statements as those of one', async () => {
  const LIST =
    'query ($first: Int!) { activities(first: $first) { nodes { lessonPlans { title forkCount unchanged parent { id } } } } }';
  const bo = subgraph.as(viewers.bo);
  // Both pages hold a second draft.
  const own = await fork(annas, (await shared('2037-03-10')).id);
  await subgraph.as(annas).query(SHARE, { input: { id: own.id, version: 1 } });
  const [few, many] = [await bo.run(LIST, { first: 2 }), await bo.run(LIST, { first: 50 })];
  expect(many.statements).toBe(few.statements);
});
