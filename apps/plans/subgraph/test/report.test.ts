import { reportDecided, resourcePublished } from '@yanxiu/events';
import type { Viewer } from '@yanxiu/access';
import { civilDay } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedActivities } from '../src/demo.js';
import { plans } from '../src/module.js';
import { monthsBetween, nextMonth, shiftDay } from '../src/report/report.rules.js';
import {
  ACCEPT,
  CHECK,
  EXEMPT,
  FILL,
  REOPEN,
  REPORTS,
  REQUIRE,
  RETURN,
  SAVE,
  SEND,
  cluster,
  held,
  owe,
  school,
  seedWorld,
  seen,
  stepsOf,
  teacher,
} from './report-seed.js';
import type { Reports } from './report-seed.js';

const { schoolA, schoolA2 } = places;
const alone = school(61, '甲县第三中学');
/** A month that is over, and the one that runs: both no vacation, so the test holds in summer too. */
const today = civilDay();
const off = new Set(['02', '07', '08']);
const past = monthsBetween('2026-03', shiftDay(`${today.slice(0, 7)}-01`, -1).slice(0, 7)).findLast(
  (month) => !off.has(month.slice(5)),
)!;
const running = off.has(today.slice(5, 7)) ? nextMonth(nextMonth(today.slice(0, 7))) : today.slice(0, 7);

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  const subjects = ['语文', '数学', '英语', '物理', '化学', '历史', '地理', '生物'];
  await seedWorld(subgraph, {
    units: [alone],
    people: [
      ...subjects.map((subject, index) => teacher(310 + index, schoolA, subject)),
      ...[teacher(330, schoolA2), teacher(331, schoolA2), teacher(340, alone)],
    ],
    alliances: [cluster(80, '一中联片研修区', schoolA, [schoolA2])],
  });
  await owe(subgraph, past, `${past}-28`);
  await owe(subgraph, running, running === today.slice(0, 7) ? today : `${running}-01`);
  await seedActivities(subgraph.database, {
    activities: [
      ...[held(1, `${past}-10`, [310, 330, 331, 311], 'COMPLETED'), held(2, `${past}-12`, [310], 'PUBLISHED')],
      held(3, `${shiftDay(`${past}-01`, -2)}`, [310], 'COMPLETED'),
    ],
  });
  const library = (n: number, unitId: string, activityId: string | null = null) => ({
    ...{ resourceId: id(n), title: `资料${String(n)}`, unitId, authorId: null, activityId },
  });
  for (const piece of [library(701, schoolA.id), library(702, schoolA2.id, id(6001)), library(703, places.schoolB.id)])
    await subgraph.deliver(resourcePublished, piece);
});
afterAll(() => subgraph.close());

const { find, step, many, checked } = stepsOf(() => subgraph);

test('L7, PC-26: the facts come from the month’s confirmed attendance, of the cluster’s own people and the subject alone', async () => {
  const { id: reportId, version, ...owed } = await find(past, '语文');
  expect(owed).toMatchObject({ state: 'DUE', allianceName: '一中联片研修区' });
  const filled = await step(FILL, { id: reportId, version });
  expect(filled).toMatchObject({
    state: 'DRAFT',
    sections: [{ code: 'BODY', name: '报告内容', text: '' }],
    facts: {
      ...{ activityCount: 2, people: 3, teachers: 3, personHours: '6' },
      activities: [
        { title: '听评课1', people: 3, awaiting: 0, activity: { id: id(6001) } },
        { title: '听评课2', people: 0, awaiting: 1 },
      ],
    },
  });
});

