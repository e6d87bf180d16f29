import { activityCancelled, activityPublished } from '@yanxiu/events';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { daysOf } from '../src/series/series.rules.js';
import { adoptDecided, seedActivityWorld } from './activity-seed.js';
import { CLOSE, facilityDesk, times } from './facility-seed.js';
import { UPDATE, draft, enrol, meeting } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
});
afterAll(() => subgraph.close());

const chen = () => subgraph.as(viewers.chen);
const SERIES =
  'id version title subject weekday skipped { day reason } endedOn activities(first: 50) { totalCount nodes { id version title status firstDay seriesDay offSeries sessions { startsAt endsAt place } } }';
const CREATE = `mutation ($input: CreateActivitySeriesInput!) { createActivitySeries(input: $input) { changed series { ${SERIES} } } }`;
const PUBLISH = `mutation ($input: PublishActivitySeriesInput!) { publishActivitySeries(input: $input) { changed series { ${SERIES} } } }`;
const REVISE = `mutation ($input: ReviseActivitySeriesInput!) { reviseActivitySeries(input: $input) { changed series { ${SERIES} } } }`;
const END = `mutation ($input: EndActivitySeriesInput!) { endActivitySeries(input: $input) { changed series { ${SERIES} } } }`;

interface Series {
  id: string;
  version: number;
  weekday: number;
  skipped: { day: string; reason: string }[];
  endedOn: string | null;
  activities: {
    totalCount: number;
    nodes: {
      id: string;
      version: number;
      title: string;
      status: string;
      firstDay: string;
      seriesDay: string;
      offSeries: boolean;
      sessions: { startsAt: string; place: string }[];
    }[];
  };
}
type Answer = Record<string, { changed: number; series: Series }>;

const subjectDay = () => {
  const { sessions: _, unitId: __, ...contents } = draft();
  return {
    ...{
      ...contents,
      title: '语文学科研修日',
      unitId: places.countyA.id,
      subject: '语文',
      from: '2099-03-01',
      to: '2099-04-30',
    },
    ...{ startsAt: '14:00', endsAt: '16:30', place: '县教研室', hours: '3' },
  };
};
const step = async (text: string, input: object, client = chen()) => {
  const answer = await client.query<Answer>(text, { input });
  return Object.values(answer)[0]!;
};
const pathsOf = async (text: string, input: object) => {
  const { errors } = await chen().run(text, { input });
  return errors.flatMap(({ details = [] }) => details.map(({ path, rule }) => `${path} ${rule}`));
};

test('OH-15: the rhythm leaves holidays out and moves nothing', () => {
  const off = [{ name: '清明节', from: '2099-04-04', to: '2099-04-07' }];
  expect(daysOf({ weekday: 2, everyWeeks: 1, from: '2099-03-25', to: '2099-04-15' }, off)).toEqual({
    days: ['2099-03-31', '2099-04-14'],
    skipped: [{ day: '2099-04-07', reason: '清明节' }],
  });
  expect(daysOf({ weekday: 7, everyWeeks: 2, from: '2099-03-01', to: '2099-03-31' }, []).days).toEqual([
    '2099-03-01',
    '2099-03-15',
    '2099-03-29',
  ]);
});

test('OH-15: without a word of the policy the day is chosen; with one, the subject’s day is taken', async () => {
  expect(await pathsOf(CREATE, subjectDay())).toEqual(['input.weekday required']);
  expect(
    (await step(CREATE, { ...subjectDay(), weekday: 3, to: '2099-03-15' })).series.activities.nodes.map(
      ({ firstDay }) => firstDay,
    ),
  ).toEqual(['2099-03-04', '2099-03-11']);
  await adoptDecided(subgraph);
  const { series, changed } = await step(CREATE, subjectDay());
  expect([series.weekday, changed, series.activities.totalCount]).toEqual([2, 8, 8]);
  expect(series.skipped).toEqual([{ day: '2099-04-07', reason: '清明节' }]);
  expect(series.activities.nodes[0]).toMatchObject({
    status: 'DRAFT',
    seriesDay: '2099-03-03',
    sessions: [{ startsAt: '2099-03-03T06:00:00.000Z', endsAt: '2099-03-03T08:30:00.000Z', place: '县教研室' }],
  });
});

