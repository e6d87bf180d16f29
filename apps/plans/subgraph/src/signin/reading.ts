import { nameAsKept } from '@yanxiu/directory';
import { minutesOfCell, placesOf, rowsBelowHead } from '@yanxiu/subgraph/sheet';
import type { Cell, Sheet, SheetFault } from '@yanxiu/subgraph/sheet';

/** A sheet of one meeting: a larger one is a list that was pasted by mistake. */
export const mostRows = 2_000;

export const columns = [
  { key: 'name', title: '姓名', required: true },
  { key: 'unit', title: '所在机构', required: false },
  { key: 'signed', title: '签到', required: true },
  { key: 'time', title: '签到时间', required: false },
] as const;
export type ColumnKey = (typeof columns)[number]['key'];

/** Columns that the printed sheet has for the eye, and one that anybody may add. */
const forTheEye = ['序号', '签名', '备注'];

/** A row as it was read; looked up and judged by `planRows`. */
export interface ReadRow {
  number: number;
  cells: Record<ColumnKey, string>;
  signed: boolean;
  /** Clock time, as minutes after midnight. */
  minutes: number | null;
  faults: SheetFault[];
}

const marks = new Set(['√', '✓', '✔', '到', '到场', '已签到', '已签', '是', 'Y', 'y', '1']);
const noMarks = new Set(['', '否', '未到', '未签到', '缺席', 'N', 'n', '0', '×', 'x', 'X']);

/** Reads a sign-in sheet. @throws UnreadableFile where it is none, or too long */
export function readSignIns(sheet: Sheet): ReadRow[] {
  const places = placesOf(sheet, columns, forTheEye);
  const data = rowsBelowHead(sheet, '签到表', mostRows);
  return data.map(({ number, cells }) => readRow(number, (key) => cells[places.get(key) ?? -1]));
}

function readRow(number: number, cellOf: (key: ColumnKey) => Cell | undefined): ReadRow {
  const text = (key: ColumnKey) => cellOf(key)?.text.trim() ?? '';
  const cells = { name: nameAsKept(text('name')), unit: text('unit'), signed: text('signed'), time: text('time') };
  const row: ReadRow = { number, cells, signed: marks.has(cells.signed), minutes: null, faults: [] };
  for (const { key } of columns) {
    const kind = cellOf(key)?.kind;
    if (kind === 'FORMULA' || kind === 'ERROR') refuse(row, key, 'formula', formula);
  }
  if (!cells.name) refuse(row, 'name', 'required', { zh: '必填，不能为空', en: 'Must not be empty' });
  if (!row.signed && !noMarks.has(cells.signed)) refuse(row, 'signed', 'choice', unclear, '√ 或留空');
  if (cells.time) {
    row.minutes = minutesOfCell({ text: cells.time, kind: cellOf('time')?.kind ?? 'TEXT' });
    if (row.minutes === null) refuse(row, 'time', 'time', { zh: '不是有效的时间', en: 'Not a time' }, '时间，如 14:05');
  }
  return row;
}

const formula = { zh: '单元格是公式，请粘贴为数值后再导入', en: 'The cell is a formula; paste its value instead' };
const unclear = { zh: '看不出是否签到', en: 'Neither signed nor not' };

/** Marks a row as faulty in a column. */
export function refuse(
  row: ReadRow,
  key: ColumnKey,
  rule: string,
  reason: SheetFault['reason'],
  expected: string | null = null,
): void {
  const { title } = columns.find((column) => column.key === key)!;
  row.faults.push({ column: title, value: row.cells[key].slice(0, 200), rule, reason, expected });
}