test('PC-34: material is sorted by the policy’s kinds and comes from one’s own library or the reported activities', async () => {
  const { id: reportId, version } = await find(past, '语文');
  const bo = subgraph.as(viewers.bo);
  const offered = await bo.query<{ monthlyReport: { materials: { id: string; ofMonth: boolean }[] } }>(
    'query ($id: ID!) { monthlyReport(id: $id) { materials { id ofMonth } } }',
    { id: reportId },
  );
  expect(offered.monthlyReport.materials).toEqual([
    { id: id(702), ofMonth: true },
    { id: id(701), ofMonth: false },
  ]);
  const save = (attachments: object[]) => ({ input: { id: reportId, version, sections: [], attachments } });
  const faults = async (attachments: object[]) =>
    (await bo.run(SAVE, save(attachments))).errors.flatMap(({ code, details }) =>
      details!.map(({ path, rule }) => [code, path, rule]),
    );
  expect(await faults([{ resourceId: id(703) }])).toEqual([
    ['BAD_USER_INPUT', 'input.attachments[0].resourceId', 'inLibrary'],
  ]);
  expect(await faults([{ resourceId: id(701), kind: 'VIDEO' }])).toEqual([
    ['BAD_USER_INPUT', 'input.attachments[0].kind', 'codeOfPolicy'],
  ]);
  const attachments = [{ resourceId: id(702), kind: 'IMAGE' }, { resourceId: id(701) }];
  const text = [{ code: 'BODY', text: '本月听评课一次。' }];
  const saved = await step(SAVE, { id: reportId, version, sections: text, attachments, scanId: id(701) });
  expect(saved).toMatchObject({
    attachments: [
      { num: 1, title: '资料702', kind: { code: 'IMAGE', name: '图片' }, resource: { id: id(702) } },
      { num: 2, kind: null },
    ],
    scan: { id: id(701) },
  });
  const { errors } = await bo.run(CHECK, { input: seen(reportId, saved) });
  expect(errors[0]).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: [{ path: 'report.attachments[1].kind', rule: 'classified' }],
  });
  const sorted = await step(SAVE, {
    ...seen(reportId, saved),
    sections: [],
    attachments: [attachments[0], { resourceId: id(701), kind: 'TABLE' }],
  });
  expect(await step(CHECK, seen(reportId, sorted))).toMatchObject({ state: 'CHECKED', checkedBy: viewers.bo.name });
});

test('PC-34: nothing is sent unchecked; a change after the check voids it', async () => {
  const { id: reportId, version } = await find(running, '数学');
  expect((await many(SEND, [{ id: reportId, version }], viewers.bo))[0]!.refusal).toMatchObject({
    path: 'input.reports[0].id',
    rule: 'checked',
  });
  const ready = await checked(running, '数学');
  const changed = await step(SAVE, { ...ready, sections: [{ code: 'BODY', text: '改了一句。' }] });
  expect(changed.state).toBe('DRAFT');
  const [refused] = await many(SEND, [seen(reportId, changed)], viewers.bo);
  expect(refused!.refusal).toMatchObject({ rule: 'checked', message: '须先经校内审核，再行报送' });
  const empty = await step(SAVE, { ...seen(reportId, changed), sections: [{ code: 'BODY', text: '  ' }] });
  expect((await subgraph.as(viewers.bo).run(CHECK, { input: seen(reportId, empty) })).errors[0]!.details).toMatchObject(
    [{ path: 'report.sections[0].text', rule: 'required', expected: '报告内容' }],
  );
  expect(
    await subgraph
      .as(viewers.bo)
      .refusal(SAVE, { input: { ...seen(reportId, empty), sections: [{ code: 'XX', text: '' }] } }),
  ).toEqual(['BAD_USER_INPUT']);
});

test('PC-26: on time goes by the server’s day of the first sending; receipts run on; the answer is row by row', async () => {
  const inTime = await checked(running, '英语');
  const late = await checked(past, '英语');
  const stale = { ...(await checked(running, '物理')), version: 1 };
  const { id: foreignId, version } = await find(running, '语文', alone.id);
  const foreign = { id: foreignId, version };
  const results = await many(SEND, [inTime, late, stale, foreign], viewers.bo);
  expect(results.map(({ report, refusal }) => report?.onTime ?? refusal!.rule)).toEqual([
    true,
    false,
    'current',
    'exists',
  ]);
  const numbers = results.slice(0, 2).map(({ report }) => Number(/〕(\d{5})号/.exec(report!.receipt)![1]));
  expect(Math.abs(numbers[0]! - numbers[1]!)).toBe(1);
  expect((await many(SEND, [seen(late.id, results[1]!.report!)], viewers.bo))[0]!.refusal!.rule).toBe('checked');
});

