import { peopleChanged, policyAdopted, unitsChanged } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { readSheet } from '@yanxiu/subgraph/sheet';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { statisticSheet } from '../src/statistic/sheet.service.js';
import type { SheetAsked } from '../src/statistic/sheet.service.js';
import { askedBy } from '../src/statistic/statistic.routes.js';
import { packOf } from './plan-seed.js';

let subgraph: TestSubgraph;
const { countyA, countyB, schoolA, schoolB, province } = places;
const dalian = packOf('DEMO_DALIAN_2018');
const ouhai = packOf('DEMO_OUHAI_2024');
const helan = packOf('DEMO_HELAN_2024');

beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await subgraph.deliver(unitsChanged, { units: Object.values(places) });
  await subgraph.deliver(peopleChanged, { people: [teachers.alice, teachers.bei] });
  for (const [n, [unit, pack]] of [
    [countyA, dalian] as const,
    [countyB, ouhai] as const,
    [schoolB, helan] as const,
  ].entries())
    await subgraph.deliver(policyAdopted, {
      ...{ adoptionId: id(950 + n), unitId: unit.id, packCode: pack.pack.code, packVersion: pack.pack.version },
      ...{ from: '2014-01-01', to: null, pack },
    });
});
afterAll(() => subgraph.close());

let next = 61_000;
async function held(
  unit: typeof schoolA,
  form: [string, string, string],
  ...elements: [string, string][]
): Promise<string> {
  const activityId = id((next += 1));
  const { provinceId, cityId, countyId, schoolId } = unit.lineage;
  const item = JSON.stringify({ scheme: form[0], code: form[1], name: form[2] });
  await subgraph.db.query(sql`
    insert into activity (id, title, unit_id, owner_id, mode, form, status, outcome, adoption_id, pack_code, pack_version, hours,
      first_day, last_day, province_id, city_id, county_id, school_id)
    values (${activityId}, '活动', ${unit.id}, ${teachers.alice.id}, 'OFFLINE', ${item}::jsonb, 'COMPLETED', '成果', ${id(950)}, 'P', 1, 2,
      '2026-03-10', '2026-03-10', ${provinceId}, ${cityId}, ${countyId}, ${schoolId})`);
  for (const [code, name] of elements)
    await subgraph.db.query(sql`
      insert into activity_mark (activity_id, dimension, code, name) values (${activityId}, 'CORE_ELEMENT', ${code}, ${name})`);
  return activityId;
}

const ASK = `query ($unitId: ID!, $by: CrosswalkBy!, $scheme: String, $from: Date = "2026-01-01", $to: Date = "2026-12-31") {
  crosswalkStatistics(unitId: $unitId, from: $from, to: $to, by: $by, scheme: $scheme) {
    by scheme { code } schemes { code name region } activities total mapped unmapped
    targets { item { code name } activities sources { item { code } activities fate } } rest { item { code } activities fate } } }`;
interface Found {
  scheme: { code: string };
  schemes: { code: string }[];
  activities: number;
  total: number;
  mapped: number;
  unmapped: number;
  targets: { item: { code: string }; activities: number; sources: object[] }[];
  rest: { item: { code: string } | null; activities: number; fate: string }[];
}
async function asked(variables: object, viewer: (typeof viewers)['du'] = viewers.du): Promise<Found> {
  const found = await subgraph
    .as(viewer)
    .query<{ crosswalkStatistics: Found }>(ASK, { unitId: province.id, ...variables });
  const { total, mapped, unmapped, targets, rest } = found.crosswalkStatistics;
  const sum = (rows: { activities: number }[]) => rows.reduce((all, { activities }) => all + activities, 0);
  expect([mapped + unmapped, sum(targets), sum(rest)]).toEqual([total, mapped, unmapped]);
  return found.crosswalkStatistics;
}
const countOf = ({ targets }: Found, code: string) => targets.find(({ item }) => item.code === code)?.activities;

