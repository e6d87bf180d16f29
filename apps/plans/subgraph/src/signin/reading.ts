import { UnreadableFile } from '@yanxiu/subgraph/sheet';
import type { Cell, Sheet } from '@yanxiu/subgraph/sheet';
import type { SignInFault } from './sign-in-sheet.js';

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
const ignored = new Set(['序号', '签名', '备注', '']);

/** A row as it was read; looked up and judged by `planRows`. */
export interface ReadRow {
  number: number;
  cells: Record<ColumnKey, string>;
  signed: boolean;
  /** Clock time, as minutes after midnight. */
  minutes: number | null;
  faults: SignInFault[];
}

const marks = new Set(['√', '✓', '✔', '到', '到场', '已签到', '已签', '是', 'Y', 'y', '1']);
const noMarks = new Set(['', '否', '未到', '未签到', '缺席', 'N', 'n', '0', '×', 'x', 'X']);

/** Reads a sign-in sheet. @throws UnreadableFile where it is none, or too long */
export function readSignIns({ rows }: Sheet): ReadRow[] {
  const places = readHead(rows[0]?.cells ?? []);
  const data = rows.slice(1);
  if (!data.length) throw new UnreadableFile('empty', { zh: '文件中没有数据行', en: 'The file has no rows of data' });
  if (data.length > mostRows)
    throw new UnreadableFile('tooManyRows', {
      zh: `签到表有 ${data.length} 行，一次最多导入 ${mostRows} 行；请按场次分成几个文件`,
      en: `The sheet has ${data.length} rows; at most ${mostRows} at a time: split the file`,
    });
  return data.map(({ number, cells }) => readRow(number, (key) => cells[places.get(key) ?? -1]));
}

function readHead(cells: Cell[]): Map<ColumnKey, number> {
  const titles = cells.map(({ text }) => text.replace(/[\s*＊]/g, ''));
  const names = (list: string[]) => list.map((title) => `“${title}”`).join('、');
  const missing = columns
    .filter(({ title, required }) => required && !titles.includes(title))
    .map(({ title }) => title);
  if (missing.length)
    throw new UnreadableFile('missingColumn', {
      zh: `第一行缺少列：${names(missing)}；请使用本场的签到表`,
      en: `Columns missing in the first row: ${missing.join(', ')}; use the sheet of the meeting`,
    });
  const known = new Set<string>(columns.map(({ title }) => title));
  const wrong = titles.filter(
    (title, index) =>
      (!known.has(title) && !ignored.has(title)) || (known.has(title) && titles.indexOf(title) !== index),
  );
  if (wrong.length)
    throw new UnreadableFile('unknownColumn', {
      zh: `第一行有无法识别或重复的列：${names(wrong)}；不需要的列请删除`,
      en: `Columns unknown or doubled in the first row: ${wrong.join(', ')}`,
    });
  return new Map(columns.map(({ key, title }) => [key, titles.indexOf(title)]));
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
    row.minutes = minutesOf(cells.time, cellOf('time')?.kind === 'NUMBER');
    if (row.minutes === null) refuse(row, 'time', 'time', { zh: '不是有效的时间', en: 'Not a time' }, '时间，如 14:05');
  }
  return row;
}

/**
 * The directory keeps one dot in names such as 马·钤铒, and no blanks between characters. Keyboards have half a dozen dots,
 * and sheets are often set with a blank in names of two characters (王　芳).
 */
function nameAsKept(typed: string): string {
  const dotted = typed.replace(/\s*[·•‧∙⋅・･．]\s*/gu, '·');
  return dotted.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

const formula = { zh: '单元格是公式，请粘贴为数值后再导入', en: 'The cell is a formula; paste its value instead' };
const unclear = { zh: '看不出是否签到', en: 'Neither signed nor not' };

/** A clock time as people write it, or as a spreadsheet keeps it: a part of a day. */
function minutesOf(text: string, number: boolean): number | null {
  if (number && /^\d*\.?\d+(e-?\d+)?$/i.test(text)) return Math.round((Number(text) % 1) * 24 * 60);
  const parts = /(?:^|\s)(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?$/.exec(text);
  const [hour, minute] = [Number(parts?.[1] ?? 99), Number(parts?.[2] ?? 99)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

/** Marks a row as faulty in a column. */
export function refuse(
  row: ReadRow,
  key: ColumnKey,
  rule: string,
  reason: SignInFault['reason'],
  expected: string | null = null,
): void {
  const { title } = columns.find((column) => column.key === key)!;
  row.faults.push({ column: title, value: row.cells[key].slice(0, 200), rule, reason, expected });
}
