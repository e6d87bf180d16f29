import { civilDay, sql } from '@yanxiu/subgraph';
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
  // The school owes its own; the personal plan of its teacher is a figure for the school alone (PC-25).
  expect(other!['planning']).toMatchObject({ expected: 1, milestones: 0 });
});

/** One row of each sort that a figure counts, and one beside it that none does; all of school A. */
async function seedFigures(): Promise<void> {
  const { id: unitId, lineage } = places.schoolA;
  const [provinceId, cityId, countyId] = [lineage.provinceId, lineage.cityId, lineage.countyId];
  const place = sql`${unitId}::uuid, ${provinceId}::uuid, ${cityId}::uuid, ${countyId}::uuid, ${unitId}::uuid`;
  const columns = sql`unit_id, province_id, city_id, county_id, school_id`;
  await subgraph.db.query(sql`
    insert into cycle (id, title, ${columns}, flow, flow_code, stage_code, status, since, conclusion, adoption_id, pack_code, pack_version, created_by)
    select ('00000000-0000-7000-8000-00000000700' || n)::uuid, '循环' || n, ${place}, '{"name": "六步", "stages": [{"code": "ONE", "name": "第一步"}]}', 'SIX', 'ONE', x.status, x.since::timestamptz,
      case when x.status = 'CLOSED' then '已办结' end, gen_random_uuid(), 'P', 1, 'x'
    from (values (1, 'CLOSED', '2026-10-10T09:00+08:00'), (2, 'CLOSED', '2026-08-10T09:00+08:00'), (3, 'RUNNING', '2026-10-10T09:00+08:00')) x(n, status, since)`);
  await subgraph.db.query(sql`
    insert into cycle_outcome (id, cycle_id, num, expected, verdict, actual)
    select gen_random_uuid(), ('00000000-0000-7000-8000-00000000700' || c)::uuid, row_number() over (), '成果', v, v
    from (values (1, 'REACHED'), (1, 'REACHED'), (1, 'PARTLY'), (1, 'MISSED'), (2, 'REACHED'), (3, null)) x(c, v)`);
  await subgraph.db.query(sql`
    insert into topic (id, title, kind, scale, handling, handler_ids, leader_id, leader_name, ${columns}, status, number, starts_on, ends_on, closed_on, adoption_id, pack_code, pack_version, created_by)
    select gen_random_uuid(), '课题' || n, '{"code": "K", "name": "小课题"}', 'SMALL', '{}', '{}', ${teachers.ann.id}::uuid, '安安', ${place}, x.status, 'N' || n,
      '2026-03-01', x.ends::date, x.closed::date, gen_random_uuid(), 'P', 1, 'x'
    from (values (1, 'CLOSED', '2026-10-30', '2026-10-20'), (2, 'CLOSED', '2026-08-30', '2026-08-20'), (3, 'TERMINATED', '2026-10-30', '2026-10-21'),
      (4, 'OPENED', '2026-10-30', null), (5, 'OPENED', '2099-10-30', null)) x(n, status, ends, closed)`);
  await subgraph.db.query(sql`
    with lesson as (
      insert into lesson_observation (id, activity_id, title, taught_id, form, ${columns}, day)
      select gen_random_uuid(), a.id, '课', ${teachers.ann.id}::uuid, '{}', ${place}, a.first_day
      from activity a cross join generate_series(1, 2) where a.unit_id = ${unitId} returning id, day)
    insert into observation_sheet (id, observation_id, observer_id, state, submitted_at)
    select gen_random_uuid(), l.id, gen_random_uuid(), x.state, case when x.state = 'SUBMITTED' then now() end
    from lesson l cross join (values ('SUBMITTED'), ('SUBMITTED'), ('DRAFT')) x(state)`);
  await subgraph.db.query(sql`
    insert into monthly_report (id, title, receiver_id, covered, ${columns}, month, due_on, state, sent_at, on_time, reason, adoption_id)
    select gen_random_uuid(), '月报', ${countyId}::uuid, array[${unitId}::uuid], ${place}, x.month, (x.month || '-28')::date, x.state,
      case when x.state in ('SENT', 'ACCEPTED') then now() end, x.on_time,
      case when x.state = 'EXEMPT' then '新建' end, gen_random_uuid()
    from (values ('2026-09', 'ACCEPTED', true), ('2026-10', 'SENT', false), ('2026-11', 'DUE', null), ('2026-05', 'DUE', null), ('2026-06', 'EXEMPT', null))
      x(month, state, on_time)`);
}

