import { DirectoryPolicy } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { Conflict, NotFound, row, rows, sql, within } from '@yanxiu/subgraph';
import type { AuditEntry, Context, Reader, Text, Transaction } from '@yanxiu/subgraph';
import type { SeenReportInput } from './report.input.js';
import type { ReportResult } from './report.payload.js';
import { MonthlyReport } from './report.js';

export const organise = 'plans:organise';
export const accept = 'plans:accept-reports';

/**
 * The report, locked, if the viewer may take the step and saw it as it is.
 * @throws NotFound where it is missing or beyond the permission's reach; Conflict where it has moved on
 */
export async function reportToChange(
  tx: Transaction,
  { viewer }: Context,
  { id, version }: SeenReportInput,
  permission: string,
): Promise<MonthlyReport> {
  const reach = within(viewer, permission, { unit: 'unit_id' });
  const report = await row(tx, MonthlyReport, sql`where t.id = ${id} and ${reach} for update`);
  if (!report) throw new NotFound({ zh: '月报', en: 'report' }, 'input.id', id);
  if (report.version !== version)
    throw new Conflict(movedOn, [{ path: 'input.version', rule: 'current', value: version }]);
  return report;
}

export const movedOn: Text = {
  zh: '月报已被他人修改，请刷新后重试',
  en: 'Changed by someone else; reload and try again',
};
export const notThere: Text = { zh: '找不到月报，或不在您的管理范围内', en: 'No such report within your reach' };

/** The same for many: those in reach, locked in one order for everybody. */
export function reportsToChange(tx: Transaction, { viewer }: Context, ids: string[], permission: string) {
  const reach = within(viewer, permission, { unit: 'unit_id' });
  return rows(tx, MonthlyReport, sql`where t.id = any(${ids}::uuid[]) and ${reach} order by t.id for update`);
}

/** The rules that reports began with, by adoption. */
export async function packsOf(reader: Reader, adoptionIds: readonly string[]): Promise<Map<string, Pack>> {
  const ids = [...new Set(adoptionIds)];
  const found = await rows(reader, DirectoryPolicy, sql`where t.adoption_id = any(${ids}::uuid[])`);
  return new Map(found.map(({ adoptionId, pack }) => [adoptionId, pack]));
}

/** The rules that one report began with. */
export async function packOf(reader: Reader, { adoptionId }: MonthlyReport): Promise<Pack> {
  const pack = (await packsOf(reader, [adoptionId])).get(adoptionId);
  if (!pack) throw new Error(`no adoption ${adoptionId} in the directory`);
  return pack;
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
export function step(
  { id, countyId }: Pick<MonthlyReport, 'id' | 'countyId'>,
  action: string,
  entry: Pick<AuditEntry, 'before' | 'after' | 'reason'>,
): AuditEntry {
  return { action: `plans.${action}`, subjectType: 'MonthlyReport', subjectId: id, countyId, ...entry };
}
