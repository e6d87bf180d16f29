import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { more, packOf, seedPlans } from './plan-seed.js';
import { CREATE, LIST, READ, applied, contents, decided, did, publishMaterial, seen } from './topic-seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('DEMO_PUCHENG_2014'));
  await publishMaterial(subgraph);
});
afterAll(() => subgraph.close());

const as = (viewer: (typeof viewers)['bo']) => subgraph.as(viewer);
const alice = () => as(viewers.alice);
const chen = () => as(viewers.chen);
const kind = 'PC_SMALL_TOPIC';
const read = async (topicId: string, viewer = viewers.alice) =>
  (await as(viewer).query<{ topic: { id: string } | null }>(READ, { id: topicId })).topic;

test('a draft is its authors’; an application is for who decides; a registered topic is read in the subtree, and by no other county', async () => {
  const sent = await applied(alice(), kind, contents({ personId: teachers.ann.id }));
  const readers = async () => {
    const found = [];
    const all = [viewers.alice, more.ann, viewers.bo, more.dan, viewers.chen, viewers.ivy, viewers.du, viewers.wei];
    for (const viewer of all) if (await read(sent.id, viewer)) found.push(viewer.name);
    return found;
  };
  expect(await readers()).toEqual([viewers.alice, more.ann, viewers.bo, viewers.chen].map(({ name }) => name));
  await decided(chen(), sent);
  expect(await readers()).toEqual(
    [viewers.alice, more.ann, viewers.bo, viewers.chen, viewers.ivy, viewers.du].map(({ name }) => name),
  );
  const draft = await did(alice(), CREATE, { kind, title: '尚未申报的课题' });
  for (const viewer of [viewers.bo, viewers.chen, viewers.du]) expect(await read(draft.id, viewer)).toBeNull();
  const [foreign] = await as(viewers.wei).references('Topic', [sent.id]);
  expect(foreign).toBeNull();
});

test('lists: mine, the inbox, what is overdue; whole pages and a hundred decisions in as many statements as a few', async () => {
  const listed = async (viewer: (typeof viewers)['bo'], filter: object, order = 'SINCE_DESC') =>
    (await as(viewer).query<{ topics: { nodes: { id: string }[] } }>(LIST, { filter, order })).topics.nodes.map(
      ({ id: topicId }) => topicId,
    );
  const waiting = await applied(alice());
  expect(await listed(viewers.chen, { toReview: true }, 'PENDING')).toContain(waiting.id);
  expect(await listed(viewers.bo, { toReview: true })).toEqual([]);
  expect(await listed(viewers.alice, { mine: true })).toContain(waiting.id);
  expect(await listed(viewers.wei, {})).toEqual([]);
  const late = await decided(chen(), waiting);
  expect(await listed(viewers.chen, { overdue: true })).not.toContain(late.id);
  await subgraph.db.query(sql`update topic set starts_on = current_date - 30 where id = ${late.id}`);
  expect(await listed(viewers.chen, { overdue: true }, 'DUE')).toContain(late.id);
  const PAGE = `query ($first: Int!) { topics(first: $first) { nodes { id steps authors { name person { id } } formerAuthors { name }
    papers { title resource { id } } demands { kind { name } } waiting { kind } requests(first: 3) { nodes { kind } } materials { id } candidates { name } methodChoices { code } } } }`;
  const spent = async (first: number) => (await alice().run(PAGE, { first })).statements;
  expect(await spent(20)).toBe(await spent(3));
  const DOCUMENT = `mutation ($input: DecideTopicsInput!) { decideTopics(input: $input) { results { topic { status number } } } }`;
  const cost = async (count: number) => {
    const topics = [];
    for (let n = 0; n < count; n += 1) topics.push(seen(await applied(alice())));
    return (await chen().run(DOCUMENT, { input: { topics, answer: 'GRANT' } })).statements;
  };
  expect(await cost(12)).toBe(await cost(2));
});

test('every step is told in the timeline, to the leader and to who reviews', async () => {
  const topic = await decided(chen(), await applied(alice()), 'GRANT', '同意');
  const TIMELINE = 'query ($id: ID!) { topic(id: $id) { timeline { nodes { actionName reason } } } }';
  for (const viewer of [viewers.alice, viewers.chen]) {
    const told = await as(viewer).query<{ topic: { timeline: { nodes: { actionName: string }[] } } }>(TIMELINE, {
      id: topic.id,
    });
    expect(told.topic.timeline.nodes.map(({ actionName }) => actionName).reverse()).toEqual([
      '起草课题',
      '提出课题申请',
      '办理课题申请',
    ]);
  }
});
