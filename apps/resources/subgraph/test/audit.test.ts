import type { Viewer } from '@yanxiu/access';
import type { TestSubgraph } from '@yanxiu/testing';
import { viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptPolicy, create, startLibrary } from './library.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startLibrary();
  await adoptPolicy(subgraph);
});
afterAll(() => subgraph.close());

test('a resource’s timeline is its author’s and the staff’s; the log of the library is searched by county', async () => {
  const { id } = await create(subgraph, {});
  const TIMELINE = 'query ($id: ID!) { resource(id: $id) { timeline { nodes { actionName } } } }';
  const seen = async (who: Viewer) =>
    (
      await subgraph
        .as(who)
        .query<{ resource: { timeline: { nodes: { actionName: string }[] } } | null }>(TIMELINE, { id })
    ).resource?.timeline.nodes;
  for (const who of [viewers.alice, viewers.bo, viewers.chen])
    expect(await seen(who)).toEqual([{ actionName: '上传资源' }]);
  expect(await seen(viewers.wei)).toBeUndefined();
  const SEARCH = '{ resourcesAudit { nodes { subjectId subjectName } } resourcesAuditActions { name } }';
  expect(await subgraph.as(viewers.chen).query(SEARCH)).toMatchObject({
    resourcesAudit: { nodes: [{ subjectId: id }] },
    resourcesAuditActions: expect.arrayContaining([{ name: '发布资源' }]) as unknown,
  });
  expect(await subgraph.as(viewers.wei).query(SEARCH)).toMatchObject({ resourcesAudit: { nodes: [] } });
});