test('what cannot be a series is told by its path, and a key makes it once', async () => {
  expect(await pathsOf(CREATE, { ...subjectDay(), from: '2099-04-30', to: '2099-03-01' })).toEqual([
    'input.to notBefore',
  ]);
  expect(await pathsOf(CREATE, { ...subjectDay(), from: '2099-07-10', to: '2099-08-20' })).toEqual([
    'input.to someDay',
  ]);
  expect(await pathsOf(CREATE, { ...subjectDay(), to: '2101-04-30' })).toEqual(['input.to atMost']);
  expect(await pathsOf(CREATE, { ...subjectDay(), startsAt: '25:00' })).toEqual(['input.startsAt timeOfDay']);
  expect(await pathsOf(CREATE, { ...subjectDay(), endsAt: '13:00' })).toEqual(['input.endsAt duration']);
  expect(await pathsOf(CREATE, { ...subjectDay(), place: null })).toEqual(['input.place placeOrLink']);
  const keyed = { ...subjectDay(), idempotencyKey: 'series-once' };
  expect((await step(CREATE, keyed)).series.id).toBe((await step(CREATE, keyed)).series.id);
  expect(await subgraph.as(viewers.bo).refusal(CREATE, { input: subjectDay() })).toEqual(['NOT_FOUND']);
});

test('published at once; one changed by itself is left alone when this and the following are changed; called off from a day on', async () => {
  const made = await step(CREATE, subjectDay());
  const TEACHER = 'query ($id: ID!) { activitySeries(id: $id) { id } }';
  expect(await subgraph.as(viewers.alice).query(TEACHER, { id: made.series.id })).toEqual({ activitySeries: null });
  const own = made.series.activities.nodes[5]!;
  const { unitId: _, ...contents } = draft();
  await chen().query(UPDATE, {
    input: {
      ...contents,
      id: own.id,
      version: own.version,
      title: '专题讲座',
      sessions: [meeting(own.firstDay, '08:00', '09:00', '1')],
    },
  });

  const { id } = made.series;
  const open = await step(PUBLISH, { id, version: 1 });
  expect([open.changed, new Set(open.series.activities.nodes.map(({ status }) => status))]).toEqual([
    8,
    new Set(['PUBLISHED']),
  ]);
  const told = (await subgraph.published(activityPublished)).filter(
    ({ payload }) => payload.activities[0]?.seriesId === id,
  );
  expect(told.map(({ payload }) => payload.activities.length)).toEqual([8]);
  expect(await subgraph.as(viewers.alice).query(TEACHER, { id })).toEqual({ activitySeries: { id } });

  await enrol(chen(), open.series.activities.nodes[7]!.id, [{ personId: teachers.ann.id }]);
  const change = {
    id,
    version: 2,
    from: '2099-04-01',
    weekday: 4,
    startsAt: '15:00',
    endsAt: '17:00',
    place: '第二会议室',
    reason: '场地调整',
  };
  expect(await pathsOf(REVISE, { ...change, endsAt: '14:00' })).toEqual(['input.endsAt duration']);
  const revised = await step(REVISE, change);
  const days = revised.series.activities.nodes.map(({ firstDay, title, offSeries, sessions }) => [
    firstDay,
    title,
    offSeries,
    sessions[0]!.startsAt.slice(11, 16),
    sessions[0]!.place,
  ]);
  expect(days.slice(4)).toEqual([
    ['2099-03-31', '语文学科研修日', false, '06:00', '县教研室'],
    ['2099-04-14', '专题讲座', true, '00:00', '录播教室'],
    ['2099-04-23', '语文学科研修日', false, '07:00', '第二会议室'],
    ['2099-04-30', '语文学科研修日', false, '07:00', '第二会议室'],
  ]);
  expect(await chen().refusal(REVISE, { input: change })).toEqual(['CONFLICT']);

  const ended = await step(END, { id, version: 3, from: '2099-04-14', reason: '提前结束' });
  expect([ended.changed, ended.series.endedOn]).toEqual([3, '2099-04-14']);
  expect(ended.series.activities.nodes.map(({ status }) => status)).toEqual([
    ...Array<string>(5).fill('PUBLISHED'),
    ...Array<string>(3).fill('CANCELLED'),
  ]);
  const off = (await subgraph.published(activityCancelled)).filter(({ payload }) => payload.reason === '提前结束');
  expect(off.map(({ payload }) => payload.was)).toEqual(['PUBLISHED', 'PUBLISHED', 'PUBLISHED']);
});

