import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import type { Viewer } from '@yanxiu/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { COMPLETE, CREATE, confirm, draft, published, seedDirectory } from './seed.js';
import type { Created } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const { alice } = teachers;
/** The receiving school's own officer. */
const rui: Viewer = {
  ...viewers.bo,
  ...{ id: id(230), name: '芮（受援校管理员）' },
  grants: [{ ...viewers.bo.grants[0]!, unitId: places.schoolA2.id, path: places.schoolA2.path }],
};

const FIELDS =
  'id version state mayAnswer mayRevise feedback reason answeredBy sender { id } receiver { id } lessons { title teacher { id } } activity { title }';
const ANNOUNCE = `mutation ($input: AnnounceOutreachInput!) { announceOutreach(input: $input) { outreach { ${FIELDS} } } }`;
const REVISE = `mutation ($input: ReviseOutreachInput!) { reviseOutreach(input: $input) { outreach { ${FIELDS} } } }`;
const CONFIRM = `mutation ($input: ConfirmOutreachInput!) { confirmOutreach(input: $input) { outreach { ${FIELDS} } } }`;
const DISPUTE = `mutation ($input: OutreachReasonInput!) { disputeOutreach(input: $input) { outreach { ${FIELDS} } } }`;
const WITHDRAW = `mutation ($input: OutreachReasonInput!) { withdrawOutreach(input: $input) { outreach { ${FIELDS} } } }`;
const READ = `query ($id: ID!) { outreach(id: $id) { ${FIELDS} timeline { nodes { actionName } } } }`;
const TALLY =
  'query ($unitId: ID!, $from: Date!, $to: Date!) { outreachTally(unitId: $unitId, from: $from, to: $to) { month sent sentLessons received receivedLessons pending disputed } }';

const contents = (change: object = {}) => ({
  ...{ receiverId: places.schoolA2.id, kind: 'SEND_LESSON' },
  lessons: [{ title: '分数的意义', subject: '数学', grade: '五年级', teacherId: alice.id }],
  ...change,
});

interface Node {
  id: string;
  version: number;
  state: string;
  mayAnswer: boolean;
}

async function announced(
  day = '2026-04-09',
  change: object = {},
): Promise<Node & { activityId: string; activityVersion: number }> {
  const bo = subgraph.as(viewers.bo);
  const activity = await published(bo, draft(day), [alice.id]);
  const input = { ...contents(change), activityId: activity.id };
  const { announceOutreach } = await bo.query<{ announceOutreach: { outreach: Node } }>(ANNOUNCE, { input });
  return { ...announceOutreach.outreach, activityId: activity.id, activityVersion: activity.version };
}

const tallyOf = async (viewer: Viewer, unitId: string, month: string) => {
  const variables = { unitId, from: `${month}-01`, to: `${month}-28` };
  const { outreachTally } = await subgraph.as(viewer).query<{ outreachTally: object[] | null }>(TALLY, variables);
  return outreachTally?.[0];
};

test('PC-15: it counts for sender and receiver once the receiving school has confirmed it, and not before', async () => {
  const { id: outreachId } = await announced('2026-02-10');
  const none = { sent: 0, sentLessons: 0, received: 0, receivedLessons: 0, disputed: 0 };
  expect(await tallyOf(viewers.bo, places.schoolA.id, '2026-02')).toMatchObject({ ...none, pending: 1 });
  const input = { id: outreachId, version: 1, feedback: '课例扎实，学生投入' };
  expect(await subgraph.as(rui).query(CONFIRM, { input })).toMatchObject({
    confirmOutreach: {
      outreach: { state: 'CONFIRMED', feedback: input.feedback, answeredBy: rui.name, mayAnswer: false },
    },
  });
  expect(await tallyOf(viewers.bo, places.schoolA.id, '2026-02')).toMatchObject({
    ...none,
    sent: 1,
    sentLessons: 1,
    pending: 0,
  });
  expect(await tallyOf(rui, places.schoolA2.id, '2026-02')).toMatchObject({
    ...none,
    received: 1,
    receivedLessons: 1,
    pending: 0,
  });
  // The county sees both sides of one outreach, and it is one.
  expect(await tallyOf(viewers.chen, places.countyA.id, '2026-02')).toMatchObject({ sent: 1, received: 1, pending: 0 });
  expect(await tallyOf(viewers.wei, places.countyA.id, '2026-02')).toBeUndefined();
});