test('DL-37: three elements and four forms correspond both ways; 网络协作 and what nobody marked are shown, sums equal the raw marks', async () => {
  const discussion: [string, string, string] = ['DL_FORM', 'DL_SALON', '沙龙研讨'];
  await held(schoolA, discussion, ['PEER', '同伴互助'], ['SELF_REFLECTION', '自我反思']);
  await held(schoolA, discussion, ['PROFESSIONAL_LEAD', '专业引领']);
  await held(schoolA, discussion);
  await held(schoolB, ['ZJ_FORM', 'ZJ_COLLECTIVE_PREP', '集体备课']);
  await held(schoolB, ['ZJ_FORM', 'ZJ_NETWORK', '网络协作']);

  const three = await asked({ by: 'CORE_ELEMENT', scheme: 'CORE_ELEMENT' });
  expect(three.targets.map(({ item }) => item.code)).toEqual(['SELF_REFLECTION', 'PEER', 'PROFESSIONAL_LEAD']);
  expect(three).toMatchObject({ activities: 5, total: 6, mapped: 4, unmapped: 2 });
  expect(three.targets[1]).toMatchObject({ activities: 2 });
  expect(three.targets[1]!.sources).toContainEqual({
    item: { code: 'ZJ_COLLECTIVE_PREP' },
    activities: 1,
    fate: 'BROAD',
  });
  expect(three.rest).toEqual(
    expect.arrayContaining([
      { item: { code: 'ZJ_NETWORK' }, activities: 1, fate: 'NO_ENTRY' },
      { item: null, activities: 1, fate: 'NOT_FILLED' },
    ]),
  );

  const four = await asked({ by: 'CORE_ELEMENT', scheme: 'ZJ_FORM' });
  expect(four.targets.map(({ item }) => item.code)).toEqual([
    'ZJ_SELF_REFLECTION',
    'ZJ_PEER',
    'ZJ_EXPERT',
    'ZJ_NETWORK',
  ]);
  expect(four.targets.map(({ activities }) => activities)).toEqual([1, 2, 1, 1]);
  expect(four.rest).toEqual([{ item: null, activities: 1, fate: 'NOT_FILLED' }]);
  // By default each county's own words.
  expect((await asked({ by: 'CORE_ELEMENT', unitId: countyA.id })).scheme.code).toBe('CORE_ELEMENT');
  expect((await asked({ by: 'CORE_ELEMENT', unitId: countyB.id }, viewers.wei)).scheme.code).toBe('ZJ_FORM');
});

/** A cycle that has been in these stages, each from a day on; the last one is where it stands. */
async function cycle(
  unit: typeof schoolA,
  flow: (typeof dalian)['plans']['flows'][number],
  stays: [number, string][],
  status = 'RUNNING',
) {
  const cycleId = id((next += 1));
  const { provinceId, cityId, countyId, schoolId } = unit.lineage;
  const stages = flow.stages.map(({ num, code, zh }) => ({ num, code, name: zh, slots: [] }));
  const num = stays.at(-1)![0];
  await subgraph.db.query(sql`
    insert into cycle (id, title, unit_id, flow, flow_code, stage_num, stage_code, status, conclusion, stop_reason, province_id, city_id, county_id, school_id,
      adoption_id, pack_code, pack_version, created_by)
    values (${cycleId}, '循环', ${unit.id}, ${JSON.stringify({ code: flow.code, name: flow.zh, loop: true, stages })}::jsonb, ${flow.code}, ${num},
      ${stages.find((stage) => stage.num === num)!.code}, ${status}, ${status === 'CLOSED' ? '结论' : null}, ${status === 'STOPPED' ? '原因' : null},
      ${provinceId}, ${cityId}, ${countyId}, ${schoolId}, ${id(950)}, 'P', 1, 'test')`);
  for (const [n, [stage, from]] of stays.entries())
    await subgraph.db.query(sql`
      insert into cycle_visit (id, cycle_id, num, entered_on, left_on)
      values (${id((next += 1))}, ${cycleId}, ${stage}, ${from}::date, ${stays[n + 1]?.[1] ?? null}::date)`);
}

