import { setImmediate as breathe } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import type { Cell, Sheet, SheetRow } from './sheet.js';
import { UnreadableFile, mostColumns, mostRows, tooManyRows } from './sheet.js';
import { Archive } from './zip.js';

/** A sheet of 100,000 rows is about 60 MB of XML. */
export const mostUnpacked = 200 * 1024 * 1024;
const chunk = 256 * 1024;

const notAWorkbook = (): UnreadableFile =>
  new UnreadableFile('notAWorkbook', {
    zh: '不是有效的 xlsx 工作簿；请用 Excel 或 WPS 另存为 xlsx 后再上传',
    en: 'Not an xlsx workbook; save it as xlsx and upload it again',
  });

/** Reads the first sheet of a workbook. Only what is needed: texts, numbers, and which cells are formulas. */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
  const archive = Archive.open(bytes, mostUnpacked);
  if (!archive.has('xl/workbook.xml')) throw notAWorkbook();
  const workbook = (await archive.read('xl/workbook.xml')).toString();
  const path = await firstSheet(archive, workbook);
  const strings = archive.has('xl/sharedStrings.xml') ? await readStrings(archive) : [];
  const rows = await readRows(await archive.read(path), strings);
  return { rows, from1904: /date1904="(1|true)"/.test(workbook) };
}

/** All sheets of a workbook by name, hidden ones too, and whether it holds pictures or other files that nobody can read. */
export async function readWorkbook(bytes: Buffer): Promise<{ sheets: (Sheet & { name: string })[]; sealed: boolean }> {
  const archive = Archive.open(bytes, mostUnpacked);
  if (!archive.has('xl/workbook.xml')) throw notAWorkbook();
  const names = await sheetNames(archive);
  const strings = archive.has('xl/sharedStrings.xml') ? await readStrings(archive) : [];
  const sheets = [];
  for (const { name: path } of archive.parts())
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path))
      sheets.push({
        name: names.get(path) ?? `第 ${sheets.length + 1} 张表`,
        rows: await readRows(await archive.read(path), strings),
        from1904: false,
      });
  return { sheets, sealed: archive.parts().some(({ name }) => /^xl\/(media|embeddings)\//.test(name)) };
}

/** Names of the sheets by their path in the archive. */
async function sheetNames(archive: Archive): Promise<Map<string, string>> {
  const links = archive.has('xl/_rels/workbook.xml.rels')
    ? (await archive.read('xl/_rels/workbook.xml.rels')).toString()
    : '';
  const targets = new Map<string, string>();
  for (const [tag] of links.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const target = /\bTarget="([^"]+)"/.exec(tag)?.[1] ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    targets.set(/\bId="([^"]+)"/.exec(tag)?.[1] ?? '', path);
  }
  const workbook = (await archive.read('xl/workbook.xml')).toString();
  const named = [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]): [string, string] => [
    targets.get(/\br:id="([^"]+)"/.exec(tag)?.[1] ?? '') ?? '',
    /\bname="([^"]*)"/.exec(tag)?.[1] ?? '',
  ]);
  return new Map(named);
}

async function firstSheet(archive: Archive, workbook: string): Promise<string> {
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1];
  const links = archive.has('xl/_rels/workbook.xml.rels')
    ? (await archive.read('xl/_rels/workbook.xml.rels')).toString()
    : '';
  const link = [...links.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0];
  const target = /\bTarget="([^"]+)"/.exec(link ?? '')?.[1] ?? 'worksheets/sheet1.xml';
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (!archive.has(path)) throw notAWorkbook();
  return path;
}

interface Handlers {
  open: (name: string, attributes: Record<string, string>) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}

/** Feeds a document piece by piece, so that other requests are served in between. */
export async function parse(xml: Buffer, { open, text, close }: Handlers): Promise<void> {
  const parser = new SaxesParser();
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', (tag: SaxesTagPlain) => open(local(tag.name), tag.attributes));
  parser.on('text', text);
  parser.on('closetag', (tag: SaxesTagPlain) => close(local(tag.name)));
  parser.on('error', () => {
    throw notAWorkbook();
  });
  const decoder = new TextDecoder();
  for (let at = 0; at < xml.length; at += chunk) {
    parser.write(decoder.decode(xml.subarray(at, at + chunk), { stream: true }));
    await breathe();
  }
  parser.close();
}

/** Shared strings; the phonetic hints (`rPh`) of a text are not part of it. */
async function readStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inHint = false;
  await parse(await archive.read('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inHint = true;
      inText = name === 't' && !inHint;
    },
    text: (text) => void (inText && (current += text)),
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inHint = false;
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

async function readRows(xml: Buffer, strings: string[]): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  let row: SheetRow = { number: 0, cells: [] };
  let cell = { column: 0, type: '', value: '', formula: false };
  let taking = false;
  await parse(xml, {
    open: (name, attributes) => {
      if (name === 'row') row = { number: Number(attributes.r ?? row.number + 1), cells: [] };
      if (name === 'c')
        cell = {
          column: attributes.r ? columnOf(attributes.r) : row.cells.length,
          type: attributes.t ?? 'n',
          value: '',
          formula: false,
        };
      if (name === 'f') cell.formula = true;
      taking = name === 'v' || name === 't';
    },
    text: (text) => void (taking && (cell.value += text)),
    close: (name) => {
      if (name === 'v' || name === 't') taking = false;
      if (name === 'c' && cell.column < mostColumns) put(row.cells, cell.column, cellOf(cell, strings));
      if (name === 'row' && row.cells.some(({ text, kind }) => text !== '' || kind === 'FORMULA')) rows.push(row);
      if (rows.length > mostRows + 1) throw tooManyRows();
    },
  });
  return rows;
}

function put(cells: Cell[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push({ text: '', kind: 'TEXT' });
  cells[column] = cell;
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellOf({ type, value, formula }: { type: string; value: string; formula: boolean }, strings: string[]): Cell {
  const text = (type === 's' ? (strings[Number(value)] ?? '') : value).trim();
  if (formula) return { text, kind: 'FORMULA' };
  if (type === 'e') return { text, kind: 'ERROR' };
  if (type === 'n') return { text: plainNumber(text), kind: 'NUMBER' };
  return { text, kind: 'TEXT' };
}

/** Long staff numbers are kept as `2.0260001E7` by spreadsheets. */
function plainNumber(text: string): string {
  const number = Number(text);
  return /e/i.test(text) && Number.isSafeInteger(number) ? String(number) : text;
}
