import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluation } from '../src/module.js';
import { seed } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(evaluation);
  await seed(subgraph);
});
afterAll(() => subgraph.close());

const OPEN = 'mutation ($input: OpenScoreSheetInput!) { openScoreSheet(input: $input) { scoreSheet { id } } }';
const TIMELINE = 'query ($id: ID!) { scoreSheet(id: $id) { timeline { nodes { actionName actorName } } } }';

test('PC-30: how marks came about is told to who scores there and to the county’s auditor, not beyond', async () => {
  const input = { unitId: places.schoolA.id, rubricCode: 'JIA_RUBRIC', kind: 'TERM_CHECK', day: '2026-03-01' };
  const { openScoreSheet } = await subgraph
    .as(viewers.ivy)
    .query<{ openScoreSheet: { scoreSheet: { id: string } } }>(OPEN, { input });
  const { id } = openScoreSheet.scoreSheet;
  for (const who of [viewers.ivy, viewers.chen])
    expect(await subgraph.as(who).query(TIMELINE, { id })).toEqual({
      scoreSheet: { timeline: { nodes: [{ actionName: '建立评估记录', actorName: viewers.ivy.name }] } },
    });
  expect(await subgraph.as(viewers.bo).query(TIMELINE, { id })).toEqual({ scoreSheet: null });
  expect(await subgraph.as(viewers.wei).query(TIMELINE, { id })).toEqual({ scoreSheet: null });
  expect(await subgraph.as(viewers.ivy).refusal('{ evaluationAudit { totalCount } }')).toEqual(['FORBIDDEN']);
});