test('HL-05: six steps beside six rings, each cycle once where it stood last in the days; unmapped shown, sums hold both ways', async () => {
  const steps = dalian.plans.flows.find(({ code }) => code === 'DL_SIX_STEP')!;
  const rings = helan.plans.flows.find(({ code }) => code === 'HL_SIX_RING')!;
  await cycle(schoolA, steps, [[1, '2026-03-01']]);
  await cycle(schoolA, steps, [
    [1, '2026-02-01'],
    [2, '2026-05-01'],
  ]);
  await cycle(schoolA, steps, [[6, '2026-03-01']], 'CLOSED');
  await cycle(schoolA, steps, [[1, '2026-03-01']], 'STOPPED');
  await cycle(schoolA, steps, [[1, '2027-03-01']]);
  await cycle(schoolB, rings, [[5, '2026-03-01']]);
  await cycle(schoolB, rings, [[1, '2026-03-01']]);

  const six = await asked({ by: 'STAGE', scheme: 'HL_SIX_RING' });
  expect(six).toMatchObject({ activities: 5, total: 5 });
  expect([countOf(six, 'THEME'), countOf(six, 'APPLY'), countOf(six, 'DIAGNOSE')]).toEqual([1, 2, 1]);
  expect(six.rest).toEqual([{ item: { code: 'RESOURCES' }, activities: 1, fate: 'NO_MATCH' }]);

  const back = await asked({ by: 'STAGE', scheme: 'DL_SIX_STEP' });
  expect([countOf(back, 'THEME'), countOf(back, 'RESOURCES'), countOf(back, 'VERIFY')]).toEqual([1, 1, 2]);
  expect(back.rest).toEqual([{ item: { code: 'DIAGNOSE' }, activities: 1, fate: 'NO_ENTRY' }]);
  // In spring the second one had not yet gone on.
  expect(
    countOf(await asked({ by: 'STAGE', scheme: 'DL_SIX_STEP', from: '2026-03-01', to: '2026-04-01' }), 'THEME'),
  ).toBe(2);
  expect(await subgraph.as(viewers.du).refusal(ASK, { unitId: province.id, by: 'STAGE', scheme: 'NO_FLOW' })).toEqual([
    'BAD_USER_INPUT',
  ]);
});

test('OH-08: where ratios are set per tier of teachers, each tier has its own targets and shares; who has no tier counts in all', async () => {
  const tiers = [{ code: 'NEW', zh: '新教师', duty: '站稳讲台', origin: 'DEMO_OUHAI_2024' }];
  const mix = { ...ouhai.plans.channelMix, byTier: { NEW: { OH_REGION: '60', OH_OUT: '40' } } };
  const pack = {
    ...ouhai,
    plans: { ...ouhai.plans, channelMix: mix },
    organization: { ...ouhai.organization, teacherTiers: tiers },
  };
  await subgraph.deliver(
    policyAdopted,
    {
      ...{
        adoptionId: id(951),
        unitId: countyB.id,
        packCode: pack.pack.code,
        packVersion: pack.pack.version,
        from: '2014-01-01',
        to: null,
        pack,
      },
    },
    2,
  );
  await subgraph.deliver(peopleChanged, { people: [{ ...teachers.bei, version: 2, tier: 'NEW' }] });
  const activityId = await held(schoolB, ['ZJ_FORM', 'ZJ_PEER', '同伴互助']);
  const { provinceId, cityId, countyId, schoolId } = schoolB.lineage;
  const channel = JSON.stringify({ scheme: 'OH_CHANNEL', code: 'OH_REGION', name: '区域研修' });
  await subgraph.db.query(sql`update activity set channel = ${channel}::jsonb where id = ${activityId}`);
  for (const person of [teachers.bei, teachers.alice])
    await subgraph.db.query(sql`
      insert into attendance (id, activity_id, person_id, role, status, hours, posting_id, unit_id, province_id, city_id, county_id, school_id, day)
      values (gen_random_uuid(), ${activityId}, ${person.id}, '{"scheme":"ROLE","code":"PARTICIPANT","name":"参加者"}', 'CONFIRMED', 2, ${id(1)},
        ${schoolB.id}, ${provinceId}, ${cityId}, ${countyId}, ${schoolId}, '2026-03-10')`);
  const CHANNELS = `query ($unitId: ID!) { activityStatistics(unitId: $unitId, from: "2026-01-01", to: "2026-12-31") {
    channels { tier { code name } rows { channel { code } attendances percent target } } } }`;
  const { activityStatistics } = await subgraph.as(viewers.wei).query<{
    activityStatistics: { channels: { tier: object | null; rows: { channel: { code: string } | null }[] }[] };
  }>(CHANNELS, { unitId: countyB.id });
  const [all, fresh] = activityStatistics.channels;
  const row = (mixed: typeof all, code: string) => mixed!.rows.find((one) => one.channel?.code === code);
  expect(row(all, 'OH_REGION')).toMatchObject({ attendances: 2, percent: '100', target: '25' });
  expect(fresh!.tier).toEqual({ code: 'NEW', name: '新教师' });
  expect(row(fresh, 'OH_REGION')).toMatchObject({ attendances: 1, percent: '100', target: '60' });
  expect(row(fresh, 'OH_OUT')).toMatchObject({ attendances: 0, percent: '0', target: '40' });
  expect(row(fresh, 'OH_STUDIO')).toMatchObject({ target: null });
});

