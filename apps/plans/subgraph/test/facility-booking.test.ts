import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { seedActivityWorld } from './activity-seed.js';
import {
  CLOSE,
  CONFIRM,
  DECLINE,
  RELEASE,
  REOPEN,
  RESCHEDULE,
  bob,
  times,
  withRoom,
  facilityDesk,
} from './facility-seed.js';
import type { Booking, Facility } from './facility-seed.js';
import { CANCEL, CREATE, PUBLISH, UPDATE, draft, meeting } from './seed.js';
import type { Created } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
});
afterAll(() => subgraph.close());

const { as, room, book, booked, sessionsOf, created } = facilityDesk(() => subgraph);

test('DL-15: of twenty who book one room for the same hour exactly one gets it, whoever they are', async () => {
  const { id: facilityId } = await room();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_none, index) =>
      book(index % 2 ? viewers.bo : bob, facilityId, places.schoolA.id, times('2099-03-03', '14:00', '15:30')),
    ),
  );
  expect(answers.filter(({ errors }) => !errors.length)).toHaveLength(1);
  expect(new Set(answers.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(new Set(['CONFLICT']));
  const next = await book(viewers.bo, facilityId, places.schoolA.id, times('2099-03-03', '15:30', '16:00'));
  expect(next.errors).toEqual([]);
  const across = await book(viewers.bo, facilityId, places.schoolA.id, times('2099-03-03', '13:00', '18:00'));
  expect(across.errors[0]).toMatchObject({ code: 'CONFLICT', details: [{ path: 'input.facilityId', rule: 'free' }] });
  expect(across.errors[0]!.message).toContain('已有预约');
});

test('DL-15: two drafts that want one room at once: one is written with its room, the other not at all', async () => {
  const { id: facilityId } = await room();
  const answers = await Promise.all(
    ['甲', '乙'].map((title) =>
      as(title === '甲' ? viewers.bo : bob).run<Created>(CREATE, {
        input: { ...withRoom('2099-03-04', [facilityId]), title: `${title}组抢用教室` },
      }),
    ),
  );
  expect(answers.map(({ errors }) => errors.map(({ code }) => code)).sort()).toEqual([[], ['CONFLICT']]);
  const [{ n }] = (await subgraph.db.query<{ n: number }>(
    sql`select count(*)::int as n from activity where title like '%组抢用教室'`,
  )) as [{ n: number }];
  expect(n).toBe(1);
});

test('a room follows its meeting: moved with it, given back when the meeting or the activity is called off', async () => {
  const one = await room();
  const other = await room();
  const { id: activityId, version } = await created({
    ...draft('2099-03-09'),
    sessions: [
      { ...meeting('2099-03-09'), facilityIds: [one.id, other.id] },
      { ...meeting('2099-03-10'), facilityIds: [one.id] },
    ],
  });
  const before = await sessionsOf(activityId);
  expect(before.sessions.map(({ bookings }) => bookings.length)).toEqual([2, 1]);
  expect(before.sessions[0]!.bookings.every(({ state }) => state === 'CONFIRMED')).toBe(true);
  // The two meetings change places: each of them stands in the other's way until both have moved.
  const { sessions: _, unitId: __, ...contents } = draft('2099-03-09');
  await as(viewers.bo).query(UPDATE, {
    input: {
      id: activityId,
      version,
      ...contents,
      sessions: [meeting('2099-03-10'), { ...meeting('2099-03-09'), facilityIds: [one.id] }],
    },
  });
  const swapped = await sessionsOf(activityId);
  expect(swapped.sessions.map(({ bookings }) => bookings.map(({ startsAt }) => startsAt.slice(0, 10)))).toEqual([
    ['2099-03-10', '2099-03-10'],
    ['2099-03-09'],
  ]);
  await as(viewers.bo).query(UPDATE, {
    input: {
      id: activityId,
      version: swapped.version,
      ...contents,
      sessions: [{ ...meeting('2099-03-10'), facilityIds: [one.id] }],
    },
  });
  const fewer = await sessionsOf(activityId);
  expect(fewer.sessions.map(({ bookings }) => bookings.length)).toEqual([1]);
  expect((await book(bob, one.id, places.schoolA.id, times('2099-03-09'))).errors).toEqual([]);
  await as(viewers.bo).query(PUBLISH, { input: { id: activityId, version: fewer.version } });
  const taken = await as(viewers.bo).run(RESCHEDULE, {
    input: {
      id: activityId,
      version: fewer.version + 1,
      reason: '撞期',
      sessions: [meeting('2099-03-09', '15:00', '17:00')],
    },
  });
  expect(taken.errors[0]).toMatchObject({
    code: 'CONFLICT',
    details: [{ path: 'input.sessions[0].facilityIds[0]', rule: 'free' }],
  });
  await as(viewers.bo).query(RESCHEDULE, {
    input: { id: activityId, version: fewer.version + 1, reason: '改到周四', sessions: [meeting('2099-03-12')] },
  });
  const moved = await sessionsOf(activityId);
  expect(moved.sessions[0]!.bookings[0]!.startsAt.slice(0, 10)).toBe('2099-03-12');
  expect(moved.timeline.nodes.map(({ actionName }) => actionName)).toContain('预约随活动改期');
  await as(viewers.bo).query(CANCEL, { input: { id: activityId, version: moved.version, reason: '停办' } });
  expect((await sessionsOf(activityId)).sessions[0]!.bookings).toEqual([]);
  expect((await book(bob, one.id, places.schoolA.id, times('2099-03-12'))).errors).toEqual([]);
});

