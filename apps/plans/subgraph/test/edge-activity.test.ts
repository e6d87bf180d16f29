import { activityCompleted, alliancesChanged, peopleChanged, policyAdopted } from '@yanxiu/events';
import type { ActivityCompleted } from '@yanxiu/events';
import type { Pack } from '@yanxiu/policy';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { alliance, seedActivityWorld } from './activity-seed.js';
import { COMPLETE, CREATE, confirm, draft, enrol, meeting, pack, published } from './seed.js';

/** The document with a form and a content that the county added under one of its own (DL-12, ZJ-10: "等", "可涵盖"). */
const widened: Pack = structuredClone(pack);
const formScheme = widened.plans.schemes.find(({ dimension }) => dimension === 'FORM')!.code;
const contentScheme = widened.plans.schemes.find(({ dimension }) => dimension === 'CONTENT')!.code;
widened.plans.localAdditions.push(
  { origin: 'county-a', code: 'X_NIGHT_TALK', zh: '窑洞夜话', scheme: formScheme, under: 'DL_SALON' },
  { origin: 'county-a', code: 'X_LOCAL_OPERA', zh: '地方戏曲进课堂', scheme: contentScheme, under: 'DL_ETHICS' },
);
widened.plans.strands = [
  { code: 'RESEARCH_T', zh: '教研' },
  { code: 'RESEARCH_S', zh: '科研' },
  { code: 'TRAINING', zh: '培训' },
] as typeof widened.plans.strands;

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
  await subgraph.deliver(policyAdopted, {
    ...{ adoptionId: id(920), unitId: places.countyA.id, packCode: widened.pack.code, packVersion: 8 },
    ...{ from: '2020-01-01', to: null, pack: widened },
  });
});
afterAll(() => subgraph.close());

const { alice, ann, abel } = teachers;
const { schoolA, schoolA2, countyA } = places;
const bo = () => subgraph.as(viewers.bo);
const chen = () => subgraph.as(viewers.chen);

/** Confirms everybody and closes. @returns what credits are told */
async function closed(activity: { id: string; version: number }, people: string[], client = bo()) {
  const results = await confirm(
    client,
    activity.id,
    people.map((personId) => ({ personId })),
  );
  expect(results.map(({ refusal }) => refusal)).toEqual(people.map(() => null));
  await client.query(COMPLETE, { input: { ...activity, outcome: '形成共识一份' } });
  const told = await subgraph.published(activityCompleted);
  return told.filter(({ aggregateId }) => aggregateId === activity.id).map(({ payload }) => payload);
}
const hoursOf = ({ attendances }: ActivityCompleted) => attendances.map(({ personId, hours }) => [personId, hours]);

test('DL-17, OH-04: an activity of several forms and of all three strands is one activity, and its hours count once', async () => {
  const compound = {
    ...draft('2026-04-02'),
    secondaryForms: ['DL_SALON'],
    strands: ['RESEARCH_T', 'RESEARCH_S', 'TRAINING'],
  };
  const [told, ...more] = await closed(await published(bo(), compound, [alice.id]), [alice.id]);
  expect(more).toEqual([]);
  expect(told).toMatchObject({ form: compound.form });
  expect(hoursOf(told!)).toEqual([[alice.id, '2']]);
  // The same hour under another strand, by another organiser: refused, whoever asks.
  const again = { ...draft('2026-04-02'), unitId: countyA.id, strands: ['RESEARCH_S'] };
  const other = await published(chen(), again, [alice.id]);
  expect((await confirm(chen(), other.id, [{ personId: alice.id }]))[0]!.refusal).toMatchObject({
    rule: 'countedOnce',
  });
  const MIX = `query ($unitId: ID!) { activityStatistics(unitId: $unitId, from: "2026-04-01", to: "2026-04-05") { hours
    mixes { dimension rows { item { code } activities } } } }`;
  type Mix = {
    activityStatistics: {
      mixes: { dimension: string; rows: { item: { code: string } | null; activities: number }[] }[];
    };
  };
  const { activityStatistics } = await bo().query<Mix>(MIX, { unitId: schoolA.id });
  const forms = activityStatistics.mixes.find(({ dimension }) => dimension === 'FORM')!.rows;
  expect(forms.filter(({ activities }) => activities)).toEqual([{ item: { code: compound.form }, activities: 1 }]);
});

