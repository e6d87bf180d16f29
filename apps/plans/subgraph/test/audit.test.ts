import { TestSubgraph, viewers } from '@yanxiu/testing';
import type { Viewer } from '@yanxiu/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { CREATE, PUBLISH, draft, seedDirectory } from './seed.js';
import type { Created } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

test('an activity tells who drafted and published it to who organises there, and to the county’s auditor', async () => {
  const bo = subgraph.as(viewers.bo);
  const { id, version } = (await bo.query<Created>(CREATE, { input: draft() })).createActivity.activity;
  await bo.query(PUBLISH, { input: { id, version } });
  const TIMELINE =
    'query ($id: ID!) { activity(id: $id) { timeline { nodes { actionName actorName subjectTypeName } } } }';
  const seen = async (who: Viewer) =>
    (
      await subgraph
        .as(who)
        .query<{ activity: { timeline: { nodes: { actionName: string }[] } } | null }>(TIMELINE, { id })
    ).activity?.timeline.nodes.map(({ actionName }) => actionName);
  expect(await seen(viewers.bo)).toEqual(['发布活动', '起草活动']);
  expect(await seen(viewers.chen)).toEqual(['发布活动', '起草活动']);
  expect(await seen(viewers.alice)).toEqual([]);
  expect(await seen(viewers.wei)).toBeUndefined();
  const SEARCH = 'query ($filter: AuditFilter) { plansAudit(filter: $filter) { nodes { subjectName subjectId } } }';
  const filter = { action: 'plans.publishActivity', unitId: null };
  expect(await subgraph.as(viewers.chen).query(SEARCH, { filter })).toEqual({
    plansAudit: { nodes: [{ subjectName: draft().title, subjectId: id }] },
  });
  expect(await subgraph.as(viewers.wei).query(SEARCH, { filter })).toEqual({ plansAudit: { nodes: [] } });
  expect(await subgraph.as(viewers.bo).refusal(SEARCH)).toEqual(['FORBIDDEN']);
});