test('a series moved onto a holiday is refused with the day', async () => {
  const made = await step(CREATE, { ...subjectDay(), weekday: 3, from: '2099-03-30', to: '2099-04-20' });
  const shifted = { id: made.series.id, version: 1, from: '2099-03-01', weekday: 1, reason: '改到周一' };
  expect(made.series.activities.nodes.map(({ firstDay }) => firstDay)).toEqual([
    '2099-04-01',
    '2099-04-08',
    '2099-04-15',
  ]);
  const { errors } = await chen().run(REVISE, { input: shifted });
  expect(errors[0]!.details).toMatchObject([{ path: 'input.weekday', rule: 'workingDay', value: '2099-04-06' }]);
});

const { room, booked } = facilityDesk(() => subgraph);
const PLAN = `query ($input: SeriesPlanInput!) { seriesPlan(input: $input) { skipped { day }
  meetings { day startsAt hindrances { facility { name } standing reason } } } }`;
const ROOMS = `query ($id: ID!) { activitySeries(id: $id) { activities(first: 50) { nodes { id version seriesDay sessions { startsAt
  bookings { state startsAt reason facility { name } } } } } } }`;
interface Rooms {
  activitySeries: {
    activities: {
      nodes: {
        id: string;
        version: number;
        seriesDay: string;
        sessions: { bookings: { state: string; startsAt: string; facility: { name: string } }[] }[];
      }[];
    };
  };
}
const roomsOf = async (id: string, client = subgraph.as(viewers.bo)) =>
  (await client.query<Rooms>(ROOMS, { id })).activitySeries.activities.nodes.map(({ seriesDay, sessions }) => [
    seriesDay,
    ...sessions.flatMap(({ bookings }) => bookings.map(({ state, facility: { name } }) => `${name} ${state}`)),
  ]);

