import { reportDecided } from '@yanxiu/events';
import {
  BatchOutcome,
  audit,
  auditEach,
  lineageOf,
  movedOn,
  publish,
  sql,
  startBatch,
  update,
  within,
} from '@yanxiu/subgraph';
import type { Batch, BatchJobPayload, Context, Sql, Transaction } from '@yanxiu/subgraph';
import { tellReporters } from '../message/of-papers.js';
import { MessageKind } from '../message/message.js';
import { conditions } from './report.loader.js';
import type { AcceptAllMonthlyReportsInput, AcceptMonthlyReportsInput, ReasonedReportInput } from './report.input.js';
import type { MonthlyReportPayload, MonthlyReportsPayload } from './report.payload.js';
import { demandState } from './report.rules.js';
import { MonthlyReport, ReportState } from './report.js';
import { accept, notThere, reportText, reportToChange, reportsToChange, resultsOf, step } from './report.service.js';
import type { RowFault } from './report.service.js';

const { DUE, DRAFT, CHECKED, SENT, RETURNED, ACCEPTED, EXEMPT } = ReportState;

/** Accepts reports: they are locked from then on. One or a hundred in the same number of statements. */
export function acceptMonthlyReports(
  context: Context,
  { reports }: AcceptMonthlyReportsInput,
): Promise<MonthlyReportsPayload> {
  const ids = reports.map(({ id }) => id);
  return context.db.transaction(async (tx) => {
    const found = new Map((await reportsToChange(tx, context, ids, accept)).map((report) => [report.id, report]));
    const faults = new Map<string, RowFault>();
    reports.forEach(({ id, version }, index) => {
      const at = `input.reports[${index}]`;
      const report = found.get(id);
      if (!report) faults.set(id, { path: `${at}.id`, rule: 'exists', text: notThere });
      else if (report.version !== version)
        faults.set(id, { path: `${at}.version`, rule: 'current', text: movedOn(reportText) });
      else if (report.state !== SENT) faults.set(id, { path: `${at}.id`, rule: 'state', text: notWaiting });
    });
    const accepted = [...found.values()].filter(({ id }) => !faults.has(id));
    if (accepted.length) await writeAccepted(tx, context, accepted);
    return { results: await resultsOf(tx, context, ids, faults) };
  });
}

const notWaiting = { zh: '只有已报送、待审收的月报可以审收', en: 'Only a report that was sent can be accepted' };

/** The same over all that fit and wait, as a job with a result for each. */
export async function acceptAllMonthlyReports(
  context: Context,
  { filter, idempotencyKey }: AcceptAllMonthlyReportsInput,
): Promise<BatchJobPayload> {
  const reach = within(context.viewer, accept, { unit: 'unit_id' });
  const where = sql`${await conditions(context, filter ?? {})} and ${reach} and t.state = ${SENT}`;
  return startBatch(context, acceptReportsBatch, {
    input: filter ?? null,
    idempotencyKey,
    targets: sql`select t.id::text as subject_id, t.title as label from monthly_report t where ${where} order by t.month, t.title, t.id`,
  });
}

export const acceptReportsBatch: Batch = {
  kind: 'plans.acceptMonthlyReports',
  title: { zh: '批量审收月报', en: 'Accept reports' },
  run: async (tx, context, chunk) => {
    const ids = chunk.map(({ subjectId }) => subjectId);
    const found = await reportsToChange(tx, context, ids, accept);
    const waiting = found.filter(({ state }) => state === SENT);
    if (waiting.length) await writeAccepted(tx, context, waiting);
    const done = new Set(waiting.map(({ id }) => id));
    const message = context.locale === 'en' ? notWaiting.en : notWaiting.zh;
    const refused = ids.filter((id) => !done.has(id));
    return new Map(refused.map((id) => [id, { outcome: BatchOutcome.FAILED, message }]));
  },
};