test('DL-17: the form of an activity is not its secondary form too', async () => {
  const { form } = draft();
  const { errors } = await bo().run(CREATE, { input: { ...draft('2026-04-03'), secondaryForms: [form] } });
  expect(errors[0]!.details).toMatchObject([{ path: 'input.secondaryForms[0]', rule: 'otherForm' }]);
});

test('ZJ-14: one school organises for several; each teacher’s hours go to where the teacher stands', async () => {
  const far = { ...ann, id: id(171), name: '二中教师', postings: [{ ...abel.postings[0]!, id: id(1710) }] };
  await subgraph.deliver(peopleChanged, { people: [far] });
  const input = { ...draft('2026-04-07'), coOrganiserIds: [schoolA2.id] };
  const [told] = await closed(await published(bo(), input, [alice.id, far.id]), [alice.id, far.id]);
  expect(told).toMatchObject({ unitId: schoolA.id });
  expect(Object.fromEntries(told!.attendances.map(({ personId, unitId }) => [personId, unitId]))).toEqual({
    [alice.id]: schoolA.id,
    [far.id]: schoolA2.id,
  });
});

test('OH-35: of a school in two alliances what it organises is one activity in every list and figure', async () => {
  const member = (n: number, unitId: string, role: 'LEADER' | 'MEMBER') => ({
    ...{ id: id(n), unitId, role, from: '2020-01-01', to: null },
  });
  await subgraph.deliver(alliancesChanged, {
    alliances: [
      {
        ...{ id: id(510), version: 1, code: 'L2', name: '第二教共体', kind: 'EDU_COMMUNITY', stage: null },
        ...{ unitId: places.city.id, from: '2020-01-01', to: null },
        members: [member(511, schoolA2.id, 'LEADER'), member(512, schoolA.id, 'MEMBER')],
      },
    ],
  });
  const title = '两个联盟的学校';
  const one = await published(bo(), { ...draft('2026-04-09'), title, allianceId: alliance });
  const LIST = 'query ($filter: ActivityFilter) { activities(filter: $filter) { totalCount nodes { id } } }';
  for (const client of [bo(), chen(), subgraph.as(viewers.du)])
    expect(await client.query(LIST, { filter: { titleContains: title } })).toEqual({
      activities: { totalCount: 1, nodes: [{ id: one.id }] },
    });
  const SUM =
    'query ($unitId: ID!) { activityStatistics(unitId: $unitId, from: "2026-04-09", to: "2026-04-09") { activities } }';
  expect(await chen().query(SUM, { unitId: countyA.id })).toEqual({ activityStatistics: { activities: 1 } });
});

test('DL-16: the owner leaves after publication: the activity stays and is closed by the office; no new one is published in that name', async () => {
  const leaver = { ...ann, id: id(172), name: '责任人', postings: [{ ...ann.postings[0]!, id: id(1720) }] };
  await subgraph.deliver(peopleChanged, { people: [leaver] });
  const input = { ...draft('2026-04-14'), ownerId: leaver.id, host: '外聘主持人' };
  const activity = await published(bo(), input, [alice.id]);
  const gone = { ...leaver, version: 2, postings: [{ ...leaver.postings[0]!, to: '2026-04-10' }] };
  await subgraph.deliver(peopleChanged, { people: [gone] });
  const [told] = await closed(activity, [alice.id]);
  expect(hoursOf(told!)).toEqual([[alice.id, '2']]);
  const READ = 'query ($id: ID!) { activity(id: $id) { status host owner { id } } }';
  expect(await bo().query(READ, { id: activity.id })).toEqual({
    activity: { status: 'COMPLETED', host: '外聘主持人', owner: { id: leaver.id } },
  });
  await expect(published(bo(), { ...input, sessions: [meeting('2026-04-15')] })).rejects.toThrow();
});

