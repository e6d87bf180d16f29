import { createHash } from 'node:crypto';
import { holds } from '@yanxiu/access';
import { Conflict, Forbidden, NotFound, insert, row, rows, sql, update } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { writeSheet } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { unitToManage } from '../unit/unit.service.js';
import type { ApplyImportInput, ApplyImportPayload } from './import.input.js';
import { ImportJob, ImportMode, ImportState } from './import-job.js';
import type { ImportKind } from './import-job.js';
import { ImportRow } from './import-row.js';
import { importsWritten } from './import.worker.js';
import { importers } from './importers.js';

/** Uploaded files hold personal data: what became of them is kept for 30 days. */
const kept = '30 days';

export interface Upload {
  kind: ImportKind;
  unitId: string;
  fileName: string;
  content: Buffer;
}

/** @throws Forbidden where the viewer may nowhere import this */
export function assertMayImport({ viewer }: Context, kind: ImportKind): void {
  const { permission } = importers[kind];
  if (!holds(viewer, permission)) throw new Forbidden(permission);
}

/** Takes a file in and has it checked; nothing is written to the register before {@link applyImport}. */
export async function createImport(context: Context, { kind, unitId, fileName, content }: Upload): Promise<string> {
  assertMayImport(context, kind);
  const id = uuid();
  await context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, unitId, 'unit', importers[kind].permission);
    await tx.query(sql`delete from import_job where created_at < now() - ${kept}::interval`);
    const { viewer, requestId } = context;
    await insert(tx, ImportJob, [
      {
        ...{ id, kind, unitId: unit.id, fileName, viewer, requestId },
        state: ImportState.CHECKING,
        sha256: createHash('sha256').update(content).digest('hex'),
        actorId: viewer.id,
      },
    ]);
    await tx.query(sql`insert into import_file (job_id, content) values (${id}, ${content})`);
  });
  importsWritten.emit('written');
  return id;
}

/** Has a checked import written; faulty rows are left out only where that is asked for. */
export async function applyImport(
  context: Context,
  { id, version, mode }: ApplyImportInput,
): Promise<ApplyImportPayload> {
  const importJob = await context.db.transaction(async (tx) => {
    const job = await row(tx, ImportJob, sql`where t.id = ${id} and t.actor_id = ${context.viewer.id}`);
    if (!job) throw new NotFound({ zh: '导入', en: 'import' }, 'input.id', id);
    assertMayImport(context, job.kind);
    if (job.state !== ImportState.CHECKED)
      throw new Conflict({ zh: '只能写入已检查、尚未写入的导入', en: 'Only a checked import can be written' }, [
        { path: 'input.id', rule: 'state', value: job.state, expected: ImportState.CHECKED },
      ]);
    if (mode === ImportMode.ATOMIC && job.faultCount)
      throw new Conflict(
        { zh: `有 ${job.faultCount} 行有问题；请改正后重新上传，或选择跳过`, en: `${job.faultCount} rows are faulty` },
        [{ path: 'input.mode', rule: 'noFaults', value: mode, expected: ImportMode.PER_ROW }],
      );
    const viewer = JSON.stringify(context.viewer);
    return update(
      tx,
      ImportJob,
      { id, version },
      sql`state = 'APPLYING', mode = ${mode}, done_rows = 0, finished_at = null, viewer = ${viewer}::jsonb, request_id = ${context.requestId}`,
    );
  });
  importsWritten.emit('written');
  return { importJob };
}

/** Faulty rows as a file in the form of the template, with what is wrong in a last column: to be mended and sent again. */
export async function faultyRowsFile(context: Context, jobId: string, format: SheetFormat): Promise<Buffer> {
  const job = await row(context.db, ImportJob, sql`where t.id = ${jobId} and t.actor_id = ${context.viewer.id}`);
  if (!job) throw new NotFound({ zh: '导入', en: 'import' }, 'id', jobId);
  const { columns } = importers[job.kind];
  const found = await rows(
    context.db,
    ImportRow,
    sql`where t.job_id = ${jobId} and t.outcome = 'FAULTY' order by t.number`,
  );
  const language = context.locale === 'en' ? 'en' : 'zh';
  const lines = found.map(({ number, cells, faults }) => [
    ...columns.map(({ key }) => cells[key] ?? ''),
    `${number}: ${faults.map(({ column, reason, expected }) => `${column} ${reason[language]}${expected ? ` (${expected})` : ''}`).join('; ')}`,
  ]);
  // 备注 is the one column that an upload may have besides those of the template.
  return writeSheet(format, [[...columns.map(({ title }) => title), '备注'], ...lines]);
}

/** An empty template with one example row. */
export function templateFile(kind: ImportKind, format: SheetFormat): Buffer {
  const { columns, title } = importers[kind];
  return writeSheet(
    format,
    [columns.map((column) => `${column.title}${column.required ? '*' : ''}`), columns.map(({ example }) => example)],
    title,
  );
}