test('PC-15: who announced it never confirms it, nor does the sender’s side, nor a stranger', async () => {
  const { id: outreachId, mayAnswer } = await announced();
  const input = { id: outreachId, version: 1, feedback: '很好' };
  expect(mayAnswer).toBe(false);
  for (const viewer of [viewers.bo, viewers.wei])
    expect(await subgraph.as(viewer).refusal(CONFIRM, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.alice).refusal(CONFIRM, { input })).toEqual(['FORBIDDEN']);
  const chen = subgraph.as(viewers.chen);
  const activity = await published(chen, { ...draft('2026-04-10'), unitId: places.countyA.id });
  const { announceOutreach } = await chen.query<{ announceOutreach: { outreach: Node } }>(ANNOUNCE, {
    input: { ...contents(), activityId: activity.id },
  });
  const own = { id: announceOutreach.outreach.id, version: 1, feedback: '自己确认' };
  expect(await chen.refusal(CONFIRM, { input: own })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(rui).refusal(CONFIRM, { input: own })).toEqual([]);
});

test('PC-15: a dispute goes back to the sender, who sets it right; the same school answers anew', async () => {
  const { id: outreachId } = await announced();
  const dispute = { id: outreachId, version: 1, reason: '实际只上了一节，年级不符' };
  const answered = await subgraph.as(rui).query<{ disputeOutreach: { outreach: Node } }>(DISPUTE, { input: dispute });
  expect(answered.disputeOutreach.outreach).toMatchObject({ state: 'DISPUTED', version: 2 });
  expect(await subgraph.as(rui).refusal(CONFIRM, { input: { id: outreachId, version: 2, feedback: '很好' } })).toEqual([
    'CONFLICT',
  ]);
  const revise = {
    ...contents({ lessons: [{ title: '小数的意义', teacherId: alice.id }] }),
    id: outreachId,
    version: 2,
  };
  expect(await subgraph.as(rui).refusal(REVISE, { input: revise })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.bo).query(REVISE, { input: revise })).toMatchObject({
    reviseOutreach: { outreach: { state: 'PENDING', version: 3, reason: null, lessons: [{ title: '小数的意义' }] } },
  });
  await subgraph.as(rui).query(CONFIRM, { input: { id: outreachId, version: 3, feedback: '与记录一致' } });
  const { outreach } = await subgraph
    .as(viewers.bo)
    .query<{ outreach: { timeline: { nodes: { actionName: string }[] } } }>(READ, { id: outreachId });
  expect(outreach.timeline.nodes.map(({ actionName }) => actionName)).toEqual([
    '受援校确认送教',
    '更正送教',
    '受援校提出异议',
    '填报送教',
  ]);
});

test('PC-15: an outreach that nobody has confirmed is not closed, so nothing of it is credited; taken back it may be', async () => {
  const bo = subgraph.as(viewers.bo);
  const { id: outreachId, activityId, activityVersion } = await announced();
  await confirm(bo, activityId, [{ personId: alice.id }]);
  const input = { id: activityId, version: activityVersion, outcome: '送教一节' };
  const { errors } = await bo.run(COMPLETE, { input });
  expect(errors[0]!.details).toMatchObject([
    { path: 'activity.outreach', rule: 'receiverConfirmed', value: 'PENDING' },
  ]);
  await bo.query(WITHDRAW, { input: { id: outreachId, version: 1, reason: '改为校内研修' } });
  expect(await bo.refusal(COMPLETE, { input })).toEqual([]);
});

