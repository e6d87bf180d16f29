import { isCivilDay } from '@yanxiu/subgraph';
import type { Text } from '@yanxiu/subgraph';
import { UnreadableFile } from '@yanxiu/subgraph/sheet';
import type { Cell, Sheet, SheetRow } from '@yanxiu/subgraph/sheet';
import type { RowFate, TrainingImportFault } from './training-import-row.js';

export interface TemplateColumn {
  key: ColumnKey;
  title: string;
  required: boolean;
  example: string;
}

export type ColumnKey =
  'school' | 'name' | 'subject' | 'title' | 'level' | 'hours' | 'credits' | 'completedOn' | 'certificateNo';

const column = (key: ColumnKey, title: string, example: string, required = true): TemplateColumn => ({
  ...{ key, title, example, required },
});

/** The template: people are known by school and name, and by their subject where two of a school share a name. */
export const columns: TemplateColumn[] = [
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
  faults: TrainingImportFault[];
}

const remark = '备注';

/** Finds each column in the head of the sheet. @throws UnreadableFile where one is missing, doubled or unknown */
export function placesOf(sheet: Sheet): Map<string, number> {
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
const dayMs = 86_400_000;

/** A day as people write it, or as the spreadsheet counts it. */
const day: Reading = (row, key, { text: value, kind }, from1904) => {
  if (kind === 'NUMBER' && /^\d{5}(\.\d+)?$/.test(value)) {
    const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return new Date(epoch + Math.floor(Number(value)) * dayMs).toISOString().slice(0, 10);
  }
  const parts = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(value);
  const written = parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : '';
  if (!isCivilDay(written)) refuse(row, key, 'day', '2026-08-20');
  return written;
};

const reading: Record<ColumnKey, Reading> = {
  school: text(2, 40),
  name: (...cell) => nameKey(text(2, 40)(...cell)),
  subject: text(1, 20),
  title: text(2, 100),
  level: text(2, 40),
  hours: figure,
  credits: figure,
  completedOn: day,
  certificateNo: text(2, 60),
};

/** Names as they are compared: without spaces, and with the one dot that stands between the parts of a name. */
export const nameKey = (name: string): string => name.replace(/\s/g, '').replace(/[•・．‧∙⋅.]/g, '·');

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
