import { EventEmitter } from 'node:events';
import { v7 as uuid } from 'uuid';
import { BatchJob } from './batch-job.js';
import type { BatchJobPayload, BatchOutcome, BatchResult } from './batch-job.js';
import type { Context } from './context.js';
import type { Transaction } from './database.js';
import { Invalid } from './errors.js';
import type { Text } from './errors.js';
import { once } from './idempotency.js';
import { row } from './rows.js';
import { sql } from './sql.js';
import type { Sql } from './sql.js';

/** Tells the worker of this process that a batch waits; its clock finds what other processes left. */
export const jobsWritten = new EventEmitter();

/** Beyond this, a filter is a mistake rather than a wish. */
const mostRows = 200_000;

/** What became of a row; rows that are not named are done. */
export interface RowOutcome {
  outcome: BatchOutcome;
  message?: string | null;
}

export type BatchRow = Pick<BatchResult, 'subjectId' | 'label'>;

/** One kind of batch. */
export interface Batch {
  kind: string;
  title: Text;
  /**
   * Does one chunk of rows, set-based, under the viewer who asked: reach and state are checked anew, for both may have
   * changed. It writes in the given transaction, which also marks the rows: each row takes effect once or not at all.
   * @returns what became of rows that were not simply done, by subject id
   */
  run: (tx: Transaction, context: Context, rows: BatchRow[], reason: string | null) => Promise<Map<string, RowOutcome>>;
}

export interface BatchStart {
  reason?: string | null;
  idempotencyKey?: string | null;
  /** What the client asked for; part of the idempotency check. */
  input: unknown;
  /** `select … as subject_id, … as label` of the rows in the viewer's reach, in the order in which they are done. */
  targets: Sql;
}

/** Takes a batch down with all its rows as they are now; the worker of the process begins at once. */
export async function startBatch(
  context: Context,
  batch: Batch,
  { targets, ...asked }: BatchStart,
): Promise<BatchJobPayload> {
  const { kind } = batch;
  const { viewer, locale, requestId } = context;
  const id = await once(context, kind, asked, async (tx) => {
    const id = uuid();
    await tx.query(sql`set local statement_timeout = 60000`);
    await tx.query(sql`
      insert into job (id, kind, reason, actor_id, viewer, locale, request_id)
      values (${id}, ${kind}, ${asked.reason ?? null}, ${viewer.id}, ${JSON.stringify(viewer)}::jsonb, ${locale}, ${requestId})`);
    await tx.query(sql`
      insert into job_row (job_id, number, subject_id, label)
      select ${id}::uuid, row_number() over (), x.subject_id, coalesce(x.label, '') from (${targets}) x limit ${mostRows + 1}`);
    const [counted] = await tx.query<{ total: number }>(sql`
      update job set total = (select count(*) from job_row where job_id = ${id}) where id = ${id} returning total`);
    assertSize(counted!.total);
    tx.afterCommit(() => jobsWritten.emit('written'));
    return id;
  });
  const job = (await row(context.db, BatchJob, sql`where t.id = ${id}`))!;
  return { job: Object.assign(job, { kindName: locale === 'en' ? batch.title.en : batch.title.zh }) };
}

function assertSize(total: number): void {
  if (total === 0)
    throw new Invalid({ zh: '没有符合条件、可以办理的记录', en: 'Nothing in your reach fits these conditions' }, [
      { path: 'input.filter', rule: 'some', value: 0 },
    ]);
  if (total > mostRows)
    throw new Invalid({ zh: `超过 ${mostRows} 条，请缩小范围`, en: `More than ${mostRows} rows: narrow the filter` }, [
      { path: 'input.filter', rule: 'most', expected: mostRows },
    ]);
}