test('another school receives it, of a known kind, by people in service; an activity is one outreach', async () => {
  const bo = subgraph.as(viewers.bo);
  const { id: activityId } = await published(bo, draft());
  const faults = async (change: object) => {
    const { errors } = await bo.run(ANNOUNCE, { input: { ...contents(change), activityId } });
    return errors.flatMap(({ details = [] }) => details.map(({ path, rule }) => `${path} ${rule}`));
  };
  const lessons = [{ title: '一节课', teacherId: id(999) }];
  expect(await faults({ receiverId: places.schoolA.id, kind: 'KING', lessons })).toEqual([
    'input.receiverId otherSchool',
    'input.kind codeOfPolicy',
    'input.lessons[0].teacherId exists',
  ]);
  expect(await faults({ receiverId: places.sectionA.id })).toEqual(['input.receiverId otherSchool']);
  expect(await faults({ receiverId: places.countyB.id })).toEqual(['input.receiverId otherSchool']);
  expect(await faults({ lessons: [] })).toEqual(['input.lessons arrayMinSize']);
  expect(await faults({})).toEqual([]);
  expect(await faults({})).toEqual(['input.activityId oneOutreach']);
});

test('what is yet to come is not confirmed; of a draft the receiver knows nothing', async () => {
  const coming = await announced('2036-04-09');
  const early = await subgraph.as(rui).run(CONFIRM, { input: { id: coming.id, version: 1, feedback: '很好' } });
  expect(early.errors[0]!.details).toMatchObject([{ rule: 'past' }]);
  const bo = subgraph.as(viewers.bo);
  const { createActivity } = await bo.query<Created>(CREATE, { input: draft() });
  const { announceOutreach } = await bo.query<{ announceOutreach: { outreach: Node } }>(ANNOUNCE, {
    input: { ...contents(), activityId: createActivity.activity.id },
  });
  expect(await subgraph.as(rui).query(READ, { id: announceOutreach.outreach.id })).toEqual({ outreach: null });
});

test('the list tells sent from received, by state and day; another county sees none; statements do not grow', async () => {
  const LIST = `query ($filter: OutreachFilter, $first: Int) { outreaches(filter: $filter, first: $first) { totalCount nodes { ${FIELDS} } } }`;
  const count = async (viewer: Viewer, filter: object) =>
    (await subgraph.as(viewer).query<{ outreaches: { totalCount: number } }>(LIST, { filter })).outreaches.totalCount;
  await announced('2025-10-09', { receiverId: places.schoolB.id });
  const days = { from: '2025-10-01', to: '2025-10-31' };
  expect(await count(viewers.bo, { unitId: places.schoolA.id, side: 'SENT', ...days })).toBe(1);
  expect(await count(viewers.bo, { unitId: places.schoolA.id, side: 'RECEIVED', ...days })).toBe(0);
  // It went to county B, whose officer sees what his school is said to have received, and nothing else.
  expect(await count(viewers.wei, { side: 'RECEIVED' })).toBe(1);
  expect(await count(viewers.wei, { states: ['CONFIRMED'] })).toBe(0);
  expect(await count(rui, days)).toBe(0);
  const chen = subgraph.as(viewers.chen);
  const [few, many] = [await chen.run(LIST, { first: 2 }), await chen.run(LIST, { first: 50 })];
  expect(many.statements).toBe(few.statements);
});

test('a stale answer is refused and changes nothing', async () => {
  const { id: outreachId } = await announced();
  expect(await subgraph.as(rui).refusal(CONFIRM, { input: { id: outreachId, version: 7, feedback: '很好' } })).toEqual([
    'CONFLICT',
  ]);
  expect(await subgraph.as(rui).query(READ, { id: outreachId })).toMatchObject({
    outreach: { state: 'PENDING', version: 1, mayAnswer: true },
  });
});

test('PC-15: the sender finds the receiving school by name though it lies beyond his reach, those of the county first', async () => {
  const SCHOOLS =
    'query ($id: ID!, $text: String) { receivingSchools(activityId: $id, nameContains: $text) { name county } }';
  const { id: activityId } = await published(subgraph.as(viewers.bo), draft());
  expect(await subgraph.as(viewers.bo).query(SCHOOLS, { id: activityId })).toEqual({
    receivingSchools: [
      { name: '甲县第二中学', county: '甲县' },
      { name: '乙县第一中学', county: '乙县' },
    ],
  });
  expect(await subgraph.as(viewers.bo).query(SCHOOLS, { id: activityId, text: '%' })).toEqual({ receivingSchools: [] });
  expect(await subgraph.as(viewers.wei).query(SCHOOLS, { id: activityId })).toEqual({ receivingSchools: null });
  expect(await subgraph.as(viewers.alice).refusal(SCHOOLS, { id: activityId })).toEqual(['FORBIDDEN']);
});
