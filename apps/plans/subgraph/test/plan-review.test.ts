import { peopleChanged, planDecided } from '@yanxiu/events';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { sql } from '@yanxiu/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { takeBackFromLeavers } from '../src/plan/leavers.service.js';
import {
  AMEND,
  CLAIM,
  CREATE,
  DELEGATE,
  DISCARD,
  LIST,
  READ,
  RELEASE,
  RETURN,
  SAVE,
  SUBMIT,
  WITHDRAW,
  decide,
  did,
  filled,
  groupA,
  more,
  packOf,
  people,
  periods,
  seedPlans,
  submitted,
} from './plan-seed.js';
import type { Shown } from './plan-seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('DALIAN_2018'));
});
afterAll(() => subgraph.close());

const { schoolA, schoolA2 } = places;
const as = (viewer: (typeof viewers)['bo']) => subgraph.as(viewer);
const input = (template = 'SCHOOL_TRAINING_PLAN', periodId = periods.term.id, unitId = schoolA.id) => ({
  template,
  unitId,
  periodId,
});

interface Read extends Shown {
  lastVersion: { num: number; status: string; comment: string | null; sectionComments: object[] };
}
const read = async (planId: string, viewer = viewers.bo) =>
  (await as(viewer).query<{ plan: Read | null }>(READ, { id: planId })).plan;

test('DL-09: returned with comments by section, changed, sent again and approved; amended, the old one holds until the new is approved', async () => {
  const sent = await submitted(as(viewers.bo), input(), '初稿');
  const own = sent.sections[0]!.code;
  const bad = {
    id: sent.id,
    version: sent.version,
    comment: '请补充',
    sections: [{ code: 'NOWHERE', comment: '缺少' }],
  };
  const { errors } = await as(viewers.chen).run(RETURN, { input: bad });
  expect(errors[0]!.details).toMatchObject([{ path: 'input.sections[0].code', rule: 'sectionOfPlan' }]);
  const returned = await did(as(viewers.chen), RETURN, { ...bad, sections: [{ code: own, comment: '目标不够具体' }] });
  expect(returned).toMatchObject({ status: 'RETURNED', holder: { place: 'AUTHOR' }, steps: [] });
  const seen = (await read(sent.id))!;
  expect(seen.lastVersion).toMatchObject({
    status: 'RETURNED',
    comment: '请补充',
    sectionComments: [{ code: own, name: '主要内容', comment: '目标不够具体' }],
  });
  const texts = (text: string) => ({ title: seen.title, sections: [{ code: own, text }] });
  const changed = await did(as(viewers.bo), SAVE, { id: sent.id, version: seen.version, ...texts('二稿') });
  // What the author works on is his own until it is handed in.
  expect((await read(sent.id, viewers.chen))!.sections[0]!.text).toBe('初稿');
  const again = await did(as(viewers.bo), SUBMIT, { id: sent.id, version: changed.version, signedOnPaper: true });
  const CHANGES =
    'query ($id: ID!) { plan(id: $id) { changes { name change before after } history { nodes { num status } } } }';
  expect(await as(viewers.chen).query(CHANGES, { id: sent.id })).toEqual({
    plan: {
      changes: [{ name: '主要内容', change: 'CHANGED', before: '初稿', after: '二稿' }],
      history: {
        nodes: [
          { num: 2, status: 'SUBMITTED' },
          { num: 1, status: 'RETURNED' },
        ],
      },
    },
  });
  expect((await decide(as(viewers.chen), [again]))[0]!.plan).toMatchObject({ status: 'APPROVED', effectiveVersion: 2 });

  const amended = await did(as(viewers.bo), AMEND, { id: sent.id, version: again.version + 1, reason: '学期中调整' });
  expect(amended).toMatchObject({ status: 'DRAFT', effectiveVersion: 2, steps: ['EDIT', 'SUBMIT', 'DISCARD'] });
  const third = await did(as(viewers.bo), SAVE, { id: sent.id, version: amended.version, ...texts('三稿') });
  const resent = await did(as(viewers.bo), SUBMIT, { id: sent.id, version: third.version, signedOnPaper: true });
  expect(resent).toMatchObject({ status: 'SUBMITTED', currentVersion: 3, effectiveVersion: 2 });
  const HISTORY = 'query ($id: ID!) { plan(id: $id) { history { nodes { num status reason } } } }';
  const historyOf = async () =>
    (await as(viewers.chen).query<{ plan: { history: { nodes: object[] } } }>(HISTORY, { id: sent.id })).plan.history
      .nodes;
  expect((await historyOf()).slice(0, 2)).toEqual([
    { num: 3, status: 'SUBMITTED', reason: '学期中调整' },
    { num: 2, status: 'IN_FORCE', reason: null },
  ]);
  await decide(as(viewers.chen), [resent]);
  expect((await historyOf()).slice(0, 2)).toMatchObject([
    { num: 3, status: 'IN_FORCE' },
    { num: 2, status: 'SUPERSEDED' },
  ]);
  const outcomes = (await subgraph.published(planDecided)).flatMap(({ payload }) =>
    payload.decisions.map(({ outcome }) => outcome),
  );
  expect(outcomes).toEqual(['RETURNED', 'APPROVED', 'APPROVED']);
  const TIMELINE = 'query ($id: ID!) { plan(id: $id) { timeline { nodes { actionName reason } } } }';
  const { plan } = await as(viewers.bo).query<{ plan: { timeline: { nodes: { actionName: string }[] } } }>(TIMELINE, {
    id: sent.id,
  });
  expect(plan.timeline.nodes.map(({ actionName }) => actionName).reverse()).toEqual([
    ...['编制计划', '报送计划', '退回修改', '报送计划', '审定、通过或接收计划'],
    ...['修订计划', '报送计划', '审定、通过或接收计划'],
  ]);
});

