import { lessonsFilmed } from '@yanxiu/events';
import type { TestSubgraph } from '@yanxiu/testing';
import { id, viewers } from '@yanxiu/testing';
import { sql } from '@yanxiu/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUBLISH, attach, create, startLibrary } from './library.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startLibrary();
});
afterAll(() => subgraph.close());

const bo = () => subgraph.as(viewers.bo);
const said = (n: number, version: number, video: 'OPEN' | 'GIVEN' | 'REFUSED') =>
  subgraph.deliver(lessonsFilmed, {
    lessons: [{ lessonId: id(n), version, activityId: id(77), title: `第${n}课`, video }],
  });

let files = 0;

/** A draft of the activity with one file. */
async function draftOf(mediaType: string, activityId: string | null = id(77)) {
  const { id: resourceId } = await create(subgraph, { kind: 'VIDEO', activityId });
  const stamp = await attach(subgraph, resourceId, (files += 1));
  await subgraph.db.query(sql`update resource_file set media_type = ${mediaType} where resource_id = ${resourceId}`);
  return stamp;
}
const status = async (resource: string) =>
  (
    await bo().query<{ resource: { status: string; withdrawal: string | null } }>(
      'query ($id: ID!) { resource(id: $id) { status withdrawal } }',
      { id: resource },
    )
  ).resource;

test('DL-19: a film of observed lessons enters the library when all who taught agree; papers and other films do not ask them', async () => {
  await said(1, 1, 'OPEN');
  await said(2, 1, 'GIVEN');
  const film = await draftOf('video/mp4');
  const { errors } = await bo().run(PUBLISH, { input: film });
  expect(errors[0]).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: [{ path: 'input.id', rule: 'taughtConsent', value: ['第1课'] }],
  });
  expect(errors[0]!.message).toContain('《第1课》');
  for (const other of [
    await draftOf('text/plain'),
    await draftOf('video/mp4', id(78)),
    await draftOf('video/mp4', null),
  ])
    expect(await bo().refusal(PUBLISH, { input: other })).toEqual([]);
  await said(1, 2, 'GIVEN');
  await bo().query(PUBLISH, { input: film });
  expect(await status(film.id)).toEqual({ status: 'PUBLISHED', withdrawal: null });
});

test('DL-19: who takes the word back has the films taken out, and only them; what comes late changes nothing', async () => {
  const [film, paper] = [await draftOf('video/mp4'), await draftOf('text/plain')];
  for (const input of [film, paper]) await bo().query(PUBLISH, { input });
  await said(2, 4, 'REFUSED');
  await said(2, 3, 'GIVEN');
  expect(await status(film.id)).toEqual({ status: 'WITHDRAWN', withdrawal: '授课教师不同意公开课堂录像' });
  expect(await status(paper.id)).toMatchObject({ status: 'PUBLISHED' });
  expect(await bo().refusal(PUBLISH, { input: await draftOf('video/mp4') })).toEqual(['BAD_USER_INPUT']);
  const TIMELINE = 'query ($id: ID!) { resource(id: $id) { timeline(first: 1) { nodes { actorName reason } } } }';
  expect(await bo().query(TIMELINE, { id: film.id })).toEqual({
    resource: { timeline: { nodes: [{ actorName: '平台', reason: '授课教师不同意公开课堂录像' }] } },
  });
});