const closedIn = `closedFrom: "${days.from}", closedTo: "${days.to}"`;
const inDays = `from: "${days.from}", to: "${days.to}"`;
const inMonths = 'from: "2026-09", to: "2026-11"';
const owed = 'states: [DUE, DRAFT, CHECKED, SENT, RETURNED, ACCEPTED]';
const nodesDue = `ofUnits: true, dueFrom: "${days.from}", dueTo: "${days.to}"`;
/** For each figure the list that the page leads to, with its conditions (console: process/figures.ts). */
const LISTS: Record<string, [list: string, conditions: string]> = {
  'planning.expected': ['planDues', ''],
  'planning.handedIn': ['planDues', 'states: [HANDED_IN, DONE, RETURNED]'],
  'planning.done': ['planDues', 'states: [DONE]'],
  'planning.overdue': ['planDues', 'overdue: true'],
  'planning.milestones': ['planMilestones', nodesDue],
  'planning.milestonesDone': ['planMilestones', `${nodesDue}, states: [DONE]`],
  'planning.milestonesOverdue': ['planMilestones', `${nodesDue}, overdue: true`],
  'implementing.announced': ['activities', `statuses: [PUBLISHED], ${inDays}`],
  'implementing.held': ['activities', `statuses: [COMPLETED], ${inDays}`],
  'implementing.toClose': ['activities', `statuses: [PUBLISHED], endedBefore: "${civilDay()}", ${inDays}`],
  'implementing.cycles': ['cycles', 'statuses: [RUNNING]'],
  'monitoring.reports': ['monthlyReports', `${inMonths}, ${owed}`],
  'monitoring.sent': ['monthlyReports', `${inMonths}, states: [SENT, ACCEPTED]`],
  'monitoring.onTime': ['monthlyReports', `${inMonths}, states: [SENT, ACCEPTED], onTime: true`],
  'monitoring.overdue': ['monthlyReports', `overdueBefore: "${civilDay()}"`],
  'monitoring.lessons': ['lessonObservations', inDays],
  'monitoring.sheets': ['submittedSheets', inDays],
  'monitoring.tasksOverdue': ['activities', 'taskOverdue: true'],
  'evaluation.closed': ['cycles', `statuses: [CLOSED], ${closedIn}`],
  'evaluation.outcomes': ['cycleOutcomes', closedIn],
  'evaluation.reached': ['cycleOutcomes', `${closedIn}, verdicts: [REACHED]`],
  'evaluation.partly': ['cycleOutcomes', `${closedIn}, verdicts: [PARTLY]`],
  'evaluation.missed': ['cycleOutcomes', `${closedIn}, verdicts: [MISSED]`],
  'evaluation.topics': ['topics', 'statuses: [APPROVED, OPENED, MID_TERM]'],
  'evaluation.topicsLate': ['topics', 'overdue: true'],
  'evaluation.topicsClosed': ['topics', `statuses: [CLOSED], ${closedIn}`],
};

test('DL-32: each figure is that of the list that holds it', async () => {
  await seedFigures();
  const asked = Object.entries(LISTS).map(
    ([key, [list, conditions]]) =>
      `${key.replace('.', '_')}: ${list}(first: 1, filter: { unitId: $unit, ${conditions} }) { totalCount }`,
  );
  const query = `query ($unit: ID!) { ${asked.join('\n')} }`;
  for (const [viewer, unit] of [
    [viewers.chen, places.countyA.id],
    [viewers.bo, places.schoolA.id],
    [viewers.ivy, places.countyA.id],
    [viewers.chen, places.schoolA.id],
  ] as const) {
    const lists = await subgraph.as(viewer).query<Record<string, { totalCount: number }>>(query, { unit });
    const process = (await ask(viewer, [unit])).data._entities[0]!.process!;
    const figures = Object.entries(process).flatMap(([part, own]) =>
      Object.entries(own).flatMap(([key, count]) => (key === 'stages' ? [] : [[`${part}.${key}`, count] as const])),
    );
    expect(Object.fromEntries(figures)).toEqual(
      Object.fromEntries(Object.keys(LISTS).map((key) => [key, lists[key.replace('.', '_')]!.totalCount])),
    );
    expect(process['evaluation']).toMatchObject({ closed: 1, outcomes: 4, reached: 2, topicsClosed: 1, topics: 2 });
    expect(process['monitoring']).toMatchObject({ lessons: 4, sheets: 8, reports: 3, overdue: 1 });
  }
});

test('DL-32: of a sheet that was handed in the list says who observed to those alone who may read it', async () => {
  const SHEETS =
    'query ($unit: ID!) { submittedSheets(filter: { unitId: $unit }) { nodes { submittedAt lesson { title } observer { id } } } }';
  const namesTo = async (viewer: typeof viewers.bo) => {
    const { submittedSheets } = await subgraph
      .as(viewer)
      .query<{ submittedSheets: { nodes: { observer: object | null }[] } }>(SHEETS, { unit: places.schoolA.id });
    return submittedSheets.nodes.map(({ observer }) => observer !== null);
  };
  await subgraph.db.query(sql`update observation_sheet set observer_id = ${teachers.abel.id} where id in (
    select distinct on (observation_id) id from observation_sheet where state = 'SUBMITTED')`);
  expect((await namesTo(viewers.bo)).filter(Boolean)).toHaveLength(4);
  expect((await namesTo(viewers.ivy)).filter(Boolean)).toEqual([]);
  expect(await namesTo(viewers.wei)).toEqual([]);
});

test('any number of units takes the same number of statements; who has no reach there learns nothing', async () => {
  const one = await ask(viewers.chen, [places.schoolA.id]);
  const two = await ask(viewers.chen, [places.schoolA.id, places.schoolA2.id]);
  expect(two.statements).toBe(one.statements);
  expect((await ask(viewers.wei, [places.schoolA.id])).data._entities).toEqual([{ process: null }]);
  const { errors } = await ask(viewers.chen, [places.countyA.id], { from: '2026-11-30', to: '2026-09-01' });
  expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [{ path: 'to', rule: 'afterStart' }] });
});
