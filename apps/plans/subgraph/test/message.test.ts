import { messagesSent } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import type { Viewer } from '@yanxiu/access';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tidyMessages } from '../src/message/tidy.js';
import { plans } from '../src/module.js';
import { ENROL_MYSELF, QUOTA, WITHDRAW, accountOf, running } from './check-in-seed.js';
import { CANCEL, draft, enrol, published } from './seed.js';
import { RETURN, decide, groupA, more, packOf, periods, seedPlans, submitted } from './plan-seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('PUCHENG_2014'));
});
afterAll(() => subgraph.close());
beforeEach(() => subgraph.db.query(sql`delete from message`));

const { alice, ann, abel } = teachers;
const bo = () => subgraph.as(viewers.bo);
const form = 'PC_ROUTINE';
const abelHimself = accountOf(abel.id, 1);
const tomorrow = (change: object = {}) => ({
  ...{ ...draft(), form, content: null, layer: null, sessions: [running(-24 * 60)] },
  ...change,
});
const MINE = `query ($filter: MessageFilter) { myMessages(first: 20, filter: $filter) { totalCount nodes {
  id kind sort { name } title text note href read muted sentAt unit { id } lines { name } } } }`;
const READ = 'mutation ($input: MarkMessagesReadInput!) { markMessagesRead(input: $input) { marked unread } }';
const CHOICES = '{ messageChoices { kind { code name } obligatory muted } }';
const CHOOSE = `mutation ($input: SetMessageChoicesInput!) { setMessageChoices(input: $input) { choices { kind { code } muted } } }`;

interface Shown {
  id: string;
  kind: string;
  title: string;
  text: string;
  href: string;
  read: boolean;
  muted: boolean;
  sentAt: string;
  unit: { id: string } | null;
}
const mine = async (who: Viewer, filter: object = {}, locale?: 'en') =>
  (await subgraph.as(who, locale).query<{ myMessages: { totalCount: number; nodes: Shown[] } }>(MINE, { filter }))
    .myMessages;
const texts = async (who: Viewer) => (await mine(who)).nodes.map(({ text }) => text);

/** One seat, taken by alice; ann waits for it. */
async function oneSeat(): Promise<{ id: string; version: number }> {
  const { id, version } = await published(bo(), tomorrow());
  await bo().query(QUOTA, { input: { id, version, capacity: 1 } });
  await subgraph.as(viewers.alice).query(ENROL_MYSELF, { activityId: id });
  await subgraph.as(more.ann).query(ENROL_MYSELF, { activityId: id });
  return { id, version: version + 1 };
}

test('who moves up from the waiting list hears of it, and when it begins; whoever left does not', async () => {
  const { id } = await oneSeat();
  expect((await mine(more.ann)).totalCount).toBe(0);
  await subgraph.as(viewers.alice).query(WITHDRAW, { activityId: id });
  const [news] = (await mine(more.ann)).nodes;
  expect(news).toMatchObject({ kind: 'MOVED_UP', href: `/plans/activities/${id}`, read: false, unit: null });
  expect(news!.text).toMatch(/^“二次函数课例研修”已由候补转为正式参加，\d+月\d+日 \d\d:\d\d 开始$/);
  expect((await mine(more.ann, {}, 'en')).nodes[0]!.text).toMatch(/^You have moved up from the waiting list/);
  expect((await mine(viewers.alice)).totalCount).toBe(0);
});

test('who is enrolled hears that an activity is moved or called off, with the reason', async () => {
  const { id, version } = await published(bo(), tomorrow(), [ann.id, abel.id]);
  const moved = [running(-48 * 60)];
  const { rescheduleActivity } = await bo().query<{ rescheduleActivity: { activity: { version: number } } }>(
    'mutation ($input: RescheduleActivityInput!) { rescheduleActivity(input: $input) { activity { version } } }',
    { input: { id, version, reason: '场地调整', sessions: moved } },
  );
  await bo().query(CANCEL, { input: { id, version: rescheduleActivity.activity.version, reason: '停电' } });
  expect(await texts(abelHimself)).toEqual([
    '“二次函数课例研修”已取消：停电',
    expect.stringMatching(/^“二次函数课例研修”时间或地点有调整，.+ 开始：场地调整$/) as string,
  ]);
});

