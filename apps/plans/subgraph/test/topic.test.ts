import { topicsClosed } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, id, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { more, packOf, seedPlans } from './plan-seed.js';
import {
  ASK,
  CREATE,
  DECIDE,
  OPEN,
  PAPERS,
  READ,
  SAVE,
  SUBMIT,
  TERMINATE,
  WITHDRAW,
  applied,
  attach,
  contents,
  day,
  decide,
  decided,
  did,
  material,
  publishMaterial,
  seen,
} from './topic-seed.js';
import type { Shown } from './topic-seed.js';

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
const year = day(0).slice(0, 4);
const refusals = (viewer: (typeof viewers)['bo'], document: string, input: object) =>
  as(viewer).refusal(document, { input });
const faults = async (document: string, input: object, viewer = viewers.alice) => {
  const { errors } = await as(viewer).run(document, { input });
  return errors.flatMap(({ details }) => details?.map(({ path, rule }) => `${path} ${rule}`) ?? []);
};

interface Read extends Shown {
  waiting: { kind: string; text: string | null; authorNames: string[] | null } | null;
  requests: { nodes: { num: number; kind: string; status: string; comment: string | null; basis: string | null }[] };
}
const read = async (topicId: string, viewer = viewers.alice) =>
  (await as(viewer).query<{ topic: Read | null }>(READ, { id: topicId })).topic;

/** Approved, opened with its report, past the mid-term check. */
async function midTerm(): Promise<Shown> {
  const approved = await decided(chen(), await applied(alice()));
  const attached = await attach(alice(), approved, 'OPENING', 1);
  const opened = await did(alice(), OPEN, { ...seen(attached), day: day(0), note: '组内开题，明确分工' });
  const reported = await attach(alice(), opened, 'MID_TERM', 2);
  return decided(chen(), await did(alice(), ASK, { ...seen(reported), kind: 'MID_TERM', text: '已完成第一轮' }));
}

test('PC-16: applied, returned with a comment, approved with a number, opened, checked and closed; each stage with its documents, and the event has the authors in order', async () => {
  const sent = await applied(alice(), kind, contents({ personId: teachers.ann.id, duty: '课堂观察' }));
  expect(sent).toMatchObject({ status: 'APPLIED', pending: 'APPLICATION', number: null, steps: ['WITHDRAW'] });
  const returned = await decided(chen(), sent, 'RETURN', '请写明观察工具');
  expect(returned).toMatchObject({ status: 'RETURNED', pending: null, number: null });
  const again = await did(alice(), SUBMIT, seen(returned));
  const approved = await decided(chen(), again, 'GRANT', '同意立项');
  expect(approved).toMatchObject({ status: 'APPROVED', registeredOn: day(0), due: contents().startsOn });
  expect(approved.number).toMatch(new RegExp(`^KT-T3-${year}-\\d{4}$`));
  expect(await alice().query('{ myMessages(first: 2) { nodes { kind note } } }')).toEqual({
    myMessages: {
      nodes: [
        { kind: 'TOPIC_GRANTED', note: '同意立项' },
        { kind: 'TOPIC_REFUSED', note: '请写明观察工具' },
      ],
    },
  });
  const open = { day: day(0), note: '组内开题' };
  expect(await faults(OPEN, { ...seen(approved), ...open })).toEqual(['topic.papers requiredPaper']);
  const attached = await attach(alice(), approved, 'OPENING', 1);
  expect(await faults(OPEN, { ...seen(attached), ...open, day: day(1) })).toEqual(['input.day notAfterToday']);
  const opened = await did(alice(), OPEN, { ...seen(attached), ...open });
  expect(opened).toMatchObject({ status: 'OPENED', due: contents().midOn });
  expect(opened.steps).toEqual(['MID_TERM', 'EXTEND', 'AUTHORS', 'END', 'ATTACH']);
  const closing = { kind: 'CLOSING', text: '形成三条分组原则' };
  expect(await faults(ASK, { ...seen(opened), ...closing })).toEqual(['topic.status midTermFirst']);
  const reported = await attach(alice(), opened, 'MID_TERM', 2);
  const checked = await decided(
    chen(),
    await did(alice(), ASK, { ...seen(reported), kind: 'MID_TERM', text: '完成第一轮' }),
  );
  expect(checked).toMatchObject({ status: 'MID_TERM', due: contents().endsOn });
  const final = await attach(alice(), checked, 'CLOSING', 3);
  const closed = await decided(chen(), await did(alice(), ASK, { ...seen(final), ...closing }));
  expect(closed).toMatchObject({ status: 'CLOSED', result: closing.text, closedOn: day(0), due: null, steps: [] });
  const [event] = (await subgraph.published(topicsClosed)).slice(-1);
  expect(topicsClosed.schema.parse(event!.payload)).toEqual(event!.payload);
  expect(event!.payload.topics).toMatchObject([
    {
      ...{ topicId: sent.id, number: closed.number, kind, scale: 'SMALL', level: 'COUNTY', basis: 'DECIDED' },
      authors: [
        { personId: teachers.alice.id, num: 1, role: 'LEADER' },
        { personId: teachers.ann.id, num: 2, role: 'MEMBER' },
      ],
    },
  ]);
  const { requests } = (await read(sent.id))!;
  expect(requests.nodes.map((one) => [one.kind, one.status, one.comment])).toEqual([
    ['CLOSING', 'GRANTED', null],
    ['MID_TERM', 'GRANTED', null],
    ['APPLICATION', 'GRANTED', '同意立项'],
    ['APPLICATION', 'RETURNED', '请写明观察工具'],
  ]);
});

