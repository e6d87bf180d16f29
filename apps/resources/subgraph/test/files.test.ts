import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Viewer } from '@yanxiu/access';
import { signViewer, unsignedBody } from '@yanxiu/access/token';
import { createLog, sql, startSubgraph } from '@yanxiu/subgraph';
import type { RunningSubgraph } from '@yanxiu/subgraph';
import { emptyDatabase, places, teachers, viewers } from '@yanxiu/testing';
import type { TestSubgraph } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedResources } from '../src/demo.js';
import { folderStore } from '../src/file/file-store.js';
import type { FileStore } from '../src/file/file-store.js';
import { fileRoutes } from '../src/file/file.routes.js';
import { resources } from '../src/module.js';
import { PUBLISH, WITHDRAW, create, startLibrary } from './library.js';

const maxBytes = 64 * 1024;
const keys = generateKeyPairSync('ed25519');
let folder: string;
let subgraph: TestSubgraph;
let events: Awaited<ReturnType<typeof emptyDatabase>>;
let running: RunningSubgraph;
/** Set by a test to make the drive fail. */
let faulty: Partial<FileStore> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiu-files-'));
  subgraph = await startLibrary();
  events = await emptyDatabase();
  const routes = fileRoutes(() => ({ store: { ...folderStore(folder), ...faulty }, maxBytes }));
  const settings = {
    HOST: '127.0.0.1',
    PORT: 0,
    DATABASE_URL: subgraph.url,
    DATABASE_POOL: 5,
    EVENTS_URL: events.url,
    VIEWER_PUBLIC_KEY: keys.publicKey,
    CURSOR_SECRET: 'cursor-secret-of-tests',
    LOG_LEVEL: 'silent' as const,
  };
  running = await startSubgraph({ ...resources, routes }, settings, createLog('resources', 'silent'));
});
afterAll(async () => {
  await running?.stop();
  await subgraph?.close();
  await events?.drop();
  await rm(folder, { recursive: true, force: true });
});

const bearer = (viewer: Viewer) =>
  `Bearer ${signViewer({ key: keys.privateKey, audience: 'resources', viewer, requestId: 'r', locale: 'zh-CN', bodyHash: unsignedBody })}`;
const url = (path: string) => `http://127.0.0.1:${running.port}${path}`;
const call = (path: string, init: RequestInit = {}, viewer = viewers.alice) =>
  fetch(url(path), { ...init, headers: { ...init.headers, authorization: bearer(viewer) } });
const put = (resourceId: string, name: string, body: string | Buffer<ArrayBuffer>, viewer = viewers.alice) =>
  call(`/files/${resourceId}?name=${encodeURIComponent(name)}`, { method: 'PUT', body }, viewer);
const get = (id: string, headers: Record<string, string> = {}, viewer = viewers.alice, method = 'GET') =>
  call(`/files/${id}`, { method, headers }, viewer);

interface Uploaded {
  id: string;
  resourceVersion: number;
  sha256: string;
  path: string;
}
const upload = async (resourceId: string, name: string, body: string | Buffer<ArrayBuffer>) =>
  (await (await put(resourceId, name, body)).json()) as Uploaded;
const codeOf = async (response: Response) => {
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string; retryable: boolean } }[];
  };
  return { status: response.status, ...errors[0]!.extensions };
};
/** Bytes that lie in the folder, of whatever resource. */
const stored = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
const publish = (id: string, version: number) => subgraph.as(viewers.bo).query(PUBLISH, { input: { id, version } });
const downloads = async (id: string) => {
  const { resource } = await subgraph
    .as(viewers.bo)
    .query<{ resource: { downloadCount: number } }>('query ($id: ID!) { resource(id: $id) { downloadCount } }', { id });
  return resource.downloadCount;
};

const text = '一、教学目标\n理解诗歌的意象。\n'.repeat(40);
const bytes = Buffer.from(text);

