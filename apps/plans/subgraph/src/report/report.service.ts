import { defineStep, recordToChange, rows, sql, within } from '@yanxiu/subgraph';
import type { Context, Text, Transaction } from '@yanxiu/subgraph';
import type { SeenReportInput } from './report.input.js';
import type { ReportResult } from './report.payload.js';
import { MonthlyReport } from './report.js';

export const organise = 'plans:organise';
export const accept = 'plans:accept-reports';

/**
 * The report, locked, if the viewer may take the step and saw it as it is.
 * @throws NotFound where it is missing or beyond the permission's reach; Conflict where it has moved on
 */
export function reportToChange(
  tx: Transaction,
  { viewer }: Context,
  seen: SeenReportInput,
  permission: string,
): Promise<MonthlyReport> {
  const reach = within(viewer, permission, { unit: 'unit_id' });
  return recordToChange(tx, MonthlyReport, seen, { reach, what: reportText });
}

export const reportText = { zh: '月报', en: 'report' };
export const notThere: Text = { zh: '找不到月报，或不在您的管理范围内', en: 'No such report within your reach' };

/** The same for many: those in reach, locked in one order for everybody. */
export function reportsToChange(tx: Transaction, { viewer }: Context, ids: string[], permission: string) {
  const reach = within(viewer, permission, { unit: 'unit_id' });
  return rows(tx, MonthlyReport, sql`where t.id = any(${ids}::uuid[]) and ${reach} order by t.id for update`);
}

/** Why one of many was refused. */
export interface RowFault {
  path: string;
  rule: string;
  text: Text;
}

/** A result per report, in the order of the input. */
export async function resultsOf(
  tx: Transaction,
  { locale }: Context,
  ids: string[],
  faults: ReadonlyMap<string, RowFault>,
): Promise<ReportResult[]> {
  const done = ids.filter((id) => !faults.has(id));
  const found = await rows(tx, MonthlyReport, sql`where t.id = any(${done}::uuid[])`);
  const byId = new Map(found.map((report) => [report.id, report]));
  return ids.map((id) => {
    const fault = faults.get(id);
    const refusal = fault && {
      path: fault.path,
      rule: fault.rule,
      message: locale === 'en' ? fault.text.en : fault.text.zh,
    };
    return { id, report: byId.get(id) ?? null, refusal: refusal ?? null };
  });
}

/** What the audit log says of a step on a report. */
export const step = defineStep('plans', 'MonthlyReport');