async function writeAccepted(tx: Transaction, context: Context, reports: MonthlyReport[]): Promise<void> {
  const ids = reports.map(({ id }) => id);
  await tx.query(sql`
    update monthly_report set state = ${ACCEPTED}, decided_at = now(), decided_by = ${context.viewer.name}, reason = null,
      version = version + 1, updated_at = now()
    where id = any(${ids}::uuid[])`);
  await announce(
    tx,
    'ACCEPTED',
    reports.map((report) => ({ ...report, version: report.version + 1 })),
    null,
  );
  await tellReporters(tx, context, reports, { kind: MessageKind.REPORT_ACCEPTED, note: null });
  await auditEach(
    tx,
    context,
    reports.map((report) =>
      step(report, 'acceptMonthlyReports', { before: { state: report.state }, after: { state: ACCEPTED } }),
    ),
  );
}

async function announce(
  tx: Transaction,
  decision: 'ACCEPTED' | 'RETURNED' | 'REOPENED' | 'EXEMPT' | 'REQUIRED',
  reports: MonthlyReport[],
  reason: string | null,
): Promise<void> {
  const { id: aggregateId, version: aggregateVersion } = reports[0]!;
  const payload = {
    decision,
    reason,
    reports: reports.map(({ id, version, unitId, receiverId, month, subject, onTime, ...report }) => ({
      ...{ reportId: id, version, unitId, receiverId, month, subject, onTime },
      lineage: lineageOf(report),
    })),
  };
  await publish(tx, reportDecided, { aggregateId, aggregateVersion, payload });
}

interface Decision {
  action: string;
  from: ReportState[];
  set: Sql;
  decision: Parameters<typeof announce>[1];
}

/** A decision of the level above on one report, with its reason. */
function decide(
  context: Context,
  input: ReasonedReportInput,
  { action, from, set, decision }: Decision,
): Promise<MonthlyReportPayload> {
  return context.db.transaction(async (tx) => {
    const before = await reportToChange(tx, context, input, accept);
    demandState(before, ...from);
    const { reason } = input;
    const report = await update(
      tx,
      MonthlyReport,
      input,
      sql`${set}, reason = ${reason}, decided_at = now(), decided_by = ${context.viewer.name}, updated_at = now()`,
    );
    await announce(tx, decision, [report], reason);
    if (decision === 'RETURNED')
      await tellReporters(tx, context, [report], { kind: MessageKind.REPORT_RETURNED, note: reason });
    const states = { before: { state: before.state }, after: { state: report.state } };
    await audit(tx, context, step(report, action, { ...states, reason }));
    return { report };
  });
}

/** Back to the writer, with what is to be put right. */
export const returnMonthlyReport = (context: Context, input: ReasonedReportInput): Promise<MonthlyReportPayload> =>
  decide(context, input, {
    action: 'returnMonthlyReport',
    from: [SENT],
    set: sql`state = ${RETURNED}, checked_at = null, checked_by = null`,
    decision: 'RETURNED',
  });

/** Takes an acceptance back, from above only: the report waits again, and can then be returned. */
export const reopenMonthlyReport = (context: Context, input: ReasonedReportInput): Promise<MonthlyReportPayload> =>
  decide(context, input, {
    action: 'reopenMonthlyReport',
    from: [ACCEPTED],
    set: sql`state = ${SENT}`,
    decision: 'REOPENED',
  });

/** Excuses a report that is owed: nobody waits for it any more. */
export const exemptMonthlyReport = (context: Context, input: ReasonedReportInput): Promise<MonthlyReportPayload> =>
  decide(context, input, {
    action: 'exemptMonthlyReport',
    from: [DUE, DRAFT, CHECKED, RETURNED],
    set: sql`state = ${EXEMPT}`,
    decision: 'EXEMPT',
  });

/** Takes the excuse back: what was written is still there. */
export const requireMonthlyReport = (context: Context, input: ReasonedReportInput): Promise<MonthlyReportPayload> =>
  decide(context, input, {
    action: 'requireMonthlyReport',
    from: [EXEMPT],
    set: sql`state = case when facts is null then ${DUE} else ${DRAFT} end, checked_at = null, checked_by = null`,
    decision: 'REQUIRED',
  });
