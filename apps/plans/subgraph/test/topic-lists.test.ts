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

test('PC-16: all applications that wait are answered by a job, in the order in which they came, each once', async () => {
  const ALL =
    'mutation ($input: DecideAllTopicsInput!) { decideAllTopics(input: $input) { job { id kindName total } } }';
  const title = '批量办理的课题';
  const filter = { toReview: true, titleContains: title };
  const asked = { filter, answer: 'GRANT', comment: '同意立项', idempotencyKey: 'grant-all-topics' };
  const [nothing] = (await chen().run(ALL, { input: asked })).errors;
  expect(nothing!.details).toMatchObject([{ path: 'input.filter', rule: 'some' }]);
  const sent = [];
  for (let n = 0; n < 12; n += 1) sent.push(await applied(alice(), kind, { ...contents(), title: `${title}${n}` }));
  expect(await as(viewers.wei).refusal(ALL, { input: asked })).toEqual(['BAD_USER_INPUT']);
  expect(await alice().refusal(ALL, { input: asked })).toEqual(['FORBIDDEN']);
  const [wordless] = (await chen().run(ALL, { input: { filter, answer: 'REFUSE' } })).errors;
  expect(wordless!.details).toMatchObject([{ path: 'input.comment', rule: 'required' }]);
  const start = () =>
    chen().query<{ decideAllTopics: { job: { id: string; kindName: string; total: number } } }>(ALL, { input: asked });
  const { decideAllTopics } = await start();
  expect(decideAllTopics.job).toMatchObject({ total: 12, kindName: '批量同意课题申请' });
  // Asked for again, it is the same job.
  expect((await start()).decideAllTopics.job.id).toBe(decideAllTopics.job.id);
  // One was answered by hand before the job came to it.
  await decided(chen(), sent[3]!, 'REFUSE', '选题重复');
  await subgraph.runBatches();
  const JOB = `query ($id: ID!) { plansJob(id: $id) { status total done failed results(failedOnly: true) { nodes { subjectId message } } } }`;
  expect(await chen().query(JOB, { id: decideAllTopics.job.id })).toEqual({
    plansJob: {
      ...{ status: 'DONE', total: 12, done: 12, failed: 1 },
      results: { nodes: [{ subjectId: sent[3]!.id, message: '没有待办理的申请' }] },
    },
  });
  const found = await as(viewers.chen).query<{ topics: { nodes: { id: string; number: string | null }[] } }>(LIST, {
    filter: { titleContains: title },
  });
  const numbers = sent
    .filter((_topic, index) => index !== 3)
    .map((topic) => found.topics.nodes.find((node) => node.id === topic.id)!.number!);
  expect(new Set(numbers).size).toBe(11);
  expect([...numbers].sort()).toEqual(numbers);
});

test('PC-16: the leader finds co-authors of other schools of the county by name, and nobody else does', async () => {
  const draft = await did(alice(), CREATE, { kind, title: '跨校合作的课题' });
  const FIND = `query ($id: ID!, $name: String) { topic(id: $id) { candidates(nameContains: $name) { personId name unitName } } }`;
  const named = async (name?: string, viewer = viewers.alice) =>
    (
      await as(viewer).query<{ topic: { candidates: { personId: string; name: string; unitName: string }[] } | null }>(
        FIND,
        { id: draft.id, name },
      )
    ).topic?.candidates;
  const colleagues = await named();
  expect(new Set(colleagues!.map(({ unitName }) => unitName)).size).toBe(1);
  const { abel, bei } = teachers;
  expect(await named(abel.name)).toMatchObject([{ personId: abel.id }]);
  expect(await named(bei.name)).toEqual([]);
  expect(await named('%')).toEqual([]);
  expect(await named(abel.name, viewers.chen)).toBeUndefined();
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
