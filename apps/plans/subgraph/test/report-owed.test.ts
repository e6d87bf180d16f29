import { peopleChanged, periodsChanged } from '@yanxiu/events';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectDueMonths } from '../src/report/expect.service.js';
import { plans } from '../src/module.js';
import { REPORTS, cluster, owe, pucheng, school, seedWorld, teacher, withReporting } from './report-seed.js';
import type { Report, Reports } from './report-seed.js';

let subgraph: TestSubgraph;
beforeEach(async () => {
  subgraph = await TestSubgraph.start(plans);
});
afterEach(() => subgraph.close());

const reports = async (filter: object = {}, viewer = viewers.chen): Promise<Report[]> =>
  (await subgraph.as(viewer).query<Reports>(REPORTS, { filter })).monthlyReports.nodes;
const owedBy = (all: Report[]) => all.map(({ unit, subject }) => `${unit.id.slice(-3)} ${String(subject)}`).sort();

const { schoolA, schoolA2, sectionA } = places;

test('PC-26: a school owes one report for each subject that has teachers there, due at the end of the month', async () => {
  const people = [teacher(301, schoolA), teacher(302, schoolA), teacher(303, schoolA, '数学'), teacher(304, schoolA2)];
  await seedWorld(subgraph, { people });
  await owe(subgraph, '2026-03', '2026-03-31');
  const owed = await reports();
  expect(owedBy(owed)).toEqual(['005 数学', '005 语文', '006 语文']);
  expect(owed[0]).toMatchObject({
    month: '2026-03',
    dueOn: '2026-03-31',
    state: 'DUE',
    receiver: { id: places.countyA.id },
  });
  expect(owed.map(({ title }) => title)).toContain('甲县第一中学2026年3月数学阶段报告');
});

test('PC-26: vacation months are not due', async () => {
  await seedWorld(subgraph, { people: [teacher(301, schoolA)] });
  for (const month of ['2026-02', '2026-07', '2026-08']) await owe(subgraph, month, `${month}-28`);
  expect(await reports()).toEqual([]);
});

test('PC-26: a subject without teachers on the day is not expected, and is taken back while nobody has begun it', async () => {
  const left = teacher(301, schoolA, '数学', ['2020-09-01', '2026-03-15']);
  await seedWorld(subgraph, { people: [left, teacher(302, schoolA), teacher(303, schoolA, null)] });
  await owe(subgraph, '2026-03', '2026-03-10');
  expect(owedBy(await reports())).toEqual(['005 数学', '005 语文']);
  await owe(subgraph, '2026-03', '2026-03-31');
  expect(owedBy(await reports())).toEqual(['005 语文']);
});

test('X10, X13: a cluster without members owes exactly one report, not one as a school and one as a cluster', async () => {
  await seedWorld(subgraph, {
    people: [teacher(301, schoolA)],
    alliances: [cluster(80, '永丰初中联片研修区', schoolA)],
  });
  await owe(subgraph, '2026-03', '2026-03-31');
  expect(await reports()).toMatchObject([
    { unit: { id: schoolA.id }, allianceName: '永丰初中联片研修区', coveredNames: ['甲县第一中学'] },
  ]);
});

test('X13: a cluster reports once for all its schools; a school of a kind that stands alone reports by itself', async () => {
  const high = { ...school(61, '甲县高级中学'), stages: ['SENIOR_HIGH'], kind: 'SENIOR_HIGH' };
  const third = school(62, '甲县第三中学');
  const people = [
    teacher(301, schoolA),
    teacher(302, schoolA2),
    teacher(303, schoolA2, '数学'),
    teacher(304, high),
    teacher(305, third),
  ];
  const alliances = [cluster(80, '一中联片研修区', schoolA, [schoolA2, high])];
  await seedWorld(subgraph, { units: [high, third], people, alliances });
  await owe(subgraph, '2026-03', '2026-03-31');
  const owed = await reports();
  expect(owedBy(owed)).toEqual(['005 数学', '005 语文', '061 语文', '062 语文']);
  const [ofCluster] = owed.filter(({ unit }) => unit.id === schoolA.id);
  expect(ofCluster!.coveredNames.toSorted()).toEqual(['甲县第一中学', '甲县第二中学'].sort());
});

