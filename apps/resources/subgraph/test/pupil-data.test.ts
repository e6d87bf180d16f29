import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signViewer, unsignedBody } from '@yanxiu/access/token';
import { policyAdopted, resourcePublished } from '@yanxiu/events';
import { createLog, startSubgraph } from '@yanxiu/subgraph';
import type { RunningSubgraph } from '@yanxiu/subgraph';
import { writeSheet } from '@yanxiu/subgraph/sheet';
import { emptyDatabase, id, places, viewers } from '@yanxiu/testing';
import type { TestSubgraph } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderStore } from '../src/file/file-store.js';
import { fileRoutes } from '../src/file/file.routes.js';
import { resources } from '../src/module.js';
import { PUBLISH, create, startLibrary } from './library.js';

const keys = generateKeyPairSync('ed25519');
let folder: string;
let subgraph: TestSubgraph;
let events: Awaited<ReturnType<typeof emptyDatabase>>;
let running: RunningSubgraph;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiu-files-'));
  subgraph = await startLibrary();
  const kinds = [{ code: 'TEST_ANALYSIS', zh: '质检分析报告', pupilData: 'MASKED' }];
  await subgraph.deliver(policyAdopted, {
    ...{ adoptionId: id(900), unitId: places.countyA.id, packCode: 'T', packVersion: 1, from: '2020-01-01', to: null },
    pack: { resources: { kinds }, plans: { schemes: [], localAdditions: [] } },
  });
  events = await emptyDatabase();
  const routes = fileRoutes(() => ({ store: folderStore(folder), maxBytes: 64 * 1024 }));
  const settings = {
    ...{ HOST: '127.0.0.1', PORT: 0, DATABASE_URL: subgraph.url, DATABASE_POOL: 5, EVENTS_URL: events.url },
    ...{ VIEWER_PUBLIC_KEY: keys.publicKey, CURSOR_SECRET: 'cursor-secret-of-tests', LOG_LEVEL: 'silent' as const },
  };
  running = await startSubgraph({ ...resources, routes }, settings, createLog('resources', 'silent'));
});
afterAll(async () => {
  await running?.stop();
  await subgraph?.close();
  await events?.drop();
  await rm(folder, { recursive: true, force: true });
});

const token = () =>
  signViewer({
    ...{ key: keys.privateKey, audience: 'resources', viewer: viewers.alice },
    ...{ requestId: 'r', locale: 'zh-CN' as const, bodyHash: unsignedBody },
  });
const call = (path: string, init: RequestInit) =>
  fetch(`http://127.0.0.1:${running.port}${path}`, { ...init, headers: { authorization: `Bearer ${token()}` } });
const put = (resourceId: string, name: string, body: string | Buffer<ArrayBuffer>) =>
  call(`/files/${resourceId}?name=${encodeURIComponent(name)}`, { method: 'PUT', body });
const upload = async (resourceId: string, name: string, body: string) =>
  (await (await put(resourceId, name, body)).json()) as { resourceVersion: number };
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: object }[] }).errors[0]!.extensions;
const stored = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
const publish = (resourceId: string, version: number) =>
  subgraph.as(viewers.bo).query(PUBLISH, { input: { id: resourceId, version } });

const pupils = {
  plain: '班级,姓名,学号,数学\n七1,王小明,20260101,92\n七1,李雪,20260102,88\n',
  masked: '班级,姓名,学号,数学\n七1,王**,2026***1,92\n七1,李*,2026***2,88\n',
  classes: '班级,人数,平均分\n七1,45,78.5\n七2,44,80\n',
};

test('PC-19: a sheet that names pupils is refused with sheet, column and rows, and nothing of it is kept', async () => {
  const { id: resourceId } = await create(subgraph, { kind: 'TEST_ANALYSIS' });
  const before = await stored();
  const refused = await put(resourceId, '期中成绩.csv', pupils.plain);
  const { errors } = (await refused.json()) as {
    errors: { message: string; extensions: { details: { rule: string; value: string }[] } }[];
  };
  expect(refused.status).toBe(400);
  expect(errors[0]!.message).toContain('“期中成绩.csv”“姓名”第 2 行起 2 处：学生姓名未脱敏');
  expect(errors[0]!.extensions.details).toMatchObject([
    { rule: 'pupilName', value: '期中成绩.csv / 姓名 / 2' },
    { rule: 'pupilNumber', value: '期中成绩.csv / 学号 / 2' },
  ]);
  expect(await stored()).toBe(before);
  const { resource } = await subgraph
    .as(viewers.alice)
    .query<{ resource: object }>(
      'query ($id: ID!) { resource(id: $id) { masksPupils files(first: 5) { totalCount } } }',
      {
        id: resourceId,
      },
    );
  expect(resource).toEqual({ masksPupils: true, files: { totalCount: 0 } });
  // The same sheet is welcome where the kind asks for no masking: a list of trainees is one too.
  const { id: plain } = await create(subgraph);
  expect((await put(plain, '名单.csv', pupils.plain)).status).toBe(201);
});