test('PC-16: a refusal takes no number: the register of county and year runs through, also for a hundred decided at once', async () => {
  const four = [];
  for (let n = 0; n < 4; n += 1) four.push(await applied(alice()));
  const [first, second, third, fourth] = four as [Shown, Shown, Shown, Shown];
  const last = async () => {
    const [counted] = await subgraph.db.query<{ last: number }>(
      sql`select coalesce(max(last), 0)::int as last from topic_number`,
    );
    return counted!.last;
  };
  const before = await last();
  const numberOf = (topic: Shown | null) => Number(topic!.number!.split('-').at(-1));
  expect((await decided(chen(), first, 'REFUSE', '已有同类课题')).number).toBeNull();
  expect(numberOf(await decided(chen(), second))).toBe(before + 1);
  const both = await decide(chen(), [fourth, third]);
  // In the order of application, whatever the order of the list.
  expect(both.map(({ topic }) => numberOf(topic))).toEqual([before + 3, before + 2]);
  expect(await last()).toBe(before + 3);
});

test('PC-16: failed closing leaves the topic open and it may be asked again after an extension within the months of the policy', async () => {
  const topic = await midTerm();
  const attached = await attach(alice(), topic, 'CLOSING', 3);
  const failed = await decided(
    chen(),
    await did(alice(), ASK, { ...seen(attached), kind: 'CLOSING', text: '初步结论' }),
    'REFUSE',
    '结论缺少数据支撑',
  );
  expect(failed).toMatchObject({ status: 'MID_TERM', pending: null, closedOn: null });
  const extension = (until: string) => ({ ...seen(failed), kind: 'EXTENSION', text: '补充数据', until });
  expect(await faults(ASK, extension(day(299)))).toEqual(['input.until afterEnd']);
  expect(await faults(ASK, extension(day(300 + 250)))).toEqual(['input.until withinMonths']);
  const asked = await did(alice(), ASK, extension(day(360)));
  expect(await refusals(viewers.alice, ASK, { ...seen(asked), kind: 'CLOSING', text: '再申请' })).toEqual(['CONFLICT']);
  const extended = await decided(chen(), asked);
  expect(extended).toMatchObject({ extensions: 1, endsOn: day(360), due: day(360), status: 'MID_TERM' });
  const closed = await decided(
    chen(),
    await did(alice(), ASK, { ...seen(extended), kind: 'CLOSING', text: '数据已补齐' }),
  );
  expect(closed).toMatchObject({ status: 'CLOSED', result: '数据已补齐' });
});

