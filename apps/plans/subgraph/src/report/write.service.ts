import { packOf } from '@yanxiu/directory';
import { Invalid, audit, insert, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { ReportAttachment } from './attachment.js';
import { factsOf } from './facts.loader.js';
import { PublishedResource, isScannable } from './library.js';
import type {
  CheckMonthlyReportInput,
  FillMonthlyReportInput,
  ReportAttachmentInput,
  SaveMonthlyReportInput,
} from './report.input.js';
import { attachmentRows } from './report.loader.js';
import type { MonthlyReportPayload } from './report.payload.js';
import { demandState, filledSections, formOf, incompleteness } from './report.rules.js';
import { MonthlyReport, ReportState } from './report.js';
import { organise, reportToChange, step } from './report.service.js';

const { DUE, DRAFT, CHECKED, RETURNED } = ReportState;

/**
 * Begins a report with what the month's activities say, or takes these figures anew; what was written stays (L7). The
 * figures are kept as they were taken, so that a report says tomorrow what it said when it was sent.
 */
export function fillMonthlyReport(context: Context, input: FillMonthlyReportInput): Promise<MonthlyReportPayload> {
  return context.db.transaction(async (tx) => {
    const before = await reportToChange(tx, context, input, organise);
    demandState(before, DUE, DRAFT, CHECKED, RETURNED);
    const facts = (await factsOf(tx, [before])).get(before.id)!;
    const sections = filledSections(await packOf(tx, before), facts, before.sections);
    const report = await rewritten(tx, input, sql`, facts = ${json(facts)}, sections = ${json(sections)}`);
    const { activityCount, people } = facts;
    await audit(tx, context, step(report, 'fillMonthlyReport', { after: { activityCount, people } }));
    return { report };
  });
}

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

/** Whatever changes in a report voids the check: what was looked at is what goes out (PC-34). */
const rewritten = (tx: Transaction, seen: FillMonthlyReportInput, set: ReturnType<typeof sql>) =>
  update(
    tx,
    MonthlyReport,
    seen,
    sql`state = ${DRAFT}, checked_at = null, checked_by = null, updated_at = now() ${set}`,
  );

/** Saves text, material and scan of a report that is being written. */
export function saveMonthlyReport(context: Context, input: SaveMonthlyReportInput): Promise<MonthlyReportPayload> {
  return context.db.transaction(async (tx) => {
    const before = await reportToChange(tx, context, input, organise);
    demandState(before, DRAFT, CHECKED, RETURNED);
    const texts = new Map(input.sections.map(({ code, text }) => [code, text]));
    demandKnown(before, input);
    const sections = before.sections.map((section) => ({ ...section, text: texts.get(section.code) ?? section.text }));
    const scan = input.scanId ? [input.scanId] : [];
    const given = input.attachments ?? null;
    const library = await fromLibrary(tx, before, [...scan, ...(given ?? []).map(({ resourceId }) => resourceId)]);
    demandInLibrary(library, input);
    demandScan(library, input.scanId);
    if (given) await replaceAttachments(tx, before, given, library);
    const scanned = input.scanId ? sql`, scan_id = ${input.scanId}` : sql``;
    const report = await rewritten(tx, input, sql`, sections = ${json(sections)} ${scanned}`);
    await audit(
      tx,
      context,
      step(report, 'saveMonthlyReport', { after: { sections: [...texts.keys()], attachments: given?.length } }),
    );
    return { report };
  });
}

/** @throws Invalid where a section is none of the template's */
function demandKnown(report: MonthlyReport, { sections }: SaveMonthlyReportInput): void {
  const known = new Set(report.sections.map(({ code }) => code));
  const faults: Fault[] = sections.flatMap(({ code }, index) =>
    known.has(code)
      ? []
      : [
          {
            path: `input.sections[${index}].code`,
            rule: 'sectionOfTemplate',
            value: code,
            expected: [...known].join(' | '),
          },
        ],
  );
  if (faults.length) throw new Invalid({ zh: '报告模板中没有这一节', en: 'The template has no such section' }, faults);
}

/** What may go with the report: the reporter's own publications, and those of the activities it tells of. */
async function fromLibrary(
  tx: Transaction,
  report: MonthlyReport,
  ids: string[],
): Promise<Map<string, PublishedResource>> {
  const activities = (report.facts?.activities ?? []).map(({ activityId }) => activityId);
  const found = await rows(
    tx,
    PublishedResource,
    sql`where t.id = any(${ids}::uuid[]) and (t.activity_id = any(${activities}::uuid[])
          or t.unit_id in (select u.id from directory_unit u where u.path && ${report.covered}::uuid[]))`,
  );
  return new Map(found.map((resource) => [resource.id, resource]));
}

function demandInLibrary(
  library: Map<string, PublishedResource>,
  { attachments, scanId }: SaveMonthlyReportInput,
): void {
  const asked = [
    ...(attachments ?? []).map(({ resourceId }, index) => ({
      id: resourceId,
      path: `input.attachments[${index}].resourceId`,
    })),
    ...(scanId ? [{ id: scanId, path: 'input.scanId' }] : []),
  ];
  const faults = asked.flatMap(({ id, path }) =>
    library.has(id)
      ? []
      : [{ path, rule: 'inLibrary', value: id, expected: 'published, of the own schools or of a reported activity' }],
  );
  if (faults.length)
    throw new Invalid(
      {
        zh: '有资料不在资源库中，或既不是本单位的、也不是所报活动的：请先在资源库上传并发布',
        en: 'Some material is not in the library, or neither your own nor of a reported activity: publish it there first',
      },
      faults,
    );
}

/** The stamped form comes as a picture or a pdf (PC-35); an electronic seal is a matter for later. */
function demandScan(library: Map<string, PublishedResource>, scanId: string | null | undefined): void {
  const piece = scanId ? library.get(scanId) : undefined;
  if (!piece || isScannable(piece)) return;
  throw new Invalid(
    { zh: `“${piece.title}”不是扫描件：盖章件请以图片或 pdf 上传`, en: 'The stamped form comes as a picture or a pdf' },
    [
      {
        path: 'input.scanId',
        rule: 'scanKind',
        value: piece.mediaTypes?.join(', '),
        expected: 'image/* | application/pdf',
      },
    ],
  );
}

async function replaceAttachments(
  tx: Transaction,
  report: MonthlyReport,
  given: ReportAttachmentInput[],
  library: Map<string, PublishedResource>,
): Promise<void> {
  const { attachmentKinds } = formOf(await packOf(tx, report));
  const faults: Fault[] = given.flatMap(({ kind }, index) =>
    !kind || attachmentKinds.some(({ code }) => code === kind)
      ? []
      : [
          {
            path: `input.attachments[${index}].kind`,
            rule: 'codeOfPolicy',
            value: kind,
            expected: attachmentKinds.map(({ code }) => code).join(' | '),
          },
        ],
  );
  if (faults.length) throw new Invalid({ zh: '资料类别不在适用的政策中', en: 'No such kind in the policy' }, faults);
  await tx.query(sql`delete from report_attachment where report_id = ${report.id}`);
  await insert(
    tx,
    ReportAttachment,
    given.map(({ resourceId, kind }, index) => ({
      ...{ id: uuid(), reportId: report.id, num: index + 1, resourceId, title: library.get(resourceId)!.title },
      kind: attachmentKinds.find(({ code }) => code === kind) ?? null,
    })),
  );
}

/** The school's own check: all that the form asks is there, and all material is sorted (PC-34). */
export function checkMonthlyReport(context: Context, input: CheckMonthlyReportInput): Promise<MonthlyReportPayload> {
  return context.db.transaction(async (tx) => {
    const before = await reportToChange(tx, context, input, organise);
    demandState(before, DRAFT, RETURNED);
    const faults = incompleteness(before, await attachmentRows(tx, [before.id]), formOf(await packOf(tx, before)));
    if (faults.length) throw new Invalid(incomplete, faults);
    const { name } = context.viewer;
    const set = sql`state = ${CHECKED}, checked_at = now(), checked_by = ${name}, updated_at = now()`;
    const report = await update(tx, MonthlyReport, input, set);
    const states = { before: { state: before.state }, after: { state: report.state } };
    await audit(tx, context, step(report, 'checkMonthlyReport', states));
    return { report };
  });
}

export const incomplete = {
  zh: '月报尚不完整：各节须填写，资料须归类；政策要求盖章的，须附盖章扫描件',
  en: 'The report is not complete: sections want text, material a kind, and where the policy says so the stamped form a scan',
};
