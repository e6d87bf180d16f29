import { activityCompleted, expertsChanged, expertsEngaged } from '@yanxiu/events';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'DALIAN_2018');
});
afterAll(() => subgraph.close());

const ADD = 'mutation ($input: AddExpertInput!) { addExpert(input: $input) { expert { id version } } }';
const REVISE = 'mutation ($input: ReviseExpertInput!) { reviseExpert(input: $input) { expert { id version } } }';
interface Added {
  addExpert: { expert: { id: string; version: number } };
}

const add = async (input: object) => {
  const given = { unitId: places.countyA.id, subjects: ['语文'], from: '2025-01-01', ...input };
  return (await subgraph.as(viewers.chen).query<Added>(ADD, { input: given })).addExpert.expert;
};

test('DL-15: who is put on a register, or changed there, is told to the slices that book experts, by name', async () => {
  const own = await add({ personId: teachers.abel.id });
  await subgraph
    .as(viewers.chen)
    .query(REVISE, { input: { id: own.id, version: own.version, subjects: ['语文', '历史'] } });
  await add({ outsideName: '某教授', outsideOrganisation: '某师范大学' });
  const told = (await subgraph.published(expertsChanged)).flatMap(({ payload }) => payload.experts);
  expect(
    told.map(({ name, personId, organisation, version, subjects }) => [
      name,
      personId,
      organisation,
      version,
      subjects.length,
    ]),
  ).toEqual([
    ['阿贝', teachers.abel.id, null, 1, 1],
    ['阿贝', teachers.abel.id, null, 2, 2],
    ['某教授', null, '某师范大学', 1, 1],
  ]);
  expect(told[0]!.lineage).toEqual(places.countyA.lineage);
});

test('DL-05: an activity that took place engages its experts, once, however many events tell of it', async () => {
  const ann = await add({ personId: teachers.ann.id });
  const fact = {
    ...{ activityId: id(777), title: '大单元教学研讨', unitId: places.schoolA.id, lineage: places.schoolA.lineage },
    ...{ day: '2026-05-12', form: 'DL_SALON', content: null, attendances: [] },
    experts: [
      { expertId: ann.id, part: 'SPEAKER' },
      { expertId: id(778), part: 'SPEAKER' },
    ],
  };
  await subgraph.deliver(activityCompleted, fact);
  await subgraph.deliver(activityCompleted, fact);
  await subgraph.deliver(activityCompleted, { ...fact, activityId: id(779), experts: null });
  const { expert } = await subgraph
    .as(viewers.bo)
    .query<{ expert: object }>(
      'query ($id: ID!) { expert(id: $id) { rating { engagements } engagements { nodes { topic part day activityId unit { id } } } } }',
      { id: ann.id },
    );
  expect(expert).toEqual({
    rating: { engagements: 1 },
    engagements: {
      nodes: [
        {
          topic: '大单元教学研讨',
          part: 'SPEAKER',
          day: '2026-05-12',
          activityId: id(777),
          unit: { id: places.schoolA.id },
        },
      ],
    },
  });
  const engaged = (await subgraph.published(expertsEngaged)).flatMap(({ payload }) => payload.engagements);
  expect(engaged.map(({ personId, activityId }) => [personId, activityId])).toEqual([[teachers.ann.id, id(777)]]);
});