test('a file goes in and comes out whole, under its Chinese name, as an attachment', async () => {
  const { id: resourceId } = await create(subgraph);
  const response = await put(resourceId, '古诗 教案（王钤铒）.md', text);
  expect(response.status).toBe(201);
  const file = (await response.json()) as Uploaded;
  expect(file).toMatchObject({
    name: '古诗 教案（王钤铒）.md',
    mediaType: 'text/markdown; charset=utf-8',
    size: bytes.length,
    resourceVersion: 2,
  });
  expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  const down = await call(file.path);
  expect(await down.text()).toBe(text);
  expect(Object.fromEntries(down.headers)).toMatchObject({
    etag: `"${file.sha256}"`,
    'accept-ranges': 'bytes',
    'content-length': String(bytes.length),
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="__ _______.md"; filename*=UTF-8''${encodeURIComponent('古诗 教案（王钤铒）.md')}`,
  });
});

test('the same bytes twice are one file, and leave one copy', async () => {
  const { id: resourceId } = await create(subgraph);
  const first = await upload(resourceId, 'a.txt', 'same');
  const before = await stored();
  const again = await put(resourceId, 'b.txt', 'same');
  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({ id: first.id, resourceVersion: first.resourceVersion });
  expect(await stored()).toBe(before);
});

test('ranges: first, middle, suffix, open end; behind the end 416; nonsense means the whole', async () => {
  const { id } = await upload((await create(subgraph)).id, 'r.txt', text);
  const size = bytes.length;
  const part = async (range: string, headers = {}) => {
    const response = await get(id, { range, ...headers });
    return {
      status: response.status,
      range: response.headers.get('content-range'),
      body: Buffer.from(await response.arrayBuffer()),
    };
  };
  expect(await part('bytes=0-9')).toEqual({ status: 206, range: `bytes 0-9/${size}`, body: bytes.subarray(0, 10) });
  expect(await part('bytes=10-19')).toEqual({
    status: 206,
    range: `bytes 10-19/${size}`,
    body: bytes.subarray(10, 20),
  });
  expect(await part('bytes=-5')).toEqual({
    status: 206,
    range: `bytes ${size - 5}-${size - 1}/${size}`,
    body: bytes.subarray(-5),
  });
  expect(await part(`bytes=100-${size + 99}`)).toEqual({
    status: 206,
    range: `bytes 100-${size - 1}/${size}`,
    body: bytes.subarray(100),
  });
  expect(await part(`bytes=${size}-`)).toMatchObject({ status: 416, range: `bytes */${size}` });
  expect(await part('bytes=-0')).toMatchObject({ status: 416 });
  for (const whole of ['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b'])
    expect(await part(whole), whole).toMatchObject({ status: 200, range: null });
  expect(await part('bytes=0-9', { 'if-range': '"other"' })).toMatchObject({ status: 200 });
});

test('what the caller holds is not sent again, and HEAD tells without sending', async () => {
  const { id, sha256 } = await upload((await create(subgraph)).id, 'h.txt', text);
  for (const tag of [`"${sha256}"`, `W/"${sha256}", "x"`, '*'])
    expect((await get(id, { 'if-none-match': tag })).status).toBe(304);
  expect((await get(id, { 'if-none-match': '"x"' })).status).toBe(200);
  expect((await get(id, { range: 'bytes=0-9', 'if-range': `"${sha256}"` })).status).toBe(206);
  const head = await get(id, {}, viewers.alice, 'HEAD');
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(bytes.length), '']);
});

test('a download counts once: whole or from its first byte, not resumed, not HEAD, not 304, not a draft', async () => {
  const { id: resourceId } = await create(subgraph);
  const { id, resourceVersion, sha256 } = await upload(resourceId, 'c.txt', text);
  await (await get(id)).text();
  await publish(resourceId, resourceVersion);
  expect(await downloads(resourceId)).toBe(0);
  await (await get(id)).text();
  await (await get(id, { range: 'bytes=0-9' })).text();
  expect(await downloads(resourceId)).toBe(2);
  for (const headers of [{ range: 'bytes=10-' }, { 'if-none-match': `"${sha256}"` }] as Record<string, string>[])
    await (await get(id, headers)).text();
  await get(id, {}, viewers.alice, 'HEAD');
  expect(await downloads(resourceId)).toBe(2);
});

test('OH-03: a file is given to whom its resource is shown; foreign, missing and withdrawn answer alike', async () => {
  const { id: resourceId } = await create(subgraph);
  const { id, resourceVersion } = await upload(resourceId, 's.txt', text);
  const ann = { ...viewers.alice, personId: teachers.ann.id };
  expect((await get(id, {}, ann)).status).toBe(404);
  expect((await get(id, {}, viewers.bo)).status).toBe(200);
  await publish(resourceId, resourceVersion);
  expect((await get(id, {}, ann)).status).toBe(200);
  expect((await get(id, {}, viewers.wei)).status).toBe(404);
  expect((await get("x' or 1=1")).status).toBe(404);
  expect((await get('00000000-0000-7000-8000-999999999999')).status).toBe(404);
  expect((await fetch(url(`/files/${id}`))).status).toBe(401);
  await subgraph
    .as(viewers.alice)
    .query(WITHDRAW, { input: { id: resourceId, version: resourceVersion + 1, reason: '版权' } });
  expect((await get(id, {}, ann)).status).toBe(404);
});

test('uploads are refused by reach, state, name, kind and size, and nothing stays behind', async () => {
  const { id: resourceId } = await create(subgraph);
  const before = await stored();
  expect(await codeOf(await put(resourceId, 'a.txt', 'x', viewers.wei))).toMatchObject({
    status: 404,
    code: 'NOT_FOUND',
  });
  expect(await codeOf(await put(resourceId, 'a.txt', 'x', viewers.ivy))).toMatchObject({
    status: 403,
    code: 'FORBIDDEN',
  });
  expect(await codeOf(await put('nonsense', 'a.txt', 'x'))).toMatchObject({ status: 404 });
  for (const [name, body] of [
    ['', 'x'],
    ['a.exe', 'MZ'],
    ['a.pdf', 'no pdf'],
    // A programme under a picture's name.
    ['课堂.jpg', 'MZ\x90\0\x03\0\0\0\x04'],
    ['课堂.png', '\x7fELF\x02\x01\x01'],
    ['a.txt', 'a\0b'],
    ['a.docx', 'PK\x03\x04'],
    ['a.txt', ''],
    ['toString', 'x'],
  ] as const)
    expect(await codeOf(await put(resourceId, name, body)), name).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
  expect(await codeOf(await put(resourceId, 'a.txt', 'x'.repeat(maxBytes + 1)))).toMatchObject({
    status: 400,
    code: 'BAD_USER_INPUT',
  });
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(Buffer.alloc(16 * 1024, 'x')) });
  let pulled = 0;
  const chunked = endless.pipeThrough(
    new TransformStream({
      transform: (chunk, controller) => ((pulled += 1) > 40 ? controller.terminate() : controller.enqueue(chunk)),
    }),
  );
  expect(
    await codeOf(
      await call(`/files/${resourceId}?name=a.txt`, { method: 'PUT', body: chunked, duplex: 'half' } as RequestInit),
    ),
  ).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  expect(await stored()).toBe(before);

  const { resourceVersion } = await upload(resourceId, 'a.txt', 'x'.repeat(maxBytes));
  await publish(resourceId, resourceVersion);
  expect(await codeOf(await put(resourceId, 'b.txt', 'y'))).toMatchObject({ status: 409, code: 'CONFLICT' });
  expect(await stored()).toBe(before + 1);
});

test('a full disk refuses clearly, keeps nothing, and reading goes on', async () => {
  const { id: resourceId } = await create(subgraph);
  const { id } = await upload(resourceId, 'a.txt', text);
  const before = await stored();
  faulty = {
    write: async (key, content) => {
      await folderStore(folder).write(key, content);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    },
  };
  const refused = await put(resourceId, 'b.txt', 'other').finally(() => (faulty = {}));
  expect(await codeOf(refused)).toMatchObject({ status: 503, code: 'SUBGRAPH_UNAVAILABLE', retryable: true });
  expect(await stored()).toBe(before);
  expect(await (await get(id)).text()).toBe(text);
  expect((await put(resourceId, 'b.txt', 'other')).status).toBe(201);
});

test('an upload that breaks off leaves neither row nor bytes', async () => {
  const { id: resourceId } = await create(subgraph);
  const before = await stored();
  const socket = connect(running.port, '127.0.0.1');
  socket.write(
    `PUT /files/${resourceId}?name=a.txt HTTP/1.1\r\nhost: x\r\nauthorization: ${bearer(viewers.alice)}\r\ncontent-length: 60000\r\n\r\n${'x'.repeat(20_000)}`,
  );
  await expect.poll(stored).toBe(before + 1);
  socket.destroy();
  await expect.poll(stored).toBe(before);
  const files = await subgraph.db.query(sql`select 1 from resource_file where resource_id = ${resourceId}`);
  expect(files).toEqual([]);
});

test('demo resources are whole: rows, files, search; a second run adds nothing', async () => {
  const demo = {
    id: '00000000-0000-7000-8000-000000070001',
    title: '连片教研纪实',
    summary: '演示',
    kind: 'REPORT',
    subject: null,
    stage: null,
    authorId: null,
    unitId: places.schoolA.id,
    sharedWith: places.countyA.id,
    fileName: '纪实.md',
    fileText: '# 纪实',
    status: 'PUBLISHED' as const,
  };
  expect(await seedResources(subgraph.database, folder, { resources: [demo] })).toBe(1);
  expect(await seedResources(subgraph.database, folder, { resources: [demo] })).toBe(0);
  const { searchResources } = await subgraph
    .as(viewers.chen)
    .query<{ searchResources: { nodes: { files: { nodes: { path: string }[] } }[] } }>(
      'query { searchResources(text: "联片教研") { nodes { files { nodes { path } } } } }',
    );
  expect(await (await call(searchResources.nodes[0]!.files.nodes[0]!.path)).text()).toBe('# 纪实');
});