test('OH-15: who teaches two subjects has two days, which do not clash', async () => {
  const CREATE_SERIES = `mutation ($input: CreateActivitySeriesInput!) { createActivitySeries(input: $input) {
    series { id version activities(first: 20) { nodes { id } } } } }`;
  const PUBLISH = `mutation ($input: PublishActivitySeriesInput!) { publishActivitySeries(input: $input) { changed } }`;
  const both = { ...ann, id: id(173), name: '两科教师', postings: [{ ...ann.postings[0]!, id: id(1730) }] };
  both.postings.push({ ...both.postings[0]!, id: id(1731), subject: '数学', main: false });
  await subgraph.deliver(peopleChanged, { people: [both] });
  const { sessions: _, ...contents } = draft();
  const days: string[] = [];
  for (const [subject, weekday] of [
    ['语文', 2],
    ['数学', 4],
  ] as const) {
    const { createActivitySeries } = await chen().query<{
      createActivitySeries: { series: { id: string; version: number; activities: { nodes: { id: string }[] } } };
    }>(CREATE_SERIES, {
      input: {
        ...{ ...contents, unitId: countyA.id, title: `${subject}学科研修日`, subject, weekday },
        ...{ from: '2099-03-02', to: '2099-03-08', startsAt: '14:00', endsAt: '16:30', place: '县教研室', hours: '3' },
      },
    });
    const { series } = createActivitySeries;
    for (const activity of series.activities.nodes)
      days.push((await enrol(chen(), activity.id, [{ personId: both.id }]))[0]!.attendance!.day!);
    await chen().query(PUBLISH, { input: { id: series.id, version: series.version } });
  }
  expect(days).toEqual(['2099-03-03', '2099-03-05']);
  const CALENDAR = `query ($filter: CalendarFilter) { calendar(from: "2099-03-02", to: "2099-03-08", filter: $filter) {
    days { day entries { title } } } }`;
  const { calendar } = await chen().query<{ calendar: { days: { entries: { title: string }[] }[] } }>(CALENDAR, {
    filter: { personId: both.id },
  });
  expect(calendar.days.flatMap(({ entries }) => entries.map(({ title }) => title))).toEqual([
    '语文学科研修日',
    '数学学科研修日',
  ]);
});

test('PC-22, ZJ-10: a county’s own form and content are used like those of the document, and counted like them', async () => {
  const own = { ...draft('2026-05-05'), form: 'X_NIGHT_TALK', content: 'X_LOCAL_OPERA' };
  const { id: activityId } = await published(bo(), own);
  const READ = 'query ($id: ID!) { activity(id: $id) { form { name } content { name } } }';
  expect(await bo().query(READ, { id: activityId })).toEqual({
    activity: { form: { name: '窑洞夜话' }, content: { name: '地方戏曲进课堂' } },
  });
  const CROSSWALK = `query ($unitId: ID!, $scheme: String, $by: CrosswalkBy! = FORM) {
    crosswalkStatistics(unitId: $unitId, from: "2026-05-05", to: "2026-05-05", scheme: $scheme, by: $by) {
      total mapped unmapped targets { item { code } activities } } }`;
  type Counted = {
    crosswalkStatistics: { total: number; mapped: number; targets: { item: { code: string }; activities: number }[] };
  };
  const { crosswalkStatistics: counted } = await chen().query<Counted>(CROSSWALK, {
    ...{ unitId: countyA.id, scheme: formScheme },
  });
  expect(counted).toMatchObject({ total: 1, mapped: 1 });
  expect(counted.targets.filter(({ activities }) => activities)).toEqual([
    { item: { code: 'X_NIGHT_TALK' }, activities: 1 },
  ]);
});
