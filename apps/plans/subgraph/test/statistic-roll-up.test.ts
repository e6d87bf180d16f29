import { peopleChanged, policyAdopted, unitsChanged } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { wholeMonths } from '../src/statistic/roll-up.js';
import { countAnew, differingCells } from '../src/statistic/roll-up.worker.js';
import { packOf } from './plan-seed.js';

let subgraph: TestSubgraph;
const { countyA, schoolA, schoolA2, province } = places;
const pack = packOf('DEMO_OUHAI_2024');

beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await subgraph.deliver(unitsChanged, { units: Object.values(places) });
  await subgraph.deliver(peopleChanged, { people: [teachers.alice, teachers.ann] });
  const { code: packCode, version: packVersion } = pack.pack;
  await subgraph.deliver(policyAdopted, {
    ...{ adoptionId: id(950), unitId: province.id, packCode, packVersion, from: '2014-01-01', to: null, pack },
  });
});
afterAll(() => subgraph.close());

let next = 62_000;
async function held(day: string, unit = schoolA, status = 'COMPLETED'): Promise<string> {
  const activityId = id((next += 1));
  const { provinceId, cityId, countyId, schoolId } = unit.lineage;
  await subgraph.db.query(sql`
    insert into activity (id, title, unit_id, owner_id, mode, form, channel, strands, status, outcome, adoption_id, pack_code, pack_version, hours,
      first_day, last_day, province_id, city_id, county_id, school_id)
    values (${activityId}, '活动', ${unit.id}, ${teachers.alice.id}, 'OFFLINE', '{"scheme":"ZJ_FORM","code":"ZJ_PEER","name":"同伴互助"}',
      '{"scheme":"OH_CHANNEL","code":"OH_REGION","name":"区域研修"}', '[{"scheme":"STRAND","code":"TRAINING","name":"培训"}]', ${status}, '成果',
      ${id(950)}, 'P', 1, 2, ${day}, ${day}, ${provinceId}, ${cityId}, ${countyId}, ${schoolId})`);
  for (const { id: personId } of [teachers.alice, teachers.ann])
    await subgraph.db.query(sql`
      insert into attendance (id, activity_id, person_id, role, status, hours, posting_id, unit_id, province_id, city_id, county_id, school_id, day)
      values (gen_random_uuid(), ${activityId}, ${personId}, '{"scheme":"ROLE","code":"PARTICIPANT","name":"参加者"}', 'CONFIRMED', 2, ${id(1)},
        ${unit.id}, ${provinceId}, ${cityId}, ${countyId}, ${schoolId}, ${day})`);
  return activityId;
}

const FIGURES = `query ($unitId: ID!, $from: Date!, $to: Date!) { activityStatistics(unitId: $unitId, from: $from, to: $to) { activities completed hours
  mixes { dimension rows { item { scheme code name } activities hours percent } }
  channels { tier { code } rows { channel { code } attendances hours percent } } balances { code activitiesA activitiesB unmarked } } }`;
const spans = [
  { from: '2025-09-01', to: '2026-08-31' },
  { from: '2026-03-11', to: '2026-05-09' },
  { from: '2026-04-02', to: '2026-04-20' },
];
const people = [
  [viewers.du, province.id],
  [viewers.chen, countyA.id],
  [viewers.bo, schoolA.id],
] as const;
const seen = () =>
  Promise.all(
    people.flatMap(([viewer, unitId]) => spans.map((span) => subgraph.as(viewer).query(FIGURES, { unitId, ...span }))),
  );
const stale = async () =>
  (await subgraph.db.query<{ n: number }>(sql`select count(*)::int as n from stale_figure`))[0]!.n;
const settle = async () => {
  while (await countAnew(subgraph.db));
  expect(await stale()).toBe(0);
  expect(await differingCells(subgraph.db)).toEqual([]);
};
/** What the rows say, with nothing of the roll-up in it. */
async function counted() {
  await subgraph.db.query(sql`
    insert into stale_figure (region_id, month) select distinct region_id, month from activity_figure`);
  return seen();
}

