import { policyAdopted, peopleChanged, unitsChanged } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { mapped } from '../src/statistic/crosswalk.rules.js';
import { CrosswalkBy } from '../src/statistic/statistic.input.js';
import { wordsOf } from '../src/statistic/words.js';
import { packOf, people } from './plan-seed.js';
import { applied, decided } from './topic-seed.js';

let subgraph: TestSubgraph;
const { countyA, countyB, schoolA, schoolB, province } = places;
const ouhai = packOf('DEMO_OUHAI_2024');
const pucheng = packOf('DEMO_PUCHENG_2014');
const item = (scheme: string, code: string, name: string) => ({ scheme, code, name });

beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await subgraph.deliver(unitsChanged, { units: Object.values(places) });
  const tiered = { ...teachers.alice, tier: 'NEW' };
  await subgraph.deliver(peopleChanged, {
    people: [tiered, teachers.ann, teachers.abel, teachers.bei, people.principal],
  });
  for (const [n, [unit, pack]] of [[countyA, ouhai] as const, [countyB, pucheng] as const].entries())
    await subgraph.deliver(policyAdopted, {
      ...{ adoptionId: id(950 + n), unitId: unit.id, packCode: pack.pack.code, packVersion: pack.pack.version },
      ...{ from: '2014-01-01', to: null, pack },
    });
});
afterAll(() => subgraph.close());

interface Given {
  unit?: typeof schoolA;
  form: ReturnType<typeof item>;
  channel?: ReturnType<typeof item>;
  people?: { personId: string; role?: string }[];
  status?: string;
}
let next = 60_000;
/** An activity with whoever was there, as it stands in the tables. */
async function held({
  unit = schoolA,
  form,
  channel,
  people: there = [],
  status = 'COMPLETED',
}: Given): Promise<string> {
  const activityId = id((next += 1));
  const { provinceId, cityId, countyId, schoolId } = unit.lineage;
  const json = (value: unknown) => sql`${value ? JSON.stringify(value) : null}::jsonb`;
  await subgraph.db.query(sql`
    insert into activity (id, title, unit_id, owner_id, mode, form, channel, status, outcome, cancel_reason, adoption_id, pack_code, pack_version, hours,
      first_day, last_day, province_id, city_id, county_id, school_id)
    values (${activityId}, '活动', ${unit.id}, ${teachers.alice.id}, 'OFFLINE', ${json(form)}, ${json(channel)}, ${status}, '成果',
      ${status === 'CANCELLED' ? '停办' : null}, ${unit === schoolB ? id(951) : id(950)}, 'P', 1, 2, '2026-03-10', '2026-03-10',
      ${provinceId}, ${cityId}, ${countyId}, ${schoolId})`);
  for (const { personId, role = 'PARTICIPANT' } of there)
    await subgraph.db.query(sql`
      insert into attendance (id, activity_id, person_id, role, status, hours, posting_id, unit_id, province_id, city_id, county_id, school_id, day)
      values (gen_random_uuid(), ${activityId}, ${personId}, ${json(item('ROLE', role, role))}, 'CONFIRMED', 2, ${id(1)}, ${unit.id},
        ${provinceId}, ${cityId}, ${countyId}, ${schoolId}, '2026-03-10')`);
  return activityId;
}
const peer = item('ZJ_FORM', 'ZJ_COLLECTIVE_PREP', '集体备课');
const forum = item('PC_WAY', 'PC_SMALL_FORUM', '小论坛');
const studio = item('PC_WAY', 'PC_STUDIO', '能手工作室');
const region = item('OH_CHANNEL', 'OH_REGION', '区域研修');
const area = item('OH_CHANNEL', 'OH_AREA', '片区研修');

const SPAN = 'from: "2026-01-01", to: "2026-12-31"';
const FIGURES = `query ($unitId: ID!) { activityStatistics(unitId: $unitId, ${SPAN}) { activities completed hours
  mixes { dimension several rows { item { code name } activities percent } }
  channels { tier { code } rows { channel { code } attendances hours percent target } }
  balances { code activitiesA activitiesB unmarked target } leaders { role { code } people attendances }
  subjectSizes { threshold large small total largeWays } involvement { teachers withTheme withTask withResult } } }`;
