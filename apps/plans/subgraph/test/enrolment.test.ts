import { activityCompleted, peopleChanged } from '@yanxiu/events';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import {
  COMPLETE,
  CONFIRM,
  CREATE,
  ENROL,
  PUBLISH,
  UPDATE,
  draft,
  enrol,
  meeting,
  published,
  seedDirectory,
} from './seed.js';
import type { Created } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const { alice, ann, abel, bei } = teachers;
const bo = () => subgraph.as(viewers.bo);
const chen = () => subgraph.as(viewers.chen);

test('DL-04: an attendee stands for the posting in the organiser’s school, a second one too, else for the main one', async () => {
  const atA = await published(bo(), draft('2026-03-01'));
  const [first, second] = await enrol(bo(), atA.id, [{ personId: alice.id, role: 'HOST' }, { personId: abel.id }]);
  expect(first!.attendance).toMatchObject({
    status: 'EXPECTED',
    day: '2026-03-01',
    unit: { id: places.schoolA.id },
    role: { code: 'HOST', name: '主持人' },
  });
  expect(second!.attendance).toMatchObject({ unit: { id: places.schoolA.id } });
  const ofCounty = await published(subgraph.as(viewers.chen), { ...draft('2026-03-01'), unitId: places.countyA.id });
  const [main] = await enrol(chen(), ofCounty.id, [{ personId: abel.id }]);
  expect(main!.attendance).toMatchObject({ unit: { id: places.schoolA2.id } });
});

test('each refused person is told with the path; the others are enrolled, and twice changes nothing', async () => {
  const gone = {
    ...teachers.ann,
    id: id(150),
    name: '已离任',
    postings: [{ ...teachers.ann.postings[0]!, id: id(1500), to: '2024-08-31' }],
  };
  await subgraph.deliver(peopleChanged, { people: [gone] });
  const { id: activityId } = await published(bo(), draft('2026-03-02'));
  const attendees = [
    { personId: gone.id },
    { personId: id(999) },
    { personId: bei.id },
    { personId: ann.id, role: 'JUGGLER' },
    { personId: alice.id },
  ];
  const results = await enrol(bo(), activityId, attendees);
  expect(results.map(({ refusal }) => refusal && `${refusal.path} ${refusal.rule}`)).toEqual([
    'input.attendees[0].personId postingOnDay',
    'input.attendees[1].personId exists',
    'input.attendees[2].personId exists',
    'input.attendees[3].role codeOfPolicy',
    null,
  ]);
  expect(results[0]!.refusal!.message).toBe('该人员在活动当日没有任职');
  expect(await enrol(bo(), activityId, attendees)).toEqual(results);
  expect(await bo().query('query ($id: ID!) { activity(id: $id) { attendeeCount } }', { id: activityId })).toEqual({
    activity: { attendeeCount: 1 },
  });
  const twice = { activityId, attendees: [{ personId: ann.id }, { personId: ann.id }] };
  expect(await bo().refusal(ENROL, { input: twice })).toEqual(['BAD_USER_INPUT']);
  expect(
    await subgraph.as(viewers.wei).refusal(ENROL, { input: { activityId, attendees: [{ personId: bei.id }] } }),
  ).toEqual(['NOT_FOUND']);
  expect(
    await subgraph.as(viewers.alice).refusal(ENROL, { input: { activityId, attendees: [{ personId: alice.id }] } }),
  ).toEqual(['FORBIDDEN']);
});

test('a draft that moves to another day places its attendees anew', async () => {
  const mover = {
    ...teachers.ann,
    id: id(151),
    name: '调动者',
    postings: [
      { ...teachers.ann.postings[0]!, id: id(1510), to: '2026-03-15' },
      { ...teachers.abel.postings[0]!, id: id(1511), from: '2026-03-16' },
    ],
  };
  await subgraph.deliver(peopleChanged, { people: [mover] });
  const { createActivity } = await bo().query<Created>(CREATE, {
    input: draft('2026-03-10'),
  });
  const { id: activityId } = createActivity.activity;
  const [before] = await enrol(bo(), activityId, [{ personId: mover.id }]);
  expect(before!.attendance!.unit).toEqual({ id: places.schoolA.id });
  const { unitId: _, ...contents } = draft('2026-03-20');
  await bo().query(UPDATE, { input: { ...contents, id: activityId, version: 1 } });
  const [after] = await enrol(bo(), activityId, [{ personId: mover.id }]);
  expect(after!.attendance).toMatchObject({ day: '2026-03-20', unit: { id: places.schoolA2.id } });
});

test('OH-07, L4: publishing warns of people expected elsewhere at the same time, and publishes all the same', async () => {
  await published(bo(), { ...draft('2026-04-01'), title: '教研组例会' }, [ann.id, alice.id]);
  const { createActivity } = await bo().query<Created>(CREATE, {
    input: { ...draft('2026-04-01'), sessions: [meeting('2026-04-01', '15:00', '17:00')] },
  });
  const { id: activityId } = createActivity.activity;
  await enrol(bo(), activityId, [{ personId: ann.id }, { personId: abel.id }]);
  expect(await bo().query(PUBLISH, { input: { id: activityId, version: 1 } })).toEqual({
    publishActivity: {
      activity: { version: 2, status: 'PUBLISHED' },
      warnings: [
        {
          person: { id: ann.id },
          activity: { title: '教研组例会' },
          startsAt: '2026-04-01T07:00:00.000Z',
          endsAt: '2026-04-01T08:00:00.000Z',
        },
      ],
    },
  });
  const sameDay = { ...draft('2026-04-01'), sessions: [meeting('2026-04-01', '17:00', '18:00')] };
  const { createActivity: later } = await bo().query<Created>(CREATE, {
    input: sameDay,
  });
  await enrol(bo(), later.activity.id, [{ personId: ann.id }]);
  expect(await bo().query(PUBLISH, { input: { id: later.activity.id, version: 1 } })).toMatchObject({
    publishActivity: { warnings: [] },
  });
});

test('a county’s training: the same statements for two people as for five hundred, and its events stay small', async () => {
  const crowd = Array.from({ length: 501 }, (_, n) => ({
    ...ann,
    id: id(20_000 + n),
    postings: [{ ...ann.postings[0]!, id: id(30_000 + n) }],
  }));
  await subgraph.deliver(peopleChanged, { people: crowd });
  const { id: activityId, version } = await published(bo(), draft('2026-07-05'));
  const people = crowd.map((person) => ({ personId: person.id }));
  const count = async (document: string, key: string, list: object[]) =>
    (await bo().run(document, { input: { activityId, [key]: list } })).statements;
  expect(await count(ENROL, 'attendees', people.slice(0, 2))).toBe(await count(ENROL, 'attendees', people.slice(2)));
  expect(await count(CONFIRM, 'presences', people.slice(0, 2))).toBe(
    await count(CONFIRM, 'presences', people.slice(2)),
  );
  await bo().query(COMPLETE, { input: { id: activityId, version, outcome: '全员通过考核' } });
  const events = (await subgraph.published(activityCompleted)).filter(({ aggregateId }) => aggregateId === activityId);
  expect(events.map(({ payload }) => payload.attendances.length)).toEqual([500, 1]);
  expect(new Set(events.flatMap(({ payload }) => payload.attendances.map(({ personId }) => personId))).size).toBe(501);
});
