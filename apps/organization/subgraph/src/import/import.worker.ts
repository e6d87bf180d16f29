import { EventEmitter } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import { audit, civilDay, insert, repeated, row, rows, sql } from '@yanxiu/subgraph';
import type { Background, Context, Db, Transaction } from '@yanxiu/subgraph';
import { rulesInForce } from '../policy/rules-in-force.js';
import { UnreadableFile, placesOf, readSheet } from '@yanxiu/subgraph/sheet';
import { OrgUnit } from '../unit/unit.js';
import { ImportJob, ImportMode, ImportState } from './import-job.js';
import { ImportRow } from './import-row.js';
import type { ImportPlace, Importer } from './importer.js';
import { importers } from './importers.js';
import { readRow } from './reading.js';
import type { PlannedRow } from './reading.js';

const chunk = 2_000;
const lease = '60 seconds';
/** A file that brings the work down again and again is given up. */
const mostAttempts = 3;

/** Says that a file waits to be checked or written. */
export const importsWritten = new EventEmitter();

/**
 * The worker of imports, one file at a time per process. Whoever uploads wakes it; its clock finds what a stopped process
 * left behind: a lease that ran out is taken over.
 */
export const importWorker: Background = repeated({
  name: 'imports',
  everyMs: 5_000,
  wokenBy: importsWritten,
  work: (database) => workOffImport(database.session('imports')),
});

/** Works one waiting file off. @returns whether there was one */
export async function workOffImport(db: Db): Promise<boolean> {
  const id = await claim(db);
  if (!id) return false;
  const job = (await row(db, ImportJob, sql`where t.id = ${id}`))!;
  if (job.attempts > mostAttempts) await refuseJob(db, job, givenUp());
  else
    await (job.state === ImportState.CHECKING ? check(db, job) : write(db, job)).catch((error: unknown) => {
      if (error instanceof UnreadableFile) return refuseJob(db, job, error);
      throw error;
    });
  return true;
}

async function claim(db: Db): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    const [job] = await tx.query<{ id: string }>(sql`
      update import_job set lease_until = now() + ${lease}::interval, attempts = attempts + 1 where id = (
        select id from import_job where state in ('CHECKING', 'APPLYING') and (lease_until is null or lease_until < now())
        order by created_at for update skip locked limit 1)
      returning id`);
    return job?.id;
  });
}

const givenUp = () =>
  new UnreadableFile('givenUp', {
    zh: '系统多次处理失败，已停止；请联系管理员',
    en: 'The work failed several times and was stopped; ask the administrator',
  });

async function refuseJob(db: Db, { id }: ImportJob, { rule, text }: UnreadableFile): Promise<void> {
  await db.query(sql`
    update import_job set state = 'REFUSED', refusal = ${JSON.stringify({ rule, ...text })}::jsonb, lease_until = null,
      finished_at = now(), version = version + 1 where id = ${id}`);
  await db.query(sql`delete from import_file where job_id = ${id}`);
}

/** Progress is told over another connection than the one that writes, so that it is seen at once. */
function tell(db: Db, { id }: ImportJob, done: number): Promise<unknown> {
  return db.query(sql`
    update import_job set done_rows = ${done}, lease_until = now() + ${lease}::interval where id = ${id}`);
}

async function placeOf(db: Db, job: ImportJob, importer: Importer): Promise<ImportPlace> {
  const { viewer, requestId } = job;
  const context: Context = { viewer, requestId, locale: 'zh-CN', db, cursorSecret: '' };
  const scope = (await row(db, OrgUnit, sql`where t.id = ${job.unitId}`))!;
  return { context, scope, permission: importer.permission, reason: `批量导入：${job.fileName}` };
}

/** The dry run: reads the file, looks every row up, and keeps what each would do. */
async function check(db: Db, job: ImportJob): Promise<void> {
  const importer = importers[job.kind];
  const place = await placeOf(db, job, importer);
  const [file] = await db.query<{ content: Buffer }>(sql`select content from import_file where job_id = ${job.id}`);
  const sheet = await readSheet(file!.content);
  const columns = placesOf(sheet, importer.columns);
  const policy = await rulesInForce(place.context, place.scope.path, civilDay());
  const data = sheet.rows.slice(1);
  const planned: PlannedRow[] = [];
  for (const line of data) {
    planned.push(readRow(line, importer.columns, columns, { rules: policy, from1904: sheet.from1904 }));
    if (planned.length % chunk === 0) await breathe();
  }
  await db.transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    await importer.plan(tx, place, planned);
    await tx.query(sql`delete from import_row where job_id = ${job.id}`);
    for (let start = 0; start < planned.length; start += chunk) {
      await keepRows(tx, job, planned.slice(start, start + chunk));
      await tell(db, job, Math.min(start + chunk, planned.length));
    }
    await close(tx, job, ImportState.CHECKED, planned.length);
    await tx.query(sql`delete from import_file where job_id = ${job.id}`);
  });
}

