import { expect, test } from 'vitest';
import { readSheet } from './read-sheet.js';
import { writeSheet } from './write-sheet.js';
import { pack } from './zip.js';

const texts = async (bytes: Buffer) => (await readSheet(bytes)).rows.map(({ cells }) => cells.map(({ text }) => text));
const workbook = (cells: string, shared?: string) =>
  pack([
    {
      name: 'xl/workbook.xml',
      data: '<workbook><sheets><sheet name="a" r:id="rId1" xmlns:r="r"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: '<Relationships><Relationship Target="worksheets/sheet1.xml" Id="rId1"/></Relationships>',
    },
    ...(shared ? [{ name: 'xl/sharedStrings.xml', data: shared }] : []),
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet><sheetData>${cells}</sheetData></worksheet>` },
  ]);

const rows = [
  ['教师编号', '姓名'],
  ['T-0001', '马·钤铒 & <b>"塬"'],
  ['', '=1+1'],
];

test.each(['XLSX', 'CSV'] as const)(
  '%s: what is written is read again, rare characters and signs included',
  async (format) => {
    expect(await texts(writeSheet(format, rows))).toEqual(format === 'XLSX' ? [rows[0], rows[1], ['', '=1+1']] : rows);
  },
);

test('an exported text is never a formula: csv by apostrophe, xlsx by type', async () => {
  expect(writeSheet('CSV', [['=HYPERLINK("http://x")']]).toString()).toContain(`"'=HYPERLINK`);
  const [row] = (await readSheet(writeSheet('XLSX', [['=1+1']]))).rows;
  expect(row!.cells[0]).toEqual({ text: '=1+1', kind: 'TEXT' });
});

test('formulas, shared strings without phonetic hints, numbers with exponents, gaps and prefixed tags are read', async () => {
  const bytes = workbook(
    '<x:row r="3" xmlns:x="x"><x:c r="A3" t="s"><x:v>0</x:v></x:c><x:c r="C3"><x:v>2.0260001E7</x:v></x:c><x:c r="D3" t="str"><x:f>A1</x:f><x:v>甲</x:v></x:c></x:row>',
    '<sst><si><r><t>音</t></r><r><t>乐</t></r><rPh sb="0" eb="1"><t>yin</t></rPh></si></sst>',
  );
  const [row] = (await readSheet(bytes)).rows;
  expect(row).toEqual({
    number: 3,
    cells: [
      { text: '音乐', kind: 'TEXT' },
      { text: '', kind: 'TEXT' },
      { text: '20260001', kind: 'NUMBER' },
      { text: '甲', kind: 'FORMULA' },
    ],
  });
});

test('csv in GB 18030, as Chinese spreadsheets save it', async () => {
  expect(await texts(Buffer.from([0xd1, 0xa7, 0xd0, 0xa3, 0x2c, 0x31]))).toEqual([['学校', '1']]);
});

test.each([
  ['a cut off zip', 'brokenZip', writeSheet('XLSX', rows).subarray(0, 300)],
  ['a zip with a damaged part', 'brokenZip', damaged()],
  ['a zip that is no workbook', 'notAWorkbook', pack([{ name: 'a.txt', data: 'a' }])],
  ['a workbook whose sheet is no XML', 'notAWorkbook', workbook('<row><<<')],
  ['a bomb whose headers lie', 'zipBomb', bomb()],
  ['an old xls', 'notText', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
  ['csv with an open quote', 'brokenCsv', Buffer.from('a,"b\n1,2')],
  ['too many rows', 'tooManyRows', Buffer.from('a\n'.repeat(100_002))],
])('%s has its own answer: %s', async (_case, rule, bytes) => {
  await expect(readSheet(bytes)).rejects.toMatchObject({ rule });
});

function damaged(): Buffer {
  const bytes = Buffer.from(
    writeSheet(
      'XLSX',
      Array.from({ length: 500 }, (_, n) => [`行 ${n}`]),
    ),
  );
  const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 100;
  bytes.fill(0xff, at, at + 300);
  return bytes;
}

/** 300 MB of spaces in a part that claims to hold a hundred bytes. */
function bomb(): Buffer {
  const bytes = workbook(' '.repeat(300 * 1024 * 1024));
  const claimed = Buffer.alloc(4);
  claimed.writeUInt32LE(100);
  const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  claimed.copy(bytes, at + 24);
  return bytes;
}
