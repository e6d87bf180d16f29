import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { running } from './check-in-seed.js';
import { decide, groupA, packOf, periods, seedPlans, submitted } from './plan-seed.js';
import { draft, meeting, published } from './seed.js';

let subgraph: TestSubgraph;
const activity = (day?: string) => ({
  ...{ ...draft(), form: 'PC_ROUTINE', content: null, layer: null },
  sessions: [day ? meeting(day) : running(-24 * 60)],
});
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf('PUCHENG_2014'));
  const bo = subgraph.as(viewers.bo);
  await published(bo, activity('2026-10-12'));
  const late = await published(bo, activity('2026-10-19'));
  const task = { title: '整理记录', duty: 'RECORDER', assigneeId: teachers.ann.id, dueOn: '2026-10-20' };
  await bo.query('mutation ($input: AddActivityTasksInput!) { addActivityTasks(input: $input) { activity { id } } }', {
    input: { activityId: late.id, tasks: [task] },
  });
  const plan = await submitted(subgraph.as(viewers.alice), {
    ...{ template: 'GROUP_TERM_PLAN', unitId: groupA.id, periodId: periods.term.id },
  });
  await decide(subgraph.as(viewers.chen), [plan]);
});
afterAll(() => subgraph.close());

const PROCESS = `query ($ids: [_Any!]!, $from: Date!, $to: Date!) { _entities(representations: $ids) { ... on OrgUnit { process(from: $from, to: $to) {
  planning { expected handedIn done overdue milestones milestonesDone milestonesOverdue }
  implementing { announced held toClose cycles stages { stage { name } count } }
  monitoring { reports sent onTime overdue lessons sheets tasksOverdue }
  evaluation { closed outcomes reached partly missed topics topicsLate topicsClosed } } } } }`;
const days = { from: '2026-09-01', to: '2026-11-30' };
const ask = (viewer: typeof viewers.bo, ids: string[], given: object = days) =>
  subgraph.as(viewer).run<{ _entities: { process: Record<string, Record<string, number>> | null }[] }>(PROCESS, {
    ids: ids.map((id) => ({ __typename: 'OrgUnit', id })),
    ...given,
  });

test('DL-32: planning, implementing, monitoring and evaluation of a unit and all below it, over the days', async () => {
  const { data, errors } = await ask(viewers.chen, [places.countyA.id, places.schoolA2.id]);
  expect(errors).toEqual([]);
  const [county, other] = data._entities.map(({ process }) => process!);
  // Two schools and a group owe a plan of the term; the group's has come in, with a month task of October.
  expect(county!['planning']).toEqual({
    ...{ expected: 3, handedIn: 1, done: 1, overdue: 2 },
    ...{ milestones: 1, milestonesDone: 0, milestonesOverdue: 1 },
  });
  expect(county!['implementing']).toMatchObject({ announced: 2, held: 0, toClose: 2, cycles: 0, stages: [] });
  expect(county!['monitoring']).toMatchObject({ tasksOverdue: 1, lessons: 0 });
  expect(other!['implementing']).toMatchObject({ announced: 0 });
  // The school owes its own, and the personal plan of its teacher is the school's figure.
  expect(other!['planning']).toMatchObject({ expected: 2, milestones: 0 });
});

test('each figure is that of the list that holds it', async () => {
  const LISTS = `query ($unit: ID!) {
    due: planDues(filter: { unitId: $unit }) { totalCount }
    late: planDues(filter: { unitId: $unit, overdue: true }) { totalCount }
    milestones: planMilestones(filter: { unitId: $unit, ofUnits: true, dueFrom: "${days.from}", dueTo: "${days.to}" }) { totalCount }
    tasks: activities(filter: { unitId: $unit, taskOverdue: true }) { totalCount }
    announced: activities(filter: { unitId: $unit, statuses: [PUBLISHED], from: "${days.from}", to: "${days.to}" }) { totalCount } }`;
  for (const [viewer, unit] of [
    [viewers.chen, places.countyA.id],
    [viewers.bo, places.schoolA.id],
  ] as const) {
    const lists = await subgraph.as(viewer).query<Record<string, { totalCount: number }>>(LISTS, { unit });
    const { planning, implementing, monitoring } = (await ask(viewer, [unit])).data._entities[0]!.process!;
    expect(lists).toEqual({
      due: { totalCount: planning!['expected'] },
      late: { totalCount: planning!['overdue'] },
      milestones: { totalCount: planning!['milestones'] },
      tasks: { totalCount: monitoring!['tasksOverdue'] },
      announced: { totalCount: implementing!['announced'] },
    });
  }
});

test('any number of units takes the same number of statements; who has no reach there learns nothing', async () => {
  const one = await ask(viewers.chen, [places.schoolA.id]);
  const two = await ask(viewers.chen, [places.schoolA.id, places.schoolA2.id]);
  expect(two.statements).toBe(one.statements);
  expect((await ask(viewers.wei, [places.schoolA.id])).data._entities).toEqual([{ process: null }]);
  const { errors } = await ask(viewers.chen, [places.countyA.id], { from: '2026-11-30', to: '2026-09-01' });
  expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [{ path: 'to', rule: 'afterStart' }] });
});
