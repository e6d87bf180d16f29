import type { Viewer } from '@yanxiu/access';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { seedActivityWorld } from './activity-seed.js';
import { CHANGE, CHOICES, CLOSE, CONFIRM, ENTER, LIST, WEEK, rui, times, facilityDesk } from './facility-seed.js';
import type { Facility } from './facility-seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
});
afterAll(() => subgraph.close());

const { as, room, book, booked } = facilityDesk(() => subgraph);

test('DL-35: a unit keeps its rooms and equipment; what is wrong is told by field, and nothing is written', async () => {
  const one = await room();
  expect(one).toMatchObject({ version: 1, kind: 'ROOM', seats: 120, mayChange: true, owner: { name: '甲县第一中学' } });
  const input = { unitId: places.schoolA.id, kind: 'ROOM', name: '电教室', circle: 'UNIT' };
  const rules = async (more: object) =>
    (await as(viewers.bo).run(ENTER, { input: { ...input, ...more } })).errors.flatMap(({ details }) =>
      details?.map(({ path, rule }) => `${path} ${rule}`),
    );
  expect(await rules({ kind: 'EQUIPMENT', seats: 3, openFrom: '18:00', openTo: '08:00' })).toEqual([
    'input.seats roomOnly',
    'input.openDays together',
    'input.openTo after',
  ]);
  expect(await rules({ name: one.name })).toEqual(['input.name unique']);
  expect(await rules({ seats: -1 })).toEqual([expect.stringContaining('input.seats')]);
  expect(await rules({ openFrom: '25:00' })).toEqual([expect.stringContaining('input.openFrom')]);
  expect(await as(viewers.alice).refusal(ENTER, { input })).toEqual(['FORBIDDEN']);
  expect(await as(rui).refusal(ENTER, { input })).toEqual(['NOT_FOUND']);
  expect(await as(viewers.ivy).refusal(ENTER, { input })).toEqual(['FORBIDDEN']);
  const change = {
    id: one.id,
    version: 1,
    name: '学术报告厅',
    circle: 'BELOW',
    seats: 200,
    openFrom: '08:00',
    openTo: '18:00',
    openDays: [5, 1],
  };
  expect(
    (await as(viewers.bo).query<{ updateFacility: object }>(CHANGE, { input: change })).updateFacility,
  ).toMatchObject({
    facility: { name: '学术报告厅', seats: 200, openFrom: '08:00', openDays: [1, 5], version: 2 },
  });
  expect(await as(viewers.bo).refusal(CHANGE, { input: change })).toEqual(['CONFLICT']);
});

test('the same key enters once', async () => {
  const input = {
    unitId: places.schoolA.id,
    kind: 'ROOM',
    name: '美术室',
    circle: 'UNIT',
    idempotencyKey: 'art-room-1',
  };
  const enter = async () =>
    (await as(viewers.bo).query<{ createFacility: { facility: Facility } }>(ENTER, { input })).createFacility.facility
      .id;
  expect(await enter()).toBe(await enter());
  expect(await as(viewers.bo).refusal(ENTER, { input: { ...input, name: '书法室' } })).toEqual([
    'IDEMPOTENCY_MISMATCH',
  ]);
});

test('DL-15: whom a room is shared with: its unit, those below, members of its alliance; units above may ask', async () => {
  const own = await room(places.countyA, viewers.chen, { name: '县内部会议室' });
  const below = await room(places.countyA, viewers.chen, { name: '县研训大厅', circle: 'BELOW' });
  const allied = await room(places.schoolB, viewers.wei, { name: '乙县录播室', circle: 'ALLIANCE' });
  const foreign = await room(places.schoolB, viewers.wei, { name: '乙县小会议室', circle: 'BELOW' });
  const seen = async (by: Viewer) => {
    const { facilities } = await as(by).query<{ facilities: { nodes: { name: string }[] } }>(LIST, { first: 100 });
    return facilities.nodes.map(({ name }) => name).filter((name) => name.includes('县'));
  };
  expect(await seen(viewers.alice)).toEqual(['县研训大厅', '乙县录播室']);
  expect(await seen(viewers.chen)).toEqual(expect.arrayContaining(['县内部会议室', '县研训大厅']));
  expect(await seen(rui)).toEqual(['县研训大厅']);
  const day = '2099-03-02';
  expect(await booked(viewers.bo, below.id, places.schoolA.id, times(day))).toMatchObject({ state: 'PENDING' });
  expect(await booked(viewers.bo, allied.id, places.schoolA.id, times(day))).toMatchObject({ state: 'PENDING' });
  for (const closed of [own, foreign])
    expect((await book(viewers.bo, closed.id, places.schoolA.id, times(day))).errors[0]).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: [{ path: 'input.facilityId', rule: 'usable' }],
    });
  const schools = await room(places.schoolA);
  expect(await booked(viewers.chen, schools.id, places.countyA.id, times(day))).toMatchObject({ state: 'PENDING' });
  expect(await booked(viewers.bo, schools.id, places.schoolA.id, times(day, '08:00', '09:00'))).toMatchObject({
    state: 'CONFIRMED',
  });
});

