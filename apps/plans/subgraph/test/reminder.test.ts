import { messagesSent, policyAdopted } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import type { Pack } from '@yanxiu/policy';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import type { Viewer } from '@yanxiu/access';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { digestDay } from '../src/reminder/reminder.rules.js';
import { remind } from '../src/reminder/remind.service.js';
import { DECLINE, bob, facilityDesk, rui, times } from './facility-seed.js';
import { more, packOf, periods, seedPlans, submitted } from './plan-seed.js';

const pucheng = packOf('PUCHENG_2014');
type Reminders = Pack['plans']['reminders'];
const withReminders = (reminders: Partial<Reminders>): Pack => ({
  ...pucheng,
  plans: { ...pucheng.plans, reminders: { ...pucheng.plans.reminders, ...reminders } },
});
const steps: Reminders['steps'] = [
  { what: 'PLAN', days: -7, to: 'AUTHOR' },
  { what: 'PLAN', days: 1, to: 'AUTHOR' },
  { what: 'GROUP_TERM_PLAN', days: 3, to: 'UNIT' },
  { what: 'PLAN', days: 7, to: 'LEVEL_ABOVE' },
];
const daily = withReminders({ digest: 'DAILY', steps });

let subgraph: TestSubgraph;
beforeEach(async () => {
  subgraph = await TestSubgraph.start(plans);
});
afterEach(() => subgraph.close());

const MINE = `query ($filter: MessageFilter) { myMessages(first: 20, filter: $filter) { totalCount nodes {
  id kind title text href read unit { id } lines { name text dueOn count settled titles href } } } }`;

interface Shown {
  id: string;
  kind: string;
  title: string;
  href: string;
  read: boolean;
  unit: { id: string } | null;
  lines: {
    name: string;
    text: string;
    dueOn: string;
    count: number;
    settled: number;
    titles: string[];
    href: string;
  }[];
}
const mine = async (who: Viewer, filter: object = {}) =>
  (await subgraph.as(who).query<{ myMessages: { totalCount: number; nodes: Shown[] } }>(MINE, { filter })).myMessages;
const names = async (who: Viewer) => (await mine(who)).nodes.map(({ lines }) => lines.map(({ name }) => name));

/** The plans of the term are due on its first day, 1 September 2020: the rhythm of the document says so. */
test('DL-32: what is due is reminded of step by step: who has to do it, the school, the county', async () => {
  await seedPlans(subgraph, daily);
  await remind(subgraph.database, '2020-09-02');
  const [forSchool, forLeader] = [await mine(viewers.bo), await mine(viewers.alice)];
  expect(forSchool.nodes.map(({ kind, unit, lines }) => [kind, unit?.id, lines.length])).toEqual([
    ['REMINDER', places.schoolA.id, 1],
  ]);
  expect(forSchool.nodes[0]!.lines[0]).toMatchObject({ dueOn: '2020-09-01', count: 1, settled: 0 });
  expect(forSchool.nodes[0]!.lines[0]!.text).toMatch(/应于 2020-09-01 前完成，已逾期$/);
  expect(forLeader.nodes.map(({ unit }) => unit)).toEqual([null]);
  expect((await mine(viewers.chen)).totalCount).toBe(0);

  await remind(subgraph.database, '2020-09-04');
  expect((await names(viewers.bo)).map((list) => list.length)).toEqual([1, 1]);
  await remind(subgraph.database, '2020-09-08');
  const county = await mine(viewers.chen);
  // Both schools of the county owe theirs; one line, one digest, and the list that holds them.
  expect(county.nodes.map(({ lines }) => lines.map(({ count, titles, href }) => ({ count, titles, href })))).toEqual([
    [
      {
        count: 2,
        titles: ['甲县第一中学', '甲县第二中学'].sort(),
        href: '/plans/plans/due?kind=SCHOOL_TERM_PLAN&state=MISSING%2CDRAFT%2CRETURNED',
      },
    ],
  ]);
});