test('OH-08, PC-04: figures of the roll-up equal those of the rows, for every span and reach; and stay so after each change', async () => {
  const first = await held('2026-03-10');
  const second = await held('2026-04-10', schoolA2);
  await held('2026-04-30');
  await held('2026-05-10', schoolA, 'PUBLISHED');
  await held('2026-05-11', countyA);
  await subgraph.db.query(sql`
    insert into activity_mark (activity_id, dimension, code, name, side) values (${first}, 'BALANCE', 'THEORY_PRACTICE', '理论研修', 'A')`);
  const raw = await seen();
  await settle();
  expect(await seen()).toEqual(raw);

  const changes: Record<string, () => Promise<unknown>> = {
    'presence is corrected': () =>
      subgraph.db.query(
        sql`update attendance set hours = 1.5 where activity_id = ${first} and person_id = ${teachers.ann.id}`,
      ),
    'presence is taken back': () =>
      subgraph.db.query(
        sql`update attendance set status = 'ABSENT', hours = null where activity_id = ${second} and person_id = ${teachers.ann.id}`,
      ),
    'another form and channel': () =>
      subgraph.db.query(
        sql`update activity set channel = null, form = '{"scheme":"ZJ_FORM","code":"ZJ_EXPERT","name":"专家引领"}' where id = ${first}`,
      ),
    'moved into another month': () =>
      subgraph.db.query(
        sql`update activity set first_day = '2026-05-02', last_day = '2026-05-02' where id = ${second}`,
      ),
    'called off after its end': () =>
      subgraph.db.query(sql`update activity set status = 'CANCELLED', cancel_reason = '停办' where id = ${first}`),
    'a mark is taken away': () => subgraph.db.query(sql`delete from activity_mark`),
    'a tier becomes known': () =>
      subgraph.deliver(peopleChanged, { people: [{ ...teachers.alice, version: 9, tier: 'NEW' }] }),
    // A merged school keeps what it held: figures are by where it stood then.
    'a school is merged into another': () =>
      subgraph.deliver(unitsChanged, { units: [{ ...schoolA2, version: 9, active: false, successorId: schoolA.id }] }),
    'an activity is deleted': () => subgraph.db.query(sql`delete from activity where id = ${second}`),
  };
  for (const [what, change] of Object.entries(changes)) {
    await change();
    // Before anything was counted anew, after it, and by the rows alone: three ways, one answer.
    const at = await seen();
    await settle();
    expect(await seen(), what).toEqual(at);
    expect(await counted(), what).toEqual(at);
    await settle();
  }
});

test('the attendance of an activity that was called off counts in no channel', async () => {
  const activityId = await held('2026-06-10');
  const hours = async () => {
    const span = { unitId: countyA.id, from: '2026-06-01', to: '2026-06-30' };
    const { activityStatistics } = await subgraph
      .as(viewers.chen)
      .query<{ activityStatistics: { channels: { rows: { hours: string }[] }[] } }>(FIGURES, span);
    return activityStatistics.channels[0]!.rows.reduce((sum, row) => sum + Number(row.hours), 0);
  };
  expect(await hours()).toBe(4);
  await subgraph.db.query(
    sql`update activity set status = 'CANCELLED', cancel_reason = '停办' where id = ${activityId}`,
  );
  expect(await hours()).toBe(0);
});

test('the nightly look finds a figure that was tampered with', async () => {
  await settle();
  await subgraph.db.query(
    sql`update activity_figure set things = things + 1 where month = '2026-04-01' and dimension = 'FORM'`,
  );
  expect(await differingCells(subgraph.db)).toEqual([{ region: countyA.id, month: '2026-04-01' }]);
});

test('whole months of some days', () => {
  expect(wholeMonths({ from: '2025-09-01', to: '2026-08-31' })).toEqual({ first: '2025-09-01', last: '2026-08-31' });
  expect(wholeMonths({ from: '2026-01-31', to: '2026-03-15' })).toEqual({ first: '2026-02-01', last: '2026-02-28' });
  expect(wholeMonths({ from: '2025-12-02', to: '2025-12-31' })).toBeNull();
  expect(wholeMonths({ from: '2024-02-01', to: '2024-02-29' })).toEqual({ first: '2024-02-01', last: '2024-02-29' });
});
