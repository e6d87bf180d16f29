import { parse } from 'csv-parse/sync';
import type { Cell, Sheet } from './sheet.js';
import { UnreadableFile, mostColumns, mostRows, tooManyRows } from './sheet.js';

/** Reads comma-separated text: UTF-8 with or without mark, or GB 18030 as Chinese spreadsheets save it. */
export function readCsv(bytes: Buffer): Sheet {
  const records = parseAll(decode(bytes));
  if (records.length > mostRows + 1) throw tooManyRows();
  const rows = records.map(({ record, info }) => ({
    number: info.lines,
    cells: record.slice(0, mostColumns).map(cellOf),
  }));
  return { rows: rows.filter(({ cells }) => cells.some(({ text }) => text !== '')), from1904: false };
}

function decode(bytes: Buffer): string {
  if (bytes.includes(0))
    throw new UnreadableFile('notText', {
      zh: '既不是 xlsx 也不是 csv 文件；旧版 xls 请另存为 xlsx',
      en: 'Neither xlsx nor csv; save an old xls as xlsx',
    });
  const text = utf8(bytes);
  return text === null || looksMisread(text) ? new TextDecoder('gb18030').decode(bytes) : text;
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Some GB 18030 pairs are valid UTF-8 by accident and then read as Cyrillic or Greek, never as Chinese. */
const looksMisread = (text: string): boolean => /[\u0080-\u07ff]/.test(text) && !/\p{Script=Han}/u.test(text);

function parseAll(text: string): { record: string[]; info: { lines: number } }[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: mostRows + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw new UnreadableFile('brokenCsv', {
      zh: `第 ${line ?? '?'} 行的引号不成对，无法读取`,
      en: `The quotes on line ${line ?? '?'} do not match`,
    });
  }
}

/** An apostrophe before a sign is how we, and spreadsheets, write a text that would be a formula. */
function cellOf(text: string): Cell {
  if (/^'[=+\-@]/.test(text)) return { text: text.slice(1), kind: 'TEXT' };
  return { text, kind: text.startsWith('=') ? 'FORMULA' : 'TEXT' };
}