test('DL-32: never the same thing twice at the same step: a second run and a process beside it add nothing', async () => {
  await seedPlans(subgraph, daily);
  const runs = await Promise.all([1, 2, 3].map(() => remind(subgraph.database, '2020-09-02')));
  expect(runs.filter((made) => made > 0)).toHaveLength(1);
  expect(await remind(subgraph.database, '2020-09-02')).toBe(0);
  expect(await remind(subgraph.database, '2020-09-03')).toBe(0);
  expect((await mine(viewers.bo)).totalCount).toBe(1);
  const told = (await subgraph.published(messagesSent)).flatMap(({ payload }) => payload.messages);
  expect(new Set(told.map(({ messageId }) => messageId)).size).toBe(told.length);
  expect(told.filter(({ unitId }) => unitId === places.schoolA.id)).toMatchObject([
    { kind: 'REMINDER', permission: 'plans:plan', personId: null },
  ]);
});

test('DL-32: a missed night is made up for by the last step alone; what is long past is not dug up', async () => {
  await seedPlans(subgraph, daily);
  await remind(subgraph.database, '2020-09-12');
  expect((await mine(viewers.alice)).nodes.map(({ lines }) => lines.length)).toEqual([1]);
  expect((await mine(viewers.chen)).totalCount).toBe(1);
  const later = await TestSubgraph.start(plans);
  try {
    await seedPlans(later, daily);
    expect(await remind(later.database, '2020-11-01')).toBe(0);
  } finally {
    await later.close();
  }
});

test('DL-32: what is done meanwhile is not reminded of, and the digest that asked for it counts as read', async () => {
  await seedPlans(subgraph, daily);
  await remind(subgraph.database, '2020-09-02');
  expect((await mine(viewers.bo, { unread: true })).totalCount).toBe(1);
  const at = { template: 'SCHOOL_TERM_PLAN', unitId: places.schoolA.id, periodId: periods.term.id };
  await submitted(subgraph.as(viewers.bo), at);
  await remind(subgraph.database, '2020-09-08');
  expect((await mine(viewers.bo, { unread: true })).nodes.map(({ lines }) => lines.length)).toEqual([1]);
  expect((await names(viewers.bo)).map(([name]) => name)).toEqual([
    expect.stringMatching('教研组') as string,
    expect.stringMatching('学校') as string,
  ]);
  const first = (await mine(viewers.bo)).nodes.at(-1)!;
  expect([first.read, first.lines[0]]).toMatchObject([
    true,
    { count: 1, settled: 1, text: expect.stringMatching('已办结') as string },
  ]);
  expect((await mine(viewers.chen)).nodes[0]!.lines[0]).toMatchObject({ count: 1, titles: ['甲县第二中学'] });
});

test('PC-25: of a personal plan nobody beyond the school hears, whatever the policy says', async () => {
  await seedPlans(subgraph, daily);
  await subgraph.db.query(sql`
    insert into plan_window (id, unit_id, template_code, template_name, period_id, period_name, round, opens_at, closes_at, late_allowed)
    values (gen_random_uuid(), ${places.countyA.id}, 'PERSONAL_PLAN', '教师个人研修计划', ${periods.term.id}, '本学期', 1,
      '2026-09-01T00:00+08:00', '2026-10-10T18:00+08:00', true)`);
  await remind(subgraph.database, '2026-10-11');
  const own = (await mine(viewers.alice)).nodes[0]!;
  expect(own.lines.map(({ name, href }) => [name, href])).toEqual([
    ['教师个人研修计划（本学期）', '/plans/plans?whose=mine'],
  ]);
  await remind(subgraph.database, '2026-10-17');
  expect((await mine(viewers.bo)).nodes[0]!.lines).toMatchObject([{ count: 2, titles: ['安安', '艾丽丝'].sort() }]);
  expect((await mine(viewers.chen)).totalCount).toBe(0);
  const told = (await subgraph.published(messagesSent)).flatMap(({ payload }) => payload.messages);
  expect(told.filter(({ unitId }) => unitId === places.countyA.id)).toEqual([]);
});

test('an empty slot reminds of nothing, and a nearer policy without steps silences the one above', async () => {
  await seedPlans(subgraph, pucheng);
  expect(await remind(subgraph.database, '2020-09-02')).toBe(0);
  await subgraph.deliver(policyAdopted, {
    ...{ adoptionId: id(902), unitId: places.city.id, packCode: 'DEMO', packVersion: 1, from: '2014-01-01', to: null },
    pack: daily,
  });
  expect(await remind(subgraph.database, '2020-09-02')).toBe(0);
  expect((await mine(viewers.bo)).totalCount).toBe(0);
});

