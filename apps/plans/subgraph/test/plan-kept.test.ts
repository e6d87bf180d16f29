import { alliancesChanged } from '@yanxiu/events';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { sql } from '@yanxiu/subgraph';
import { READ, SUBMIT, decide, did, filled, groupA, more, packOf, periods, seedPlans, submitted } from './plan-seed.js';

let subgraph: TestSubgraph | undefined;
afterAll(() => subgraph?.close());

/** The same machine under another document each time: only the pack differs. */
const under = (code: string) =>
  beforeEach(async () => {
    await subgraph?.close();
    subgraph = await TestSubgraph.start(plans);
    await seedPlans(subgraph, packOf(code));
  });
const as = (viewer: (typeof viewers)['bo']) => subgraph!.as(viewer);
const { schoolA, countyA } = places;

describe('Pucheng', () => {
  under('PUCHENG_2014');

  test('PC-23, PC-24: school and group plans are sent up by the rhythm’s day; the roster is frozen, months lie in the term', async () => {
    const plan = await filled(as(viewers.bo), {
      template: 'SCHOOL_TERM_PLAN',
      unitId: schoolA.id,
      periodId: periods.term.id,
    });
    expect(plan).toMatchObject({ due: '2020-09-01', handling: { mode: 'SUBMIT', byName: '教育局' } });
    expect(plan.sections.map(({ code, kind }) => [code, kind])).toContainEqual(['ROSTER', 'ROSTER']);
    const sent = await did(as(viewers.bo), SUBMIT, { id: plan.id, version: plan.version, signedOnPaper: true });
    const ROSTER =
      'query ($id: ID!) { plan(id: $id) { lastVersion { late } roster { frozen subjects { subject count people { name } } } } }';
    const roster = (await as(viewers.chen).query<{ plan: object }>(ROSTER, { id: sent.id })).plan;
    expect(roster).toMatchObject({
      lastVersion: { late: true },
      roster: { frozen: true, subjects: [{ subject: '语文', count: 3 }] },
    });
    await subgraph!.db.query(sql`update directory_person set active = false where id = ${id(102)}`);
    expect((await as(viewers.chen).query<{ plan: object }>(ROSTER, { id: sent.id })).plan).toEqual(roster);

    const group = { template: 'GROUP_TERM_PLAN', unitId: groupA.id, periodId: periods.term.id, parentId: sent.id };
    const ofGroup = await filled(as(viewers.alice), group);
    expect(ofGroup).toMatchObject({ tasks: [{ month: '2026-10', task: '集体备课两次' }] });
    const { errors } = await as(viewers.alice).run(
      'mutation ($input: SavePlanDraftInput!) { savePlanDraft(input: $input) { plan { id } } }',
      {
        input: {
          id: ofGroup.id,
          version: ofGroup.version,
          title: 'x组计划',
          sections: [],
          tasks: [{ month: '2019-08', task: '暑期' }],
        },
      },
    );
    expect(errors[0]!.details).toMatchObject([{ path: 'input.tasks[0].month', rule: 'monthOfPeriod' }]);
    expect(await as(more.ann).refusal(SUBMIT, { input: { id: ofGroup.id, version: ofGroup.version } })).toEqual([
      'NOT_FOUND',
    ]);
    await did(as(viewers.alice), SUBMIT, { id: ofGroup.id, version: ofGroup.version });
    const [done] = await decide(as(viewers.chen), [{ id: ofGroup.id, version: ofGroup.version + 1 }]);
    expect(done!.plan!.status).toBe('ACCEPTED');
    const CHILDREN = 'query ($id: ID!) { plan(id: $id) { children { nodes { id parent { id } } } } }';
    expect(await as(viewers.chen).query(CHILDREN, { id: sent.id })).toEqual({
      plan: { children: { nodes: [{ id: ofGroup.id, parent: { id: sent.id } }] } },
    });
  });

  test('PC-25: a personal plan is kept in the school: read by its teacher, the group’s leader and the school, by no one above or beside', async () => {
    const plan = await submitted(as(more.ann), { template: 'PERSONAL_PLAN', periodId: periods.term.id });
    expect(plan).toMatchObject({ status: 'KEPT', effectiveVersion: 1, title: '安安本学期个人研修计划' });
    const seenBy = async (viewer: (typeof viewers)['bo']) => {
      const client = as(viewer);
      const listed = await client.query<{ plans: { nodes: { id: string }[] } }>(
        'query { plans(first: 100) { nodes { id } } }',
      );
      const [reference] = await client.references('Plan', [plan.id]);
      const answers = [
        (await client.query<{ plan: object | null }>(READ, { id: plan.id })).plan !== null,
        reference !== null,
        listed.plans.nodes.some((node) => node.id === plan.id),
      ];
      expect(new Set(answers).size).toBe(1);
      return answers[0];
    };
    expect([await seenBy(more.ann), await seenBy(viewers.alice), await seenBy(viewers.bo)]).toEqual([true, true, true]);
    const colleague = { ...viewers.alice, id: id(215), personId: id(103) };
    for (const viewer of [colleague, viewers.chen, viewers.wei, viewers.du, viewers.admin])
      expect(await seenBy(viewer)).toBe(false);
  });

  test('the kinds that are offered are those that one may write: teacher, leader of a group, school, county', async () => {
    const KINDS = 'query ($unitId: ID) { planTemplates(unitId: $unitId) { item { code } writers { name } } }';
    type Kinds = { planTemplates: { item: { code: string }; writers: { name: string }[] }[] };
    const offered = async (viewer: (typeof viewers)['bo'], unitId: string | null) =>
      (await as(viewer).query<Kinds>(KINDS, { unitId })).planTemplates.map(
        ({ item, writers }) => `${item.code} ${writers.map(({ name }) => name).join()}`,
      );
    expect(await offered(more.ann, schoolA.id)).toEqual(['PERSONAL_PLAN 甲县第一中学']);
    expect(await offered(viewers.alice, null)).toEqual([
      'GROUP_TERM_PLAN 甲县第一中学语文教研组',
      'PERSONAL_PLAN 甲县第一中学',
    ]);
    expect(await offered(viewers.bo, schoolA.id)).toEqual([
      'SCHOOL_TERM_PLAN 甲县第一中学,甲县第一中学初中部',
      'GROUP_TERM_PLAN 甲县第一中学语文教研组',
      'SCHOOL_OUTLINE 甲县第一中学,甲县第一中学初中部',
      'SCHOOL_SCHEME 甲县第一中学,甲县第一中学初中部',
    ]);
    expect(await offered(viewers.chen, countyA.id)).toEqual([]);
    expect(await offered(viewers.chen, schoolA.id)).toEqual([]);
  });

  test('PC-25, DL-32: the county gets figures of personal plans and the list of who is late with the others', async () => {
    await submitted(as(more.ann), { template: 'PERSONAL_PLAN', periodId: periods.term.id });
    await submitted(as(viewers.bo), { template: 'SCHOOL_TERM_PLAN', unitId: schoolA.id, periodId: periods.term.id });
    const DUE = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on OrgUnit {
      plansDue { template { code } expected handedIn done overdue excused due } } } }`;
    const keys = [{ __typename: 'OrgUnit', id: countyA.id }];
    const due = await as(viewers.chen).query<{ _entities: { plansDue: object[] }[] }>(DUE, { keys });
    expect(due._entities[0]!.plansDue).toEqual([
      {
        template: { code: 'SCHOOL_TERM_PLAN' },
        expected: 2,
        handedIn: 1,
        done: 0,
        overdue: 1,
        excused: 0,
        due: '2020-09-01',
      },
      {
        template: { code: 'GROUP_TERM_PLAN' },
        expected: 1,
        handedIn: 0,
        done: 0,
        overdue: 1,
        excused: 0,
        due: '2020-09-01',
      },
      { template: { code: 'PERSONAL_PLAN' }, expected: 3, handedIn: 1, done: 1, overdue: 0, excused: 0, due: null },
    ]);
    expect((await as(viewers.wei).query<typeof due>(DUE, { keys }))._entities[0]!.plansDue).toEqual([]);
    const LIST = `query ($filter: PlanDueFilter!) { planDues(filter: $filter) { nodes { name state overdue plan { id } } totalCount } }`;
    type Listed = { planDues: { nodes: { name: string; state: string; overdue: boolean }[]; totalCount: number } };
    const listed = async (viewer: (typeof viewers)['bo'], filter: object) =>
      (await as(viewer).query<Listed>(LIST, { filter })).planDues.nodes.map(({ name, state }) => `${name} ${state}`);
    expect(await listed(viewers.chen, { unitId: countyA.id })).toEqual([
      '甲县第一中学语文教研组 MISSING',
      '甲县第二中学 MISSING',
      '甲县第一中学 HANDED_IN',
    ]);
    expect(await listed(viewers.chen, { unitId: countyA.id, overdue: true })).toHaveLength(2);
    expect(await listed(viewers.wei, { unitId: countyA.id })).toEqual([]);
    // PC-25: by name they are the school's affair, also for who decides on the school's other plans.
    expect(await listed(viewers.chen, { unitId: schoolA.id, template: 'PERSONAL_PLAN' })).toEqual([]);
    expect(await listed(viewers.bo, { unitId: schoolA.id, template: 'PERSONAL_PLAN' })).toEqual([
      '艾丽丝 MISSING',
      '安安 DONE',
    ]);
    expect(await listed(more.ann, { unitId: schoolA.id, template: 'PERSONAL_PLAN' })).toEqual(['安安 DONE']);
    // PC-24: a group that was formed in mid-term owes nothing this term.
    const excuse = {
      unitId: groupA.id,
      template: 'GROUP_TERM_PLAN',
      periodId: periods.term.id,
      reason: '学期中新成立',
    };
    const EXCUSE = 'mutation ($input: ExcuseFromPlanInput!) { excuseFromPlan(input: $input) { excused } }';
    expect(await as(viewers.wei).refusal(EXCUSE, { input: excuse })).toEqual(['NOT_FOUND']);
    await as(viewers.chen).query(EXCUSE, { input: excuse });
    expect(await listed(viewers.chen, { unitId: countyA.id, states: ['EXCUSED'] })).toEqual([
      '甲县第一中学语文教研组 EXCUSED',
    ]);
  });
});

describe('a cluster', () => {
  under('PUCHENG_2014');

  test('PC-23: the centre’s plan for its cluster serves the members, with all their teachers on the roster', async () => {
    const member = (n: number, unitId: string, role: 'CENTER' | 'MEMBER') => ({
      id: id(n),
      unitId,
      role,
      from: '2015-01-01',
      to: null,
    });
    const alliance = {
      ...{
        id: id(61),
        version: 1,
        code: 'C1',
        name: '甲县联片研修区',
        kind: 'CLUSTER',
        stage: null,
        unitId: countyA.id,
      },
      ...{
        from: '2015-01-01',
        to: null,
        members: [member(62, schoolA.id, 'CENTER'), member(63, places.schoolA2.id, 'MEMBER')],
      },
    };
    await subgraph!.deliver(alliancesChanged, { alliances: [alliance] });
    const input = { template: 'SCHOOL_TERM_PLAN', periodId: periods.term.id, allianceId: alliance.id };
    const CREATE_ONE = 'mutation ($input: CreatePlanInput!) { createPlan(input: $input) { plan { id } } }';
    expect(await as(more.dan).refusal(CREATE_ONE, { input: { ...input, unitId: places.schoolA2.id } })).toEqual([
      'NOT_FOUND',
    ]);
    const plan = await submitted(as(viewers.bo), { ...input, unitId: schoolA.id });
    const ROSTER = 'query ($id: ID!) { plan(id: $id) { roster { subjects { people { name } } } } }';
    const { plan: read } = await as(viewers.chen).query<{
      plan: { roster: { subjects: { people: { name: string }[] }[] } };
    }>(ROSTER, { id: plan.id });
    expect(read.roster.subjects[0]!.people.map(({ name }) => name).sort()).toEqual(['安安', '艾丽丝', '阿贝'].sort());
    const DUES =
      'query ($filter: PlanDueFilter!) { planDues(filter: $filter) { nodes { name state joint plan { id } } } }';
    const filter = { unitId: countyA.id, template: 'SCHOOL_TERM_PLAN' };
    const handed = { state: 'HANDED_IN', plan: { id: plan.id } };
    expect(await as(viewers.chen).query(DUES, { filter })).toEqual({
      planDues: {
        nodes: [
          { ...handed, name: '甲县第二中学', joint: true },
          { ...handed, name: '甲县第一中学', joint: false },
        ],
      },
    });
  });
});
