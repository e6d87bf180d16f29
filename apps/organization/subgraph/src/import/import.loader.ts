import { allOf, connectionOf, loaderById, orderOf, page, sql } from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import { faultKindsOf as kindsOf, faultyRowsOf as rowsOf } from '@yanxiu/subgraph/sheet';
import type { ImportJobsArgs } from './import.input.js';
import { ImportJob } from './import-job.js';
import { ImportRow } from './import-row.js';

export const ImportJobConnection = connectionOf(ImportJob, 'ImportJob', '导入');
export const ImportRowConnection = connectionOf(ImportRow, 'ImportRow', '问题行');

/** A file may hold anything: only who uploaded it sees what became of it. */
const own = ({ viewer }: Context): Sql => sql`t.actor_id = ${viewer.id}`;

export const importById = loaderById(ImportJob, own);

const latestFirst = orderOf('CREATED_AT', 'created_at timestamptz desc', 'id uuid');

export function importsOf(context: Context, { kind, ...args }: ImportJobsArgs): Promise<Connection<ImportJob>> {
  const where = allOf(own(context), kind && sql`t.kind = ${kind}`);
  return page(context, { entity: ImportJob, where, order: latestFirst, args, filter: kind });
}

export const faultyRowsOf = rowsOf(ImportRow, 'job_id');
export const faultKindsOf = kindsOf('import_row', 'job_id');
