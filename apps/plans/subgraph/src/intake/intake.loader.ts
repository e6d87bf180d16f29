import { connectionOf, loaderById, sql } from '@yanxiu/subgraph';
import { faultKindsOf, faultyRowsOf } from '@yanxiu/subgraph/sheet';
import { SheetIntake, SheetIntakeRow } from './sheet-intake.js';

export const SheetIntakeRowConnection = connectionOf(SheetIntakeRow, 'SheetIntakeRow', '问题行');

/** A file may hold anything: only who uploaded it sees what became of it. */
export const intakeById = loaderById(SheetIntake, ({ viewer }) => sql`t.actor_id = ${viewer.id}`);

export const faultyRows = faultyRowsOf(SheetIntakeRow, 'intake_id');
export const intakeFaultKinds = faultKindsOf('sheet_intake_row', 'intake_id');