interface Row {
  item: { code: string; name: string } | null;
  activities: number;
  percent: string | null;
}
interface Figures {
  activities: number;
  completed: number;
  hours: string;
  mixes: { dimension: string; several: boolean; rows: Row[] }[];
  channels: {
    tier: { code: string } | null;
    rows: { channel: { code: string } | null; attendances: number; percent: string | null; target: string | null }[];
  }[];
  balances: { code: string; activitiesA: number; activitiesB: number; unmarked: number; target: string | null }[];
  leaders: { role: { code: string }; people: number; attendances: number }[];
  involvement: { teachers: number; withTheme: number; withTask: number; withResult: number };
}
const figures = async (viewer: (typeof viewers)['chen'], unitId: string) =>
  (await subgraph.as(viewer).query<{ activityStatistics: Figures | null }>(FIGURES, { unitId })).activityStatistics;

test('OH-08, PC-04, HL-09: every dimension sums to the activities, what the policy knows and nobody held is zero, what was left open is shown', async () => {
  const there = [{ personId: teachers.alice.id }, { personId: people.principal.id, role: 'SPEAKER' }];
  await held({ form: peer, channel: region, people: there });
  await held({ form: peer, channel: area, people: [{ personId: teachers.ann.id }] });
  await held({ form: peer, status: 'PUBLISHED' });
  await held({ form: peer, status: 'CANCELLED' });
  const found = (await figures(viewers.chen, countyA.id))!;
  expect(found).toMatchObject({ activities: 3, completed: 2, hours: '6' });
  for (const { dimension, several, rows } of found.mixes)
    if (!several)
      expect(
        rows.reduce((sum, { activities }) => sum + activities, 0),
        dimension,
      ).toBe(3);
  const rowsOf = (dimension: string) => found.mixes.find((mix) => mix.dimension === dimension)!.rows;
  expect(rowsOf('CHANNEL')).toHaveLength(8);
  expect(rowsOf('CHANNEL').find(({ item: one }) => one?.code === 'OH_OUT')).toMatchObject({
    activities: 0,
    percent: '0',
  });
  expect(rowsOf('CHANNEL').find(({ item: one }) => !one)).toMatchObject({ activities: 1, percent: '33.3' });
  expect(rowsOf('TRAINING_LEVEL').find(({ item: one }) => one?.code === 'SCHOOL')).toMatchObject({ activities: 3 });
  const [all] = found.channels;
  const share = (code: string) => all!.rows.find(({ channel }) => channel?.code === code);
  expect(share('OH_REGION')).toMatchObject({ attendances: 2, percent: '66.7', target: '25' });
  expect(share('OH_OUT')).toMatchObject({ attendances: 0, percent: '0', target: '15' });
  // DL-38: the principal spoke; nobody else who was there holds the office.
  expect(found.leaders).toEqual([{ role: { code: 'SPEAKER' }, people: 1, attendances: 1 }]);
});

test('OH-08: where the document gives no ratio the target stays empty', async () => {
  await held({ unit: schoolB, form: forum, people: [{ personId: teachers.bei.id }] });
  const found = (await figures(viewers.wei, countyB.id))!;
  const targets = found.channels.flatMap(({ rows }) => rows.map(({ target }) => target));
  expect(targets.every((target) => target === null)).toBe(true);
  expect(found.balances).toEqual([]);
});

test('ZJ-12, DL-37: pairs are counted by what organisers mark, by the policy’s words alone; who does not organise marks nothing', async () => {
  const activityId = await held({ form: peer });
  const MARK = `mutation ($input: MarkActivityInput!) { markActivity(input: $input) { activity { marks { balances { code name side } coreElements { code } } } } }`;
  const CHOICES = `query ($id: ID!) { activity(id: $id) { markChoices { coreElements { code } balances { code a b } } } }`;
  const choices = await subgraph.as(viewers.bo).query<{ activity: object }>(CHOICES, { id: activityId });
  expect(choices.activity).toMatchObject({
    markChoices: {
      balances: expect.arrayContaining([{ code: 'THEORY_PRACTICE', a: '理论研修', b: '实践研修' }]) as unknown,
    },
  });
  const input = { activityId, balances: [{ code: 'THEORY_PRACTICE', side: 'B' }] };
  const { markActivity } = await subgraph.as(viewers.bo).query<{ markActivity: object }>(MARK, { input });
  expect(markActivity).toMatchObject({
    activity: { marks: { balances: [{ code: 'THEORY_PRACTICE', name: '实践研修', side: 'B' }] } },
  });
  expect(await subgraph.as(viewers.wei).refusal(MARK, { input })).toEqual(['NOT_FOUND']);
  const { errors } = await subgraph.as(viewers.bo).run(MARK, { input: { activityId, coreElements: ['NO_SUCH'] } });
  expect(errors[0]!.details).toMatchObject([{ path: 'input.coreElements[0]', rule: 'codeOfPolicy' }]);
  const found = (await figures(viewers.chen, countyA.id))!;
  const pair = found.balances.find(({ code }) => code === 'THEORY_PRACTICE')!;
  expect(pair).toMatchObject({ activitiesA: 0, activitiesB: 1, target: null });
  expect(pair.unmarked).toBe(found.activities - 1);
});

