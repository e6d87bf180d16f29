import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { spellingsOf } from '../src/alliance/spelling.js';
import { seedPlaces } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  const members = [{ unitId: places.schoolA.id, role: 'CENTER' }];
  for (const name of ['东镇联片研修区', '西镇连片研修区', '100%帮扶组'])
    await subgraph
      .as(viewers.chen)
      .query('mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id } } }', {
        input: { unitId: places.countyA.id, kind: 'CLUSTER', name, from: '2024-01-01', members },
      });
});
afterAll(() => subgraph.close());

const named = async (nameContains: string, as = viewers.chen) =>
  (
    await subgraph
      .as(as)
      .query<{ alliances: { nodes: { name: string }[] } }>(
        'query ($nameContains: String) { alliances(filter: { nameContains: $nameContains }) { nodes { name } } }',
        { nameContains },
      )
  ).alliances.nodes.map(({ name }) => name);

test('PC-05, X12: 连片 finds 联片 and the reverse, also inside a longer word', async () => {
  const both = ['东镇联片研修区', '西镇连片研修区'];
  expect(await named('联片')).toEqual(both);
  expect(await named('连片研修')).toEqual(both);
  expect(await named('西镇联片')).toEqual(['西镇连片研修区']);
  expect(await named('东镇')).toEqual(['东镇联片研修区']);
  expect(spellingsOf('帮扶')).toEqual(['帮扶']);
});

test('a search takes signs as they stand, and finds nothing beyond reach', async () => {
  expect(await named('%')).toEqual(['100%帮扶组']);
  expect(await named('联_')).toEqual([]);
  expect(await named('联片', viewers.wei)).toEqual([]);
});
