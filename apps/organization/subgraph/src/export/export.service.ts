import { holds } from '@yanxiu/access';
import { Forbidden, Invalid, NotFound, audit, civilDay, row, sql, wellFormed } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import type { ExportFilter, ExportKind, RequestExportInput, RequestExportPayload } from './export.input.js';
import { importers } from '../import/importers.js';
import { codeOf, wordOf } from '../policy/labels.js';
import type { Scheme } from '../policy/labels.js';
import { rulesInForce } from '../policy/rules-in-force.js';
import { writeSheet } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { OrgUnit } from '../unit/unit.js';
import { unitToManage } from '../unit/unit.service.js';
import { auditFile } from './audit-export.service.js';
import { below, permissions } from './export.queries.js';
import { ExportTicket } from './export-ticket.js';
import { issueTicket } from './ticket.service.js';

/** Makes an export ready for an hour, for the one who asked; purpose, place and kind are kept in the audit log. */
export async function requestExport(
  context: Context,
  { kind, unitId, filter, format, reason }: RequestExportInput,
): Promise<RequestExportPayload> {
  const permission = permissions[kind];
  if (!holds(context.viewer, permission)) throw new Forbidden(permission);
  assertOfKind(kind, filter);
  return context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, unitId, 'input.unitId', permission);
    await audit(tx, context, {
      action: 'organization.export',
      subjectType: 'OrgUnit',
      subjectId: unit.id,
      countyId: unit.countyId,
      after: { kind, format, ...(filter && { filter }) },
      reason,
    });
    return issueTicket(tx, context, { kind, format, unitId, filter: filter ?? null, reason });
  });
}

/** Conditions of another list would be passed over without a word, and the file would hold too much. */
function assertOfKind(kind: ExportKind, filter: ExportFilter | null | undefined): void {
  for (const [name, conditions] of Object.entries(filter ?? {}))
    if (conditions && name !== kind.toLowerCase())
      throw new Invalid({ zh: '筛选与导出的种类不符', en: 'These conditions are of another kind' }, [
        { path: `input.filter.${name}`, rule: 'ofKind', expected: kind.toLowerCase() },
      ]);
}

/** The file of a ticket. */
export async function exportFile(
  context: Context,
  id: string,
): Promise<{ content: Buffer; format: SheetFormat; name: string }> {
  const [known] = wellFormed([id]);
  const ticket = known
    ? await row(
        context.db,
        ExportTicket,
        sql`where t.id = ${known} and t.actor_id = ${context.viewer.id} and t.expires_at > now()`,
      )
    : undefined;
  if (!ticket) throw new NotFound({ zh: '导出文件', en: 'export' }, 'id', id);
  const { kind, format } = ticket;
  const content =
    kind === 'AUDIT' ? await auditFile(context, ticket) : await registerFile(context, { ...ticket, kind });
  return { content, format, name: `${kind.toLowerCase()}-${civilDay()}.${format.toLowerCase()}` };
}

/** What is on the register, in the form of the import's template: what is read out can be read in again. */
async function registerFile(
  context: Context,
  { kind, format, unitId, filter }: ExportTicket & { kind: ExportKind },
): Promise<Buffer> {
  const columns = importers[kind].columns;
  const found = below[kind](context, unitId, filter ?? {});
  const records = await context.db.transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 60000`);
    return tx.query<Record<string, string | null>>(found);
  });
  const shown = await wordsFor(context, unitId, kind);
  const lines = records.map((record) => columns.map(({ key }) => shown(key, record[key] ?? '')));
  return writeSheet(format, [columns.map(({ title }) => title), ...lines], importers[kind].title);
}

const common: Record<string, Scheme> = { position: 'roles', tier: 'teacherTiers' };
const schemesOf: Record<ExportKind, Record<string, Scheme>> = {
  UNITS: { ...common, kind: 'orgKinds' },
  PEOPLE: common,
  ALLIANCES: { ...common, kind: 'allianceKinds' },
  BODIES: { ...common, kind: 'bodyKinds' },
};
const plainWords: Record<string, string> = {
  ...{ PROVINCE: '省', CITY: '市', COUNTY: '县', SCHOOL: '学校', SECTION: '学部', GROUP: '教研组' },
  ...{ KINDERGARTEN: '幼儿园', PRIMARY: '小学', JUNIOR_HIGH: '初中', SENIOR_HIGH: '高中', SPECIAL: '特殊教育' },
  ...{ PUBLIC: '公办', PRIVATE: '民办', true: '是', false: '否' },
  ...{ CENTER: '中心校', LEADER: '盟主校', MEMBER: '成员校' },
};
const plainColumns = new Set(['level', 'stage', 'stages', 'ownership', 'rural', 'main', 'role']);

/** Codes as people read them, by the policy in force; names and other texts stay as they are. */
async function wordsFor(
  context: Context,
  unitId: string,
  kind: ExportKind,
): Promise<(key: string, value: string) => string> {
  const unit = await row(context.db, OrgUnit, sql`where t.id = ${unitId}`);
  const rules = unit ? await rulesInForce(context, unit.path, civilDay()) : null;
  return (key, value) => {
    const scheme = schemesOf[kind][key];
    if (value && scheme) {
      const word = wordOf(rules, scheme, value);
      // A word that a document uses for two things would come back as the other one: then the code stands there.
      return codeOf(rules, scheme, word) === value ? word : value;
    }
    if (!plainColumns.has(key)) return value;
    return value
      .split(',')
      .map((code) => plainWords[code] ?? code)
      .join('、');
  };
}