test('PC-16: a change of leader and of the order of authors keeps who led before, and the former leader writes no more', async () => {
  const approved = await decided(chen(), await applied(alice(), kind, contents({ personId: teachers.ann.id })));
  const authors = [{ personId: teachers.ann.id, leader: true }, { personId: teachers.abel.id }];
  const change = { ...seen(approved), kind: 'AUTHORS', text: '原负责人外出支教' };
  expect(await faults(ASK, change)).toEqual(['input.authors required']);
  const two = authors.map((author) => ({ ...author, leader: true }));
  expect(await faults(ASK, { ...change, authors: two })).toEqual(['input.authors oneLeader']);
  const foreign = [...authors, { personId: teachers.bei.id }];
  expect(await faults(ASK, { ...change, authors: foreign })).toEqual(['input.authors[2].personId exists']);
  const asked = await did(alice(), ASK, { ...change, authors });
  expect((await read(approved.id))!.waiting).toMatchObject({ authorNames: ['安安（负责人）', '阿贝'] });
  expect((await decide(chen(), [asked], 'RETURN', '再议'))[0]!.refusal).toMatchObject({ rule: 'returnable' });
  const changed = await decided(chen(), asked);
  expect(changed).toMatchObject({
    leaderName: '安安',
    authors: [
      { num: 1, name: '安安', role: 'LEADER' },
      { num: 2, name: '阿贝', role: 'MEMBER' },
    ],
    formerAuthors: [
      { num: 1, name: '艾丽丝', role: 'LEADER' },
      { num: 2, name: '安安', role: 'MEMBER' },
    ],
  });
  expect(await refusals(viewers.alice, ASK, { ...seen(changed), kind: 'TERMINATION', text: '不做了' })).toEqual([
    'NOT_FOUND',
  ]);
  const ended = await did(as(more.ann), ASK, { ...seen(changed), kind: 'TERMINATION', text: '人员调动' });
  expect(await decided(chen(), ended)).toMatchObject({ status: 'TERMINATED', number: approved.number });
});

test('DL-20: where the policy asks for no approval a micro topic is registered when it is handed in; where it is silent the school decides, and says so', async () => {
  const dalian = await TestSubgraph.start(plans);
  try {
    await seedPlans(dalian, packOf('DEMO_DALIAN_2018'));
    const teacher = dalian.as(viewers.alice);
    const { topicKinds } = await teacher.query<{
      topicKinds: { item: { code: string }; methods: { name: string }[] }[];
    }>('query { topicKinds { item { code } methods { name } } }');
    expect(topicKinds[0]!.methods.map(({ name }) => name)).toEqual(['文献研究', '对比实验', '观察调查', '总结经验']);
    const methods = ['LITERATURE', 'OBSERVATION_SURVEY'];
    const given = { ...contents(), methods };
    const micro = await applied(teacher, 'DL_MICRO_TOPIC', given);
    expect(micro).toMatchObject({ status: 'APPROVED', pending: null, handling: { approval: false } });
    expect(micro.number).toMatch(/-0001$/);
    const opened = await did(teacher, OPEN, { ...seen(micro), day: day(0), note: '已开题' });
    const closed = await did(teacher, ASK, { ...seen(opened), kind: 'CLOSING', text: '一点心得' });
    expect(closed).toMatchObject({ status: 'CLOSED' });
    expect((await dalian.published(topicsClosed))[0]!.payload.topics[0]).toMatchObject({ basis: 'NOT_REQUIRED' });
    const small = await applied(teacher, 'DL_SMALL_TOPIC', given);
    expect(small).toMatchObject({ handling: { level: 'SCHOOL', months: null } });
    expect((await decide(dalian.as(viewers.chen), [small]))[0]!.refusal).toMatchObject({ rule: 'exists' });
    expect(await decided(dalian.as(viewers.bo), small)).toMatchObject({ status: 'APPROVED' });
    const bad = { ...contents(), methods: ['ALCHEMY'] };
    const draft = await did(teacher, CREATE, { kind: 'DL_SMALL_TOPIC', title: bad.title });
    expect(await teacher.refusal(SAVE, { input: { ...seen(draft), ...bad } })).toEqual(['BAD_USER_INPUT']);
  } finally {
    await dalian.close();
  }
  const silent = await TestSubgraph.start(plans);
  try {
    await seedPlans(silent, packOf('PUCHENG_2014'));
    const sent = await applied(silent.as(viewers.alice));
    expect(sent).toMatchObject({ handling: { approval: true, level: 'SCHOOL', stated: false, months: null } });
  } finally {
    await silent.close();
  }
});