const CROSSWALK = `query ($unitId: ID!, $scheme: String, $by: CrosswalkBy! = FORM) { crosswalkStatistics(unitId: $unitId, ${SPAN}, scheme: $scheme, by: $by) {
  scheme { code } schemes { code } total mapped unmapped targets { item { code } activities sources { item { code } fate } }
  rest { item { code } schemeName activities fate } } }`;
interface Crosswalk {
  total: number;
  mapped: number;
  unmapped: number;
  targets: { item: { code: string }; activities: number; sources: { item: { code: string }; fate: string }[] }[];
  rest: { item: { code: string } | null; activities: number; fate: string }[];
}

test('L10: counts over counties with different words sum to the raw counts, and what has no match is shown', async () => {
  await held({ unit: schoolB, form: studio });
  const du = subgraph.as(viewers.du);
  const asked = async (unitId: string, scheme: string, by = 'FORM') =>
    (await du.query<{ crosswalkStatistics: Crosswalk }>(CROSSWALK, { unitId, scheme, by })).crosswalkStatistics;
  const found = await asked(province.id, 'ZJ_FORM');
  const [raw] = await subgraph.db.query<{ n: number }>(
    sql`select count(*)::int as n from activity where status in ('PUBLISHED', 'COMPLETED')`,
  );
  expect(found.total).toBe(raw!.n);
  expect(found.mapped + found.unmapped).toBe(raw!.n);
  expect(found.targets.reduce((sum, { activities }) => sum + activities, 0)).toBe(found.mapped);
  expect(found.rest.reduce((sum, { activities }) => sum + activities, 0)).toBe(found.unmapped);
  // ZJ_STUDIO is said to be close to PC_STUDIO: read from its end as well.
  const target = found.targets.find(({ item: one }) => one.code === 'ZJ_STUDIO')!;
  expect(target).toMatchObject({ activities: 1, sources: [{ item: { code: 'PC_STUDIO' }, fate: 'CLOSE' }] });
  expect(found.rest).toMatchObject([{ item: { code: 'PC_SMALL_FORUM' }, fate: 'NO_ENTRY' }]);
  const channels = await asked(province.id, 'OH_CHANNEL', 'CHANNEL');
  expect(channels.rest.some(({ fate }) => fate === 'NOT_FILLED')).toBe(true);
  expect(channels.mapped + channels.unmapped).toBe(raw!.n);
  const args = { unitId: province.id, scheme: 'NO_SUCH' };
  expect(await du.refusal(CROSSWALK, args)).toEqual(['BAD_USER_INPUT']);
});

test('L10: over all five documents every activity is counted once, whatever the target', () => {
  const codes = ['DALIAN_2018', 'ZHEJIANG_2019', 'PUCHENG_2014', 'OUHAI_2024', 'HELAN_2024'];
  const packs = codes.map((code) => ({ region: code, plans: packOf(code).plans }));
  const words = wordsOf(packs, CrosswalkBy.FORM);
  const raw = packs
    .flatMap(({ plans: { schemes: own } }) => own)
    .flatMap(({ code: scheme, items }) =>
      items.map(({ code, zh }) => ({ item: item(scheme, code, zh), activities: 3 })),
    );
  const total = raw.length * 3;
  expect(words.schemes.map(({ code }) => code).sort()).toEqual(['DL_FORM', 'HL_MODE', 'PC_WAY', 'ZJ_FORM']);
  for (const scheme of words.schemes) {
    const found = mapped(words, scheme, raw);
    const sums = [...found.targets, ...found.rest].reduce((sum, { activities }) => sum + activities, 0);
    expect([scheme.code, found.total, sums, found.mapped + found.unmapped]).toEqual([scheme.code, total, total, total]);
  }
});

