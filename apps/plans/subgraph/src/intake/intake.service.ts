import { createHash } from 'node:crypto';
import { DirectoryUnit, unitOf } from '@yanxiu/directory';
import {
  Conflict,
  Invalid,
  NotFound,
  insert,
  isCivilDay,
  row,
  rows,
  sql,
  update,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Context, Reader, Transaction } from '@yanxiu/subgraph';
import { UnreadableFile, readSheet, writeSheet } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { v7 as uuid } from 'uuid';
import { readRows } from './columns.js';
import type { Intake, IntakeSpan, PlannedRow } from './columns.js';
import type { ApplySheetIntakeInput, ApplySheetIntakePayload } from './intake.input.js';
import { intakes } from './kinds.js';
import { SheetIntake, SheetIntakeRow, SheetIntakeState } from './sheet-intake.js';

/** Uploaded files hold personal data: what became of them is kept for 30 days. */
const kept = '30 days';
const longestSpan = 366 * 86_400_000;

/** The unit whose list it is. @throws NotFound where it is missing or out of reach */
async function unitToFill(reader: Reader, { viewer }: Context, id: string): Promise<DirectoryUnit> {
  const reach = within(viewer, 'plans:organise', { unit: 'id' });
  const [known] = wellFormed([id]);
  const unit = known && (await row(reader, DirectoryUnit, sql`where t.id = ${known} and t.active and ${reach}`));
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'unitId', id);
  return unit;
}

export interface Upload {
  intake: Intake;
  unitId: string;
  span: IntakeSpan | null;
  fileName: string;
  content: Buffer;
}

/** Takes a list in and says what each row would do; nothing but the list itself is written. @returns its id */
export async function uploadIntake(
  context: Context,
  { intake, unitId, span, fileName, content }: Upload,
): Promise<string> {
  demandSpan(intake, span);
  const id = uuid();
  const read = await readSheet(content)
    .then((sheet) => readRows(intake, sheet))
    .catch((error: unknown) => {
      if (error instanceof UnreadableFile) return error;
      throw error;
    });
  await context.db.transaction(async (tx) => {
    const unit = await unitToFill(tx, context, unitId);
    await tx.query(sql`delete from sheet_intake where created_at < now() - ${kept}::interval`);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const days = { validFrom: span?.from ?? null, validTo: span?.to ?? null };
    const record = { id, kind: intake.kind, unitId: unit.id, fileName, sha256, actorId: context.viewer.id, ...days };
    if (read instanceof UnreadableFile) {
      await insert(tx, SheetIntake, [{ ...record, state: SheetIntakeState.REFUSED, refusal: read.text }]);
      return;
    }
    await intake.plan(tx, unit, read, span);
    await insert(tx, SheetIntake, [{ ...record, state: SheetIntakeState.CHECKED, ...countsOf(read) }]);
    await insert(
      tx,
      SheetIntakeRow,
      read.map(({ number, cells, outcome, record: made, faults }) => ({
        ...{ intakeId: id, number, cells, outcome, record: made, faults },
      })),
    );
  });
  return id;
}

function demandSpan({ spans }: Intake, span: IntakeSpan | null): void {
  if (!spans) return;
  const sound =
    span &&
    isCivilDay(span.from) &&
    isCivilDay(span.to) &&
    span.from <= span.to &&
    Date.parse(span.to) - Date.parse(span.from) <= longestSpan;
  if (sound) return;
  throw new Invalid({ zh: '请填写有效的起止日期，不超过一年', en: 'Give a first and a last day within a year' }, [
    { path: 'span', rule: 'days', value: span && `${span.from}..${span.to}`, expected: 'YYYY-MM-DD/YYYY-MM-DD' },
  ]);
}

function countsOf(planned: { outcome: string }[]) {
  const count = (outcome: string) => planned.filter((one) => one.outcome === outcome).length;
  return {
    totalRows: planned.length,
    createCount: count('CREATE'),
    changeCount: count('CHANGE'),
    sameCount: count('SAME'),
    faultCount: count('FAULTY'),
  };
}