test('an amendment that is dropped leaves the version in force as it was; a draft that was never sent is deleted', async () => {
  const sent = await submitted(as(viewers.bo), input('SCHOOL_TRAINING_PLAN', periods.year.id), '原文');
  await decide(as(viewers.chen), [sent]);
  const amended = await did(as(viewers.bo), AMEND, { id: sent.id, version: sent.version + 1, reason: '误操作' });
  const touched = await did(as(viewers.bo), SAVE, {
    ...{ id: sent.id, version: amended.version, title: '改了题目' },
    sections: [],
  });
  const back = await did(as(viewers.bo), DISCARD, { id: sent.id, version: touched.version });
  expect(back).toMatchObject({ status: 'APPROVED', title: sent.title, sections: [{ text: '原文' }] });
  const draft = await filled(as(viewers.bo), input('SCHOOL_OUTLINE', periods.programme.id));
  expect(await did(as(viewers.bo), DISCARD, { id: draft.id, version: draft.version })).toBeNull();
  expect(await read(draft.id)).toBeNull();
  expect(await as(viewers.bo).refusal(DISCARD, { input: { id: sent.id, version: back.version } })).toEqual([
    'CONFLICT',
  ]);
});

test('taken back before anybody has taken it up, never after; handed over, given back to the pool, and in one hand at a time', async () => {
  const dan = as(more.dan);
  const plan = await submitted(dan, input('SCHOOL_TRAINING_PLAN', periods.term.id, schoolA2.id));
  const withdrawn = await did(dan, WITHDRAW, { id: plan.id, version: plan.version });
  expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', currentVersion: null, steps: ['EDIT', 'SUBMIT'] });
  expect(await read(plan.id, viewers.chen)).toBeNull();
  const sent = await did(dan, SUBMIT, { id: plan.id, version: withdrawn.version });
  const claimed = await did(as(viewers.chen), CLAIM, { id: plan.id, version: sent.version });
  expect(claimed).toMatchObject({ status: 'IN_REVIEW', holder: { place: 'OFFICER', name: viewers.chen.name } });
  const { errors } = await dan.run(WITHDRAW, { input: { id: plan.id, version: claimed.version } });
  expect(errors[0]).toMatchObject({
    code: 'CONFLICT',
    message: `${viewers.chen.name}已开始审核，不能撤回；可请其退回修改`,
  });
  // cao finds it in chen's hands, takes it to the pool (chen fell ill), and hands it on to herself.
  expect((await decide(as(more.cao), [claimed]))[0]!.refusal).toMatchObject({ rule: 'inHand' });
  const reason = '请病假';
  const pooled = await did(as(more.cao), RELEASE, { id: plan.id, version: claimed.version, reason });
  expect(pooled).toMatchObject({ status: 'SUBMITTED', holder: { place: 'POOL' } });
  const delegation = { id: plan.id, version: pooled.version, reason: '分工调整' };
  expect(await as(viewers.chen).refusal(DELEGATE, { input: { ...delegation, personId: people.alice.id } })).toEqual([
    'NOT_FOUND',
  ]);
  const delegated = await did(as(viewers.chen), DELEGATE, { ...delegation, personId: people.colleague.id });
  expect(delegated).toMatchObject({ holder: { place: 'OFFICER', name: '教研员乙' }, steps: ['RELEASE', 'DELEGATE'] });
  expect((await decide(as(viewers.chen), [delegated]))[0]!.refusal).toMatchObject({ rule: 'inHand' });
  expect((await decide(as(more.cao), [delegated]))[0]!.plan).toMatchObject({ status: 'APPROVED' });
});