test('a room of another unit waits for its word, which who asked never gives; moved, it is asked for anew', async () => {
  const hall = await room(places.countyA, viewers.chen, { circle: 'BELOW' });
  const { id: activityId, version } = await created(withRoom('2099-03-16', [hall.id]));
  const { bookings } = (await sessionsOf(activityId)).sessions[0]!;
  expect(bookings[0]!.state).toBe('PENDING');
  const input = { id: bookings[0]!.id, version: bookings[0]!.version };
  expect(await as(viewers.bo).refusal(CONFIRM, { input })).toEqual(['NOT_FOUND']);
  expect(await as(viewers.wei).refusal(CONFIRM, { input })).toEqual(['NOT_FOUND']);
  await as(viewers.chen).query(CONFIRM, { input });
  expect(await as(viewers.chen).refusal(CONFIRM, { input })).toEqual(['CONFLICT']);
  const { sessions: _, unitId: __, ...contents } = draft('2099-03-16');
  await as(viewers.bo).query(UPDATE, {
    input: { id: activityId, version, ...contents, sessions: [meeting('2099-03-17')] },
  });
  const [moved] = (await sessionsOf(activityId)).sessions;
  expect(moved!.bookings[0]!.state).toBe('PENDING');
  const { declineFacilityBooking } = await as(viewers.chen).query<{ declineFacilityBooking: { booking: Booking } }>(
    DECLINE,
    {
      input: { id: moved!.bookings[0]!.id, version: moved!.bookings[0]!.version, reason: '当天承办县级会议' },
    },
  );
  expect(declineFacilityBooking.booking).toMatchObject({ state: 'DECLINED', reason: '当天承办县级会议' });
  // Who reaches both sides and asked himself does not decide either.
  const asked = await booked(viewers.chen, (await room()).id, places.countyA.id, times('2099-03-16'));
  expect(asked).toMatchObject({ state: 'PENDING', mayDecide: false, mayRelease: true });
  expect(await as(viewers.chen).refusal(CONFIRM, { input: { id: asked.id, version: asked.version } })).toEqual([
    'NOT_FOUND',
  ]);
  await as(viewers.bo).query(CONFIRM, { input: { id: asked.id, version: asked.version } });
  await as(viewers.chen).query(RELEASE, { input: { id: asked.id, version: asked.version + 1, reason: '不用了' } });
});

test('closed for repair: nothing new is booked, what is booked stands in the way or is given back', async () => {
  const one = await room();
  const held = await booked(viewers.bo, one.id, places.schoolA.id, times('2099-04-08'));
  const input = { id: one.id, version: 1, from: '2099-04-06', to: '2099-04-10', reason: '空调检修' };
  const refused = await as(viewers.bo).run(CLOSE, { input });
  expect(refused.errors[0]).toMatchObject({
    code: 'CONFLICT',
    details: [{ path: 'input.release', rule: 'held', value: held.id }],
  });
  expect(await as(viewers.bo).refusal(CLOSE, { input: { ...input, to: '2099-04-01' } })).toEqual(['BAD_USER_INPUT']);
  const { closeFacility } = await as(viewers.bo).query<{ closeFacility: { facility: Facility } }>(CLOSE, {
    input: { ...input, release: true },
  });
  expect(closeFacility.facility).toMatchObject({
    closures: [{ firstDay: '2099-04-06', lastDay: '2099-04-10', reason: '空调检修' }],
    closedToday: null,
  });
  const again = await book(viewers.bo, one.id, places.schoolA.id, times('2099-04-08'));
  expect(again.errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [{ rule: 'open' }] });
  await as(viewers.bo).query(REOPEN, {
    input: { id: one.id, version: closeFacility.facility.version, closureId: closeFacility.facility.closures[0]!.id },
  });
  expect((await book(viewers.bo, one.id, places.schoolA.id, times('2099-04-08'))).errors).toEqual([]);
});
