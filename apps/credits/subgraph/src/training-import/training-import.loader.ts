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
import type { Connection, Context, PageArgs, Sql } from '@yanxiu/subgraph';
import { TrainingImport } from './training-import.js';
import type { TrainingImportRowsArgs } from './training-import.input.js';
import { TrainingImportRow } from './training-import-row.js';
import type { TrainingImportFaultKind } from './training-import-row.js';

export const TrainingImportConnection = connectionOf(TrainingImport, 'TrainingImport', '校外培训导入');
export const TrainingImportRowConnection = connectionOf(TrainingImportRow, 'TrainingImportRow', '问题行');

/** A file may hold anything: only who uploaded it sees what became of it. */
const own = ({ viewer }: Context): Sql => sql`t.actor_id = ${viewer.id}`;

export const importById = loaderById(TrainingImport, own);

export const importsOf = (context: Context, args: PageArgs): Promise<Connection<TrainingImport>> =>
  page(context, {
    entity: TrainingImport,
    where: own(context),
    order: orderOf('CREATED_AT', 'created_at timestamptz desc', 'id uuid'),
    args,
  });

/** Faulty rows of imports, in the order of the file. */
export const faultyRowsOf = defineNestedPages<TrainingImportRow, TrainingImportRowsArgs>(
  'job_id',
  (_context, { column, rule, ...args }) => ({
    entity: TrainingImportRow,
    where: sql`t.outcome = 'FAULTY' and t.faults @> ${JSON.stringify([{ ...(column && { column }), ...(rule && { rule }) }])}::jsonb`,
    order: orderOf('NUMBER', 'number int'),
    args,
    filter: { column, rule },
  }),
);

/** What kinds of faults an import has, the most frequent first: one wrong column shows as one line, not as 20,000. */
export const faultKindsOf = defineLoader<string, TrainingImportFaultKind[]>(async (jobIds, { db }) =>
  grouped(
    jobIds,
    await db.query<TrainingImportFaultKind>(sql`
      select t.job_id as "jobId", f ->> 'column' as column, f ->> 'rule' as rule, count(distinct t.number)::int as rows,
        (array_agg(f -> 'reason' order by t.number))[1] as reason
      from training_import_row t cross join jsonb_array_elements(t.faults) as f
      where t.job_id = any(${wellFormed(jobIds)}::uuid[]) and t.outcome = 'FAULTY'
      group by 1, 2, 3 order by rows desc, 2, 3`),
    ({ jobId }) => jobId,
  ),
);
