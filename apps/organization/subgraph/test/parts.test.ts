import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeEach(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'HELAN_2024');
  await heldAtSchool();
});
afterEach(() => subgraph.close());

let bodyId: string;

/** A work group, a studio and a new teacher with a mentor at school A. */
async function heldAtSchool(): Promise<void> {
  const chen = subgraph.as(viewers.chen);
  const BODY = 'mutation ($input: CreateBodyInput!) { createBody(input: $input) { body { id } } }';
  const group = { unitId: places.schoolA.id, kind: 'SCHOOL_WORK_GROUP', name: '行动小组', from: '2024-01-01' };
  const seats = [{ position: 'PRINCIPAL', role: 'HEAD', holder: { personId: teachers.ann.id } }];
  const made = await chen.query<{ createBody: { body: { id: string } } }>(BODY, { input: { ...group, seats } });
  bodyId = made.createBody.body.id;
  const STUDIO = 'mutation ($input: CreateStudioInput!) { createStudio(input: $input) { studio { id } } }';
  const studio = { unitId: places.schoolA.id, kind: 'MASTER_STUDIO', name: '语文工作室', mode: 'OWN', subject: '语文' };
  await chen.query(STUDIO, { input: { ...studio, leaderId: teachers.alice.id, from: '2024-01-01' } });
  const PAIR = 'mutation ($input: CreateMentorPairInput!) { createMentorPair(input: $input) { mentorPair { id } } }';
  const pair = { menteeId: teachers.alice.id, mentorId: teachers.ann.id, unitId: places.schoolA.id };
  await chen.query(PAIR, { input: { ...pair, from: '2026-09-01' } });
}

const HELD = `query ($body: ID!) { body(id: $body) { to seats { id } }
  studios { nodes { to unit { name } } } mentorPairs { nodes { to unit { name } } } }`;

test('a merged school’s work group ends with it; its studio and its mentor pairs go on with their people', async () => {
  const MERGE = 'mutation ($input: MergeOrgUnitsInput!) { mergeOrgUnits(input: $input) { orgUnit { name } } }';
  const [source, target] = [places.schoolA, places.schoolA2].map(({ id }) => ({ id, version: 1 }));
  const input = { sources: [source], target, effectiveOn: '2026-10-01', reason: '布局调整' };
  await subgraph.as(viewers.chen).query(MERGE, { input });
  expect(await subgraph.as(viewers.chen).query(HELD, { body: bodyId })).toEqual({
    body: { to: '2026-09-30', seats: [] },
    studios: { nodes: [{ to: null, unit: { name: '甲县第二中学' } }] },
    mentorPairs: { nodes: [{ to: '2027-08-31', unit: { name: '甲县第二中学' } }] },
  });
});

test('a school that moves takes its work group, studio and mentor pairs into the reach of the new county', async () => {
  const MOVE = 'mutation ($input: MoveOrgUnitInput!) { moveOrgUnit(input: $input) { orgUnit { name } } }';
  const input = {
    id: places.schoolA.id,
    version: 1,
    parentId: places.countyB.id,
    effectiveOn: '2026-10-01',
    reason: '区划调整',
  };
  expect(await subgraph.as(viewers.wei).query(HELD, { body: bodyId })).toMatchObject({ body: null });
  await subgraph.as(viewers.admin).query(MOVE, { input });
  expect(await subgraph.as(viewers.wei).query(HELD, { body: bodyId })).toMatchObject({
    body: { to: null, seats: [{}] },
    studios: { nodes: [{ unit: { name: '甲县第一中学' } }] },
    mentorPairs: { nodes: [{ unit: { name: '甲县第一中学' } }] },
  });
  expect(await subgraph.as(viewers.chen).query(HELD, { body: bodyId })).toMatchObject({
    body: null,
    studios: { nodes: [] },
  });
});

test('a closed school keeps nothing running', async () => {
  const CLOSE = 'mutation ($input: CloseOrgUnitInput!) { closeOrgUnit(input: $input) { orgUnit { name } } }';
  const input = { id: places.schoolA.id, version: 1, lastDay: '2026-09-30', reason: '撤并' };
  await subgraph.as(viewers.chen).query(CLOSE, { input });
  expect(await subgraph.as(viewers.chen).query(HELD, { body: bodyId })).toMatchObject({
    body: { to: '2026-09-30', seats: [] },
    studios: { nodes: [{ to: '2026-09-30' }] },
    mentorPairs: { nodes: [{ to: '2026-09-30' }] },
  });
});
