import { isCivilDay } from '../scalars.js';
import { UnreadableFile } from './sheet.js';
import type { Cell, Sheet, SheetRow } from './sheet.js';

/** A column of a list that people fill in, known by its title. */
export interface TemplateColumn<Key extends string = string> {
  key: Key;
  title: string;
  required?: boolean;
}

/** A column that anybody may add for himself. */
const remark = ['备注'];

/**
 * Where each column of a template stands, by the titles in the first row; -1 for one that was left out.
 * @param besides titles of columns for the eye, which are not read
 * @throws UnreadableFile where there is no row, or a column is missing, doubled or unknown
 */
export function placesOf<Key extends string>(
  { rows: [head, ...data] }: Sheet,
  columns: readonly TemplateColumn<Key>[],
  besides: readonly string[] = remark,
): Map<Key, number> {
  if (!head || !data.length)
    throw new UnreadableFile('empty', { zh: '文件中没有数据行', en: 'The file has no rows of data' });
  const titles = head.cells.map(({ text }) => text.replace(/[\s*＊]/g, ''));
  const missing = columns.flatMap(({ title, required }) => (required && !titles.includes(title) ? [title] : []));
  if (missing.length)
    throw new UnreadableFile('missingColumn', {
      zh: `第一行缺少列：${quoted(missing)}；请使用模板`,
      en: `Columns missing in the first row: ${missing.join(', ')}; use the template`,
    });
  const known = new Set([...columns.map(({ title }) => title), ...besides, '']);
  const wrong = titles.filter((title, index) => !known.has(title) || (title && titles.indexOf(title) !== index));
  if (wrong.length)
    throw new UnreadableFile('unknownColumn', {
      zh: `第一行有无法识别或重复的列：${quoted(wrong)}；不需要的列请删除`,
      en: `Columns unknown or doubled in the first row: ${wrong.join(', ')}`,
    });
  return new Map(columns.map(({ key, title }) => [key, titles.indexOf(title)]));
}

const quoted = (titles: string[]): string => titles.map((title) => `“${title}”`).join('、');

/** The rows below the titles. @throws UnreadableFile where there are more than one list may have */
export function rowsBelowHead({ rows }: Sheet, name: string, most: number): SheetRow[] {
  const data = rows.slice(1);
  if (data.length > most)
    throw new UnreadableFile('tooManyRows', {
      zh: `${name}有 ${data.length} 行，一次最多导入 ${most} 行；请分成几个文件`,
      en: `The sheet has ${data.length} rows; at most ${most} at a time: split the file`,
    });
  return data;
}

const dayMs = 86_400_000;

/** A day as people write it, or as the spreadsheet counts it; null where it is none. */
export function dayOfCell({ text, kind }: Cell, from1904: boolean): string | null {
  if (kind === 'NUMBER' && /^\d{5}(\.\d+)?$/.test(text)) {
    // Spreadsheets count days from the last day of 1899, or from 1904.
    const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return new Date(epoch + Math.floor(Number(text)) * dayMs).toISOString().slice(0, 10);
  }
  const parts = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text);
  const written = parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : '';
  return isCivilDay(written) ? written : null;
}

/** A clock time as people write it, or as a spreadsheet keeps it (a part of a day), in minutes; null where it is none. */
export function minutesOfCell({ text, kind }: Cell): number | null {
  if (kind === 'NUMBER' && /^\d*\.?\d+(e-?\d+)?$/i.test(text)) return Math.round((Number(text) % 1) * 24 * 60);
  const [, hour = '99', minute = '99'] = /(?:^|\s)(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?$/.exec(text) ?? [];
  return Number(hour) < 24 && Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : null;
}
