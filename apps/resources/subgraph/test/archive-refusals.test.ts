import { writeSheet } from '@yanxiu/subgraph/sheet';
import { places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNDO, refusalOf, startArchives, text } from './archives.js';
import type { Archives } from './archives.js';
import { zipOf } from './zips.js';
import type { Part } from './zips.js';

let archives: Archives;
beforeAll(async () => {
  archives = await startArchives();
});
afterAll(() => archives?.close());

test('PC-34: what is no material is refused with its reason, the rest is not held up by it', async () => {
  const random = Buffer.from(Array.from({ length: 300 * 1024 }, (_, index) => (index * 2_654_435_761) >>> 24));
  const parts: Part[] = [
    { name: '../../etc/passwd.txt', data: 'x' },
    { name: '/etc/shadow.txt', data: 'x' },
    { name: 'C:\\Windows\\win.txt', data: 'x' },
    { name: '教案/链接.txt', data: '/etc/passwd', mode: 0xa1ff, utf8: true },
    { name: '教案/加密.docx', data: 'x', encrypted: true, utf8: true },
    { name: '教案/程序.docx', data: Buffer.from('MZ\x90\x00\x03\x00'), utf8: true },
    { name: '教案/旧版.doc', data: 'x', utf8: true },
    { name: '教案/再打包.zip', data: 'PK', utf8: true },
    { name: '教案/运行.exe', data: 'MZ', utf8: true },
    { name: '教案/空.txt', data: '', utf8: true },
    { name: '教案/太大.png', data: random, utf8: true },
    // The directory promises ten bytes, the part unpacks to a hundred thousand.
    { name: '教案/炸弹.txt', data: 'a'.repeat(100_000), size: 10, utf8: true },
    { name: '教案/短了.txt', data: 'abc', size: 10, utf8: true },
    { name: '教案/成绩.csv', data: '班级,姓名,数学\n七1,王小明,92\n', utf8: true },
    {
      name: '教案/名册.xlsx',
      data: writeSheet('XLSX', [
        ['姓名', '学号'],
        ['王小明', '20260101'],
      ]),
      utf8: true,
    },
    { name: '教案/好的.txt', data: text('好的'), utf8: true },
  ];
  const found = await archives.checked(parts);
  expect(found).toMatchObject({ state: 'CHECKED', totalFiles: 16, acceptedCount: 1, refusedCount: 15 });
  expect(Object.fromEntries(found.faultKinds.map(({ rule, files }) => [rule, files]))).toEqual({
    ...{ path: 3, link: 1, encrypted: 1, mediaType: 2, oldFormat: 1, nested: 1, notEmpty: 1, maxBytes: 1 },
    ...{ zipBomb: 1, damaged: 1, pupilName: 2 },
  });
  const reasons = new Map(found.files.nodes.map(({ name, reason }) => [name, reason]));
  expect(reasons.get('程序.docx')).toBe('文件内容与扩展名不符');
  expect(reasons.get('旧版.doc')).toContain('另存为 docx');
  expect(reasons.get('成绩.csv')).toContain('“成绩.csv”“姓名”第 2 行起 1 处');
  const sheet = await (await archives.call(`${found.id}/left-out.csv`, {}, viewers.bo)).text();
  expect(sheet).toContain('教案/旧版.doc,不能导入,');
  const done = await archives.applied(found);
  expect(done).toMatchObject({ writtenCount: 1, refusedCount: 15 });
});

test.each([
  [
    'parts that share their bytes',
    { rule: '互相重叠' },
    () =>
      zipOf([
        { name: 'a.txt', data: 'x'.repeat(999) },
        { name: 'b.txt', data: 'x'.repeat(999), shares: 0 },
      ]),
  ],
  [
    'promises beyond all measure',
    { rule: '解压后过大' },
    () => zipOf(Array.from({ length: 3 }, (_, n) => ({ name: `${n}.txt`, data: 'x', size: 2_000_000_000 }))),
  ],
  [
    'an archive that is cut short',
    { rule: '已损坏' },
    () => zipOf([{ name: 'a.txt', data: text('断') }]).subarray(0, 60),
  ],
])('PC-34: %s: the archive as a whole is refused, and not kept', async (_what, { rule }, make) => {
  const before = await archives.stored();
  const answer = await archives.put(make() as Buffer<ArrayBuffer>);
  const { id: importId } = (await answer.json()) as { id: string };
  await archives.work();
  const refused = await archives.importOf(importId);
  expect(refused.state).toBe('REFUSED');
  expect(refused.refusal).toContain(rule);
  expect(await archives.stored()).toBe(before);
});

test('PC-34: only who publishes for a unit takes its material in, and nobody else sees it', async () => {
  const zip = zipOf([{ name: '教案/密.txt', data: text('密'), utf8: true }]);
  expect(await refusalOf(await archives.put(zip, { viewer: viewers.alice }))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refusalOf(await archives.put(zip, { viewer: viewers.wei }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusalOf(await archives.put(zip, { name: '资料.rar' }))).toMatchObject({
    details: [{ rule: 'mediaType' }],
  });
  expect(await refusalOf(await archives.put(Buffer.from('no zip at all')))).toMatchObject({
    details: [{ rule: 'mediaType' }],
  });
  expect(await refusalOf(await archives.put(Buffer.alloc(300 * 1024)))).toMatchObject({
    details: [{ rule: 'maxBytes' }],
  });
  const found = await archives.checked([{ name: '教案/密.txt', data: text('密'), utf8: true }], {
    viewer: viewers.chen,
    unitId: places.countyA.id,
  });
  expect(await archives.importOf(found.id, viewers.bo)).toBeNull();
  expect(await archives.importOf(found.id, viewers.wei)).toBeNull();
  expect((await archives.run(UNDO, { id: found.id, version: found.version, reason: '不是我的' })).errors).toMatchObject(
    [{ code: 'NOT_FOUND' }],
  );
  const LIST = `query ($filter: ArchiveImportFilter) { archiveImports(filter: $filter, order: FILE_NAME) { totalCount nodes { id unit { id } } } }`;
  const listed = await archives.subgraph
    .as(viewers.chen)
    .run<{ archiveImports: { totalCount: number } }>(LIST, { filter: { unitId: places.countyA.id } });
  expect(listed.data.archiveImports.totalCount).toBe(5);
  expect(listed.statements).toBeLessThan(4);
});