async function keepRows(tx: Transaction, { id }: ImportJob, planned: PlannedRow[]): Promise<void> {
  await insert(
    tx,
    ImportRow,
    planned.map(({ number, rank, outcome, faults, raw, values }) => ({
      ...{ jobId: id, number, rank, outcome, faults },
      cells: outcome === 'FAULTY' ? { ...values, ...raw } : values,
      done: outcome === 'SAME' || outcome === 'FAULTY',
    })),
  );
}

async function close(tx: Transaction, { id }: ImportJob, state: ImportState, total: number): Promise<void> {
  const count = (outcome: string) =>
    sql`(select count(*) from import_row r where r.job_id = ${id} and r.outcome = ${outcome})`;
  await tx.query(sql`
    update import_job set state = ${state}, total_rows = ${total}, done_rows = ${total}, attempts = 0, lease_until = null,
      create_count = ${count('CREATE')}, change_count = ${count('CHANGE')}, same_count = ${count('SAME')},
      fault_count = ${count('FAULTY')}, finished_at = now(), version = version + 1
    where id = ${id}`);
}

/** Writes what the dry run found good: all in one transaction, or chunk by chunk, each going on where the last one ended. */
async function write(db: Db, job: ImportJob): Promise<void> {
  const place = await placeOf(db, job, importers[job.kind]);
  const finish = async (tx: Transaction) => {
    await close(tx, job, ImportState.APPLIED, job.totalRows);
    await logApplied(tx, place, job);
  };
  const advance = (done: number) => tell(db, job, done);
  if (job.mode === ImportMode.ATOMIC)
    return db.transaction(async (tx) => {
      for (let done = 0; await writeChunk(tx, place, job); done += chunk)
        await advance(Math.min(done + chunk, job.totalRows));
      await finish(tx);
    });
  for (let done = 0; await db.transaction((tx) => writeChunk(tx, place, job)); done += chunk)
    await advance(Math.min(done + chunk, job.totalRows));
  return db.transaction(finish);
}

/** @returns whether there was anything left to write */
async function writeChunk(tx: Transaction, place: ImportPlace, job: ImportJob): Promise<boolean> {
  await tx.query(sql`set local statement_timeout = 0`);
  const todo = await rows(
    tx,
    ImportRow,
    sql`where t.job_id = ${job.id} and not t.done order by t.rank, t.number limit ${chunk}`,
  );
  if (!todo.length) return false;
  const { plan, apply } = importers[job.kind];
  // Planned anew: between the dry run and now the register may have moved on.
  const planned = todo.map(({ number, rank, cells }): PlannedRow => ({
    number,
    rank,
    values: cells,
    raw: cells,
    faults: [],
    outcome: 'SAME',
  }));
  await plan(tx, place, planned);
  const faulty = planned.filter(({ outcome }) => outcome === 'FAULTY');
  if (faulty.length && job.mode === ImportMode.ATOMIC) throw movedOn();
  await apply(
    tx,
    place,
    planned.filter(({ outcome }) => outcome === 'CREATE' || outcome === 'CHANGE'),
  );
  await markDone(tx, job, todo, faulty);
  return true;
}

const movedOn = () =>
  new UnreadableFile('movedOn', {
    zh: '检查之后登记数据已有变化，有的行不再适用；请重新上传检查',
    en: 'The register moved on since the check: upload the file again',
  });

async function markDone(tx: Transaction, { id }: ImportJob, todo: ImportRow[], faulty: PlannedRow[]): Promise<void> {
  const numbers = todo.map(({ number }) => number);
  await tx.query(sql`update import_row set done = true where job_id = ${id} and number = any(${numbers}::int[])`);
  const records = JSON.stringify(faulty.map(({ number, faults }) => ({ number, faults })));
  await tx.query(sql`
    update import_row r set outcome = 'FAULTY', faults = x.faults
    from jsonb_to_recordset(${records}::jsonb) as x(number int, faults jsonb)
    where r.job_id = ${id} and r.number = x.number`);
}

async function logApplied(tx: Transaction, { context, scope }: ImportPlace, job: ImportJob): Promise<void> {
  const [counts] = await tx.query<Record<string, number>>(sql`
    select create_count as created, change_count as changed, same_count as same, fault_count as faulty
    from import_job where id = ${job.id}`);
  await audit(tx, context, {
    action: 'organization.import',
    subjectType: 'ImportJob',
    subjectId: job.id,
    countyId: scope.countyId,
    after: { kind: job.kind, file: job.fileName, sha256: job.sha256, unit: scope.id, ...counts },
  });
}
