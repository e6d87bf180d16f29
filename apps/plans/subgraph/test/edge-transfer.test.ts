import { peopleChanged, unitsChanged } from '@yanxiu/events';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedActivities } from '../src/demo.js';
import { plans } from '../src/module.js';
import { more, packOf } from './plan-seed.js';
import { FILL, REPORTS, cluster, held, owe, school, seedWorld, stepsOf, teacher } from './report-seed.js';
import type { Reports } from './report-seed.js';
import { draft, enrol, published } from './seed.js';

let subgraph: TestSubgraph;
beforeEach(async () => {
  subgraph = await TestSubgraph.start(plans);
});
afterEach(() => subgraph.close());

const { schoolA, schoolA2, countyA } = places;
const { find, step } = stepsOf(() => subgraph);
const owed = async (from: string, to = from) => {
  const filter = { from, to };
  const { monthlyReports } = await subgraph.as(viewers.chen).query<Reports>(REPORTS, { filter });
  return monthlyReports.nodes.map(({ unit, month, subject }) => `${unit.id.slice(-3)} ${month} ${String(subject)}`);
};

test('PC-26, L7: who transfers on 15 March counts for each school by the day, and for nobody twice', async () => {
  const mover = teacher(350, schoolA, '语文', ['2020-09-01', '2026-03-14']);
  mover.postings.push({ ...teacher(351, schoolA2, '语文', ['2026-03-15', null]).postings[0]! });
  await seedWorld(subgraph, { people: [mover, teacher(310, schoolA), teacher(311, schoolA2)] });
  await owe(subgraph, '2026-03', '2026-03-31');
  const at = (n: number, day: string, unitId: string) => ({ ...held(n, day, [350], 'COMPLETED'), unitId });
  await seedActivities(subgraph.database, {
    activities: [
      at(1, '2026-03-14', schoolA.id),
      at(2, '2026-03-15', schoolA2.id),
      // The county's own training: it counts where the teacher stood on that day.
      at(3, '2026-03-20', countyA.id),
    ],
  });
  const factsOf = async (unitId: string, viewer: typeof viewers.bo) => {
    const { id: reportId, version } = await find('2026-03', '语文', unitId);
    const { facts } = await step(FILL, { id: reportId, version }, viewer);
    const { activityCount, people, teachers, personHours, activities } = facts as Record<string, unknown> & {
      activities: { activity: { id: string } }[];
    };
    return { activityCount, people, teachers, personHours, of: activities.map(({ activity }) => activity.id) };
  };
  expect(await factsOf(schoolA.id, viewers.bo)).toEqual({
    ...{ activityCount: 1, people: 1, teachers: 1, personHours: '2' },
    of: [id(6001)],
  });
  expect(await factsOf(schoolA2.id, more.dan)).toEqual({
    ...{ activityCount: 2, people: 1, teachers: 2, personHours: '4' },
    of: [id(6002), id(6003)],
  });
});

test('PC-26, DL-04: a teacher who starts in February takes part from that day on; the school owes its first report for March', async () => {
  await seedWorld(subgraph, {
    people: [teacher(310, schoolA), teacher(320, schoolA, '音乐', ['2026-02-16', null])],
  });
  const bo = subgraph.as(viewers.bo);
  const of = (day: string) => ({ ...draft(day), ownerId: id(310), form: 'PC_LESSON_HEAR', content: null, layer: null });
  const before = await published(bo, of('2026-02-10'));
  const [refused] = await enrol(bo, before.id, [{ personId: id(320) }]);
  expect(refused!.refusal).toMatchObject({ path: 'input.attendees[0].personId', rule: 'postingOnDay' });
  const after = await published(bo, of('2026-02-16'));
  const [enrolled] = await enrol(bo, after.id, [{ personId: id(320) }]);
  expect(enrolled!.attendance).toMatchObject({ day: '2026-02-16', unit: { id: schoolA.id } });
  for (const [month, day] of [
    ['2026-01', '2026-01-31'],
    ['2026-02', '2026-02-28'],
    ['2026-03', '2026-03-31'],
  ] as const)
    await owe(subgraph, month, day);
  expect((await owed('2026-01', '2026-03')).sort()).toEqual([
    '005 2026-01 语文',
    '005 2026-03 语文',
    '005 2026-03 音乐',
  ]);
});

