import type { Text } from '@yanxiu/subgraph';
import type { Cell, SheetFault, SheetRow } from '@yanxiu/subgraph/sheet';
import { Unfit } from './columns.js';
import type { ImportColumn, ReadingRules } from './columns.js';
import type { Outcome } from './import-row.js';

/** A row on its way: read, then looked up, then written. */
export interface PlannedRow {
  number: number;
  rank: number;
  values: Record<string, string>;
  raw: Record<string, string>;
  faults: SheetFault[];
  outcome: Outcome;
}

const reasons: Record<string, Text> = {
  required: { zh: '必填，不能为空', en: 'Must not be empty' },
  formula: { zh: '单元格是公式，请粘贴为数值后再导入', en: 'The cell is a formula; paste its value instead' },
  error: { zh: '单元格是公式错误值', en: 'The cell holds an error value' },
  pattern: { zh: '格式不符', en: 'Not in the expected form' },
  choice: { zh: '不是可选的内容', en: 'Not one of the choices' },
  knownWord: { zh: '现行政策中没有这个名称', en: 'The policy in force does not know this word' },
  day: { zh: '不是有效的日期', en: 'Not a day of the calendar' },
};

const blank: Cell = { text: '', kind: 'TEXT' };

/** Reads the cells of a row by the columns of the template; every fault at once. */
export function readRow(
  { number, cells }: SheetRow,
  columns: ImportColumn[],
  places: Map<string, number>,
  rules: ReadingRules,
): PlannedRow {
  const row: PlannedRow = { number, rank: 0, values: {}, raw: {}, faults: [], outcome: 'SAME' };
  for (const column of columns) {
    const cell = cells[places.get(column.key)!] ?? blank;
    row.raw[column.key] = cell.text;
    const read = readCell(cell, column, rules);
    if (read instanceof Unfit) refuse(row, column, read.rule, reasons[read.rule]!, read.expected);
    else row.values[column.key] = read;
  }
  return row;
}

function readCell(cell: Cell, column: ImportColumn, rules: ReadingRules): string | Unfit {
  if (cell.kind === 'FORMULA') return new Unfit('formula', column.example);
  if (cell.kind === 'ERROR') return new Unfit('error', column.example);
  if (cell.text === '') return column.required ? new Unfit('required', column.example) : '';
  return column.read(cell, rules);
}

/** Marks a row as faulty in a column. */
export function refuse(
  row: PlannedRow,
  { key, title }: Pick<ImportColumn, 'key' | 'title'>,
  rule: string,
  reason: Text,
  expected: string | null = null,
): void {
  row.outcome = 'FAULTY';
  const value = row.raw[key] ?? row.values[key] ?? '';
  row.faults.push({ column: title, value: value.slice(0, 200), rule, reason, expected });
}
