import { rightsNarrowed } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { pack } from '@yanxiu/subgraph/sheet';
import { places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetOld } from '../src/archive/archive.worker.js';
import { storage } from '../src/file/storage.js';
import { APPLY, UNDO, startArchives, text } from './archives.js';
import type { Archives } from './archives.js';
import { PUBLISH } from './library.js';
import { gbk, zipOf } from './zips.js';
import type { Part } from './zips.js';

let archives: Archives;
beforeAll(async () => {
  archives = await startArchives();
});
afterAll(() => archives?.close());

const docx = (body: string) =>
  pack([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'word/document.xml',
      data: `<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`,
    },
  ]);

test('PC-34: a folder of Windows is read with its names, sorted by them, and becomes drafts that an officer publishes', async () => {
  const before = await archives.stored();
  const found = await archives.checked([
    { name: gbk('语文组/') },
    { name: gbk('语文组/2023年3月/教案/草船借箭教学设计.docx'), data: docx(text('草船借箭')) },
    { name: gbk('语文组\\2023年3月\\反思\\听课反思.txt'), data: text('反思') },
    { name: gbk('语文组/2023年10月/杂项/说明.md'), data: text('说明') },
    { name: gbk('语文组/Thumbs.db'), data: 'x' },
    { name: '__MACOSX/._a.txt', data: 'x' },
  ]);
  expect(found).toMatchObject({
    state: 'CHECKED',
    totalFiles: 3,
    acceptedCount: 3,
    ignoredCount: 2,
    foldersToClassify: 1,
  });
  const stage = 'JUNIOR_HIGH';
  expect(found.folders.nodes).toMatchObject([
    { path: '语文组/2023年3月/反思', kind: { code: 'REPORT' }, subject: '语文', stage, yearMonth: '2023-03' },
    { path: '语文组/2023年3月/教案', kind: { code: 'LESSON_PLAN' }, subject: '语文', stage, yearMonth: '2023-03' },
    { path: '语文组/2023年10月/杂项', kind: null, subject: '语文', yearMonth: '2023-10' },
  ]);
  const early = await archives.run(APPLY, { id: found.id, version: found.version });
  expect(early.errors).toMatchObject([
    { code: 'CONFLICT', details: [{ path: 'folders', rule: 'classified', value: 1 }] },
  ]);
  expect(early.errors[0]!.message).toContain('“语文组/2023年10月/杂项”');
  const ready = await archives.classify(found, { kind: 'OTHER', yearMonth: '2023' }, (path) => path.endsWith('杂项'));
  const done = await archives.applied(ready, { sharedWithId: places.countyA.id, consent: true, licence: '注明出处' });
  expect(done).toMatchObject({ state: 'APPLIED', writtenCount: 3, drafts: { drafts: 3, changed: 0, published: 0 } });
  // The archive is gone, its three files are there.
  expect(await archives.stored()).toBe(before + 3);

  const LISTED = `query ($filter: ResourceFilter) { resources(first: 10, filter: $filter, order: TITLE) { nodes {
    id version title status yearMonth archivePath sharedWith { id } author { id } kind { code } files(first: 2) { nodes { name screening } }
    timeline(first: 5) { nodes { actionName actorName } } } } }`;
  const { resources: drafts } = await archives.subgraph
    .as(viewers.bo)
    .query<{ resources: { nodes: { id: string; version: number }[] } }>(LISTED, {
      filter: { archiveImportId: found.id, yearMonth: '2023-03' },
    });
  expect(drafts.nodes).toMatchObject([
    {
      ...{
        title: '草船借箭教学设计',
        status: 'DRAFT',
        yearMonth: '2023-03',
        kind: { code: 'LESSON_PLAN' },
        author: null,
      },
      ...{ archivePath: '语文组/2023年3月/教案/草船借箭教学设计.docx', sharedWith: { id: places.countyA.id } },
      files: { nodes: [{ name: '草船借箭教学设计.docx', screening: null }] },
      timeline: { nodes: [{ actionName: '由旧资料导入草稿', actorName: viewers.bo.name }] },
    },
    { title: '反思 听课反思', archivePath: '语文组/2023年3月/反思/听课反思.txt' },
  ]);
  // Nothing is in the library before the officer in charge has published it.
  const { id: resourceId, version } = drafts.nodes[0]!;
  expect(
    (await archives.subgraph.as(viewers.ivy).query('query ($id: ID!) { resource(id: $id) { id } }', { id: resourceId }))
      .resource,
  ).toBeNull();
  expect((await archives.run(PUBLISH, { id: resourceId, version })).errors).toEqual([]);
  const undone = await archives.run(UNDO, { id: done.id, version: done.version, reason: '传错了文件夹' });
  expect(undone.errors).toMatchObject([{ code: 'CONFLICT', details: [{ rule: 'allDrafts', value: 1 }] }]);
});