test('a week as others see it: taken and by whom, not what for; the choices say what is free', async () => {
  const hall = await room(places.countyA, viewers.chen, { circle: 'BELOW', name: '县多功能厅' });
  await booked(viewers.chen, hall.id, places.countyA.id, times('2099-05-11'));
  const week = async (by: Viewer) =>
    (
      await as(by).query<{ facility: { bookings: object[]; timeline: { nodes: object[] } } }>(WEEK, {
        id: hall.id,
        from: '2099-05-11',
        to: '2099-05-17',
      })
    ).facility;
  expect((await week(viewers.chen)).bookings).toMatchObject([{ purpose: '家长会', bookedName: viewers.chen.name }]);
  expect((await week(viewers.chen)).timeline.nodes).toEqual([
    { actionName: '预约场地设备' },
    { actionName: '登记场地设备' },
  ]);
  expect(await week(viewers.bo)).toMatchObject({
    bookings: [{ purpose: null, bookedName: null, user: { name: '甲县' } }],
    timeline: { nodes: [] },
  });
  expect(await as(viewers.bo).refusal(WEEK, { id: hall.id, from: '2099-05-11', to: '2099-07-17' })).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(
    (await as(viewers.wei).query<{ facility: unknown }>(WEEK, { id: hall.id, from: '2099-05-11', to: '2099-05-17' }))
      .facility,
  ).toBeNull();
  const choices = async (at: object) =>
    (
      await as(viewers.bo).query<{
        facilityChoices: { facility: { name: string }; standing: string; toConfirm: boolean }[];
      }>(CHOICES, { unitId: places.schoolA.id, ...at })
    ).facilityChoices.find(({ facility }) => facility.name === '县多功能厅');
  expect(await choices(times('2099-05-11', '15:00', '17:00'))).toMatchObject({ standing: 'TAKEN', toConfirm: true });
  expect(await choices(times('2099-05-11', '16:00', '17:00'))).toMatchObject({ standing: 'FREE', toConfirm: true });
  expect(
    await as(viewers.bo).refusal(CHOICES, { unitId: places.schoolA.id, ...times('2099-05-11', '17:00', '16:00') }),
  ).toEqual(['BAD_USER_INPUT']);
});

test('DL-35: the use of a room by month: hours of hours open, days closed left out, by whom; unstated hours stay open', async () => {
  const stated = await room(places.schoolA2, rui, {
    name: '二中报告厅',
    openFrom: '08:00',
    openTo: '18:00',
    openDays: [1, 2, 3, 4, 5],
  });
  const unstated = await room(places.schoolA2, rui, { name: '二中录播室' });
  await booked(rui, stated.id, places.schoolA2.id, times('2099-06-01', '08:00', '11:30'));
  await booked(rui, stated.id, places.schoolA2.id, times('2099-06-30', '22:00', '23:30'));
  const asked = await booked(viewers.chen, stated.id, places.countyA.id, times('2099-06-02', '08:00', '10:00'));
  const USAGE = `query ($unitId: ID!, $from: String!, $to: String!) { facilityUsage(unitId: $unitId, from: $from, to: $to) {
    month bookings used open facility { name } users { name hours } } }`;
  const usage = async (by: Viewer = rui, unitId = places.schoolA2.id) =>
    (await as(by).query<{ facilityUsage: object[] }>(USAGE, { unitId, from: '2099-06', to: '2099-06' })).facilityUsage;
  // June 2099 has 22 working days.
  const only = {
    month: '2099-06',
    bookings: 2,
    used: '5',
    open: '220',
    facility: { name: '二中报告厅' },
    users: [{ name: '甲县第二中学', hours: '5' }],
  };
  expect(await usage()).toEqual([
    only,
    { ...only, bookings: 0, used: '0', open: null, facility: { name: '二中录播室' }, users: [] },
  ]);
  await as(rui).query(CONFIRM, { input: { id: asked.id, version: asked.version } });
  await as(rui).query(CLOSE, {
    input: { id: stated.id, version: 1, from: '2099-06-08', to: '2099-06-12', reason: '检修线路' },
  });
  expect((await usage())[0]).toMatchObject({
    bookings: 3,
    used: '7',
    open: '170',
    users: [{ hours: '5' }, { name: '甲县', hours: '2' }],
  });
  expect(await usage(viewers.wei)).toEqual([]);
  expect(await as(rui).refusal(USAGE, { unitId: places.schoolA2.id, from: '2099-06', to: '2100-07' })).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(unstated.id).toBeTruthy();
});

test('the list pages by name and by seats, and takes the same statements for one row and for many', async () => {
  const run = (first: number, order = 'NAME', after?: string) =>
    as(viewers.bo).run<{ facilities: { nodes: { name: string }[]; pageInfo: { endCursor: string } } }>(LIST, {
      first,
      order,
      after,
    });
  const one = await run(1);
  const many = await run(50);
  expect(many.data.facilities.nodes.length).toBeGreaterThan(5);
  expect(many.statements).toBe(one.statements);
  const second = await run(1, 'NAME', one.data.facilities.pageInfo.endCursor);
  expect(second.data.facilities.nodes[0]).toEqual(many.data.facilities.nodes[1]);
  expect((await run(3, 'SEATS_DESC')).errors).toEqual([]);
});