test('DL-15, OH-15: a series books its rooms for all meetings at once, or none; a day may have another room, or none', async () => {
  const bo = subgraph.as(viewers.bo);
  const [hall, spare] = [await room(), await room()];
  await booked(viewers.bo, hall.id, places.schoolA.id, times('2099-05-12', '15:00', '17:00'));
  await bo.query(CLOSE, {
    input: { id: hall.id, version: hall.version, from: '2099-05-19', to: '2099-05-20', reason: '维修' },
  });
  const when = {
    ...{ unitId: places.schoolA.id, weekday: 2, from: '2099-05-01', to: '2099-06-02' },
    ...{ startsAt: '14:00', endsAt: '16:30', facilityIds: [hall.id] },
  };
  const { seriesPlan } = await bo.query<{ seriesPlan: { meetings: { day: string; hindrances: object[] }[] } }>(PLAN, {
    input: when,
  });
  expect(seriesPlan.meetings.map(({ day, hindrances }) => [day, ...hindrances])).toEqual([
    ['2099-05-05'],
    ['2099-05-12', { facility: { name: hall.name }, standing: 'TAKEN', reason: null }],
    ['2099-05-19', { facility: { name: hall.name }, standing: 'CLOSED', reason: '维修' }],
    ['2099-05-26'],
    ['2099-06-02'],
  ]);
  const input = { ...subjectDay(), ...when };
  const faults = async (more: object) =>
    (await bo.run(CREATE, { input: { ...input, ...more } })).errors.flatMap(({ code, details = [] }) =>
      details.map(({ path, rule }) => `${code} ${path} ${rule}`),
    );
  const list = async () =>
    (await bo.query<{ activitySeriesList: { totalCount: number } }>('{ activitySeriesList { totalCount } }'))
      .activitySeriesList.totalCount;
  const before = await list();
  expect(await faults({})).toEqual(['BAD_USER_INPUT series.2099-05-19.facilityIds[0] open']);
  const without = { day: '2099-05-19', facilityIds: [] };
  expect(await faults({ otherRooms: [without] })).toEqual(['CONFLICT series.2099-05-12.facilityIds[0] free']);
  expect(await faults({ otherRooms: [without, without, { day: '2099-05-13', facilityIds: [] }] })).toEqual([
    'BAD_USER_INPUT input.otherRooms[1].day seriesDay',
    'BAD_USER_INPUT input.otherRooms[2].day seriesDay',
  ]);
  expect(await list()).toBe(before);
  const otherRooms = [without, { day: '2099-05-12', facilityIds: [spare.id], place: '录播教室' }];
  const made = await step(CREATE, { ...input, otherRooms, idempotencyKey: 'series-rooms' }, bo);
  expect(await roomsOf(made.series.id)).toEqual([
    ['2099-05-05', `${hall.name} CONFIRMED`],
    ['2099-05-12', `${spare.name} CONFIRMED`],
    ['2099-05-19'],
    ['2099-05-26', `${hall.name} CONFIRMED`],
    ['2099-06-02', `${hall.name} CONFIRMED`],
  ]);
  expect(made.series.activities.nodes.map(({ sessions }) => sessions[0]!.place).slice(0, 3)).toEqual([
    '县教研室',
    '录播教室',
    '县教研室',
  ]);
  const fewer = { ...input, title: '数学学科研修日', weekday: 3, otherRooms: [{ day: '2099-05-20', facilityIds: [] }] };
  const few = await bo.run(CREATE, { input: { ...fewer, to: '2099-05-31' } });
  const more = await bo.run(CREATE, { input: { ...fewer, weekday: 4, to: '2099-06-30', otherRooms: [] } });
  expect([few.errors, more.errors]).toEqual([[], []]);
  expect(more.statements).toBe(few.statements);
  expect(await subgraph.as(viewers.wei).query(PLAN, { input: when })).toEqual({ seriesPlan: null });
});

test('DL-15: rooms of a series move with it and are given back with it; those of another unit wait for its word', async () => {
  const bo = subgraph.as(viewers.bo);
  const shared = await room(places.countyA, viewers.chen, { circle: 'BELOW' });
  const input = {
    ...{ ...subjectDay(), unitId: places.schoolA.id, weekday: 2, from: '2099-09-01', to: '2099-09-30' },
    facilityIds: [shared.id],
  };
  const made = await step(CREATE, input, bo);
  const days = ['2099-09-01', '2099-09-08', '2099-09-15', '2099-09-22', '2099-09-29'];
  expect(await roomsOf(made.series.id)).toEqual(days.map((day) => [day, `${shared.name} PENDING`]));
  const { id, version } = made.series;
  const moved = await step(REVISE, { id, version, from: '2099-09-15', weekday: 4, reason: '与区里活动冲突' }, bo);
  const { activitySeries } = await bo.query<Rooms>(ROOMS, { id });
  expect(
    activitySeries.activities.nodes.flatMap(({ sessions }) => sessions[0]!.bookings.map(({ startsAt }) => startsAt)),
  ).toEqual(
    ['2099-09-01', '2099-09-08', '2099-09-17', '2099-09-24', '2099-10-01'].map((day) => `${day}T06:00:00.000Z`),
  );
  const ended = { id, version: moved.series.version, from: '2099-09-08', reason: '不再举办' };
  await step(END, ended, bo);
  expect(await roomsOf(id)).toEqual([
    ['2099-09-01', `${shared.name} PENDING`],
    ...['2099-09-08', '2099-09-17', '2099-09-24', '2099-10-01'].map((day) => [day]),
  ]);
});
