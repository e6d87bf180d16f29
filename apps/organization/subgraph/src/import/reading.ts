import type { Text } from '@yanxiu/subgraph';
import { UnreadableFile } from '@yanxiu/subgraph/sheet';
import type { Cell, Sheet, SheetRow } from '@yanxiu/subgraph/sheet';
import { Unfit } from './columns.js';
import type { ImportColumn, ReadingRules } from './columns.js';
import type { ImportFault, Outcome } from './import-row.js';

/** A row on its way: read, then looked up, then written. */
export interface PlannedRow {
  number: number;
  rank: number;
  values: Record<string, string>;
  raw: Record<string, string>;
  faults: ImportFault[];
  outcome: Outcome;
}

/** A column that anybody may add for himself. */
const remark = '备注';

const reasons: Record<string, Text> = {
  required: { zh: '必填，不能为空', en: 'Must not be empty' },
  formula: { zh: '单元格是公式，请粘贴为数值后再导入', en: 'The cell is a formula; paste its value instead' },
  error: { zh: '单元格是公式错误值', en: 'The cell holds an error value' },
  pattern: { zh: '格式不符', en: 'Not in the expected form' },
  choice: { zh: '不是可选的内容', en: 'Not one of the choices' },
  knownWord: { zh: '现行政策中没有这个名称', en: 'The policy in force does not know this word' },
  day: { zh: '不是有效的日期', en: 'Not a day of the calendar' },
};

/** Finds each column in the head of the sheet. @throws UnreadableFile where one is missing, doubled or unknown */
export function readHead(sheet: Sheet, columns: ImportColumn[]): Map<string, number> {
  const head = sheet.rows[0];
  if (!head || sheet.rows.length < 2)
    throw new UnreadableFile('empty', { zh: '文件中没有数据行', en: 'The file has no rows of data' });
  const titles = head.cells.map(({ text }) => text.replace(/[\s*＊]/g, ''));
  const names = (list: string[]) => list.map((title) => `“${title}”`).join('、');
  const missing = columns
    .filter(({ title, required }) => required && !titles.includes(title))
    .map(({ title }) => title);
  if (missing.length)
    throw new UnreadableFile('missingColumn', {
      zh: `第一行缺少列：${names(missing)}；请使用模板`,
      en: `Columns missing in the first row: ${missing.join(', ')}; use the template`,
    });
  const known = new Set([...columns.map(({ title }) => title), remark, '']);
  const wrong = titles.filter((title, index) => !known.has(title) || (title && titles.indexOf(title) !== index));
  if (wrong.length)
    throw new UnreadableFile('unknownColumn', {
      zh: `第一行有无法识别或重复的列：${names(wrong)}；不需要的列请删除`,
      en: `Columns unknown or doubled in the first row: ${wrong.join(', ')}`,
    });
  return new Map(columns.map(({ key, title }) => [key, titles.indexOf(title)]));
}

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
