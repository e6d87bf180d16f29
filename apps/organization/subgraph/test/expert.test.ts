import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
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

const ADD = `mutation ($input: AddExpertInput!) { addExpert(input: $input) {
  expert { id version name title { name } subjects outsideOrganisation } } }`;
const ENGAGE = 'mutation ($input: EngageExpertInput!) { engageExpert(input: $input) { engagement { id } } }';
const RATE =
  'mutation ($input: RateEngagementInput!) { rateEngagement(input: $input) { engagement { score ratedBy } } }';
const LIST = `query ($filter: ExpertFilter) { experts(filter: $filter) { nodes { name rating { engagements rated average }
  engagements { nodes { topic unit { name } } } } totalCount } }`;
const MAY = `query ($personId: ID!, $activityId: ID!) { certifyingCheck(personId: $personId, activityId: $activityId) {
  allowed message } }`;

const activityId = '00000000-0000-7000-8000-00000000ac01';
const own = {
  ...{ unitId: places.countyA.id, personId: teachers.abel.id, title: 'SPECIAL_GRADE', subjects: ['语文'] },
  ...{ field: '单元整体教学', availability: '每周三下午', from: '2025-01-01' },
};

interface Added {
  addExpert: { expert: { id: string; version: number } };
}
interface Engaged {
  engageExpert: { engagement: { id: string } };
}

test('DL-05: a register of own experts and of some from outside, with engagements and ratings', async () => {
  const chen = subgraph.as(viewers.chen);
  const bo = subgraph.as(viewers.bo);
  const added = await chen.query<Added>(ADD, { input: own });
  expect(added).toMatchObject({
    addExpert: { expert: { name: '阿贝', title: { name: '特级教师' }, subjects: ['语文'] } },
  });
  expect(await chen.refusal(ADD, { input: own })).toEqual(['CONFLICT']);
  const outside = {
    ...{ unitId: places.countyA.id, subjects: ['数学'], from: '2025-01-01' },
    ...{ outsideName: '某教授', outsideOrganisation: '某师范大学' },
  };
  await chen.query(ADD, { input: outside });
  expect(await chen.refusal(ADD, { input: { ...outside, personId: teachers.ann.id } })).toEqual(['BAD_USER_INPUT']);
  const expertId = added.addExpert.expert.id;
  const engage = { expertId, unitId: places.schoolA.id, activityId, topic: '大单元教学讲座', day: '2026-10-12' };
  const first = await bo.query<Engaged>(ENGAGE, { input: engage });
  expect(await bo.refusal(ENGAGE, { input: engage })).toEqual(['CONFLICT']);
  const second = await chen.query<Engaged>(ENGAGE, {
    input: { ...engage, unitId: places.schoolA2.id, activityId: null },
  });
  expect(await bo.query(RATE, { input: { id: first.engageExpert.engagement.id, score: 5 } })).toEqual({
    rateEngagement: { engagement: { score: 5, ratedBy: viewers.bo.name } },
  });
  await chen.query(RATE, { input: { id: second.engageExpert.engagement.id, score: 4, comment: '内容扎实' } });
  // A school sees the mean of all ratings, and its own engagements only.
  expect(await bo.query(LIST, { filter: { subject: '语文' } })).toEqual({
    experts: {
      totalCount: 1,
      nodes: [
        {
          ...{ name: '阿贝', rating: { engagements: 2, rated: 2, average: '4.5' } },
          engagements: { nodes: [{ topic: '大单元教学讲座', unit: { name: '甲县第一中学' } }] },
        },
      ],
    },
  });
  expect(await chen.query(LIST, { filter: { outside: true } })).toMatchObject({
    experts: { nodes: [{ name: '某教授' }] },
  });
});

test('DL-05: an expert neither certifies an activity he took part in, nor rates himself', async () => {
  const chen = subgraph.as(viewers.chen);
  const may = async (personId: string) =>
    (await chen.query<{ certifyingCheck: { allowed: boolean; message: string } }>(MAY, { personId, activityId }))
      .certifyingCheck;
  expect(await may(teachers.abel.id)).toEqual({
    allowed: false,
    message: '该专家参与了此活动，不能自行认定，须由他人认定',
  });
  expect(await may(teachers.ann.id)).toMatchObject({ allowed: true });
  const abel = { ...viewers.chen, personId: teachers.abel.id };
  const { experts } = await chen.query<{ experts: { nodes: { engagements: { nodes: { id: string }[] } }[] } }>(
    'query { experts(filter: { subject: "语文" }) { nodes { engagements { nodes { id } } } } }',
  );
  const [engagement] = experts.nodes[0]!.engagements.nodes;
  expect(await subgraph.as(abel).refusal(RATE, { input: { id: engagement!.id, score: 5 } })).toEqual(['FORBIDDEN']);
});

test('DL-05: another county sees no expert of this one, engages none and changes none', async () => {
  const wei = subgraph.as(viewers.wei);
  const { experts } = await subgraph
    .as(viewers.chen)
    .query<{ experts: { nodes: { id: string; version: number }[] } }>('query { experts { nodes { id version } } }');
  const { id, version } = experts.nodes[0]!;
  expect(await wei.query(LIST, {})).toEqual({ experts: { nodes: [], totalCount: 0 } });
  expect(await wei.query('query ($id: ID!) { expert(id: $id) { id } }', { id })).toEqual({ expert: null });
  const engage = { expertId: id, unitId: places.schoolB.id, topic: '越界聘请', day: '2026-10-12' };
  expect(await wei.refusal(ENGAGE, { input: engage })).toEqual(['NOT_FOUND']);
  const REMOVE = 'mutation ($input: RemoveExpertInput!) { removeExpert(input: $input) { expert { to } } }';
  const remove = { id, version, lastDay: '2026-12-31', reason: '聘期届满' };
  expect(await wei.refusal(REMOVE, { input: remove })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.chen).query(REMOVE, { input: remove })).toEqual({
    removeExpert: { expert: { to: '2026-12-31' } },
  });
});
