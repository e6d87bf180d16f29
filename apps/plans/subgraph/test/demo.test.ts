import { activityCompleted } from '@yanxiu/events';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoActivity } from '../src/activity/demo-activity.js';
import { seedActivities } from '../src/demo.js';
import { plans } from '../src/module.js';
import { meeting, seedDirectory } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const { alice, ann, abel } = teachers;
const activity = (n: number, status: DemoActivity['status']): DemoActivity => ({
  id: id(5000 + n),
  title: `演示活动${n}`,
  unitId: places.schoolA.id,
  ownerId: alice.id,
  form: 'DL_SALON',
  content: 'DL_ETHICS',
  mode: 'BLENDED',
  sessions: [meeting('2025-11-05'), meeting('2025-11-06')],
  outcome: status === 'COMPLETED' ? '共识一份' : null,
  attendances: [alice, ann, abel].map((person) => ({ personId: person.id, role: 'PARTICIPANT', hours: '3.5' })),
  status,
});

test('demo activities are written once, stand where the day’s postings put people, and announce what is completed', async () => {
  const activities = [activity(1, 'COMPLETED'), activity(2, 'PUBLISHED'), activity(3, 'DRAFT')];
  expect(await seedActivities(subgraph.database, { activities })).toBe(3);
  expect(await seedActivities(subgraph.database, { activities })).toBe(0);
  const events = await subgraph.published(activityCompleted);
  expect(events).toHaveLength(1);
  // Written by SQL, so held against the contract here.
  expect(activityCompleted.schema.parse(events[0]!.payload)).toMatchObject({
    activityId: id(5001),
    day: '2025-11-06',
    form: 'DL_SALON',
    lineage: places.schoolA.lineage,
  });
  expect(events[0]!.occurredAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  expect(events[0]!.payload.attendances.map(({ personId, hours, unitId }) => [personId, hours, unitId]).sort()).toEqual(
    [alice, ann, abel].map((person) => [person.id, '3.5', places.schoolA.id]).sort(),
  );
  const SEEN =
    'query ($id: ID!) { activity(id: $id) { demo status hours sessions { num } attendances { nodes { status hours role { name } } } } }';
  const attendance = { status: 'CONFIRMED', hours: '3.5', role: { name: '参加人' } };
  expect(await subgraph.as(viewers.bo).query(SEEN, { id: id(5001) })).toEqual({
    activity: {
      demo: true,
      status: 'COMPLETED',
      hours: '4',
      sessions: [{ num: 1 }, { num: 2 }],
      attendances: { nodes: [attendance, attendance, attendance] },
    },
  });
});

test('thousands of activities go in batches, each announced once', async () => {
  const before = (await subgraph.published(activityCompleted)).length;
  const activities = Array.from({ length: 1_500 }, (_, n) => activity(10_000 + n, 'COMPLETED'));
  expect(await seedActivities(subgraph.database, { activities })).toBe(1_500);
  const announced = (await subgraph.published(activityCompleted)).slice(before).map(({ aggregateId }) => aggregateId);
  expect(new Set(announced).size).toBe(1_500);
  expect(announced.length).toBe(1_500);
});

test('an unknown unit, code or role is told by name', async () => {
  const broken = (change: Partial<DemoActivity>) =>
    seedActivities(subgraph.database, { activities: [{ ...activity(50, 'DRAFT'), ...change }] });
  await expect(broken({ unitId: id(999) })).rejects.toThrow(/unit .* is not in the directory/);
  await expect(broken({ form: 'XX' })).rejects.toThrow(/input\.form/);
  await expect(broken({ attendances: [{ personId: alice.id, role: 'JUGGLER', hours: '1' }] })).rejects.toThrow(
    /JUGGLER/,
  );
});
