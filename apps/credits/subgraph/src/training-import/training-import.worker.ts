import { EventEmitter } from 'node:events';
import { audit, insert, repeated, row, rows, sql } from '@yanxiu/subgraph';
import type { Background, Context, Db, Transaction } from '@yanxiu/subgraph';
import { UnreadableFile, placesOf, readSheet } from '@yanxiu/subgraph/sheet';
import { enterFacts } from '../ledger/ledger.js';
import { lockAccounts } from '../ledger/totals.js';
import { OutsideTraining } from '../outside/outside-training.js';
import { factOf } from '../outside/outside.service.js';
import { columns, readRow } from './columns.js';
import type { ColumnKey, ReadRow } from './columns.js';
import { planRows } from './plan.js';
import type { ImportPlace } from './plan.js';
import { TrainingImport, TrainingImportState } from './training-import.js';
import { TrainingImportRow } from './training-import-row.js';

const chunk = 2_000;
const lease = '60 seconds';
/** A file that brings the work down again and again is given up. */
const mostAttempts = 3;

/** Says that a file waits to be checked or written. */
export const importsWritten = new EventEmitter();

/** One file at a time per process; what a stopped process left behind is taken over when its lease has run out. */
export const trainingImportWorker: Background = repeated({
  name: 'training-imports',
  everyMs: 5_000,
  wokenBy: importsWritten,
  work: (database) => workOffImport(database.session('training-imports')),
});

/** Works one waiting file off. @returns whether there was one */
export async function workOffImport(db: Db): Promise<boolean> {
  const [claimed] = await db.transaction((tx) =>
    tx.query<{ id: string }>(sql`
      update training_import set lease_until = now() + ${lease}::interval, attempts = attempts + 1 where id = (
        select id from training_import where state in ('CHECKING', 'APPLYING') and (lease_until is null or lease_until < now())
        order by created_at for update skip locked limit 1)
      returning id`),
  );
  if (!claimed) return false;
  const job = (await row(db, TrainingImport, sql`where t.id = ${claimed.id}`))!;
  if (job.attempts > mostAttempts) await refuseJob(db, job, givenUp());
  else
    await (job.state === TrainingImportState.CHECKING ? check(db, job) : write(db, job)).catch((error: unknown) => {
      if (error instanceof UnreadableFile) return refuseJob(db, job, error);
      throw error;
    });
  return true;
}

const givenUp = () =>
  new UnreadableFile('givenUp', {
    zh: '系统多次处理失败，已停止；请联系管理员',
    en: 'The work failed several times and was stopped; ask the administrator',
  });

async function refuseJob(db: Db, { id }: TrainingImport, { rule, text }: UnreadableFile): Promise<void> {
  await db.query(sql`
    update training_import set state = 'REFUSED', refusal = ${JSON.stringify({ rule, ...text })}::jsonb, lease_until = null,
      finished_at = now(), version = version + 1 where id = ${id}`);
  await db.query(sql`delete from training_import_file where job_id = ${id}`);
}

/** Progress is told over another connection than the one that writes, so that it is seen at once. */
const tell = (db: Db, { id }: TrainingImport, done: number): Promise<unknown> =>
  db.query(
    sql`update training_import set done_rows = ${done}, lease_until = now() + ${lease}::interval where id = ${id}`,
  );

function placeOf(db: Db, { viewer, requestId, unitId }: TrainingImport): ImportPlace {
  const context: Context = { viewer, requestId, locale: 'zh-CN', db, cursorSecret: '' };
  return { context, scopeId: unitId };
}

/** The dry run: reads the file, looks every row up, and keeps what each would do. Nothing of the ledger is touched. */
async function check(db: Db, job: TrainingImport): Promise<void> {
  const [file] = await db.query<{ content: Buffer }>(
    sql`select content from training_import_file where job_id = ${job.id}`,
  );
  const sheet = await readSheet(file!.content);
  const places = placesOf(sheet, columns);
  const read = sheet.rows.slice(1).map((line) => readRow(line, places, sheet.from1904));
  await db.transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    await planRows(tx, placeOf(db, job), read);
    await tx.query(sql`delete from training_import_row where job_id = ${job.id}`);
    for (let start = 0; start < read.length; start += chunk) {
      await keepRows(tx, job, read.slice(start, start + chunk));
      await tell(db, job, Math.min(start + chunk, read.length));
    }
    await close(tx, job, TrainingImportState.CHECKED);
    await tx.query(sql`delete from training_import_file where job_id = ${job.id}`);
  });
}