test('PC-34: names of other systems, and the long form that cloud disks write, are read as well', async () => {
  const silent = await archives.checked([{ name: '教案/无标记的名称.txt', data: text('甲') }]);
  expect(silent.folders.nodes.map(({ path }) => path)).toEqual(['教案']);
  const long = await archives.checked([{ name: '课件/长格式.txt', data: text('乙'), utf8: true, stored: true }], {
    long: true,
  });
  expect(long.files.nodes).toMatchObject([{ name: '长格式.txt', outcome: 'ACCEPTED' }]);
});

test('PC-34: what the library has already is skipped and told; the same archive twice is one import', async () => {
  const shared = text('同一份');
  const first = await archives.checked([{ name: '教案/原件.txt', data: shared, utf8: true }]);
  await archives.applied(first);
  const parts: Part[] = [
    { name: '教案/抄件.txt', data: shared, utf8: true },
    { name: '教案/新件.txt', data: text('新'), utf8: true },
    { name: '教案/新件副本.txt', data: '', utf8: true },
  ];
  parts[2]!.data = parts[1]!.data;
  const second = await archives.checked(parts);
  expect(second).toMatchObject({ acceptedCount: 1, knownCount: 2 });
  const [copy, , twin] = second.files.nodes;
  expect(copy).toMatchObject({ outcome: 'KNOWN', reason: '资源库或草稿中已有同一文件，不再导入' });
  expect((copy as unknown as { sameAs: object }).sameAs).not.toBeNull();
  expect(twin!.reason).toBe('与本批的“教案/新件.txt”内容相同');
  const again = (await (await archives.put(zipOf(parts))).json()) as { id: string };
  expect(again.id).toBe(second.id);
  const done = await archives.applied(second);
  expect(done.writtenCount).toBe(1);
  // A third time there is nothing left to do, and it says so.
  const third = await archives.checked(parts);
  expect(third).toMatchObject({ acceptedCount: 0, knownCount: 3 });
  const { errors } = await archives.run(APPLY, { id: third.id, version: third.version });
  expect(errors).toMatchObject([{ code: 'CONFLICT', details: [{ rule: 'hasFile' }] }]);
});

test('PC-34, PC-19: a kind that masks pupils needs a declaration for what nobody can look through', async () => {
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(text('图'))]);
  const found = await archives.checked([
    { name: '质检/扫描.png', data: png, utf8: true },
    { name: '质检/分析.txt', data: text('班级平均分'), utf8: true },
  ]);
  const kind = await archives.classify(found, { kind: 'TEST_ANALYSIS' });
  const { errors } = await archives.run(APPLY, { id: kind.id, version: kind.version });
  expect(errors).toMatchObject([{ details: [{ rule: 'declaration', value: 1 }] }]);
  const declared = await archives.classify(kind, { declared: true });
  const done = await archives.applied(declared);
  const screened = await archives.subgraph.db.query(sql`
    select f.name, f.screening from resource_file f join resource r on r.id = f.resource_id
    where r.archive_id = ${done.id} order by f.name`);
  expect(screened).toEqual([
    { name: '分析.txt', screening: 'CLEAR' },
    { name: '扫描.png', screening: 'DECLARED' },
  ]);
});

