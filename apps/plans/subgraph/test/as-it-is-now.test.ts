import { unitsChanged } from '@yanxiu/events';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { CREATE, draft, seedDirectory } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
  for (const unit of [places.schoolA, places.schoolA, places.schoolA2])
    await subgraph.as(viewers.chen).query(CREATE, { input: { ...draft(), unitId: unit.id } });
});
afterAll(() => subgraph.close());

test('as it is now a list of units is one statement: a merged school’s activities are its successor’s, page by page', async () => {
  const { schoolA, schoolA2, schoolB, countyA } = places;
  await subgraph.deliver(unitsChanged, { units: Object.values(places) });
  const OF_UNITS = `query ($keys: [_Any!]!, $after: String) { _entities(representations: $keys) { ... on OrgUnit {
    activities(first: 2, basis: NOW, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } } } }`;
  interface Found {
    _entities: { activities: { nodes: object[]; totalCount: number; pageInfo: { endCursor: string | null } } }[];
  }
  const ask = (units: { id: string }[], after: string | null = null, who = viewers.chen) =>
    subgraph.as(who).run<Found>(OF_UNITS, { keys: units.map(({ id }) => ({ __typename: 'OrgUnit', id })), after });
  const counts = async (...units: { id: string }[]) =>
    (await ask(units)).data._entities.map(({ activities }) => activities.totalCount);
  const [own, other, county] = await counts(schoolA, schoolA2, countyA);
  await subgraph.deliver(unitsChanged, {
    units: [{ ...schoolA, version: 5, active: false, successorId: schoolA2.id }],
  });
  expect(await counts(schoolA, schoolA2, countyA, schoolB)).toEqual([0, own! + other!, county, 0]);
  const one = await ask([schoolA2]);
  const many = await ask([schoolA, schoolA2, countyA, schoolB]);
  expect(many.statements).toBe(one.statements);
  const { endCursor } = one.data._entities[0]!.activities.pageInfo;
  const next = await ask([schoolA2], endCursor);
  const [first, second] = [one, next].map(({ data }) => data._entities[0]!.activities.nodes);
  expect(second).not.toEqual([]);
  expect(first!.some((node) => second!.some((more) => JSON.stringify(more) === JSON.stringify(node)))).toBe(false);
  const foreign = await ask([schoolA2], null, viewers.wei);
  expect(foreign.data._entities[0]!.activities.nodes).toEqual([]);
});