const LIST = `query ($unitId: ID!, $lacking: [Lacking!]) { involvements(unitId: $unitId, from: "2026-01-01", to: "2090-12-31", lacking: $lacking, first: 100) {
  nodes { name theme task result } totalCount } }`;
interface Involved {
  involvements: { nodes: { name: string; theme: boolean; task: boolean; result: boolean }[] };
}

test('OH-10, L11: everyone with theme, task and result; figures for who reads there, names for who reads people, a teacher himself', async () => {
  const listed = async (viewer: (typeof viewers)['chen'], unitId: string, lacking?: string[]) => {
    const span = LIST.replace('2090-12-31', '2028-12-31');
    return (await subgraph.as(viewer).query<Involved>(span, { unitId, lacking })).involvements.nodes;
  };
  const before = await listed(viewers.wei, countyB.id);
  expect(before).toEqual([{ name: '贝贝', theme: false, task: false, result: false }]);
  await held({ unit: schoolB, form: forum, people: [{ personId: teachers.bei.id, role: 'HOST' }] });
  expect(await listed(viewers.wei, countyB.id, ['THEME'])).toMatchObject([{ task: true, result: true, theme: false }]);
  expect(await listed(viewers.wei, countyB.id, ['TASK'])).toEqual([]);
  expect((await listed(viewers.chen, countyA.id)).map(({ name }) => name).sort()).toEqual(
    ['安安', '艾丽丝', '阿贝'].sort(),
  );
  expect((await listed(viewers.alice, schoolA.id)).map(({ name }) => name)).toEqual(['艾丽丝']);
  expect(await listed(viewers.wei, countyA.id)).toEqual([]);
  const sent = await applied(subgraph.as(viewers.alice), 'ZJ_SMALL_TOPIC');
  await decided(subgraph.as(viewers.bo), sent);
  const alice = (await listed(viewers.bo, schoolA.id)).find(({ name }) => name === '艾丽丝');
  expect(alice).toMatchObject({ theme: true });
  expect((await figures(viewers.chen, countyA.id))!.involvement).toMatchObject({ teachers: 3, withTheme: 1 });
});

test('days that do not hold are refused, other counties are out of reach, and statements do not grow with what is counted', async () => {
  const ask = (from: string, to: string) =>
    `{ activityStatistics(unitId: "${countyA.id}", from: "${from}", to: "${to}") { activities } }`;
  const chen = subgraph.as(viewers.chen);
  expect(await chen.refusal(ask('2026-05-01', '2026-04-01'))).toEqual(['BAD_USER_INPUT']);
  expect(await chen.refusal(ask('2016-05-01', '2026-04-01'))).toEqual(['BAD_USER_INPUT']);
  expect(await chen.refusal(ask('2026-02-31', '2026-04-01'))).toEqual(['BAD_USER_INPUT']);
  expect(await figures(viewers.wei, countyA.id)).toBeNull();
  const spent = async () => (await chen.run(FIGURES, { unitId: countyA.id })).statements;
  const before = await spent();
  for (let n = 0; n < 5; n += 1) await held({ form: peer, people: [{ personId: teachers.ann.id }] });
  expect(await spent()).toBe(before);
});

test('DL-38: principals are counted apart, by the part they took and by the office on the day: to guide is not to attend', async () => {
  const counted = async () =>
    new Map((await figures(viewers.chen, countyA.id))!.leaders.map(({ role, ...row }) => [role.code, row]));
  const before = await counted();
  const { id: personId } = people.principal;
  await held({
    form: peer,
    people: [
      { personId, role: 'SPEAKER' },
      { personId: teachers.ann.id, role: 'SPEAKER' },
    ],
  });
  await held({ form: peer, people: [{ personId, role: 'SPEAKER' }] });
  const { attendances } = before.get('SPEAKER')!;
  expect((await counted()).get('SPEAKER')).toEqual({ people: 1, attendances: attendances + 2 });
  expect((await counted()).get('PARTICIPANT')).toEqual(before.get('PARTICIPANT'));
  const [posting] = people.principal.postings;
  const until = (to: string | null, version: number) =>
    subgraph.deliver(peopleChanged, { people: [{ ...people.principal, version, postings: [{ ...posting!, to }] }] });
  await until('2026-03-09', 30);
  expect((await counted()).get('SPEAKER')).toBeUndefined();
  await until(null, 31);
});