test('DL-09: what was in the hands of somebody who has left is in the pool again, for all who decide', async () => {
  const unit = input('SCHOOL_TRAINING_PLAN', periods.year.id, schoolA2.id);
  const sent = await submitted(as(more.dan), unit);
  const delegation = { id: sent.id, version: sent.version, reason: '分工', personId: people.colleague.id };
  await did(as(viewers.chen), DELEGATE, delegation);
  expect(await takeBackFromLeavers(subgraph.database)).toBe(0);
  const waits = async () =>
    (
      await as(viewers.chen).query<{ plans: { nodes: { id: string }[] } }>(LIST, { filter: { toReview: true } })
    ).plans.nodes.some((plan) => plan.id === sent.id);
  expect(await waits()).toBe(false);
  // In service elsewhere is not enough for who was given it as a colleague there.
  const [posting] = people.colleague.postings;
  const moved = { ...posting!, unitId: schoolA.id, lineage: schoolA.lineage };
  await subgraph.deliver(peopleChanged, { people: [{ ...people.colleague, version: 2, postings: [moved] }] });
  expect(await takeBackFromLeavers(subgraph.database)).toBe(1);
  expect(await waits()).toBe(true);
  expect(await read(sent.id, more.dan)).toMatchObject({ status: 'SUBMITTED', holder: { place: 'POOL', name: null } });
  const TIMELINE =
    'query ($id: ID!) { plan(id: $id) { timeline(first: 1) { nodes { actionName reason actorName } } } }';
  expect(await as(viewers.chen).query(TIMELINE, { id: sent.id })).toEqual({
    plan: {
      timeline: { nodes: [{ actionName: '放回待受理', reason: '受理人已离岗，自动放回待受理', actorName: '平台' }] },
    },
  });
  // Who took one up by the right of an account keeps it wherever he is posted, until he is posted nowhere.
  await did(as(more.cao), CLAIM, { id: sent.id, version: (await read(sent.id, more.dan))!.version });
  expect(await takeBackFromLeavers(subgraph.database)).toBe(0);
  await subgraph.deliver(peopleChanged, { people: [{ ...people.colleague, version: 3, postings: [] }] });
  expect(await takeBackFromLeavers(subgraph.database)).toBe(1);
  await subgraph.deliver(peopleChanged, { people: [{ ...people.colleague, version: 4 }] });
});

