import { expect, test } from 'vitest';
import { assertFits, mediaTypeOf } from './media-type.js';

const zipOf = (entry: string) => {
  const head = Buffer.alloc(30 + entry.length + 8);
  head.set([0x50, 0x4b, 0x03, 0x04]);
  head.writeUInt16LE(entry.length, 26);
  head.write(entry, 30);
  return head;
};

const fits = (name: string, head: Buffer): boolean => {
  try {
    assertFits(mediaTypeOf(name), head, name);
    return true;
  } catch {
    return false;
  }
};

test.each<[string, Buffer, Buffer]>([
  ['a.pdf', Buffer.from('\n%PDF-1.7'), Buffer.from('<html>')],
  ['a.docx', zipOf('[Content_Types].xml'), zipOf('payload.exe')],
  ['a.xlsx', zipOf('xl/workbook.xml'), zipOf('word/document.xml')],
  ['a.pptx', zipOf('_rels/.rels'), Buffer.from('PK')],
  ['a.zip', zipOf('任意'), Buffer.from('Rar!')],
  ['a.PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), Buffer.from([0x89, 0x50])],
  ['a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from([0xff, 0xfb, 0x90])],
  ['a.mp4', Buffer.from('\0\0\0\x20ftypisom'), Buffer.from('moov')],
  ['a.mp3', Buffer.from([0xff, 0xfb, 0x90]), Buffer.from([0xff, 0xd8, 0xff])],
  ['a.mp3', Buffer.from('ID3\x04'), Buffer.from('RIFF')],
  ['a.txt', Buffer.from('中文\r\n\t正文'), Buffer.from('MZ\x90\0')],
  ['a.md', Buffer.from('# 标题'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x02])],
])('%s is known by how it begins', (name, right, wrong) => {
  expect(fits(name, right)).toBe(true);
  expect(fits(name, wrong)).toBe(false);
});

test.each(['a.exe', 'a.html', 'a.svg', 'a', 'a.', '.constructor', 'a.docm'])('%s is not taken', (name) => {
  expect(() => mediaTypeOf(name)).toThrow('不支持这种文件');
});
