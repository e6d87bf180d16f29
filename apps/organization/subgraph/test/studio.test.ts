import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'PUCHENG_2014');
});
afterAll(() => subgraph.close());

const CREATE = `mutation ($input: CreateStudioInput!) { createStudio(input: $input) {
  studio { id version name mode subject kind { name } unit { name } leaderName leader { name } } } }`;
const RESIDE = `mutation ($input: StartStudioResidencyInput!) { startStudioResidency(input: $input) {
  studio { version residencies { id unit { name } goals from to } } } }`;
const LEAVE = `mutation ($input: EndStudioResidencyInput!) { endStudioResidency(input: $input) {
  studio { version residencies { goals result to } } } }`;
const STUDIO = 'query ($id: ID!) { studio(id: $id) { name leaderName leader { name } residencies { unit { name } } } }';

const studio = {
  ...{ unitId: places.schoolA.id, kind: 'MASTER_STUDIO', name: '语文能手工作室', mode: 'OWN' },
  ...{ leaderId: teachers.alice.id, subject: '语文', from: '2024-09-01' },
};
interface Created {
  createStudio: { studio: { id: string } };
}

test('PC-13: an own studio is led by a teacher of the school, an assigned one by somebody from elsewhere', async () => {
  const chen = subgraph.as(viewers.chen);
  expect(await chen.query(CREATE, { input: studio })).toMatchObject({
    createStudio: {
      studio: {
        ...{ version: 1, mode: 'OWN', kind: { name: '能手工作室' }, unit: { name: '甲县第一中学' } },
        ...{ leaderName: '艾丽丝', leader: { name: '艾丽丝' } },
      },
    },
  });
  expect(await chen.refusal(CREATE, { input: studio })).toEqual(['CONFLICT']);
  const assigned = { ...studio, unitId: places.schoolA2.id, mode: 'ASSIGNED', name: '指派工作室' };
  expect(await chen.query(CREATE, { input: assigned })).toMatchObject({
    createStudio: { studio: { mode: 'ASSIGNED' } },
  });
  expect(await chen.refusal(CREATE, { input: { ...assigned, mode: 'OWN' } })).toEqual(['BAD_USER_INPUT']);
  expect(await chen.refusal(CREATE, { input: { ...studio, mode: 'ASSIGNED' } })).toEqual(['BAD_USER_INPUT']);
});

test('OH-14: a studio resides at a school for a time with goals and result; the school sees it, and its own residency only', async () => {
  const chen = subgraph.as(viewers.chen);
  const resident = { ...studio, unitId: places.countyA.id, mode: 'RESIDENT', name: '县名师工作室', subject: '数学' };
  const { createStudio } = await chen.query<Created>(CREATE, { input: resident });
  const { id } = createStudio.studio;
  expect(await subgraph.as(viewers.bo).query(STUDIO, { id })).toEqual({ studio: null });
  const stay = { studioId: id, version: 1, unitId: places.schoolA.id, goals: '帮助备课组建设', from: '2025-09-01' };
  const started = await chen.query<{ startStudioResidency: { studio: { residencies: { id: string }[] } } }>(RESIDE, {
    input: stay,
  });
  expect(started.startStudioResidency.studio).toMatchObject({
    version: 2,
    residencies: [{ unit: { name: '甲县第一中学' }, to: null }],
  });
  await chen.query(RESIDE, { input: { ...stay, version: 2, unitId: places.schoolA2.id } });
  expect(await chen.refusal(RESIDE, { input: { ...stay, version: 3 } })).toEqual(['CONFLICT']);
  expect(await subgraph.as(viewers.bo).query(STUDIO, { id })).toEqual({
    studio: {
      ...{ name: '县名师工作室', leaderName: '艾丽丝', leader: { name: '艾丽丝' } },
      residencies: [{ unit: { name: '甲县第一中学' } }],
    },
  });
  const HERE = 'query ($id: ID!) { orgUnit(id: $id) { studios { nodes { name } } } }';
  expect(await subgraph.as(viewers.bo).query(HERE, { id: places.schoolA.id })).toEqual({
    orgUnit: { studios: { nodes: [{ name: '县名师工作室' }, { name: '语文能手工作室' }] } },
  });
  const residencyId = started.startStudioResidency.studio.residencies[0]!.id;
  const leave = { studioId: id, version: 3, residencyId, lastDay: '2026-06-30', result: '备课组达到县级示范' };
  expect(await chen.query(LEAVE, { input: leave })).toMatchObject({ endStudioResidency: { studio: { version: 4 } } });
  expect(await chen.refusal(LEAVE, { input: { ...leave, version: 4 } })).toEqual(['NOT_FOUND']);
});

test('a studio ends with its residencies; another county neither sees nor changes it', async () => {
  const chen = subgraph.as(viewers.chen);
  const { createStudio } = await chen.query<Created>(CREATE, { input: { ...studio, subject: '历史' } });
  const { id } = createStudio.studio;
  const END = 'mutation ($input: EndStudioInput!) { endStudio(input: $input) { studio { to } } }';
  const input = { id, version: 1, lastDay: '2026-06-30', reason: '主持人调离' };
  const wei = subgraph.as(viewers.wei);
  expect(await wei.references('Studio', [id])).toEqual([null]);
  expect(await wei.refusal(END, { input })).toEqual(['NOT_FOUND']);
  expect(await wei.refusal(CREATE, { input: studio })).toEqual(['NOT_FOUND']);
  expect(await wei.query('query { studios { totalCount } }')).toEqual({ studios: { totalCount: 0 } });
  expect(await chen.query(END, { input })).toEqual({ endStudio: { studio: { to: '2026-06-30' } } });
  expect(await chen.refusal(END, { input: { ...input, version: 2 } })).toEqual(['CONFLICT']);
  const LIST = 'query ($filter: StudioFilter) { studios(filter: $filter) { nodes { name } } }';
  const filter = { under: places.schoolA.id, subject: '历史', on: '2026-07-01' };
  expect(await chen.query(LIST, { filter })).toEqual({ studios: { nodes: [] } });
  expect(await chen.query(LIST, { filter: { ...filter, on: '2026-06-30' } })).toEqual({
    studios: { nodes: [{ name: '语文能手工作室' }] },
  });
});
