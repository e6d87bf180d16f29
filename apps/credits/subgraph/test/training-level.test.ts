import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adopt, complete, packOf, startCredits } from './seed.js';

let subgraph: TestSubgraph;
const { countyA, countyB, schoolB, province } = places;
beforeAll(async () => {
  subgraph = await startCredits();
  await adopt(subgraph, countyB, packOf('DEMO_HELAN_2024'));
});
afterAll(() => subgraph.close());

const RECORD = `mutation ($input: RecordOutsideTrainingInput!) { recordOutsideTraining(input: $input) { entry { level { name } } } }`;
const LEVELS = `query ($id: ID!) { orgUnitOf: _entities(representations: [{ __typename: "OrgUnit", id: $id }]) { ... on OrgUnit {
  trainingByLevel(schoolYear: 2025) { level { code name } outside hours people records } } } }`;
interface Levels {
  orgUnitOf: [
    {
      trainingByLevel:
        | { level: { code: string; name: string }; outside: boolean; hours: string; people: number; records: number }[]
        | null;
    },
  ];
}

test('HL-09: five levels in one view, by unit and school year, beside what schools held; 区培 is the province’s in Ningxia', async () => {
  const asked = async (viewer: (typeof viewers)['chen'], unitId: string) =>
    (await subgraph.as(viewer).query<Levels>(LEVELS, { id: unitId })).orgUnitOf[0].trainingByLevel;
  await complete(subgraph, [{ person: teachers.bei, hours: '3' }], {
    unitId: schoolB.id,
    lineage: schoolB.lineage,
    day: '2026-03-10',
  });
  const record = (title: string, level: string, hours: string) =>
    subgraph
      .as(viewers.wei)
      .query(RECORD, { input: { personId: teachers.bei.id, title, level, hours, completedOn: '2026-05-01' } });
  await record('区级研修', 'PROVINCE', '10');
  await record('区级研修二', 'PROVINCE', '6');
  await record('国培项目', 'NATIONAL', '20');
  expect(
    await subgraph.as(viewers.wei).refusal(RECORD, {
      input: { personId: teachers.bei.id, title: '校内', level: 'SCHOOL', hours: '1', completedOn: '2026-05-01' },
    }),
  ).toEqual(['BAD_USER_INPUT']);
  const found = (await asked(viewers.wei, countyB.id))!;
  expect(found.map(({ level, hours, people, records }) => [level.code, level.name, hours, people, records])).toEqual([
    ['NATIONAL', '国培', '20', 1, 1],
    ['PROVINCE', '区培', '16', 1, 2],
    ['CITY', '市培', '0', 0, 0],
    ['COUNTY', '县培', '0', 0, 0],
    ['SCHOOL', '校本研修', '3', 1, 1],
  ]);
  expect((await asked(viewers.wei, countyA.id)) ?? null).toBeNull();
  // A second county of the province: each person counts once at every height.
  await subgraph.as(viewers.bo).query(RECORD, {
    input: { personId: teachers.alice.id, title: '国培项目', level: 'NATIONAL', hours: '8', completedOn: '2026-05-01' },
  });
  const whole = (await asked(viewers.du, province.id))!;
  expect(whole[0]).toMatchObject({ level: { code: 'NATIONAL', name: '国培' }, hours: '28', people: 2, records: 2 });
  expect((await asked(viewers.du, countyA.id))![0]).toMatchObject({ hours: '8', people: 1 });
  // Another school year has none of it.
  expect(
    (await subgraph.as(viewers.du).query<Levels>(LEVELS.replace('2025', '2024'), { id: province.id })).orgUnitOf[0]
      .trainingByLevel![0],
  ).toMatchObject({
    hours: '0',
  });
  const many = `{ _entities(representations: [${[province, countyA, countyB, schoolB].map((unit) => `{ __typename: "OrgUnit", id: "${unit.id}" }`).join()}]) { ... on OrgUnit { trainingByLevel(schoolYear: 2025) { hours } } } }`;
  const statements = async (query: string, variables = {}) =>
    (await subgraph.as(viewers.du).run(query, variables)).statements;
  expect(await statements(many)).toBe(await statements(LEVELS, { id: province.id }));
});
