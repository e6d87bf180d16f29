import { expect, test } from 'vitest';
import { readDocx } from './docx.reader.js';
import { readWorkbook } from './xlsx.reader.js';
import { writeSheet } from './write-sheet.js';
import { pack } from './zip.js';

test('every sheet of a workbook and every table of a document is read; what is sealed in them is told', async () => {
  const { sheets, sealed } = await readWorkbook(writeSheet('XLSX', [['姓名'], ['王小明']], '七年级'));
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['七年级', 2]]);
  expect(sealed).toBe(false);
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const table = `<w:tbl><w:tr>${cell('姓名')}${cell('分')}</w:tr><w:tr>${cell('王小明')}${cell('92')}</w:tr></w:tbl>`;
  const body = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>质检</w:t></w:r><w:r><w:t>分析</w:t></w:r></w:p>${table}</w:body></w:document>`;
  const parts = [
    { name: '[Content_Types].xml', data: '' },
    { name: 'word/document.xml', data: body },
  ];
  expect(await readDocx(pack(parts))).toEqual({
    lines: ['质检分析', '姓名', '分', '王小明', '92'],
    tables: [
      [
        ['姓名', '分'],
        ['王小明', '92'],
      ],
    ],
    sealed: false,
  });
  expect(await readDocx(pack([...parts, { name: 'word/media/image1.png', data: 'x' }]))).toMatchObject({
    sealed: true,
  });
  await expect(readDocx(pack([{ name: 'a.txt', data: 'a' }]))).rejects.toMatchObject({ rule: 'notADocument' });
});