test('DL-16: a task is told when the activity is announced, once, and not while it is a draft', async () => {
  const ADD = 'mutation ($input: AddActivityTasksInput!) { addActivityTasks(input: $input) { activity { version } } }';
  const { createActivity } = await bo().query<{ createActivity: { activity: { id: string; version: number } } }>(
    'mutation ($input: CreateActivityInput!) { createActivity(input: $input) { activity { id version } } }',
    { input: tomorrow() },
  );
  const { id, version } = createActivity.activity;
  const task = (title: string) => [{ title, duty: 'HOST', assigneeId: ann.id }];
  await bo().query(ADD, { input: { activityId: id, tasks: task('主持研讨') } });
  expect((await mine(more.ann)).totalCount).toBe(0);
  await bo().query('mutation ($input: PublishActivityInput!) { publishActivity(input: $input) { activity { id } } }', {
    input: { id, version },
  });
  await bo().query(ADD, { input: { activityId: id, tasks: task('整理记录') } });
  expect(await texts(more.ann)).toEqual([
    '“二次函数课例研修”安排您承担：整理记录',
    '“二次函数课例研修”安排您承担：主持研讨',
  ]);
  expect((await mine(more.ann)).nodes[0]!.href).toBe('/plans/tasks');
});

test('DL-19, PC-15: who is to observe a lesson hears of it, and the receiving school of an outreach to confirm', async () => {
  const { id } = await published(bo(), tomorrow());
  const lesson = { activityId: id, title: '二次函数的图象', taughtId: alice.id, observerIds: [ann.id] };
  await bo().query(
    'mutation ($input: OpenObservationInput!) { openObservation(input: $input) { observation { id } } }',
    {
      input: { ...lesson, items: [{ name: '目标达成', most: '10' }] },
    },
  );
  expect(await texts(more.ann)).toEqual(['“二次函数课例研修”请您听课并填写观察表：二次函数的图象']);
  const outreach = {
    receiverId: places.schoolA2.id,
    kind: 'SEND_LESSON',
    lessons: [{ title: '一节课', teacherId: alice.id }],
  };
  await bo().query(
    'mutation ($input: AnnounceOutreachInput!) { announceOutreach(input: $input) { outreach { id } } }',
    {
      input: { ...outreach, activityId: id },
    },
  );
  expect((await mine(more.dan)).nodes).toMatchObject([
    { kind: 'OUTREACH_TO_CONFIRM', unit: { id: places.schoolA2.id }, href: '/plans/outreach?state=PENDING' },
  ]);
  expect((await mine(viewers.bo)).nodes.map(({ kind }) => kind)).toEqual([]);
});

test('PC-25: what became of a plan hears who wrote it; the school of its own, nobody of another', async () => {
  const plan = await submitted(bo(), {
    template: 'SCHOOL_TERM_PLAN',
    unitId: places.schoolA.id,
    periodId: periods.term.id,
  });
  const chen = subgraph.as(viewers.chen);
  await chen.query(RETURN, { input: { id: plan.id, version: plan.version, comment: '目标再具体些', sections: [] } });
  expect((await mine(viewers.bo)).nodes).toMatchObject([
    { kind: 'PLAN_RETURNED', href: `/plans/plans/${plan.id}`, unit: { id: places.schoolA.id } },
  ]);
  expect((await texts(viewers.bo))[0]).toMatch(/被退回，请修改后重新报送：目标再具体些$/);
  for (const other of [more.dan, viewers.chen, viewers.wei, viewers.alice, viewers.admin])
    expect((await mine(other)).totalCount).toBe(0);
  const group = await submitted(subgraph.as(viewers.alice), {
    ...{ template: 'GROUP_TERM_PLAN', unitId: groupA.id, periodId: periods.term.id },
  });
  await decide(chen, [group], '同意');
  expect((await mine(viewers.alice)).nodes).toMatchObject([{ kind: 'PLAN_ACCEPTED', unit: null }]);
});