test('DL-37: every table can be taken as a sheet with its clauses, for a purpose that the log keeps; without purpose or beyond reach nothing leaves', async () => {
  const days = { from: '2026-01-01', to: '2026-12-31' };
  const take = async (
    viewer: (typeof viewers)['chen'],
    unitId: string,
    table: SheetAsked['table'],
    given: object = {},
  ) => {
    const asked = askedBy(unitId, table, new URLSearchParams({ ...days, purpose: '学年总结', ...given }));
    const { rows } = await readSheet(await statisticSheet(subgraph.context(viewer), asked, 'XLSX'));
    return rows.map(({ cells }) => cells.map(({ text }) => text));
  };
  const [head, ...lines] = await take(viewers.chen, countyA.id, 'figures');
  expect(head!.slice(0, 3)).toEqual(['统计表', '项目', '数量']);
  const peer = lines.find(([table, item]) => table!.startsWith('核心要素') && item === '同伴互助')!;
  expect(peer).toEqual(expect.arrayContaining(['1', '场', '(三)2', '同伴互助是校本研修的基本形式']));
  const mapped = await take(viewers.du, province.id, 'crosswalk', { by: 'CORE_ELEMENT', scheme: 'CORE_ELEMENT' });
  const counts = mapped.slice(1, -1).map((row) => Number(row[3]));
  expect(mapped.at(-1)!.slice(0, 4)).toEqual(['合计', '', '', String(counts.reduce((all, one) => all + one, 0))]);
  expect(await take(viewers.wei, countyB.id, 'everyone', { lacking: 'THEME' })).toContainEqual(
    expect.arrayContaining(['乙县第一中学', '贝贝', '缺']),
  );
  const logged = await subgraph.db.query<{ after: { table: string }; reason: string }>(
    sql`select after, reason from audit_log where action = 'plans.exportStatistics' order by number`,
  );
  expect(logged.map(({ after, reason }) => [after.table, reason])).toEqual([
    ['figures', '学年总结'],
    ['crosswalk', '学年总结'],
    ['everyone', '学年总结'],
  ]);
  await expect(take(viewers.wei, countyA.id, 'figures')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(take(viewers.chen, countyA.id, 'figures', { purpose: ' ' })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  });
  for (const wrong of [{ from: '2026-02-31' }, { by: 'COLOUR' }, { lacking: 'HOPE' }, { to: '2025-01-01' }])
    await expect(take(viewers.chen, countyA.id, 'everyone', wrong)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});