test('the level above returns with a reason; what is sent again in a later hour keeps its receipt and its first day', async () => {
  const ready = await checked(running, '化学');
  const [sent] = await many(SEND, [ready], viewers.bo);
  expect(
    await subgraph.as(viewers.bo).refusal(RETURN, { input: { ...seen(ready.id, sent!.report!), reason: '请补充' } }),
  ).toEqual(['FORBIDDEN']);
  const returned = await step(RETURN, { ...seen(ready.id, sent!.report!), reason: '请补充活动照片' }, viewers.chen);
  expect(returned).toMatchObject({ state: 'RETURNED', reason: '请补充活动照片', onTime: true });
  const saved = await step(SAVE, { ...seen(ready.id, returned), sections: [{ code: 'BODY', text: '已补充。' }] });
  const rechecked = await step(CHECK, seen(ready.id, saved));
  const [again] = await many(SEND, [seen(ready.id, rechecked)], viewers.bo);
  expect(again!.report).toMatchObject({ state: 'SENT', receipt: sent!.report!.receipt, onTime: true });
});

test('an accepted report is locked; only the level above takes the acceptance back, with a reason, and it is told', async () => {
  const ready = await checked(running, '历史');
  const [sent] = await many(SEND, [ready], viewers.bo);
  const chen = subgraph.as(viewers.chen);
  expect(
    (await many(ACCEPT, [seen(ready.id, sent!.report!), { id: id(999), version: 1 }], viewers.chen)).map(
      ({ report, refusal }) => report?.state ?? refusal!.rule,
    ),
  ).toEqual(['ACCEPTED', 'exists']);
  const locked = await find(running, '历史');
  const bo = subgraph.as(viewers.bo);
  expect(await bo.refusal(FILL, { input: seen(ready.id, locked) })).toEqual(['CONFLICT']);
  expect(await bo.refusal(SAVE, { input: { ...seen(ready.id, locked), sections: [] } })).toEqual(['CONFLICT']);
  expect(await bo.refusal(REOPEN, { input: { ...seen(ready.id, locked), reason: '改错字' } })).toEqual(['FORBIDDEN']);
  expect(await chen.refusal(REOPEN, { input: { ...seen(ready.id, locked), reason: '' } })).toEqual(['BAD_USER_INPUT']);
  const reopened = await step(REOPEN, { ...seen(ready.id, locked), reason: '学校反映数据有误' }, viewers.chen);
  expect(reopened).toMatchObject({ state: 'SENT', reason: '学校反映数据有误' });
  const told = (await subgraph.published(reportDecided)).filter(({ aggregateId }) => aggregateId === ready.id);
  expect(
    told.map(({ payload }) => [payload.decision, payload.reports[0]!.subject, payload.reports[0]!.onTime]),
  ).toEqual([
    ['ACCEPTED', '历史', true],
    ['REOPENED', '历史', true],
  ]);
  expect(reportDecided.schema.parse(told[0]!.payload).reports[0]).toMatchObject({
    unitId: schoolA.id,
    receiverId: places.countyA.id,
    month: running,
  });
});

test('a hundred are accepted in as many statements as one, and the refused are told one by one', async () => {
  const ready = await Promise.all(['物理', '生物'].map((subject) => checked(past, subject)));
  const sent = (await many(SEND, ready, viewers.bo)).map(({ id: reportId, report }) => seen(reportId, report!));
  const missing = Array.from({ length: 98 }, (_, n) => ({ id: id(50_000 + n), version: 1 }));
  const chen = subgraph.as(viewers.chen);
  const one = await chen.run(ACCEPT, { input: { reports: [sent[0]] } });
  const all = await chen.run<{ acceptMonthlyReports: { results: { refusal: { rule: string } | null }[] } }>(ACCEPT, {
    input: { reports: [...missing, ...sent] },
  });
  expect(all.statements).toBe(one.statements);
  const rules = all.data.acceptMonthlyReports.results.map(({ refusal }) => refusal?.rule ?? 'done');
  expect(rules.slice(-3)).toEqual(['exists', 'current', 'done']);
});

test('all that fit and wait are accepted by one job; another county’s officer finds none of them', async () => {
  const ACCEPT_ALL =
    'mutation ($input: AcceptAllMonthlyReportsInput!) { acceptAllMonthlyReports(input: $input) { job { id total } } }';
  const filter = { from: past, to: past };
  expect(await subgraph.as(viewers.wei).refusal(ACCEPT_ALL, { input: { filter } })).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.bo).refusal(ACCEPT_ALL, { input: { filter } })).toEqual(['FORBIDDEN']);
  interface Begun {
    acceptAllMonthlyReports: { job: { id: string; total: number } };
  }
  const { acceptAllMonthlyReports } = await subgraph.as(viewers.chen).query<Begun>(ACCEPT_ALL, { input: { filter } });
  await subgraph.runBatches();
  const JOB = 'query ($id: ID!) { plansJob(id: $id) { status done failed } }';
  const { id: jobId, total } = acceptAllMonthlyReports.job;
  expect(await subgraph.as(viewers.chen).query(JOB, { id: jobId })).toEqual({
    plansJob: { status: 'DONE', done: total, failed: 0 },
  });
  expect((await find(past, '英语')).state).toBe('ACCEPTED');
});

