import {
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  loaderById,
  orderOf,
  page,
  sql,
  wellFormed,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { FaultyRowsArgs, ImportJobsArgs } from './import.input.js';
import { ImportJob } from './import-job.js';
import { ImportRow } from './import-row.js';
import type { ImportFaultKind } from './import-row.js';

export const ImportJobConnection = connectionOf(ImportJob, 'ImportJob', '导入');
export const ImportRowConnection = connectionOf(ImportRow, 'ImportRow', '问题行');

/** A file may hold anything: only who uploaded it sees what became of it. */
const own = ({ viewer }: Context): Sql => sql`t.actor_id = ${viewer.id}`;

export const importById = loaderById(ImportJob, own);

const latestFirst = orderOf('CREATED_AT', 'created_at timestamptz desc', 'id uuid');

export function importsOf(context: Context, { kind, ...args }: ImportJobsArgs): Promise<Connection<ImportJob>> {
  const where = sql`${own(context)} and ${kind ? sql`t.kind = ${kind}` : sql`true`}`;
  return page(context, { entity: ImportJob, where, order: latestFirst, args, filter: kind });
}

/** Faulty rows of imports, in the order of the file. */
export const faultyRowsOf = defineNestedPages<ImportRow, FaultyRowsArgs>(
  'job_id',
  (_context, { column, rule, ...args }) => ({
    entity: ImportRow,
    where: sql`t.outcome = 'FAULTY' and t.faults @> ${JSON.stringify([asked({ column, rule })])}::jsonb`,
    order: orderOf('NUMBER', 'number int'),
    args,
    filter: { column, rule },
  }),
);

const asked = ({ column, rule }: Pick<FaultyRowsArgs, 'column' | 'rule'>) => ({
  ...(column ? { column } : {}),
  ...(rule ? { rule } : {}),
});

/** What kinds of faults an import has, the most frequent first: one wrong column shows as one line, not as 20,000. */
export const faultKindsOf = defineLoader<string, ImportFaultKind[]>(async (jobIds, { db }) =>
  grouped(
    jobIds,
    await db.query<ImportFaultKind>(sql`
      select t.job_id as "jobId", f->>'column' as column, f->>'rule' as rule, count(distinct t.number)::int as rows,
        (array_agg(f->'reason' order by t.number))[1] as reason
      from import_row t cross join jsonb_array_elements(t.faults) as f
      where t.job_id = any(${wellFormed(jobIds)}::uuid[]) and t.outcome = 'FAULTY'
      group by 1, 2, 3 order by rows desc, 2, 3`),
    ({ jobId }) => jobId,
  ),
);