test('a school in two clusters is counted once, by the one it joined first', async () => {
  const third = school(62, '甲县第三中学');
  const later = cluster(81, '三中联片研修区', third, [schoolA2]);
  later.members[1]!.from = '2020-01-01';
  await seedWorld(subgraph, {
    units: [third],
    people: [teacher(302, schoolA2)],
    alliances: [cluster(80, '一中联片研修区', schoolA, [schoolA2]), later],
  });
  await owe(subgraph, '2026-03', '2026-03-31');
  expect(owedBy(await reports())).toEqual(['005 语文']);
});

test('X28: where a section is the centre, its teachers report with the cluster and the rest of its school alone', async () => {
  await seedWorld(subgraph, {
    people: [teacher(301, schoolA), teacher(302, sectionA), teacher(303, schoolA2)],
    alliances: [cluster(80, '一中初中部联片研修区', sectionA, [schoolA2])],
  });
  await owe(subgraph, '2026-03', '2026-03-31');
  expect(owedBy(await reports())).toEqual(['005 语文', '008 语文']);
});

test('a cluster that lost its centre reports through nobody: its schools report by themselves until one is named', async () => {
  const orphaned = cluster(80, '一中联片研修区', schoolA, [schoolA2]);
  orphaned.members[0]!.to = '2026-03-14';
  await seedWorld(subgraph, { people: [teacher(302, schoolA2)], alliances: [orphaned] });
  await owe(subgraph, '2026-03', '2026-03-14');
  expect(owedBy(await reports())).toEqual(['005 语文']);
  await owe(subgraph, '2026-03', '2026-03-31');
  expect(owedBy(await reports())).toEqual(['006 语文']);
});

test('PC-26: a month that ends on a day off keeps its day unless the policy moves it, over the weekend and the county’s holidays', async () => {
  const people = [teacher(301, schoolA)];
  await seedWorld(subgraph, { people });
  // 2026-05-31 is a Sunday.
  await owe(subgraph, '2026-05', '2026-05-31');
  expect((await reports())[0]!.dueOn).toBe('2026-05-31');
  await seedWorld(subgraph, { pack: withReporting({ onDayOff: 'NEXT_WORKDAY' }) });
  const holiday = { id: id(91), version: 1, unitId: places.countyA.id, kind: 'HOLIDAY' as const, name: '校庆放假' };
  await subgraph.deliver(periodsChanged, {
    periods: [{ ...holiday, parentId: null, from: '2026-06-01', to: '2026-06-02', withdrawn: false }],
  });
  await owe(subgraph, '2026-05', '2026-05-31');
  expect((await reports())[0]!.dueOn).toBe('2026-06-03');
});

test('a school of another county under another policy owes nothing; a policy without subjects asks for one report', async () => {
  const people = [teacher(301, schoolA), teacher(302, schoolA, '数学'), teachers.bei];
  await seedWorld(subgraph, { people, pack: withReporting({ bySubject: false }) });
  await seedWorld(subgraph, { at: places.countyB, pack: withReporting({ period: null }) });
  await owe(subgraph, '2026-03', '2026-03-31');
  expect(owedBy(await reports({}, viewers.du))).toEqual(['005 null']);
});

test('a month stands once its last day was counted: a transfer in April does not rewrite March', async () => {
  await seedWorld(subgraph, { people: [teacher(301, schoolA)] });
  await owe(subgraph, '2026-03', '2026-03-20');
  await expectDueMonths(subgraph.database, '2026-04-03');
  const gone = { ...teacher(301, schoolA, '语文', ['2020-09-01', '2026-03-25']), version: 2 };
  await subgraph.deliver(peopleChanged, { people: [gone] });
  await expectDueMonths(subgraph.database, '2026-04-20');
  expect(owedBy(await reports({ to: '2026-03' }))).toEqual(['005 语文']);
  expect(await reports({ from: '2026-04' })).toEqual([]);
});

test('nobody owes the months before the platform began to ask', async () => {
  await seedWorld(subgraph, { people: [teacher(301, schoolA)] });
  await expectDueMonths(subgraph.database, '2026-04-20');
  expect((await reports()).map(({ month }) => month)).toEqual(['2026-04']);
  expect(pucheng.plans.monthsOff.months).toEqual([2, 7, 8]);
});