test('PC-19: masked sheets and figures of classes pass; a picture needs the declaration of who sends it; archives are not taken', async () => {
  const { id: resourceId } = await create(subgraph, { kind: 'TEST_ANALYSIS' });
  for (const [name, body] of [
    ['脱敏成绩.csv', pupils.masked],
    [
      '汇总.xlsx',
      writeSheet('XLSX', [
        ['班级', '人数', '平均分'],
        ['七1', '45', '78.5'],
      ]) as Buffer<ArrayBuffer>,
    ],
  ] as const)
    expect((await put(resourceId, name, body)).status).toBe(201);
  const sheet = writeSheet('XLSX', [['姓名'], ['王小明']], '成绩表') as Buffer<ArrayBuffer>;
  const named = (await (await put(resourceId, '成绩.xlsx', sheet)).json()) as { errors: { message: string }[] };
  expect(named.errors[0]!.message).toContain('“成绩表”“姓名”第 2 行起 1 处');
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1]);
  expect(await codeOf(await put(resourceId, '扫描.png', picture))).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: [{ path: 'masked', rule: 'declaration' }],
  });
  const declared = await call(`/files/${resourceId}?name=scan.png&masked=declared`, { method: 'PUT', body: picture });
  expect(declared.status).toBe(201);
  expect(await codeOf(await put(resourceId, '全部.zip', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])))).toMatchObject({
    details: [{ rule: 'screenable' }],
  });
  expect(await codeOf(await put(resourceId, '坏.xlsx', Buffer.concat([sheet.subarray(0, 60)])))).toMatchObject({
    details: [{ rule: 'brokenZip' }],
  });
  const { resource } = await subgraph.as(viewers.alice).query<{
    resource: { version: number; files: { nodes: { name: string; screening: string }[] } };
  }>('query ($id: ID!) { resource(id: $id) { version files(first: 5) { nodes { name screening } } } }', { id: resourceId });
  expect(resource.files.nodes.map(({ screening }) => screening)).toEqual(['CLEAR', 'CLEAR', 'DECLARED']);
  await publish(resourceId, resource.version);
  const told = await subgraph.published(resourcePublished);
  expect(told.at(-1)).toMatchObject({ payload: { resourceId, pupilData: 'DECLARED' } });
});

test('PC-19: a file that came before its resource was of such a kind is no way around', async () => {
  const resource = await create(subgraph);
  const { resourceVersion } = await upload(resource.id, '成绩.csv', pupils.plain);
  const UPDATE_KIND =
    'mutation ($input: UpdateResourceInput!) { updateResource(input: $input) { resource { version masksPupils } } }';
  const input = {
    id: resource.id,
    version: resourceVersion,
    title: '期中质检分析',
    kind: 'TEST_ANALYSIS',
    consent: true,
  };
  const { updateResource } = await subgraph
    .as(viewers.alice)
    .query<{ updateResource: { resource: { version: number } } }>(UPDATE_KIND, { input });
  const { errors } = await subgraph
    .as(viewers.bo)
    .run(PUBLISH, { input: { id: resource.id, version: updateResource.resource.version } });
  expect(errors[0]?.details).toMatchObject([{ rule: 'screened', value: 1 }]);
});

test('PC-19: a unit’s kinds are the platform’s and the policy’s, and say which are screened', async () => {
  const { resourceKinds } = await subgraph
    .as(viewers.alice)
    .query<{ resourceKinds: { code: string; masksPupils: boolean }[] }>(
      'query ($id: ID!) { resourceKinds(unitId: $id) { code name masksPupils } }',
      { id: places.schoolA.id },
    );
  expect(resourceKinds.filter(({ masksPupils }) => masksPupils).map(({ code }) => code)).toEqual(['TEST_ANALYSIS']);
  expect(resourceKinds.map(({ code }) => code)).toContain('LESSON_PLAN');
});
