import { pack } from './zip.js';

export type SheetFormat = 'XLSX' | 'CSV';

export const mediaTypes: Record<SheetFormat, string> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv; charset=utf-8',
};

/** Writes rows of text, the first one as head. Nothing in it is ever computed by the program that opens it. */
export function writeSheet(format: SheetFormat, rows: string[][], name = 'Sheet1'): Buffer {
  return format === 'XLSX' ? writeXlsx(rows, name) : writeCsv(rows);
}

/** With a mark, so that spreadsheets read it as UTF-8; what would start a formula is made text by an apostrophe. */
function writeCsv(rows: string[][]): Buffer {
  const quoted = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return Buffer.from(`\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Every cell is a text in place (`inlineStr`), so neither numbers nor formulas can come of it; the head is bold and stays. */
function writeXlsx(rows: string[][], name: string): Buffer {
  const widths = (rows[0] ?? []).map((_, column) => widthOf(rows, column));
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((row, index) => {
    const cells = row.map((text, column) => cell(`${letters(column)}${index + 1}`, text, index === 0));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const cols = columns.length ? `<cols>${columns.join('')}</cols>` : '';
  return pack([
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`,
    },
    { name: '_rels/.rels', data: links([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: links([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    {
      name: 'xl/styles.xml',
      data: `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `${head}<worksheet xmlns="${main}">${view}${cols}<sheetData>${lines.join('')}</sheetData></worksheet>`,
    },
  ]);
}

function links(targets: [string, string][]): string {
  const tags = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join('')}</Relationships>`;
}

function cell(reference: string, text: string, bold: boolean): string {
  if (!text) return '';
  return `<c r="${reference}" t="inlineStr" s="${bold ? 1 : 0}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Chinese characters are two columns wide. */
function widthOf(rows: string[][], column: number): number {
  const lengths = rows.slice(0, 50).map((row) => (row[column] ?? '').replace(/[^\x20-\x7e]/g, 'xx').length);
  return Math.min(40, Math.max(10, ...lengths) + 2);
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** XML text; the characters that XML 1.0 forbids are dropped. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
