import { rightsNarrowed } from '@yanxiu/events';
import { repeated } from './background.js';
import type { Background } from './background.js';
import { jobsWritten } from './batch.js';
import type { Batch, BatchRow, RowOutcome } from './batch.js';
import { BatchJob, BatchOutcome, BatchStatus } from './batch-job.js';
import type { Context } from './context.js';
import type { Database, Db, Transaction } from './database.js';
import { on } from './module.js';
import type { Consumer } from './module.js';
import { row } from './rows.js';
import { sql } from './sql.js';

/** Rows done in one transaction: few enough to hold locks for a moment only, enough to be set-based. */
const chunk = 200;
const lease = '60 seconds';
const mostAttempts = 3;
/** The rights of who asked are those of then: what was left lying for a day is asked for anew. */
const longest = '24 hours';

/** The worker of a slice's batches, in every process of it: a job is done by one of them at a time. */
export function batchWorker(batches: Batch[]): Background {
  const byKind = new Map(batches.map((batch) => [batch.kind, batch]));
  return repeated({
    name: 'batches',
    everyMs: 5_000,
    wokenBy: jobsWritten,
    work: (database, stopping) => workOffBatch(database, byKind, stopping),
  });
}

/**
 * A right that was taken away ends what runs under it: no further chunk begins, for each looks at the job first. Whoever
 * still holds other rights asks anew, for what those reach.
 */
export const stopNarrowed: Consumer = on(rightsNarrowed, async (tx, { payload: { accountIds } }) => {
  await tx.query(sql`
    update job set status = ${BatchStatus.REVOKED}, ended_at = now(), lease_until = null
    where actor_id = any(${accountIds}) and status in ('WAITING', 'RUNNING')`);
});

/** Takes one waiting job on, or one whose worker died, and does it to its end. @returns whether there was one */
export async function workOffBatch(
  database: Database,
  batches: Map<string, Batch>,
  stopping: () => boolean = () => false,
): Promise<boolean> {
  const db = database.session('batches');
  await giveUp(db);
  const job = await claim(db, [...batches.keys()]);
  if (!job) return false;
  try {
    while (!stopping() && (await runChunk(database, batches.get(job.kind)!, job)));
  } finally {
    // Whoever stops or stumbles leaves the job to the next one at once, not when the lease runs out.
    await db.query(sql`update job set lease_until = null where id = ${job.id}`);
  }
  return true;
}

async function claim(db: Db, kinds: string[]): Promise<BatchJob | undefined> {
  return db.transaction(async (tx) => {
    const [found] = await tx.query<{ id: string }>(sql`
      update job set status = 'RUNNING', started_at = coalesce(started_at, now()), attempts = attempts + 1,
        lease_until = now() + ${lease}::interval
      where id = (
        select id from job where status in ('WAITING', 'RUNNING') and kind = any(${kinds})
          and (lease_until is null or lease_until < now())
        order by created_at for update skip locked limit 1)
      returning id`);
    return found && row(tx, BatchJob, sql`where t.id = ${found.id}`);
  });
}

/** Jobs that brought their worker down again and again, or that nobody did for a day. */
async function giveUp(db: Db): Promise<void> {
  await db.query(sql`
    update job set status = 'FAILED', ended_at = now(), lease_until = null
    where status in ('WAITING', 'RUNNING') and (lease_until is null or lease_until < now())
      and (attempts >= ${mostAttempts} or created_at < now() - ${longest}::interval)`);
}

/** @returns whether rows are left */
function runChunk(database: Database, batch: Batch, job: BatchJob): Promise<boolean> {
  const { viewer, requestId, locale } = job;
  const context: Context = { viewer, requestId, locale, db: database.session(requestId), cursorSecret: '' };
  return context.db.transaction(async (tx) => {
    const [live] = await tx.query(sql`select 1 from job where id = ${job.id} and status = ${BatchStatus.RUNNING}`);
    if (!live) return false;
    // Locked: should a lease have run out under a slow worker, the two of them take turns.
    const todo = await tx.query<BatchRow & { number: number }>(sql`
      select number, subject_id as "subjectId", label from job_row
      where job_id = ${job.id} and outcome is null order by number limit ${chunk} for update`);
    if (!todo.length) return finish(tx, job);
    await tx.query(sql`set local statement_timeout = 30000`);
    await mark(tx, job, todo, await batch.run(tx, context, todo, job.reason));
    return true;
  });
}

async function mark(
  tx: Transaction,
  { id }: BatchJob,
  todo: (BatchRow & { number: number })[],
  outcomes: Map<string, RowOutcome>,
): Promise<void> {
  const records = todo.map(({ number, subjectId }) => {
    const { outcome = BatchOutcome.DONE, message = null } = outcomes.get(subjectId) ?? {};
    return { number, outcome, message };
  });
  await tx.query(sql`
    update job_row r set outcome = x.outcome, message = x.message
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as x(number int, outcome text, message text)
    where r.job_id = ${id} and r.number = x.number`);
  const failed = records.filter(({ outcome }) => outcome === BatchOutcome.FAILED).length;
  await tx.query(sql`
    update job set done = done + ${records.length}, failed = failed + ${failed}, attempts = 0,
      lease_until = now() + ${lease}::interval where id = ${id}`);
}

/** @returns whether rows are left after all: another worker may have taken those that were asked for */
async function finish(tx: Transaction, { id }: BatchJob): Promise<boolean> {
  const ended = await tx.query(sql`
    update job set status = 'DONE', ended_at = now()
    where id = ${id} and not exists (select 1 from job_row where job_id = ${id} and outcome is null) returning id`);
  return !ended.length;
}