test('a weekly digest comes on its day of the week, and the one that was missed with the next night', async () => {
  expect(digestDay({ digest: 'WEEKLY', weekday: 1 }, '2020-09-07')).toBe('2020-09-07');
  expect(digestDay({ digest: 'WEEKLY', weekday: 1 }, '2020-09-09')).toBe('2020-09-07');
  expect(digestDay({ digest: null }, '2020-09-09')).toBeNull();
  await seedPlans(subgraph, withReminders({ digest: 'WEEKLY', weekday: 1, steps }));
  await remind(subgraph.database, '2020-08-31');
  await remind(subgraph.database, '2020-09-02');
  expect((await names(viewers.bo)).map((list) => list.length)).toEqual([1]);
  await remind(subgraph.database, '2020-09-08');
  expect((await names(viewers.bo)).length).toBe(2);
});

test('messages of others are as if they were not there, and a list of digests takes a constant number of statements', async () => {
  await seedPlans(subgraph, daily);
  await remind(subgraph.database, '2020-09-02');
  const [own] = (await mine(viewers.alice)).nodes;
  const ONE = 'query ($id: ID!) { myMessage(id: $id) { id } }';
  expect(await subgraph.as(viewers.alice).query(ONE, { id: own!.id })).toEqual({ myMessage: { id: own!.id } });
  for (const other of [viewers.bo, viewers.chen, viewers.admin, more.ann])
    expect(await subgraph.as(other).query(ONE, { id: own!.id })).toEqual({ myMessage: null });
  const once = (await subgraph.as(viewers.bo).run(MINE)).statements;
  for (const day of ['04', '08', '09']) await remind(subgraph.database, `2020-09-${day}`);
  expect((await subgraph.as(viewers.bo).run(MINE)).statements).toBe(once);
});

test('DL-15, DL-32: who keeps a room is reminded of bookings that wait for his word, and no more once he has answered', async () => {
  const booking = { what: 'FACILITY_BOOKING', days: -14, to: 'AUTHOR' } as const;
  await seedPlans(subgraph, withReminders({ digest: 'DAILY', steps: [booking] }));
  const { room, booked, as } = facilityDesk(() => subgraph);
  const hall = await room(places.schoolA, viewers.bo, { circle: 'BELOW' });
  const rooms = [hall, await room(places.countyA, viewers.chen, { circle: 'BELOW' })];
  const asked = await booked(rui, rooms[1]!.id, places.schoolA2.id, times('2099-03-10'));
  await booked(viewers.bo, rooms[1]!.id, places.schoolA.id, times('2099-03-11'));
  await booked(viewers.bo, hall.id, places.schoolA.id, times('2099-03-10'));
  await remind(subgraph.database, '2099-02-01');
  expect((await mine(viewers.chen)).totalCount).toBe(0);
  await remind(subgraph.database, '2099-02-25');
  const [digest] = (await mine(viewers.chen)).nodes;
  expect(digest!.lines.map(({ name, dueOn, count, href }) => ({ name, dueOn, count, href }))).toEqual(
    ['2099-03-10', '2099-03-11'].map((dueOn) => ({
      ...{ name: '待确认的场地预约', dueOn, count: 1 },
      href: '/plans/facilities/bookings?answer=1',
    })),
  );
  // Of one's own room one need not be asked; who asks does not answer.
  expect([(await mine(viewers.bo)).totalCount, (await mine(rui)).totalCount]).toEqual([0, 0]);
  const WAITING = 'query { facilityBookings(filter: { toAnswer: true }) { totalCount nodes { mayDecide } } }';
  const waiting = async (who: Viewer) =>
    (await as(who).query<{ facilityBookings: { totalCount: number; nodes: object[] } }>(WAITING)).facilityBookings;
  expect(await waiting(viewers.chen)).toEqual({ totalCount: 2, nodes: [{ mayDecide: true }, { mayDecide: true }] });
  expect([(await waiting(viewers.bo)).totalCount, (await waiting(bob)).totalCount]).toEqual([0, 0]);
  await as(viewers.chen).query(DECLINE, { input: { id: asked.id, version: asked.version, reason: '当天有会' } });
  await remind(subgraph.database, '2099-02-26');
  const after = await mine(viewers.chen);
  expect([after.totalCount, after.nodes[0]!.lines.map(({ settled }) => settled)]).toEqual([1, [1, 0]]);
  expect((await waiting(viewers.chen)).totalCount).toBe(1);
});