test('a stale version, a key with another body, a second plan of the period and a foreign unit are each refused, and nothing changes', async () => {
  const first = { ...input('SCHOOL_OUTLINE', periods.term.id), idempotencyKey: 'plan-once' };
  const plan = await did(as(viewers.bo), CREATE, first);
  expect((await did(as(viewers.bo), CREATE, first)).id).toBe(plan.id);
  expect(await as(viewers.bo).refusal(CREATE, { input: { ...first, title: '另一份' } })).toEqual([
    'IDEMPOTENCY_MISMATCH',
  ]);
  const { errors } = await as(viewers.bo).run(CREATE, { input: input('SCHOOL_OUTLINE', periods.term.id) });
  expect(errors[0]).toMatchObject({
    code: 'CONFLICT',
    details: [{ path: 'input.periodId', rule: 'unique', value: plan.id }],
  });
  const save = { id: plan.id, version: plan.version, title: '题目', sections: [{ name: '内容', text: '一' }] };
  await did(as(viewers.bo), SAVE, save);
  expect(await as(viewers.bo).refusal(SAVE, { input: save })).toEqual(['CONFLICT']);
  for (const viewer of [viewers.chen, viewers.wei, viewers.alice])
    expect(await as(viewer).refusal(SAVE, { input: { ...save, version: 2 } })).toEqual(['NOT_FOUND']);
  expect(await as(viewers.chen).refusal(CREATE, { input: input('SCHOOL_OUTLINE', periods.year.id) })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await as(viewers.bo).refusal(CREATE, { input: input('GROUP_TERM_PLAN', periods.term.id) })).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(await as(viewers.bo).refusal(CREATE, { input: input('SCHOOL_OUTLINE', id(999)) })).toEqual(['NOT_FOUND']);
  expect(await as(viewers.ivy).refusal(CREATE, { input: input() })).toEqual(['FORBIDDEN']);
  expect((await read(plan.id))!.sections).toMatchObject([{ name: '内容', text: '一' }]);
});

test('nobody decides on a plan of his own, whatever his office', async () => {
  const both = { ...viewers.bo, grants: [...viewers.bo.grants, ...viewers.chen.grants] };
  const plan = await submitted(as(both), input('SCHOOL_TRAINING_PLAN', periods.programme.id));
  expect(plan.steps).toEqual(['WITHDRAW']);
  expect((await decide(as(both), [plan]))[0]!.refusal).toMatchObject({ rule: 'notOwn' });
  expect(await as(both).refusal(CLAIM, { input: { id: plan.id, version: plan.version } })).toEqual(['CONFLICT']);
  expect((await decide(as(viewers.chen), [plan]))[0]!.refusal).toBeNull();
});

/** Plans of county A that wait, written beside each other: what matters here is their number. */
async function waiting(count: number): Promise<{ id: string; version: number }[]> {
  const ids = Array.from({ length: count }, (_, n) => id(700_000 + Math.floor(Math.random() * 1e9) + n));
  await subgraph.db.query(sql`
    insert into plan (id, title, template_code, template, author, handling, seen_by, handler_ids, unit_id, period_id, period_name,
      period_from, period_to, single, status, sections, versions, current_version, receipt, submitted_by, submitted_by_name,
      province_id, city_id, county_id, school_id, adoption_id, pack_code, pack_version, created_by)
    select x, '批量计划', p.template_code, p.template, p.author, p.handling, p.seen_by, p.handler_ids, p.unit_id, p.period_id, p.period_name,
      p.period_from, p.period_to, false, 'SUBMITTED', p.sections, 1, 1, 'R' || x, 'somebody', '某人',
      p.province_id, p.city_id, p.county_id, p.school_id, p.adoption_id, p.pack_code, p.pack_version, 'somebody'
    from unnest(${ids}::uuid[]) x, (select * from plan where template_code = 'SCHOOL_TRAINING_PLAN' limit 1) p`);
  await subgraph.db.query(sql`
    insert into plan_version (id, plan_id, num, status, title, sections, tasks, receipt, late, submitted_by_name)
    select gen_random_uuid(), id, 1, 'SUBMITTED', title, sections, tasks, receipt, false, '某人' from plan where id = any(${ids}::uuid[])`);
  return ids.map((planId) => ({ id: planId, version: 1 }));
}

