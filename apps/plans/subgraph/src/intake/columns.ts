import type { DirectoryUnit } from '@yanxiu/directory';
import type { Context, Reader, Transaction } from '@yanxiu/subgraph';
import { minutesOfCell, placesOf, rowsBelowHead } from '@yanxiu/subgraph/sheet';
import type { Cell, Sheet, SheetFault, TemplateColumn } from '@yanxiu/subgraph/sheet';
import type { IntakeOutcome, SheetIntake, SheetIntakeKind } from './sheet-intake.js';

export type IntakeColumn = TemplateColumn;

/** A row as it was read and judged. */
export interface PlannedRow {
  number: number;
  cells: Record<string, string>;
  /** Columns whose cell is a number, as a spreadsheet keeps a clock time. */
  numbers: string[];
  outcome: IntakeOutcome;
  /** What would be written. */
  record: Record<string, unknown> | null;
  faults: SheetFault[];
}

export interface IntakeSpan {
  from: string;
  to: string;
}

/** A kind of list that can be taken in. */
export interface Intake {
  kind: SheetIntakeKind;
  /** Part of its address. */
  path: string;
  sheet: string;
  columns: readonly IntakeColumn[];
  examples: string[][];
  mostRows: number;
  /** Whether it holds for days that stand in the address. */
  spans: boolean;
  /** Judges the rows, in a few statements for all of them; writes nothing. */
  plan(reader: Reader, unit: DirectoryUnit, rows: PlannedRow[], span: IntakeSpan | null): Promise<void>;
  /** Writes what is sound, set-based. */
  apply(tx: Transaction, context: Context, unit: DirectoryUnit, intake: SheetIntake, rows: PlannedRow[]): Promise<void>;
}

/** Columns that people add for the eye. */
const forTheEye = ['序号', '备注'];

/** Rows of an uploaded list. @throws UnreadableFile where it is none, or too long */
export function readRows({ columns, mostRows, sheet: name }: Intake, sheet: Sheet): PlannedRow[] {
  const places = placesOf(sheet, columns, forTheEye);
  const data = rowsBelowHead(sheet, name, mostRows);
  return data.map(({ number, cells }) => readRow(columns, number, (key) => cells[places.get(key) ?? -1]));
}

function readRow(
  columns: readonly IntakeColumn[],
  number: number,
  cellOf: (key: string) => Cell | undefined,
): PlannedRow {
  const cells = Object.fromEntries(columns.map(({ key }) => [key, cellOf(key)?.text.trim() ?? '']));
  const numbers = columns.flatMap(({ key }) => (cellOf(key)?.kind === 'NUMBER' ? [key] : []));
  const row: PlannedRow = { number, cells, numbers, outcome: 'SAME', record: null, faults: [] };
  for (const column of columns) {
    const kind = cellOf(column.key)?.kind;
    if (kind === 'FORMULA' || kind === 'ERROR') refuse(row, column, 'formula', formula);
    else if (column.required && !cells[column.key]) refuse(row, column, 'required', empty);
  }
  return row;
}

const formula = { zh: '单元格是公式，请粘贴为数值后再导入', en: 'The cell is a formula; paste its value instead' };
const empty = { zh: '必填，不能为空', en: 'Must not be empty' };

/** Marks a row as faulty in a column. */
export function refuse(
  row: PlannedRow,
  { key, title }: IntakeColumn,
  rule: string,
  reason: SheetFault['reason'],
  expected: string | null = null,
): void {
  row.outcome = 'FAULTY';
  row.faults.push({ column: title, value: (row.cells[key] ?? '').slice(0, 200), rule, reason, expected });
}

/** A clock time as people write it, or as a spreadsheet keeps it, as `HH:mm`; null where it is none. */
export function clockOf(text: string, isNumber: boolean): string | null {
  const minutes = minutesOfCell({ text, kind: isNumber ? 'NUMBER' : 'TEXT' });
  if (minutes === null) return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** A weekday as people write it: 星期三, 周三, 三, 3. */
export function weekdayOf(text: string): number | null {
  const plain = text.replace(/^(星期|周|礼拜)/, '').replace('天', '日');
  const named = weekdays.indexOf(plain) + 1;
  return named || (/^[1-7]$/.test(plain) ? Number(plain) : null);
}
