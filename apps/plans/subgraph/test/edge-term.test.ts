import { alliancesChanged } from '@yanxiu/events';
import { civilDay } from '@yanxiu/subgraph';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { nextMonth } from '../src/report/report.rules.js';
import { codeNow, openActivity, scan } from './check-in-seed.js';
import {
  READ,
  RETURN,
  SAVE as SAVE_PLAN,
  SUBMIT,
  did,
  filled,
  groupA,
  packOf,
  periods,
  seedPlans,
} from './plan-seed.js';
import type { Shown } from './plan-seed.js';
import { COVERAGE, FILL, REPORTS, cluster, owe, stepsOf } from './report-seed.js';
import type { Reports } from './report-seed.js';
import { confirm } from './seed.js';

/** The county's document, with a way that the county added to its open list (PC-22). */
const pack = structuredClone(packOf('PUCHENG_2014'));
pack.plans.localAdditions.push({
  origin: 'county-a',
  code: 'X_COLLECTIVE_PREP',
  zh: '集体备课',
  scheme: 'PC_WAY',
  under: 'PC_LOCAL',
});

/** The month that runs, or in a vacation the next that is due: what is on time goes by the server's clock. */
const off = new Set(['02', '07', '08']);
const today = civilDay();
const now = today.slice(0, 7);
const vacation = off.has(now.slice(5));
const next = (month: string): string => (off.has(month.slice(5)) ? next(nextMonth(month)) : month);
const month = next(now);

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, pack);
  await subgraph.deliver(alliancesChanged, { alliances: [cluster(80, '永丰初中联片研修区', places.schoolA)] });
});
afterAll(() => subgraph.close());

const { schoolA, schoolA2, countyA } = places;
const { alice, ann } = teachers;
const bo = () => subgraph.as(viewers.bo);
const chen = () => subgraph.as(viewers.chen);
const { find, step, checked, many } = stepsOf(() => subgraph);

test('PC-23: the school’s plan is submitted, returned with a comment by section, and sent again', async () => {
  const input = { template: 'SCHOOL_TERM_PLAN', unitId: schoolA.id, periodId: periods.term.id };
  const { id: planId, version } = await filled(bo(), input);
  const sent = await did(bo(), SUBMIT, { id: planId, version, signedOnPaper: true });
  const section = sent.sections.find(({ kind }) => kind === 'TEXT')!.code;
  const returned = await did(chen(), RETURN, {
    ...{ id: planId, version: sent.version, comment: '请补充' },
    sections: [{ code: section, comment: '措施不具体' }],
  });
  expect(returned).toMatchObject({ status: 'RETURNED', holder: { place: 'AUTHOR' } });
  const { plan } = await bo().query<{ plan: Shown }>(READ, { id: planId });
  expect(plan).toMatchObject({ lastVersion: { sectionComments: [{ code: section, comment: '措施不具体' }] } });
  const texts = plan.sections
    .filter(({ kind }) => kind === 'TEXT')
    .map(({ code }) => ({ code, text: '每周一次听评课' }));
  const saved = await did(bo(), SAVE_PLAN, { id: planId, version: plan.version, title: plan.title, sections: texts });
  const again = await did(bo(), SUBMIT, { id: planId, version: saved.version, signedOnPaper: true });
  expect(again).toMatchObject({ status: 'SUBMITTED', currentVersion: 2 });
  expect(again.receipt).not.toBe(null);
});

test('PC-24: the group’s plan says month by month who does what', async () => {
  const plan = await filled(subgraph.as(viewers.alice), {
    ...{ template: 'GROUP_TERM_PLAN', unitId: groupA.id, periodId: periods.term.id },
  });
  expect(plan.tasks).toMatchObject([{ month: '2026-10', task: '集体备课两次' }]);
});

test('PC-22, PC-26, L7: an activity of 集体备课 is checked in by QR, confirmed, and stands in the month’s report, which is sent on time', async () => {
  const activity = await openActivity(subgraph, [alice.id, ann.id], {
    ...{ title: '集体备课', form: 'X_COLLECTIVE_PREP', content: null, layer: null },
  });
  expect((await scan(subgraph, viewers.alice, codeNow(activity.sessionId))).outcome).toBe('CHECKED_IN');
  expect((await confirm(bo(), activity.id, [{ personId: alice.id }]))[0]!.attendance).toMatchObject({
    status: 'CONFIRMED',
  });
  await owe(subgraph, month, vacation ? `${month}-01` : today);
  const { id: reportId, version } = await find(month, '语文');
  const { facts } = await step(FILL, { id: reportId, version });
  if (!vacation)
    expect(facts).toMatchObject({
      ...{ activityCount: 1, people: 1, personHours: '1' },
      activities: [{ title: '集体备课', people: 1, awaiting: 1 }],
    });
  const [sent] = await many(
    'mutation ($input: SendMonthlyReportsInput!) { sendMonthlyReports(input: $input) { results { id report { version state onTime receipt } refusal { path rule message } } } }',
    [await checked(month, '语文')],
    viewers.bo,
  );
  expect(sent).toMatchObject({ refusal: null, report: { state: 'SENT', onTime: true } });
});

test('X10, PC-26: the cluster with the empty member cell owes exactly one report; the wall’s rates are right, vacation months are not due', async () => {
  for (const vacationMonth of off) await owe(subgraph, `2026-${vacationMonth}`, `2026-${vacationMonth}-28`);
  const { monthlyReports } = await chen().query<Reports>(REPORTS, { filter: {} });
  expect(monthlyReports.nodes.map(({ unit, allianceName }) => [unit.id, allianceName])).toEqual(
    expect.arrayContaining([
      [schoolA.id, '永丰初中联片研修区'],
      [schoolA2.id, null],
    ]),
  );
  expect(monthlyReports.nodes).toHaveLength(2);
  interface Wall {
    reportCoverage: { months: { month: string; off: boolean; tally: object }[]; rows: { nodes: { id: string }[] } };
  }
  const { reportCoverage: wall } = await chen().query<Wall>(COVERAGE, { unitId: countyA.id, from: month, to: month });
  expect(wall.months).toMatchObject([
    { month, off: false, tally: { expected: 2, sent: 1, onTime: 1, accepted: 0, sentPercent: '50' } },
  ]);
  const spring = await chen().query<Wall>(COVERAGE, { unitId: countyA.id, from: '2026-02', to: '2026-02' });
  expect(spring.reportCoverage.months).toMatchObject([{ off: true, tally: { expected: 0 } }]);
});