test('X13: a nine-year school in two stages owes one report a subject, whatever stages its teachers teach', async () => {
  const nine = { ...school(63, '甲县九年一贯制学校'), stages: ['PRIMARY', 'JUNIOR_HIGH'], kind: 'NINE_YEAR' };
  const primary = teacher(330, nine);
  primary.postings[0]!.stage = 'PRIMARY';
  const both = teacher(332, nine, '数学');
  both.postings.push({ ...both.postings[0]!, id: id(33_299), stage: 'PRIMARY', main: false });
  await seedWorld(subgraph, { units: [nine], people: [primary, teacher(331, nine), both] });
  await owe(subgraph, '2026-03', '2026-03-31');
  expect((await owed('2026-03')).sort()).toEqual(['063 2026-03 数学', '063 2026-03 语文']);
  const filled = await find('2026-03', '语文', nine.id);
  const { facts } = await step(
    FILL,
    { id: filled.id, version: filled.version },
    {
      ...more.dan,
      grants: [{ ...more.dan.grants[0]!, unitId: nine.id, path: nine.path }],
    },
  );
  expect(facts).toMatchObject({ teachers: 2 });
});

test('X13: a nine-year school in a cluster of each stage is counted once, not in both', async () => {
  const nine = { ...school(63, '甲县九年一贯制学校'), stages: ['PRIMARY', 'JUNIOR_HIGH'], kind: 'NINE_YEAR' };
  const junior = cluster(80, '初中联片研修区', schoolA, [nine]);
  const primary = { ...cluster(81, '小学联片研修区', schoolA2, [nine]), stage: 'PRIMARY' };
  primary.members[1]!.from = '2016-01-01';
  await seedWorld(subgraph, {
    units: [nine],
    people: [teacher(310, schoolA), teacher(311, schoolA2), teacher(330, nine)],
    alliances: [junior, primary],
  });
  await owe(subgraph, '2026-03', '2026-03-31');
  const { monthlyReports } = await subgraph.as(viewers.chen).query<Reports>(REPORTS, { filter: {} });
  const covering = monthlyReports.nodes.filter(({ coveredNames }) => coveredNames.includes(nine.name));
  expect(covering.map(({ allianceName }) => allianceName)).toEqual(['初中联片研修区']);
});

test('a school renamed and a teacher gone keep what was held under the day’s names and places', async () => {
  const gone = teacher(340, schoolA);
  await seedWorld(subgraph, { people: [teacher(310, schoolA), gone] });
  await seedActivities(subgraph.database, { activities: [held(1, '2026-03-10', [340], 'COMPLETED')] });
  await owe(subgraph, '2026-03', '2026-03-31');
  const left = { ...gone, version: 2, active: false };
  left.postings = [{ ...gone.postings[0]!, to: '2026-04-01' }];
  await subgraph.deliver(peopleChanged, { people: [left] });
  await subgraph.deliver(unitsChanged, { units: [{ ...schoolA, version: 2, name: '甲县实验中学' }] });
  const { id: reportId, version, title } = await find('2026-03', '语文');
  expect(title).toBe('甲县第一中学2026年3月语文阶段报告');
  const { facts } = await step(FILL, { id: reportId, version });
  expect(facts).toMatchObject({ activityCount: 1, people: 1, personHours: '2' });
});

test('HL-13: a subject is large or small only by a threshold that is set, and by the teachers of today', async () => {
  const SIZES = `query ($unitId: ID!) { activityStatistics(unitId: $unitId, from: "2026-01-01", to: "2026-12-31") {
    subjectSizes { threshold total large small } } }`;
  const sizes = async () =>
    (
      await subgraph
        .as(viewers.chen)
        .query<{ activityStatistics: { subjectSizes: object } }>(SIZES, { unitId: countyA.id })
    ).activityStatistics.subjectSizes;
  const pack = structuredClone(packOf('HELAN_2024'));
  const people = [310, 311, 312].map((n) => teacher(n, schoolA));
  await seedWorld(subgraph, { people: [...people, teacher(313, schoolA, '音乐')], pack });
  expect(await sizes()).toEqual({ threshold: null, total: 2, large: null, small: null });
  pack.organization.subjectSize!.threshold = 3;
  await seedWorld(subgraph, { pack: { ...pack, pack: { ...pack.pack, version: pack.pack.version + 1 } } });
  expect(await sizes()).toEqual({ threshold: 3, total: 2, large: 1, small: 1 });
  const moved = { ...teacher(312, schoolA2), version: 2 };
  await subgraph.deliver(peopleChanged, { people: [moved] });
  expect(await sizes()).toEqual({ threshold: 3, total: 3, large: 0, small: 3 });
});
