import { createHash } from 'node:crypto';
import { DirectoryUnit } from '@yanxiu/directory';
import { Conflict, NotFound, insert, row, rows, sql, update, wellFormed, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { writeSheet } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { v7 as uuid } from 'uuid';
import { columns } from './columns.js';
import { TrainingImport, TrainingImportState } from './training-import.js';
import type { ApplyTrainingImportInput, ApplyTrainingImportPayload } from './training-import.input.js';
import { TrainingImportRow } from './training-import-row.js';
import type { RowFate } from './training-import-row.js';
import { importsWritten } from './training-import.worker.js';

/** Uploaded files hold personal data: what became of them is kept for 30 days. */
const keptFor = '30 days';

interface Upload {
  unitId: string;
  fileName: string;
  content: Buffer;
}

/** Takes a file in and has it checked; nothing is recorded before {@link applyTrainingImport}. @throws NotFound beyond reach */
export async function createTrainingImport(context: Context, { unitId, fileName, content }: Upload): Promise<string> {
  const { viewer, requestId } = context;
  const id = uuid();
  await context.db.transaction(async (tx) => {
    const reach = within(viewer, 'credits:record', { unit: 'id' });
    const unit = wellFormed([unitId]).length
      ? await row(tx, DirectoryUnit, sql`where t.id = ${unitId} and ${reach}`)
      : undefined;
    if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'unit', unitId);
    await tx.query(sql`delete from training_import where created_at < now() - ${keptFor}::interval`);
    await insert(tx, TrainingImport, [
      {
        ...{ id, unitId, fileName, viewer, requestId, state: TrainingImportState.CHECKING, actorId: viewer.id },
        sha256: createHash('sha256').update(content).digest('hex'),
      },
    ]);
    await tx.query(sql`insert into training_import_file (job_id, content) values (${id}, ${content})`);
  });
  importsWritten.emit('written');
  return id;
}

/** Has a checked import recorded; faulty rows are left out only where that is asked for. */
export async function applyTrainingImport(
  context: Context,
  { id, version, skipFaulty }: ApplyTrainingImportInput,
): Promise<ApplyTrainingImportPayload> {
  const trainingImport = await context.db.transaction(async (tx) => {
    const job = await row(tx, TrainingImport, sql`where t.id = ${id} and t.actor_id = ${context.viewer.id}`);
    if (!job) throw notFound(id, 'input.id');
    if (job.state !== TrainingImportState.CHECKED)
      throw new Conflict({ zh: '只能写入已检查、尚未写入的导入', en: 'Only a checked import can be written' }, [
        { path: 'input.id', rule: 'state', value: job.state, expected: TrainingImportState.CHECKED },
      ]);
    if (!skipFaulty && job.faultCount)
      throw new Conflict(
        { zh: `有 ${job.faultCount} 行有问题；请改正后重新上传，或选择跳过`, en: `${job.faultCount} rows are faulty` },
        [{ path: 'input.skipFaulty', rule: 'noFaults', value: false, expected: true }],
      );
    const viewer = JSON.stringify(context.viewer);
    return update(
      tx,
      TrainingImport,
      { id, version },
      sql`state = 'APPLYING', skip_faulty = ${skipFaulty}, done_rows = 0, finished_at = null, viewer = ${viewer}::jsonb, request_id = ${context.requestId}`,
    );
  });
  importsWritten.emit('written');
  return { trainingImport };
}

const notFound = (id: string, path: string) => new NotFound({ zh: '导入', en: 'import' }, path, id);

const fates: Record<RowFate, { zh: string; en: string }> = {
  CREATE: { zh: '登记', en: 'recorded' },
  SAME: { zh: '已有登记，未重复登记', en: 'on record already' },
  FAULTY: { zh: '有问题，未登记', en: 'faulty, not recorded' },
};

/** Rows of an import in the form of the template with what came of each in a last column; the faulty ones can be mended and sent again. */
export async function rowsFile(
  context: Context,
  jobId: string,
  { only, format }: { only: RowFate | null; format: SheetFormat },
): Promise<Buffer> {
  const job = await row(context.db, TrainingImport, sql`where t.id = ${jobId} and t.actor_id = ${context.viewer.id}`);
  if (!job) throw notFound(jobId, 'id');
  const found = await rows(
    context.db,
    TrainingImportRow,
    sql`where t.job_id = ${jobId} and (${only}::text is null or t.outcome = ${only}) order by t.number`,
  );
  const language = context.locale === 'en' ? 'en' : 'zh';
  const planned = job.state === TrainingImportState.APPLIED ? '' : { zh: '待', en: 'to be ' }[language];
  const lines = found.map(({ number, cells, outcome, faults }) => {
    const why = faults.map(
      ({ column, reason, expected }) => `${column} ${reason[language]}${expected ? ` (${expected})` : ''}`,
    );
    const fate = `${outcome === 'CREATE' ? planned : ''}${fates[outcome][language]}`;
    return [...columns.map(({ key }) => cells[key] ?? ''), `${number}: ${why.length ? why.join('; ') : fate}`];
  });
  return writeSheet(format, [[...columns.map(({ title }) => title), '备注'], ...lines], '校外培训');
}

/** An empty template with one example row. */
export const templateFile = (format: SheetFormat): Buffer =>
  writeSheet(
    format,
    [columns.map(({ title, required }) => `${title}${required ? '*' : ''}`), columns.map(({ example }) => example)],
    '校外培训',
  );
