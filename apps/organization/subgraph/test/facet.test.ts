import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { BODY, alliance } from './checks.js';
import { group, seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'OUHAI_2024');
  await group(subgraph, places.schoolA, 'SUBJECT_GROUP', '语文教研组');
  await alliance(subgraph, 'EDU_COMMUNITY', places.schoolA, places.schoolA2);
  const body = { unitId: places.countyA.id, kind: 'SUPERVISION_GROUP', name: '督导团', from: '2024-01-01' };
  await subgraph.as(viewers.chen).query(BODY, { input: body });
});
afterAll(() => subgraph.close());

const FACETS = `query ($id: ID!, $kinds: [FacetKind!]) { orgUnit(id: $id) { facets(kinds: $kinds) {
  kind items { code name count } } } }`;

interface Shown {
  orgUnit: { facets: { kind: string; items: { code: string; name: string; count: number }[] }[] };
}
const facets = async (id: string, kinds: string[] | null = null, as = viewers.chen) =>
  (await subgraph.as(as).query<Shown>(FACETS, { id, kinds })).orgUnit.facets;

test('OH-35, OH-11: what can be filtered by comes from the policy with its words, counted in the register', async () => {
  const [alliances, groups] = await facets(places.countyA.id, ['ALLIANCE_KIND', 'GROUP_KIND']);
  expect(alliances).toEqual({
    kind: 'ALLIANCE_KIND',
    items: [
      { code: 'ALLIANCE_SCHOOLS', name: '联盟校', count: 0 },
      { code: 'EDU_COMMUNITY', name: '教共体', count: 1 },
      { code: 'EDU_GROUP', name: '集团校', count: 0 },
      { code: 'AREA', name: '片区', count: 0 },
    ],
  });
  expect(groups!.items).toMatchObject([
    { name: '常规学科教研组', count: 1 },
    { name: '小学科片区教研组', count: 0 },
    { name: '学校项目教研组', count: 0 },
  ]);
  const [bodies, studios, stages, subjects] = await facets(places.countyA.id, [
    'BODY_KIND',
    'STUDIO_KIND',
    'STAGE',
    'SUBJECT',
  ]);
  expect(bodies!.items.find(({ code }) => code === 'SUPERVISION_GROUP')).toEqual({
    ...{ code: 'SUPERVISION_GROUP', name: '督导团', count: 1 },
  });
  expect(studios!.items.map(({ name }) => name)).toEqual(['名师工作室']);
  expect(stages!.items).toEqual([{ code: 'JUNIOR_HIGH', name: '初中', count: 2 }]);
  // Abel teaches at two schools and is one person.
  expect(subjects!.items).toEqual([{ code: '语文', name: '语文', count: 3 }]);
});

test('counts go by reach: a teacher counts no colleagues, another county nothing; statements do not grow with the lists', async () => {
  const [subjects] = await facets(places.schoolA.id, ['SUBJECT'], viewers.alice);
  expect(subjects!.items).toEqual([{ code: '语文', name: '语文', count: 1 }]);
  expect(await subgraph.as(viewers.wei).query(FACETS, { id: places.countyA.id })).toEqual({ orgUnit: null });
  const chen = subgraph.as(viewers.chen);
  const one = await chen.run(FACETS, { id: places.countyA.id, kinds: ['STAGE'] });
  const all = await chen.run(FACETS, { id: places.countyA.id });
  expect(all.statements).toBe(one.statements);
});

test('OH-06, DL-36: a document whose rules come later is linked with the pack that runs it', async () => {
  const chen = subgraph.as(viewers.chen);
  const REGISTER = `mutation ($input: RegisterDocumentInput!) { registerDocument(input: $input) { document { id version packCode note } } }`;
  const LINK = `mutation ($input: LinkDocumentPackInput!) { linkDocumentPack(input: $input) { document { packCode version } } }`;
  const title = '校本研修增量提质九条指导意见';
  const document = { unitId: places.countyA.id, family: 'GUIDANCE', title, from: '2024-09-01', note: '内容待补' };
  expect(await chen.refusal(REGISTER, { input: { ...document, packCode: 'NOBODYS_PACK' } })).toEqual(['NOT_FOUND']);
  const made = await chen.query<{ registerDocument: { document: { id: string } } }>(REGISTER, { input: document });
  expect(made).toMatchObject({ registerDocument: { document: { packCode: null, note: '内容待补' } } });
  const input = { id: made.registerDocument.document.id, version: 1, packCode: 'OUHAI_2024' };
  expect(await subgraph.as(viewers.wei).refusal(LINK, { input })).toEqual(['NOT_FOUND']);
  expect(await chen.query(LINK, { input })).toEqual({
    linkDocumentPack: { document: { packCode: 'OUHAI_2024', version: 2 } },
  });
});
