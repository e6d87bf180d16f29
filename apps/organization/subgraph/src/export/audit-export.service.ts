import { Invalid, audit, civilDay, sql } from '@yanxiu/subgraph';
import type { AuditRecord, Context } from '@yanxiu/subgraph';
import { auditLines, countAuditLines } from '../audit/audit.js';
import type { RequestExportPayload } from './export.input.js';
import { writeSheet } from '@yanxiu/subgraph/sheet';
import { unitToManage } from '../unit/unit.service.js';
import type { RequestAuditExportInput } from './audit-export.input.js';
import type { ExportTicket } from './export-ticket.js';
import { issueTicket } from './ticket.service.js';

/** More than these no inspector reads, and no program opens at once. */
const mostLines = 20_000;

/**
 * Makes a file of the audit log ready for an hour, for the one who asked; who takes it out, of what and what for is
 * itself logged. It holds this slice's own log: plans, credits and the others keep theirs. Lines come from the chains
 * of counties within reach; the platform's own chain belongs to no unit and is read on the page.
 * @throws Invalid where the days are the wrong way round or hold more lines than a file takes
 */
export async function requestAuditExport(
  context: Context,
  { unitId, from, to: until, format, reason }: RequestAuditExportInput,
): Promise<RequestExportPayload> {
  const to = until ?? civilDay();
  if (to < from)
    throw new Invalid({ zh: '截止日早于起始日', en: 'The last day is before the first' }, [
      { path: 'input.to', rule: 'notBefore', value: to, expected: `>= ${from}` },
    ]);
  return context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, unitId, 'input.unitId', 'organization:audit');
    const lines = await countAuditLines(context, tx, { unitId, from, to }, mostLines + 1);
    if (lines > mostLines) throw tooMany(from);
    await audit(tx, context, {
      action: 'organization.exportAudit',
      subjectType: 'OrgUnit',
      subjectId: unit.id,
      countyId: unit.countyId,
      after: { from, to, format, lines },
      reason,
    });
    return issueTicket(tx, context, { kind: 'AUDIT', format, unitId, reason, from, to });
  });
}

const tooMany = (from: string) =>
  new Invalid(
    {
      zh: `所选日期内的日志超过 ${mostLines} 条，请缩短起止日后分次导出`,
      en: `More than ${mostLines} lines: choose fewer days`,
    },
    [{ path: 'input.from', rule: 'mostLines', value: from, expected: mostLines }],
  );

const titles = ['时间', '操作者', '操作', '对象类型', '对象', '理由', '此前', '此后', '请求编号', '校验值'];

/** Lines as of the moment of fetching, within the reach of that moment; personal data is masked as on the page. */
export async function auditFile(context: Context, { format, unitId, from, to }: ExportTicket): Promise<Buffer> {
  const lines = await context.db.transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 60000`);
    return auditLines(context, tx, { unitId, from, to }, mostLines);
  });
  return writeSheet(format, [titles, ...(await Promise.all(lines.map(cellsOf)))], '操作日志');
}

/** A cell of a workbook holds 32,767 characters. */
const mostOfCell = 32_000;

async function cellsOf(line: AuditRecord): Promise<string[]> {
  const { at, actorName, actionName, subjectTypeName, reason, before, after, requestId, id } = line;
  const texts = [clock.format(at), actorName, actionName, subjectTypeName, await line.subjectName, reason, before];
  return [...texts, after, requestId, id].map((text) => (text ?? '').slice(0, mostOfCell));
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});
