import { readCsv } from './csv.reader.js';
import type { Sheet } from './sheet.js';
import { readXlsx } from './xlsx.reader.js';

/** Reads a spreadsheet by what it is, whatever its name says. @throws UnreadableFile with the one reason */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  return bytes.subarray(0, 2).toString('latin1') === 'PK' ? readXlsx(bytes) : readCsv(bytes);
}
