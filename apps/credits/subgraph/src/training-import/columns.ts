import { nameAsKept } from '@yanxiu/directory';
import type { Text } from '@yanxiu/subgraph';
import { dayOfCell } from '@yanxiu/subgraph/sheet';
import type { Cell, SheetFault, SheetRow, TemplateColumn } from '@yanxiu/subgraph/sheet';
import type { RowFate } from './training-import-row.js';

interface TrainingColumn extends TemplateColumn<ColumnKey> {
  example: string;
}

export type ColumnKey =
  'school' | 'name' | 'subject' | 'title' | 'level' | 'hours' | 'credits' | 'completedOn' | 'certificateNo';

const column = (key: ColumnKey, title: string, example: string, required = true): TrainingColumn => ({
  ...{ key, title, example, required },
});

/** The template: people are known by school and name, and by their subject where two of a school share a name. */
export const columns: TrainingColumn[] = [
  column('school', '学校编码', '610526-00001'),
  column('name', '姓名', '王晓红'),
  column('subject', '任教学科', '语文', false),
  column('title', '培训名称', '国培计划（2026）农村骨干教师研修'),
  column('level', '培训层次', '国培'),
  column('hours', '学时', '40'),
  column('credits', '学分', '', false),
  column('completedOn', '结业日期', '2026-08-20'),
  column('certificateNo', '证书编号', 'GP-2026-0117', false),
];

/** A row on its way: as it stands in the file, and as it was read where that was possible. */
export interface ReadRow {
  number: number;
  raw: Record<string, string>;
  values: Record<ColumnKey, string>;
  outcome: RowFate;
  faults: SheetFault[];
}

const blank: Cell = { text: '', kind: 'TEXT' };

/** Reads the cells of a row; every fault at once. */
export function readRow({ number, cells }: SheetRow, places: Map<string, number>, from1904: boolean): ReadRow {
  const cellAt = (key: string) => cells[places.get(key)!] ?? blank;
  const raw = Object.fromEntries(columns.map(({ key }) => [key, cellAt(key).text]));
  const row: ReadRow = { number, raw, values: { ...raw } as ReadRow['values'], outcome: 'CREATE', faults: [] };
  for (const { key, required, example } of columns) {
    const cell = cellAt(key);
    if (cell.kind === 'FORMULA' || cell.kind === 'ERROR') refuse(row, key, 'formula', example);
    else if (!cell.text) {
      if (required) refuse(row, key, 'required', example);
    } else row.values[key] = reading[key](row, key, cell, from1904);
  }
  return row;
}

type Reading = (row: ReadRow, key: ColumnKey, cell: Cell, from1904: boolean) => string;

const text =
  (least: number, most: number): Reading =>
  (row, key, { text: value }) => {
    if (value.length < least || value.length > most) refuse(row, key, 'length', `${least}–${most} 字`);
    return value;
  };

const figure: Reading = (row, key, { text: value }) => {
  const amount = /^\d{1,4}(\.\d{1,2})?$/.test(value) ? Number(value) : NaN;
  const enough = key === 'hours' ? amount > 0 : amount >= 0;
  if (!enough || amount > mostHours)
    refuse(row, key, 'range', key === 'hours' ? `大于 0、不超过 ${mostHours} 的数` : `0–${mostHours} 的数`);
  return value;
};

/** As a single record has it. */
const mostHours = 2_000;
/** A day as people write it, or as the spreadsheet counts it. */
const day: Reading = (row, key, cell, from1904) => {
  const read = dayOfCell(cell, from1904);
  if (!read) refuse(row, key, 'day', '2026-08-20');
  return read ?? '';
};

const reading: Record<ColumnKey, Reading> = {
  school: text(2, 40),
  name: (...cell) => nameAsKept(text(2, 40)(...cell)),
  subject: text(1, 20),
  title: text(2, 100),
  level: text(2, 40),
  hours: figure,
  credits: figure,
  completedOn: day,
  certificateNo: text(2, 60),
};

const reasons: Record<string, Text> = {
  required: { zh: '必填，不能为空', en: 'Must not be empty' },
  formula: { zh: '单元格是公式，请粘贴为数值后再导入', en: 'The cell is a formula; paste its value instead' },
  length: { zh: '字数不符', en: 'Too short or too long' },
  range: { zh: '不是允许范围内的数', en: 'Not a number within the range' },
  day: { zh: '不是有效的日期', en: 'Not a day of the calendar' },
};

/** Marks a row as faulty in a column. */
export function refuse(row: ReadRow, key: ColumnKey, rule: string, expected: string | null, reason?: Text): void {
  row.outcome = 'FAULTY';
  const { title } = columns.find((one) => one.key === key)!;
  row.faults.push({
    ...{ column: title, value: (row.raw[key] ?? '').slice(0, 200), rule, expected },
    reason: reason ?? reasons[rule]!,
  });
}
