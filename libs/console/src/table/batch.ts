import type { TypedDocumentNode } from '../graph.js';
import type { Asked } from './column.js';

/** Something to do with rows; a table with actions lets them be chosen. */
export interface BatchAction<Row> {
  key: string;
  /** What is done, as a verb: 认定. */
  label: string;
  danger?: boolean;
  /** Asks for a reason first. */
  reason?: boolean;
  /** What is said before it begins. */
  note?: string;
  /** Whether it can be done with a row at all; the others are passed over and said so. */
  applies?: (row: Row) => boolean;
  /** Does it with one row; rejects with the graph's error, or with {@link RowRefused} in words of its own. */
  run: (row: Row, reason?: string) => Promise<void>;
  /** Does it with all rows that meet the conditions, on whatever page: a job on the server. */
  whole?: WholeSet;
}

/** A job on the server over all rows of the conditions, and how it is watched. */
export interface WholeSet {
  /** @returns the id of the job */
  start: (asked: Asked, reason?: string) => Promise<string>;
  /** Takes `$id`, and `$after` and `$failedOnly` for the results. */
  query: TypedDocumentNode<unknown, JobVariables>;
  job: (data: never) => BatchJob | null | undefined;
  cancel: (id: string) => Promise<unknown>;
}

export interface JobVariables {
  id: string;
  after?: string | null;
  failedOnly: boolean;
}

/** The graph's `BatchJob`, as every slice answers it. */
export interface BatchJob {
  id: string;
  status: 'WAITING' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'REVOKED' | 'FAILED';
  total: number;
  /** Rows worked off, those that failed included. */
  done: number;
  failed: number;
  results: {
    nodes: { subjectId: string; label: string; outcome?: string | null; message?: string | null }[];
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  };
}

/** A row that was not done, in words for the person at the screen. */
export class RowRefused extends Error {}

export type RowState = 'waiting' | 'running' | 'done' | 'failed';

/** One row of a run, and what came of it. */
export interface RowOutcome<Row> {
  row: Row;
  state: RowState;
  error?: unknown;
}

const atOnce = 4;

/**
 * Does something with each row, a few at a time, and tells every change. A row that fails keeps no other back; after
 * `stopped` nothing new begins, and what has not begun stays waiting.
 */
export async function runRows<Row>(
  rows: readonly Row[],
  work: (row: Row) => Promise<void>,
  tell: (outcomes: RowOutcome<Row>[]) => void,
  stopped: () => boolean = () => false,
): Promise<RowOutcome<Row>[]> {
  let outcomes = rows.map((row): RowOutcome<Row> => ({ row, state: 'waiting' }));
  const settle = (index: number, change: Omit<RowOutcome<Row>, 'row'>) => {
    outcomes = outcomes.map((outcome, at) => (at === index ? { row: outcome.row, ...change } : outcome));
    tell(outcomes);
  };
  let next = 0;
  const worker = async () => {
    while (next < rows.length && !stopped()) {
      const index = next;
      next += 1;
      settle(index, { state: 'running' });
      await work(rows[index] as Row).then(
        () => settle(index, { state: 'done' }),
        (error: unknown) => settle(index, { state: 'failed', error }),
      );
    }
  };
  tell(outcomes);
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}