test('PC-34: a whole import is taken back while all of it are drafts; nothing of it stays but the record', async () => {
  const before = await archives.stored();
  const found = await archives.checked([
    { name: '教案/甲.txt', data: text('甲'), utf8: true },
    { name: '杂/乙.txt', data: text('乙'), utf8: true },
  ]);
  const ready = await archives.classify(found, { skipped: true }, (path) => path === '杂');
  expect(ready).toMatchObject({ filesToWrite: 1, foldersToClassify: 0 });
  const stale = await archives.run(APPLY, { id: found.id, version: found.version });
  expect(stale.errors).toMatchObject([{ code: 'CONFLICT', details: [{ rule: 'current' }] }]);
  const done = await archives.applied(ready);
  expect(done.drafts.drafts).toBe(1);
  const { data } = await archives.run(UNDO, { id: done.id, version: done.version, reason: '传错了文件夹' });
  expect(data).toEqual({ undoArchiveImport: { archiveImport: { state: 'UNDONE' } } });
  expect(await archives.importOf(done.id)).toMatchObject({ writtenCount: 0, drafts: { drafts: 0 } });
  await expect.poll(archives.stored).toBe(before);
  const { archiveImport } = await archives.subgraph
    .as(viewers.chen)
    .query<{ archiveImport: { timeline: { nodes: { actionName: string; reason: string | null }[] } } }>(
      'query ($id: ID!) { archiveImport(id: $id) { timeline(first: 10) { nodes { actionName reason } } } }',
      { id: done.id },
    );
  expect(archiveImport.timeline.nodes.map(({ actionName }) => actionName)).toEqual([
    ...['撤销旧资料导入', '旧资料写入草稿', '确认导入旧资料', '旧资料归类', '上传旧资料'],
  ]);
});

test('PC-34: work that was cut short goes on, and ends where the right to do it was taken away', async () => {
  const parts = Array.from({ length: 30 }, (_, n) => ({ name: `教案/${n}.txt`, data: text('续'), utf8: true }));
  const found = await archives.checked(parts);
  const { errors } = await archives.run(APPLY, { id: found.id, version: found.version });
  expect(errors).toEqual([]);
  let asked = 0;
  // Stops after the first twenty.
  await archives.work(() => (asked += 1) > 1);
  expect(await archives.importOf(found.id)).toMatchObject({ state: 'APPLYING', writtenCount: 20 });
  await archives.subgraph.deliver(rightsNarrowed, { accountIds: [viewers.bo.id] });
  expect(await archives.work()).toBe(false);
  const halted = await archives.importOf(found.id, viewers.chen);
  expect(halted).toMatchObject({ state: 'CHECKED', writtenCount: 20 });
  const go = await archives.run(APPLY, { id: halted.id, version: halted.version }, viewers.chen);
  expect(go.errors).toEqual([]);
  await archives.work();
  expect(await archives.importOf(found.id)).toMatchObject({
    state: 'APPLIED',
    writtenCount: 30,
    drafts: { drafts: 30 },
  });
});

test('PC-34: what nobody confirms is forgotten after thirty days, archive and all', async () => {
  const found = await archives.checked([{ name: '教案/忘.txt', data: text('忘'), utf8: true }], {
    unitId: places.schoolA2.id,
    viewer: viewers.chen,
  });
  const before = await archives.stored();
  await archives.subgraph.db.query(
    sql`update archive_import set created_at = now() - interval '31 days' where id = ${found.id}`,
  );
  await forgetOld(archives.subgraph.database, storage());
  expect(await archives.importOf(found.id, viewers.chen)).toBeNull();
  expect(await archives.stored()).toBe(before - 1);
});