test('a hundred at once: 97 approved and three refused, each with its reason, in as many statements as for ten', async () => {
  const hundred = await waiting(100);
  hundred[3] = { ...hundred[3]!, version: 9 };
  await did(as(more.cao), CLAIM, hundred[50]!);
  hundred[50] = { ...hundred[50]!, version: 2 };
  hundred[99] = { id: id(999), version: 1 };
  const results = await decide(as(viewers.chen), hundred, '同意');
  expect(results.filter(({ plan }) => plan?.status === 'APPROVED')).toHaveLength(97);
  const refused = results.flatMap(({ refusal }, index) => (refusal ? [[index, refusal.path, refusal.rule]] : []));
  expect(refused).toEqual([
    [3, 'input.plans[3].version', 'current'],
    [50, 'input.plans[50].holder', 'inHand'],
    [99, 'input.plans[99].id', 'exists'],
  ]);
  expect(results[99]!.refusal!.message).toBe('找不到计划，或不在您的审核范围内');
  const DOCUMENT =
    'mutation ($input: DecidePlansInput!) { decidePlans(input: $input) { results { plan { status } } } }';
  const spent = async (count: number) =>
    (await as(viewers.chen).run(DOCUMENT, { input: { plans: await waiting(count) } })).statements;
  expect(await spent(100)).toBe(await spent(10));
});

test('all that wait and fit are decided as a job, row by row', async () => {
  await waiting(30);
  const ALL = 'mutation ($input: DecideAllPlansInput!) { decideAllPlans(input: $input) { job { id total } } }';
  const asked = { filter: { template: 'SCHOOL_TRAINING_PLAN', toReview: true }, comment: '同意' };
  expect(await as(viewers.wei).refusal(ALL, { input: asked })).toEqual(['BAD_USER_INPUT']);
  const { decideAllPlans } = await as(viewers.chen).query<{ decideAllPlans: { job: { id: string; total: number } } }>(
    ALL,
    { input: asked },
  );
  expect(decideAllPlans.job.total).toBeGreaterThanOrEqual(30);
  await subgraph.runBatches();
  const JOB = 'query ($id: ID!) { plansJob(id: $id) { status total done failed } }';
  const { total } = decideAllPlans.job;
  expect(await as(viewers.chen).query(JOB, { id: decideAllPlans.job.id })).toEqual({
    plansJob: { status: 'DONE', total, done: total, failed: 0 },
  });
});

test('lists: what waits for me, what I write, whole pages in the same statements, and no other county’s', async () => {
  await waiting(3);
  const listed = async (viewer: (typeof viewers)['bo'], filter: object) =>
    (await as(viewer).query<{ plans: { nodes: { id: string }[] } }>(LIST, { filter })).plans.nodes.length;
  expect(await listed(viewers.chen, { toReview: true })).toBeGreaterThanOrEqual(3);
  expect(await listed(viewers.bo, { toReview: true })).toBe(0);
  expect(await listed(viewers.bo, { mine: true })).toBeGreaterThan(3);
  for (const filter of [{}, { toReview: true }, { mine: true }, { unitId: schoolA.id }])
    expect(await listed(viewers.wei, filter)).toBe(0);
  expect(await listed(viewers.du, { statuses: ['DRAFT'] })).toBe(0);
  const PAGE = `query ($first: Int!) { plans(first: $first) { nodes { id steps sections { text } lastVersion { num comment }
    holder { name unit { id } } parent { id } roster { asOf } children { nodes { id } } history { nodes { num } } changes { change } } } }`;
  const spent = async (first: number) => (await as(viewers.chen).run(PAGE, { first })).statements;
  expect(await spent(50)).toBe(await spent(5));
  const DUES = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on OrgUnit { plansDue { expected } } } }`;
  const due = async (...units: { id: string }[]) =>
    (await as(viewers.chen).run(DUES, { keys: units.map(({ id: unitId }) => ({ __typename: 'OrgUnit', id: unitId })) }))
      .statements;
  expect(await due(schoolA, schoolA2, groupA)).toBe(await due(schoolA));
});