test('a report is excused with a reason and asked for again; nobody writes it in between', async () => {
  const { id: reportId, version } = await find(running, '地理');
  const excused = await step(EXEMPT, { id: reportId, version, reason: '教师集中外出培训' }, viewers.chen);
  expect(excused).toMatchObject({ state: 'EXEMPT', reason: '教师集中外出培训' });
  expect(await subgraph.as(viewers.bo).refusal(FILL, { input: seen(reportId, excused) })).toEqual(['CONFLICT']);
  const tally = await subgraph
    .as(viewers.chen)
    .references<{ reportsDue: object }>(
      'OrgUnit',
      [schoolA.id, schoolA2.id],
      `reportsDue(month: "${running}") { expected exempt }`,
    );
  expect(tally).toEqual([{ reportsDue: { expected: 7, exempt: 1 } }, { reportsDue: { expected: 7, exempt: 1 } }]);
  expect(await step(REQUIRE, { ...seen(reportId, excused), reason: '培训已取消' }, viewers.chen)).toMatchObject({
    state: 'DUE',
  });
});

test('a stale version changes nothing', async () => {
  const { id: reportId, version } = await find(running, '生物');
  await step(FILL, { id: reportId, version });
  const { errors } = await subgraph.as(viewers.bo).run(FILL, { input: { id: reportId, version } });
  expect(errors[0]).toMatchObject({ code: 'CONFLICT', details: [{ path: 'input.version', rule: 'current' }] });
});

test('another county sees none, by list, by id or by reference; a member of the cluster sees what its centre sends', async () => {
  const { id: reportId } = await find(past, '英语');
  const READ =
    'query ($id: ID!) { monthlyReport(id: $id) { state sections { text } facts { people } attachments { id } } }';
  const wei = subgraph.as(viewers.wei);
  expect((await wei.query<Reports>(REPORTS, { filter: { unitId: schoolA.id } })).monthlyReports.nodes).toEqual([]);
  expect(await wei.query(READ, { id: reportId })).toEqual({ monthlyReport: null });
  expect(await wei.references('MonthlyReport', [reportId])).toEqual([null]);
  const member: Viewer = {
    ...viewers.bo,
    id: id(299),
    grants: [{ ...viewers.bo.grants[0]!, unitId: schoolA2.id, path: schoolA2.path }],
  };
  expect(await subgraph.as(member).query(READ, { id: reportId })).toMatchObject({
    monthlyReport: { state: 'ACCEPTED', sections: [{ text: '本月开展听评课一次。' }] },
  });
  const unsent = await find(past, '语文');
  expect(await subgraph.as(member).query(READ, { id: unsent.id })).toEqual({
    monthlyReport: { state: 'CHECKED', sections: [], facts: null, attachments: [] },
  });
  expect(await subgraph.as(member).refusal(FILL, { input: seen(unsent.id, unsent) })).toEqual(['NOT_FOUND']);
});

test('the timeline tells who wrote, checked, sent and decided', async () => {
  const { id: reportId } = await find(running, '历史');
  const TIMELINE = 'query ($id: ID!) { monthlyReport(id: $id) { timeline { nodes { actionName subjectName } } } }';
  interface Told {
    monthlyReport: { timeline: { nodes: { actionName: string; subjectName: string }[] } };
  }
  const { monthlyReport } = await subgraph.as(viewers.bo).query<Told>(TIMELINE, { id: reportId });
  expect(monthlyReport.timeline.nodes.map(({ actionName }) => actionName)).toEqual([
    '撤销审收',
    '审收月报',
    '报送月报',
    '月报校内审核通过',
    '填写月报',
    '月报取数',
  ]);
  expect(monthlyReport.timeline.nodes[0]!.subjectName).toContain('一中联片研修区');
});
