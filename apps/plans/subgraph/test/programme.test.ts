import { alliancesChanged, peopleChanged, policyAdopted } from '@yanxiu/events';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { seedActivities } from '../src/demo.js';
import { plans } from '../src/module.js';
import { percentOf } from '../src/programme/programme.rules.js';
import { ProgrammeTaskStatus } from '../src/programme/task.js';
import { packOf, seedPlans } from './plan-seed.js';
import { cluster, teacher } from './report-seed.js';
import { mutation, taskMutation, programmeDesk, held } from './programme-seed.js';

let subgraph: TestSubgraph | undefined;
beforeEach(async () => {
  await subgraph?.close();
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('HELAN_2024'));
});
afterAll(() => subgraph?.close());
const as = (viewer: (typeof viewers)['bo']) => subgraph!.as(viewer);
const { countyA, schoolA, schoolA2, schoolB } = places;

const { running, board, taskAt, step, seen } = programmeDesk((viewer) => as(viewer));

test('HL-20, HL-23, HL-24: the programme comes from the document with its years, quotas and quotes; it is set up once', async () => {
  const CHOICES =
    'query ($unitId: ID!) { programmeChoices(unitId: $unitId) { item { code name } yearFrom yearTo tasks taken } }';
  const choices = async (unitId: string) =>
    (await as(viewers.chen).query<{ programmeChoices: object[] }>(CHOICES, { unitId })).programmeChoices;
  expect(await choices(countyA.id)).toMatchObject([
    { item: { code: 'HL_2024_2026' }, yearFrom: 2024, yearTo: 2026, tasks: 10, taken: false },
  ]);
  expect(await choices(schoolA.id)).toEqual([]);
  const { id: programmeId } = await running();
  expect(await choices(countyA.id)).toMatchObject([{ taken: true }]);
  const made = (await board(programmeId))!;
  expect(made).toMatchObject({
    ...{ status: 'RUNNING', yearFrom: 2024, yearTo: 2026, mayChange: true },
    years: [
      { year: 2024, name: '整体推进校本研修启动年', motto: '全域启动、首批创样' },
      { year: 2025 },
      { year: 2026 },
    ],
    measures: expect.arrayContaining([{ code: 'RELEASE', name: '文件下达' }]) as object[],
    tasks: { totalCount: 10 },
  });
  const find = (year: number, num: number) => made.tasks.nodes.find((task) => task.year === year && task.num === num);
  expect(find(2024, 2)).toMatchObject({
    ...{ persons: 60, days: 6, cited: true, stage: { code: 'JUNIOR_HIGH', name: '初中' } },
    ...{
      progress: { targetPersonDays: 360, personDays: 0, percent: 0 },
      quote: '贺兰县初中校本研修管理团队领导力提升培训，60人、6天',
    },
  });
  expect(find(2024, 3)).toMatchObject({ persons: 156, days: 6, progress: { targetPersonDays: 936 } });
  expect(find(2024, 1)).toMatchObject({ persons: null, progress: { percent: null } });
  expect(find(2025, 2)).toMatchObject({
    wholePopulation: true,
    subjects: ['语文', '数学', '英语', '物理', '化学', '道德与法治', '历史'],
  });
  expect(find(2025, 4)!.schools).toMatchObject([
    { kind: { code: 'LEADER_SCHOOL', name: '盟主校' }, target: 9, named: 0 },
    { kind: { code: 'MODEL_SCHOOL', name: '示范学校' }, target: 10, named: 0 },
  ]);
  expect(find(2026, 1)!.schools).toMatchObject([
    { kind: { name: '高中' }, target: 2, named: null, visit: true },
    { kind: { name: '初中' }, target: 6 },
    { kind: { name: '小学' }, target: 26 },
  ]);
  const again = await as(viewers.chen).run(mutation('createProgramme'), {
    input: { unitId: countyA.id, code: 'HL_2024_2026' },
  });
  expect(again.errors).toMatchObject([{ code: 'CONFLICT', message: '该项目已经设立', details: [{ rule: 'unique' }] }]);
});

test('HL-20: progress is persons by days as they came; a day counts once, a part of the hours for a part of the days', async () => {
  const { id: programmeId } = await running();
  const pack = packOf('HELAN_2024');
  await subgraph!.deliver(policyAdopted, {
    ...{ adoptionId: id(903), unitId: places.countyB.id, packCode: pack.pack.code, packVersion: 1 },
    ...{ from: '2014-01-01', to: null, pack },
  });
  await seedActivities(subgraph!.database, {
    activities: [
      held(
        1,
        countyA.id,
        ['2024-05-06', '2024-05-07'],
        [
          [101, '4'],
          [102, '2'],
          [103, '4'],
        ],
      ),
      // The same day again at another hour, and a third day.
      held(2, countyA.id, ['2024-05-07', '2024-05-08'], [[101, '4']]),
      held(3, places.countyB.id, ['2024-05-09'], [[104, '2']]),
    ],
  });
  const task = await taskAt(programmeId, 2024, 2);
  const linked = await step('linkProgrammeTask', { ...seen(task), activityIds: [id(7001), id(7002)] });
  expect(await taskAt(programmeId, 2024, 2)).toMatchObject({
    progress: { activities: 2, persons: 3, personDays: 3 + 1 + 2, complete: 0, schools: 2, percent: 1 },
    activities: { nodes: [{ id: id(7001) }, { id: id(7002) }] },
  });
  const foreign = await as(viewers.chen).run(taskMutation('linkProgrammeTask'), {
    input: { ...seen(linked), activityIds: [id(7003)] },
  });
  expect(foreign.errors[0]!.details).toMatchObject([{ path: 'input.activityIds[0]', rule: 'exists', value: id(7003) }]);
  const cut = await step('unlinkProgrammeTask', { ...seen(linked), activityIds: [id(7002)], reason: '关联有误' });
  expect((await taskAt(programmeId, 2024, 2)).progress).toMatchObject({ activities: 1, personDays: 5 });
  const ON_ACTIVITY = 'query ($id: ID!) { activity(id: $id) { programmes { taskTitle year programmeTitle } } }';
  expect(await as(viewers.bo).query(ON_ACTIVITY, { id: id(7001) })).toMatchObject({
    activity: { programmes: [{ year: 2024, programmeTitle: '贺兰县整体推进校本研修行动方案' }] },
  });
  expect(cut.version).toBe(linked.version + 1);
});

