import type { Text } from '../errors.js';

/** One cell as it stands in the file. A formula is told apart, for its value is whatever the sheet last computed. */
export interface Cell {
  text: string;
  kind: 'TEXT' | 'NUMBER' | 'FORMULA' | 'ERROR';
}

/** A line of the file with its number as the user sees it there. */
export interface SheetRow {
  number: number;
  cells: Cell[];
}

/** Rows of the first sheet, blank ones left out. */
export interface Sheet {
  rows: SheetRow[];
  /** Days are counted from 1904 (old Macintosh workbooks). */
  from1904: boolean;
}

/** A file that cannot be read at all: one clear answer instead of a list of faults. */
export class UnreadableFile extends Error {
  constructor(
    readonly rule: string,
    readonly text: Text,
  ) {
    super(text.en);
  }
}

export const mostRows = 100_000;
export const mostColumns = 100;

export const tooManyRows = (): UnreadableFile =>
  new UnreadableFile('tooManyRows', {
    zh: `一次最多导入 ${mostRows} 行，请分成几个文件`,
    en: `At most ${mostRows} rows at a time: split the file`,
  });