const keepRows = (tx: Transaction, { id }: TrainingImport, read: ReadRow[]): Promise<unknown> =>
  insert(
    tx,
    TrainingImportRow,
    read.map(({ number, raw, values, outcome, faults }) => ({
      ...{ jobId: id, number, outcome, faults, cells: faults.length ? raw : values },
    })),
  );

async function close(tx: Transaction, { id }: TrainingImport, state: TrainingImportState): Promise<void> {
  const count = (outcome: string) =>
    sql`(select count(*) from training_import_row r where r.job_id = ${id} and r.outcome = ${outcome})`;
  const all = sql`(select count(*) from training_import_row r where r.job_id = ${id})`;
  await tx.query(sql`
    update training_import set state = ${state}, total_rows = ${all}, done_rows = ${all}, attempts = 0, lease_until = null,
      create_count = ${count('CREATE')}, same_count = ${count('SAME')}, fault_count = ${count('FAULTY')},
      finished_at = now(), version = version + 1
    where id = ${id}`);
}

/** Enters what the dry run found good, all of it or nothing. Looked up anew: the register may have moved on. */
async function write(db: Db, job: TrainingImport): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const kept = await rows(
      tx,
      TrainingImportRow,
      sql`where t.job_id = ${job.id} and t.outcome = 'CREATE' order by t.number`,
    );
    const todo = kept.map(({ number, cells }): ReadRow => ({
      number,
      raw: cells,
      values: cells as Record<ColumnKey, string>,
      outcome: 'CREATE',
      faults: [],
    }));
    const trainings = [...(await planRows(tx, placeOf(db, job), todo))].filter(([{ outcome }]) => outcome === 'CREATE');
    if (!job.skipFaulty && todo.some(({ outcome }) => outcome === 'FAULTY')) throw movedOn();
    // Everybody concerned is locked before anything is entered, so that two imports take turns by person.
    await lockAccounts(
      tx,
      trainings.map(([, { personId }]) => personId),
    );
    for (let start = 0; start < trainings.length; start += chunk) {
      await enterChunk(tx, trainings.slice(start, start + chunk));
      await tell(db, job, Math.min(start + chunk, trainings.length));
    }
    await markRows(tx, job, todo);
    await close(tx, job, TrainingImportState.APPLIED);
    await logApplied(tx, placeOf(db, job).context, job);
  });
}

/** What somebody else recorded meanwhile is on record already. */
async function enterChunk(tx: Transaction, part: [ReadRow, OutsideTraining][]): Promise<void> {
  const fresh = await insert(
    tx,
    OutsideTraining,
    part.map(([, training]) => training),
    sql`on conflict do nothing`,
  );
  await enterFacts(tx, fresh.map(factOf));
  const ids = new Set(fresh.map(({ id }) => id));
  for (const [row, { id }] of part) if (!ids.has(id)) row.outcome = 'SAME';
}

const movedOn = () =>
  new UnreadableFile('movedOn', {
    zh: '检查之后登记数据已有变化，有的行不再适用；没有写入任何内容，请重新上传检查',
    en: 'The register moved on since the check: nothing was written, upload the file again',
  });

async function markRows(tx: Transaction, { id }: TrainingImport, todo: ReadRow[]): Promise<void> {
  const changed = todo.filter(({ outcome }) => outcome !== 'CREATE');
  const records = JSON.stringify(changed.map(({ number, outcome, faults }) => ({ number, outcome, faults })));
  await tx.query(sql`
    update training_import_row r set outcome = x.outcome, faults = x.faults
    from jsonb_to_recordset(${records}::jsonb) as x(number int, outcome text, faults jsonb)
    where r.job_id = ${id} and r.number = x.number`);
}

async function logApplied(tx: Transaction, context: Context, job: TrainingImport): Promise<void> {
  const [counts] = await tx.query<{ countyId: string | null } & Record<string, unknown>>(sql`
    select j.create_count as created, j.same_count as same, j.fault_count as faulty, u.county_id as "countyId"
    from training_import j left join directory_unit u on u.id = j.unit_id where j.id = ${job.id}`);
  const { countyId = null, ...after } = counts!;
  await audit(tx, context, {
    ...{ action: 'credits.importTrainings', subjectType: 'TrainingImport', subjectId: job.id, countyId },
    after: { file: job.fileName, sha256: job.sha256, unit: job.unitId, ...after },
  });
}
