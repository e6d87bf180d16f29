import { packsOf } from '@yanxiu/directory';
import { auditEach, civilDay, movedOn, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import type { ReportAttachment } from './attachment.js';
import type { SendMonthlyReportsInput } from './report.input.js';
import { attachmentRows } from './report.loader.js';
import type { MonthlyReportsPayload } from './report.payload.js';
import { formOf, incompleteness, receiptOf } from './report.rules.js';
import { ReportState } from './report.js';
import type { MonthlyReport } from './report.js';
import { notThere, organise, reportText, reportsToChange, resultsOf, step } from './report.service.js';
import type { RowFault } from './report.service.js';
import { incomplete } from './write.service.js';

const { CHECKED, DRAFT } = ReportState;

/**
 * Sends reports to the level above: on time or not is decided by the server's day at the first sending (PC-26). Where the
 * policy asks for the school's check, only what was checked goes out. Set-based: a hundred cost what one costs.
 */
export function sendMonthlyReports(
  context: Context,
  { reports }: SendMonthlyReportsInput,
): Promise<MonthlyReportsPayload> {
  const ids = reports.map(({ id }) => id);
  return context.db.transaction(async (tx) => {
    const found = new Map((await reportsToChange(tx, context, ids, organise)).map((report) => [report.id, report]));
    const faultOf = await refusing(tx, [...found.values()]);
    const faults = new Map<string, RowFault>();
    reports.forEach(({ id, version }, index) => {
      const at = `input.reports[${index}]`;
      const report = found.get(id);
      const fault = report ? faultOf(report, version, at) : { path: `${at}.id`, rule: 'exists', text: notThere };
      if (fault) faults.set(id, fault);
    });
    const sending = [...found.values()].filter(({ id }) => !faults.has(id));
    await write(tx, context, sending);
    return { results: await resultsOf(tx, context, ids, faults) };
  });
}

async function refusing(tx: Transaction, reports: MonthlyReport[]) {
  const packs = await packsOf(
    tx,
    reports.map(({ adoptionId }) => adoptionId),
  );
  const attachments = Map.groupBy(
    await attachmentRows(
      tx,
      reports.map(({ id }) => id),
    ),
    ({ reportId }: ReportAttachment) => reportId,
  );
  return (report: MonthlyReport, version: number, at: string): RowFault | undefined => {
    if (report.version !== version) return { path: `${at}.version`, rule: 'current', text: movedOn(reportText) };
    const form = formOf(packs.get(report.adoptionId)!);
    if (form.internalCheck && report.state !== CHECKED)
      return { path: `${at}.id`, rule: 'checked', text: report.state === DRAFT ? notChecked : notOpen };
    if (report.state !== CHECKED && report.state !== DRAFT) return { path: `${at}.id`, rule: 'state', text: notOpen };
    const [fault] = incompleteness(report, attachments.get(report.id) ?? [], form);
    return fault && { path: fault.path.replace('report', at), rule: fault.rule, text: incomplete };
  };
}

const notChecked = { zh: '须先经校内审核，再行报送', en: 'The school checks it before it is sent' };
const notOpen = { zh: '当前状态不能报送', en: 'Its state does not let it be sent' };

async function write(tx: Transaction, context: Context, reports: MonthlyReport[]): Promise<void> {
  if (!reports.length) return;
  const today = civilDay();
  const numbers = await receipts(tx, reports, today.slice(0, 4));
  const sent = reports.map(({ id, receipt }) => ({ id, receipt: receipt ?? numbers.get(id) }));
  await tx.query(sql`
    update monthly_report t set state = 'SENT', sent_at = now(), sent_by = ${context.viewer.name},
      on_time = coalesce(t.on_time, ${today}::date <= t.due_on), receipt = x.receipt, decided_at = null, decided_by = null,
      reason = null, version = t.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as x(id uuid, receipt text) where t.id = x.id`);
  await auditEach(
    tx,
    context,
    reports.map((report) =>
      step(report, 'sendMonthlyReports', { before: { state: report.state }, after: { state: 'SENT' } }),
    ),
  );
}

/** Running numbers of the receiver and year; a report that is sent again keeps its own. */
async function receipts(tx: Transaction, reports: MonthlyReport[], year: string): Promise<Map<string, string>> {
  const fresh = reports.filter(({ receipt }) => !receipt);
  const byReceiver = [...Map.groupBy(fresh, ({ receiverId }) => receiverId)];
  const wanted = byReceiver.map(([receiver_id, some]) => ({ receiver_id, count: some.length }));
  const counters = await tx.query<{ receiverId: string; last: number }>(sql`
    insert into report_receipt as t (receiver_id, year, last)
    select x.receiver_id, ${year}::int, x.count from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as x(receiver_id uuid, count int)
    order by x.receiver_id
    on conflict (receiver_id, year) do update set last = t.last + excluded.last returning receiver_id as "receiverId", last`);
  const last = new Map(counters.map((counter) => [counter.receiverId, counter.last]));
  return new Map(
    byReceiver.flatMap(([receiver, some]) =>
      some.map(({ id }, index) => [id, receiptOf(year, last.get(receiver)! - some.length + index + 1)] as const),
    ),
  );
}
