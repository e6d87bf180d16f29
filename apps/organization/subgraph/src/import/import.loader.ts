import {
  connectionOf,
  defineLoader,
  defineNestedPages,
  inKeyOrder,
  page,
  rows,
  sql,
  wellFormed,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, Sql } from '@yanxiu/subgraph';
import type { ImportJobsArgs } from './import.input.js';
import { ImportJob, ImportState } from './import-job.js';
import { ImportRow } from './import-row.js';
import { wakeImports } from './import.worker.js';

export const ImportJobConnection = connectionOf(ImportJob, 'ImportJob', '导入');
export const ImportRowConnection = connectionOf(ImportRow, 'ImportRow', '问题行');

/** A file may hold anything: only who uploaded it sees what became of it. */
const own = ({ viewer }: Context): Sql => sql`t.actor_id = ${viewer.id}`;

export const importById = defineLoader<string, ImportJob | null>(async (ids, context) => {
  const found = await rows(
    context.db,
    ImportJob,
    sql`where t.id = any(${wellFormed(ids)}::uuid[]) and ${own(context)}`,
  );
  // Work that a stopped process left behind goes on when somebody waits for it.
  if (found.some(({ state }) => state === ImportState.CHECKING || state === ImportState.APPLYING))
    void wakeImports(context.db);
  return inKeyOrder(ids, found, ({ id }) => id);
});

const latestFirst: Order = {
  name: 'CREATED_AT',
  keys: [
    { column: 'created_at', type: 'timestamptz', direction: 'desc' },
    { column: 'id', type: 'uuid', direction: 'asc' },
  ],
};

export function importsOf(context: Context, { kind, ...args }: ImportJobsArgs): Promise<Connection<ImportJob>> {
  const where = sql`${own(context)} and ${kind ? sql`t.kind = ${kind}` : sql`true`}`;
  return page(context, { entity: ImportJob, where, order: latestFirst, args, filter: kind });
}

/** Faulty rows of imports, in the order of the file. */
export const faultyRowsOf = defineNestedPages<ImportRow>('job_id', (_context, args) => ({
  entity: ImportRow,
  where: sql`t.outcome = 'FAULTY'`,
  order: { name: 'NUMBER', keys: [{ column: 'number', type: 'int', direction: 'asc' }] },
  args,
}));