test('read is read for the reader alone; all up to what was seen; again changes nothing', async () => {
  const { id, version } = await published(bo(), tomorrow(), [ann.id, alice.id]);
  await bo().query(CANCEL, { input: { id, version, reason: '停电' } });
  const [news] = (await mine(more.ann)).nodes;
  const foreign = await subgraph.as(abelHimself).query(READ, { input: { ids: [news!.id] } });
  expect(foreign).toEqual({ markMessagesRead: { marked: 0, unread: 0 } });
  expect(await subgraph.as(more.ann).query(READ, { input: { ids: [news!.id] } })).toEqual({
    markMessagesRead: { marked: 1, unread: 0 },
  });
  expect((await mine(more.ann, { unread: true })).totalCount).toBe(0);
  expect((await mine(viewers.alice, { unread: true })).totalCount).toBe(1);
  const [seen] = (await mine(viewers.alice)).nodes;
  const all = { input: { until: seen!.sentAt } };
  expect(await subgraph.as(viewers.alice).query(READ, all)).toEqual({ markMessagesRead: { marked: 1, unread: 0 } });
  expect(await subgraph.as(viewers.alice).query(READ, all)).toEqual({ markMessagesRead: { marked: 0, unread: 0 } });
  expect(await subgraph.as(viewers.alice).refusal(READ, { input: {} })).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.alice).refusal(READ, { input: { ids: ['keine-id'] } })).toEqual(['BAD_USER_INPUT']);
});

test('good news can be muted, what asks something of one cannot', async () => {
  const alices = subgraph.as(viewers.alice);
  const { errors } = await alices.run(CHOOSE, { input: { muted: ['REMINDER', 'PLAN_ACCEPTED'] } });
  expect(errors[0]).toMatchObject({
    message: '“催办提醒”须办理或知晓，不能关闭',
    details: [{ path: 'input.muted[0]', rule: 'obligatory', value: 'REMINDER' }],
  });
  await alices.query(CHOOSE, { input: { muted: ['PLAN_ACCEPTED'] } });
  const { messageChoices } = await alices.query<{
    messageChoices: { kind: { code: string }; obligatory: boolean; muted: boolean }[];
  }>(CHOICES);
  expect(messageChoices.filter(({ muted }) => muted).map(({ kind }) => kind.code)).toEqual(['PLAN_ACCEPTED']);
  expect(messageChoices.filter(({ obligatory }) => !obligatory)).toHaveLength(3);
  await subgraph.db.query(sql`
    insert into message (id, addressee, person_id, kind, title, key) values
      (gen_random_uuid(), ${alice.id}, ${alice.id}, 'PLAN_ACCEPTED', '个人研修计划', 'one')`);
  expect((await mine(viewers.alice, { unread: true })).totalCount).toBe(0);
  expect((await mine(viewers.alice)).nodes).toMatchObject([{ muted: true, read: false }]);
});

test('messages go out by an event, each once, and old ones are let go', async () => {
  const { id, version } = await published(bo(), tomorrow(), [ann.id]);
  await bo().query(CANCEL, { input: { id, version, reason: '停电' } });
  const [news] = (await mine(more.ann)).nodes;
  const told = (await subgraph.published(messagesSent)).flatMap(({ payload }) => payload.messages);
  expect(told.filter(({ messageId }) => messageId === news!.id)).toMatchObject([
    { kind: 'ACTIVITY_CANCELLED', personId: ann.id, unitId: null, text: news!.text, href: news!.href },
  ]);
  await subgraph.as(more.ann).query(READ, { input: { ids: [news!.id] } });
  expect(await tidyMessages(subgraph.database)).toBe(0);
  await subgraph.db.query(sql`update message set sent_at = now() - interval '130 days'`);
  expect(await tidyMessages(subgraph.database)).toBe(1);
});

test('who does it is not told of it, and 300 who are enrolled are told in a constant number of statements', async () => {
  const few = await published(bo(), tomorrow(), [ann.id]);
  await enrol(bo(), few.id, [{ personId: alice.id }]);
  const cancel = ({ id, version }: { id: string; version: number }) =>
    bo().run(CANCEL, { input: { id, version, reason: '停电' } });
  const one = (await cancel(few)).statements;
  const many = await published(bo(), tomorrow({ title: '全校研修' }), [ann.id, alice.id, abel.id]);
  expect((await cancel(many)).statements).toBe(one);
  const own = { ...viewers.bo, personId: ann.id };
  const third = await published(subgraph.as(own), tomorrow(), [ann.id]);
  await subgraph.db.query(sql`delete from message`);
  await subgraph.as(own).query(CANCEL, { input: { ...third, reason: '停电' } });
  expect((await mine(own)).nodes.filter(({ unit }) => !unit)).toEqual([]);
});
