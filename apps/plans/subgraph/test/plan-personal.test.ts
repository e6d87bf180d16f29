import { peopleChanged, planDecided, unitsChanged } from '@yanxiu/events';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import {
  DISCARD,
  READ,
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

/** PC-25: a personal plan stays in the school, on every way by which something leaves it. */
let subgraph: TestSubgraph | undefined;
beforeEach(async () => {
  await subgraph?.close();
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('PUCHENG_2014'));
});
afterAll(() => subgraph?.close());
const as = (viewer: (typeof viewers)['bo']) => subgraph!.as(viewer);
const { schoolA, countyA } = places;

test('PC-25: who moves takes no plan along: neither the new school nor its group’s leader reads what was written at the old one', async () => {
  const plan = await submitted(as(more.ann), { template: 'PERSONAL_PLAN', periodId: periods.term.id });
  const groupA2 = {
    ...{ ...groupA, id: id(32), code: 'T32', parentId: places.schoolA2.id, lineage: places.schoolA2.lineage },
    ...{ path: [...places.schoolA2.path, id(32)], name: '甲县第二中学语文教研组' },
  };
  await subgraph!.deliver(unitsChanged, { units: [groupA2] });
  const at = (person: typeof people.ann, n: number, unit: typeof groupA, position: string, main: boolean) => ({
    ...{ ...person.postings[0]!, id: id(n), unitId: unit.id, lineage: unit.lineage, position, main },
  });
  const moved = { ...people.ann, version: 2 };
  moved.postings = [
    at(people.ann, 9031, places.schoolA2 as typeof groupA, 'TEACHER', true),
    at(people.ann, 9032, groupA2, 'MEMBER', false),
  ];
  const abel = { ...teachers.abel, version: 2 };
  abel.postings = [...teachers.abel.postings, at(teachers.abel, 9033, groupA2, 'GROUP_LEADER', false)];
  await subgraph!.deliver(peopleChanged, { people: [moved, abel] });
  const leader = { ...viewers.alice, id: id(216), personId: teachers.abel.id, grants: more.dan.grants };
  const seenBy = async (viewer: (typeof viewers)['bo']) =>
    (await as(viewer).query<{ plan: object | null }>(READ, { id: plan.id })).plan !== null;
  expect([await seenBy(more.ann), await seenBy(viewers.bo)]).toEqual([true, true]);
  for (const viewer of [leader, { ...leader, grants: viewers.alice.grants }, more.dan, viewers.alice, viewers.chen])
    expect(await seenBy(viewer)).toBe(false);
  // What is written at the new school is the new leader's to read.
  const written = { template: 'PERSONAL_PLAN', periodId: periods.term.id, unitId: places.schoolA2.id };
  const fresh = await submitted(as(more.ann), written);
  expect((await as(leader).query<{ plan: object | null }>(READ, { id: fresh.id })).plan).toMatchObject({
    id: fresh.id,
  });
});

test('PC-25: the county’s log says nothing of personal plans, by search, by subject or by their author; the school reads it on the plan', async () => {
  const plan = await submitted(as(more.ann), { template: 'PERSONAL_PLAN', periodId: periods.term.id });
  const ADD = 'mutation ($input: AddPlanMilestoneInput!) { addPlanMilestone(input: $input) { milestone { id } } }';
  await as(more.ann).query(ADD, { input: { planId: plan.id, title: '读完两本教学论著', dueOn: '2026-12-31' } });
  // A draft that is gone leaves its lines behind.
  const alices = await filled(as(viewers.alice), { template: 'PERSONAL_PLAN', periodId: periods.term.id });
  await did(as(viewers.alice), DISCARD, { id: alices.id, version: alices.version });
  await submitted(as(viewers.bo), { template: 'SCHOOL_TERM_PLAN', unitId: schoolA.id, periodId: periods.term.id });
  const LOG = `query ($filter: AuditFilter) { plansAudit(filter: $filter, first: 100) {
    nodes { subjectType subjectId subjectName actorName after reason } } }`;
  for (const viewer of [viewers.chen, viewers.admin]) {
    const log = async (filter: object) => JSON.stringify(await as(viewer).query(LOG, { filter }));
    expect(await log({ subjectType: 'Plan' })).toContain('甲县第一中学');
    for (const filter of [{}, { actor: '安安' }, { subjectId: plan.id }, { subjectType: 'PersonalPlan' }])
      for (const trace of [plan.id, alices.id, '安安', '读完两本']) expect(await log(filter)).not.toContain(trace);
  }
  const TIMELINE = 'query ($id: ID!) { plan(id: $id) { timeline { nodes { actionName } } } }';
  const { plan: read } = await as(viewers.bo).query<{
    plan: { timeline: { nodes: { actionName: string }[] } };
  }>(TIMELINE, { id: plan.id });
  expect(read.timeline.nodes.map(({ actionName }) => actionName)).toContain('报送计划');
  expect(read.timeline.nodes.length).toBeGreaterThan(2);
  // Nor is another slice told.
  const told = (await subgraph!.published(planDecided)).flatMap(({ payload }) => payload.decisions);
  expect(told.map(({ planId }) => planId)).not.toContain(plan.id);
});

test('PC-25: a figure of one is a person: above the school there is none of a group or of a single teacher', async () => {
  await submitted(as(more.ann), { template: 'PERSONAL_PLAN', periodId: periods.term.id });
  const DUE = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on OrgUnit {
    plansDue { template { code } expected } } } }`;
  interface Told {
    _entities: { plansDue: { template: { code: string }; expected: number }[] }[];
  }
  const personal = async (viewer: (typeof viewers)['bo'], ...ids: string[]) =>
    (
      await as(viewer).query<Told>(DUE, { keys: ids.map((unit) => ({ __typename: 'OrgUnit', id: unit })) })
    )._entities.map(({ plansDue }) => plansDue.find(({ template }) => template.code === 'PERSONAL_PLAN')?.expected);
  const units = [groupA.id, schoolA.id, places.schoolA2.id, countyA.id];
  expect(await personal(viewers.chen, ...units)).toEqual([undefined, 2, undefined, 3]);
  expect(await personal(viewers.bo, groupA.id, schoolA.id)).toEqual([2, 2]);
  expect(await personal(more.dan, places.schoolA2.id)).toEqual([1]);
});
