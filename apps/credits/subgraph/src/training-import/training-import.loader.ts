import { connectionOf, loaderById, orderOf, page, sql } from '@yanxiu/subgraph';
import type { Connection, Context, PageArgs, Sql } from '@yanxiu/subgraph';
import { faultKindsOf as kindsOf, faultyRowsOf as rowsOf } from '@yanxiu/subgraph/sheet';
import { TrainingImport } from './training-import.js';
import { TrainingImportRow } from './training-import-row.js';

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

export const faultyRowsOf = rowsOf(TrainingImportRow, 'job_id');
export const faultKindsOf = kindsOf('training_import_row', 'job_id');