test('HL-23: the population is counted by stage and subject; teachers of small subjects are told as not covered', async () => {
  const { id: programmeId } = await running();
  const music = teacher(320, schoolA, '音乐');
  const both = teacher(321, schoolA2, '数学');
  both.postings.push({ ...both.postings[0]!, id: id(3219), subject: '物理', main: false });
  const primary = teacher(322, schoolA2, '数学');
  primary.postings[0]!.stage = 'PRIMARY';
  await subgraph!.deliver(peopleChanged, { people: [music, both, primary] });
  await seedActivities(subgraph!.database, {
    activities: [
      held(
        4,
        countyA.id,
        ['2025-10-10'],
        [
          [101, '2'],
          [320, '2'],
          [321, '2'],
        ],
      ),
    ],
  });
  const task = await taskAt(programmeId, 2025, 2);
  await step('linkProgrammeTask', { ...seen(task), activityIds: [id(7004)] });
  const { targets, progress } = await taskAt(programmeId, 2025, 2);
  expect(targets.slice(0, 3)).toEqual([
    { subject: '语文', teachers: 3, reached: 1, covered: true },
    ...['数学', '物理'].map((subject) => ({ subject, teachers: 1, reached: 1, covered: true })),
  ]);
  expect(targets).toContainEqual({ subject: '音乐', teachers: 1, reached: 1, covered: false });
  expect(targets).toContainEqual({ subject: '历史', teachers: 0, reached: 0, covered: true });
  // Two of four people of the named subjects: who teaches two of them counts once.
  expect(progress).toMatchObject({ percent: 50, persons: 3 });
});

test('HL-21, HL-24: schools are named as model schools, alliances linked; 9 and 10 stay two figures of the document', async () => {
  const { id: programmeId } = await running();
  await subgraph!.deliver(alliancesChanged, {
    alliances: [cluster(81, '甲县第一中学“1+N”共同体', schoolA, [schoolA2])],
  });
  await seedActivities(subgraph!.database, { activities: [held(5, schoolA.id, ['2025-04-01'], [[101, '2']])] });
  const task = await taskAt(programmeId, 2025, 4);
  const schools = [
    { unitId: schoolA.id, kind: 'LEADER_SCHOOL' },
    { unitId: schoolA.id, kind: 'MODEL_SCHOOL' },
    { unitId: schoolA2.id, kind: 'MODEL_SCHOOL' },
  ];
  await step('linkProgrammeTask', { ...seen(task), schools, allianceIds: [id(81)], activityIds: [id(7005)] });
  expect(await taskAt(programmeId, 2025, 4)).toMatchObject({
    alliances: [{ name: '甲县第一中学“1+N”共同体' }],
    schools: [
      { target: 9, named: 1, reached: 1 },
      { target: 10, named: 2, reached: 1 },
    ],
    progress: { percent: Math.floor((2 / 19) * 100), schools: 1 },
  });
  const [flagged] = await as(viewers.bo).references<{ programmeNamings: object[] }>(
    'OrgUnit',
    [schoolA.id],
    'programmeNamings { kind { name } programmeTitle }',
  );
  expect(flagged!.programmeNamings).toHaveLength(2);
  const wrong = [
    { unitId: schoolB.id, kind: 'MODEL_SCHOOL' },
    { unitId: schoolA.id, kind: 'JUNIOR_HIGH' },
  ];
  const refused = await as(viewers.chen).run(taskMutation('linkProgrammeTask'), {
    input: { id: task.id, version: task.version + 1, schools: wrong },
  });
  expect(refused.errors[0]!.details).toMatchObject([
    { path: 'input.schools[0].unitId', rule: 'exists' },
    { path: 'input.schools[1].kind', rule: 'kindOfTask' },
  ]);
});

test.each([
  ['person-days alone', { persons: 60, days: 6, wholePopulation: false }, { personDays: 90 }, 25],
  ['more than was asked for is 100', { persons: 1, days: 1, wholePopulation: false }, { personDays: 90 }, 100],
  [
    'too many in one stage do not stand for another',
    { persons: null, days: null, wholePopulation: false },
    {
      schools: [
        { target: 2, reached: 9 },
        { target: 8, reached: 0 },
      ],
    },
    20,
  ],
  ['nothing that is counted', { persons: null, days: null, wholePopulation: false }, {}, null],
  ['a population that nobody belongs to', { persons: null, days: null, wholePopulation: true }, {}, 0],
])('percentOf: %s', (_name, task, counted, percent) => {
  const nothing = { personDays: 0, population: 0, reachedOfPopulation: 0, schools: [] };
  expect(percentOf({ ...task, status: ProgrammeTaskStatus.OPEN }, { ...nothing, ...counted })).toBe(percent);
  const done = percentOf({ ...task, status: ProgrammeTaskStatus.DONE }, { ...nothing, ...counted });
  expect(done).toBe(percent ?? 100);
});
