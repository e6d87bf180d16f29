import {
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  loaderById,
  orderOf,
  sql,
  wellFormed,
} from '@yanxiu/subgraph';
import type { FaultyIntakeRowsArgs } from './intake.input.js';
import { SheetIntake, SheetIntakeRow } from './sheet-intake.js';
import type { SheetIntakeFaultKind } from './sheet-intake.js';

export const SheetIntakeRowConnection = connectionOf(SheetIntakeRow, 'SheetIntakeRow', '问题行');

/** A file may hold anything: only who uploaded it sees what became of it. */
export const intakeById = loaderById(SheetIntake, ({ viewer }) => sql`t.actor_id = ${viewer.id}`);

/** Faulty rows of lists that were reached, in the order of the file. */
export const faultyRows = defineNestedPages<SheetIntakeRow, FaultyIntakeRowsArgs>(
  'intake_id',
  (_context, { column, rule, ...args }) => ({
    entity: SheetIntakeRow,
    where: sql`t.outcome = 'FAULTY' and t.faults @> ${JSON.stringify([{ ...(column && { column }), ...(rule && { rule }) }])}::jsonb`,
    order: orderOf('NUMBER', 'number int'),
    args,
    filter: { column, rule },
  }),
);

/** What kinds of faults lists have, the most frequent first. */
export const intakeFaultKinds = defineLoader<string, SheetIntakeFaultKind[]>(async (ids, { db }) =>
  grouped(
    ids,
    await db.query<SheetIntakeFaultKind>(sql`
      select t.intake_id as "intakeId", f->>'column' as column, f->>'rule' as rule, count(distinct t.number)::int as rows,
        (array_agg(f->'reason' order by t.number))[1] as reason
      from sheet_intake_row t cross join jsonb_array_elements(t.faults) as f
      where t.intake_id = any(${wellFormed(ids)}::uuid[]) and t.outcome = 'FAULTY'
      group by 1, 2, 3 order by rows desc, 2, 3`),
    ({ intakeId }) => intakeId,
  ),
);