/** Writes a checked list, in one piece or without its faulty rows; judged anew, for the world may have moved on. */
export function applySheetIntake(context: Context, input: ApplySheetIntakeInput): Promise<ApplySheetIntakePayload> {
  return context.db.transaction(async (tx) => {
    const before = await row(
      tx,
      SheetIntake,
      sql`where t.id = ${input.id} and t.actor_id = ${context.viewer.id} for update`,
    );
    if (!before) throw new NotFound({ zh: '导入', en: 'list' }, 'input.id', input.id);
    demandChecked(before, input.skipFaulty);
    const kind = intakes.find((one) => one.kind === before.kind)!;
    await unitToFill(tx, context, before.unitId);
    // Two imports of one unit take turns.
    await tx.query(sql`select id from directory_unit where id = ${before.unitId} for no key update`);
    const unit = (await unitOf(tx, before.unitId))!;
    const planned = await soundRows(tx, before.id);
    const span = before.validFrom && before.validTo ? { from: before.validFrom, to: before.validTo } : null;
    await kind.plan(tx, unit, planned, span);
    demandUnmoved(planned);
    await kind.apply(tx, context, unit, before, planned);
    const intake = await update(tx, SheetIntake, input, sql`state = 'APPLIED', finished_at = now()`);
    return { intake };
  });
}

async function soundRows(tx: Transaction, id: string): Promise<PlannedRow[]> {
  const stored = await rows(
    tx,
    SheetIntakeRow,
    sql`where t.intake_id = ${id} and t.outcome <> 'FAULTY' order by t.number`,
  );
  // What a spreadsheet kept as a number was written as a clock time when it was read.
  return stored.map(({ number, cells }) => ({ number, cells, numbers: [], outcome: 'SAME', record: null, faults: [] }));
}

function demandChecked({ state, faultCount }: SheetIntake, skipFaulty: boolean): void {
  if (state !== SheetIntakeState.CHECKED)
    throw new Conflict({ zh: '只能写入已检查、尚未写入的表格', en: 'Only a checked list can be written' }, [
      { path: 'input.id', rule: 'state', value: state, expected: SheetIntakeState.CHECKED },
    ]);
  if (faultCount && !skipFaulty)
    throw new Conflict(
      { zh: `有 ${faultCount} 行有问题；请改正后重新上传，或选择跳过`, en: `${faultCount} rows are faulty` },
      [{ path: 'input.skipFaulty', rule: 'noFaults', value: faultCount, expected: 'skipFaulty: true' }],
    );
}

function demandUnmoved(planned: PlannedRow[]): void {
  const moved = planned.find(({ outcome }) => outcome === 'FAULTY');
  if (!moved) return;
  const [fault] = moved.faults;
  throw new Conflict(
    {
      zh: `检查之后情况已有变化，第 ${moved.number} 行不再适用：${fault!.reason.zh}；请重新上传`,
      en: `Things moved on since the check; row ${moved.number}: ${fault!.reason.en}. Upload the list again`,
    },
    [{ path: `rows[${moved.number}]`, rule: fault!.rule, value: fault!.value }],
  );
}

/** The form to be filled in, with an example or two. */
export function intakeTemplate({ columns, examples, sheet }: Intake, format: SheetFormat): Buffer {
  return writeSheet(
    format,
    [columns.map(({ title, required }) => `${title}${required ? '*' : ''}`), ...examples],
    sheet,
  );
}

/** Faulty rows in the form of the template, with what is wrong in a last column. */
export async function intakeFaults({ db, viewer, locale }: Context, id: string, format: SheetFormat): Promise<Buffer> {
  const own = wellFormed([id]).length
    ? await row(db, SheetIntake, sql`where t.id = ${id} and t.actor_id = ${viewer.id}`)
    : undefined;
  if (!own) throw new NotFound({ zh: '导入', en: 'list' }, 'id', id);
  const { columns, sheet } = intakes.find(({ kind }) => kind === own.kind)!;
  const found = await rows(
    db,
    SheetIntakeRow,
    sql`where t.intake_id = ${id} and t.outcome = 'FAULTY' order by t.number`,
  );
  const language = locale === 'en' ? 'en' : 'zh';
  const lines = found.map(({ number, cells, faults }) => [
    ...columns.map(({ key }) => cells[key] ?? ''),
    `${number}: ${faults.map(({ column, reason, expected }) => `${column} ${reason[language]}${expected ? ` (${expected})` : ''}`).join('; ')}`,
  ]);
  return writeSheet(format, [[...columns.map(({ title }) => title), '备注'], ...lines], sheet);
}