test('who writes never decides: neither the leader’s own office, nor a member’s, nor the officer who began it', async () => {
  const both = { ...viewers.alice, grants: [...viewers.alice.grants, ...viewers.chen.grants] };
  const own = await applied(as(both));
  expect((await decide(as(both), [own]))[0]!.refusal).toMatchObject({ rule: 'notOwn' });
  const member = { ...viewers.chen, id: id(230), personId: teachers.ann.id };
  const joined = await applied(alice(), kind, contents({ personId: teachers.ann.id }));
  expect((await decide(as(member), [joined]))[0]!.refusal).toMatchObject({ rule: 'notOwn' });
  const begun = await did(as(viewers.bo), CREATE, { kind, title: '代为起草的课题', leaderId: teachers.ann.id });
  expect(begun).toMatchObject({ leaderName: '安安', steps: expect.arrayContaining(['EDIT', 'SUBMIT']) as string[] });
  expect(await refusals(more.dan, CREATE, { kind, title: '代为起草的课题', leaderId: teachers.ann.id })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await refusals(viewers.chen, TERMINATE, { ...seen(own), reason: '逾期' })).toEqual(['CONFLICT']);
  const approved = await decided(chen(), own);
  const ended = await did(chen(), TERMINATE, { ...seen(approved), reason: '逾期未开题' });
  expect(ended).toMatchObject({ status: 'TERMINATED', closedOn: day(0) });
});

test('what is incomplete, foreign, stale or twice is refused with its path, and nothing changes', async () => {
  const input = { kind, title: '作业设计的分层研究', idempotencyKey: 'topic-once' };
  const draft = await did(alice(), CREATE, input);
  expect((await did(alice(), CREATE, input)).id).toBe(draft.id);
  expect(await refusals(viewers.alice, CREATE, { ...input, title: '另一个题目' })).toEqual(['IDEMPOTENCY_MISMATCH']);
  expect(await faults(CREATE, { kind: 'NO_SUCH', title: '题目题目' })).toEqual(['input.kind codeOfPolicy']);
  expect(await faults(SUBMIT, seen(draft))).toEqual(
    ['question', 'scheme', 'expectedOutcome', 'startsOn', 'endsOn'].map((field) => `topic.${field} required`),
  );
  const save = { ...seen(draft), ...contents() };
  expect(await faults(SAVE, { ...save, endsOn: day(5) })).toEqual(['input.endsOn afterStart', 'input.midOn between']);
  expect(await faults(SAVE, { ...save, endsOn: day(400) })).toEqual(['input.endsOn withinMonths']);
  expect(await refusals(viewers.alice, SAVE, { ...save, startsOn: '2027-02-31' })).toEqual(['BAD_USER_INPUT']);
  const twice = [...save.authors, { personId: teachers.alice.id }];
  expect(await faults(SAVE, { ...save, authors: twice })).toEqual(['input.authors[1].personId once']);
  for (const viewer of [more.ann, viewers.bo, viewers.chen, viewers.wei])
    expect(await refusals(viewer, SAVE, save)).toEqual(['NOT_FOUND']);
  const saved = await did(alice(), SAVE, save);
  expect(await refusals(viewers.alice, SAVE, save)).toEqual(['CONFLICT']);
  const paper = (resourceId: string, code?: string) => ({
    ...{ ...seen(saved), stage: 'APPLICATION' },
    papers: [{ resourceId, kind: code }],
  });
  expect(await faults(PAPERS, paper(id(999)))).toEqual(['input.papers[0].resourceId inLibrary']);
  expect(await faults(PAPERS, paper(material(1), 'CLOSING_REPORT'))).toEqual(['input.papers[0].kind codeOfPolicy']);
  expect(await faults(PAPERS, { ...paper(material(1)), stage: 'CLOSING' })).toEqual(['input.stage state']);
  expect((await read(draft.id))!.version).toBe(saved.version);
  const sent = await did(alice(), SUBMIT, seen(saved));
  expect(await faults(DECIDE, { topics: [seen(sent)], answer: 'REFUSE' }, viewers.chen)).toEqual([
    'input.comment required',
  ]);
  expect((await decide(chen(), [{ ...sent, version: 1 }]))[0]!.refusal).toMatchObject({ rule: 'current' });
  const back = await did(alice(), WITHDRAW, seen(sent));
  expect(back).toMatchObject({ status: 'DRAFT', pending: null });
  expect((await decide(chen(), [back]))[0]!.refusal).toMatchObject({ rule: 'exists' });
});
