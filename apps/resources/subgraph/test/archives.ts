import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Viewer } from '@yanxiu/access';
import { signViewer, unsignedBody } from '@yanxiu/access/token';
import { policyAdopted } from '@yanxiu/events';
import { createLog, startSubgraph } from '@yanxiu/subgraph';
import { emptyDatabase, id, places, viewers } from '@yanxiu/testing';
import { expect } from 'vitest';
import { archiveRoutes } from '../src/archive/archive.routes.js';
import { workOffArchive } from '../src/archive/archive.worker.js';
import { storage } from '../src/file/storage.js';
import { resources } from '../src/module.js';
import { startLibrary } from './library.js';
import { zipOf } from './zips.js';
import type { Part } from './zips.js';

const keys = generateKeyPairSync('ed25519');

/** What a refused call was refused with. */
export const refusalOf = async (answer: Response) =>
  ((await answer.json()) as { errors: { extensions: { code: string; details: { rule: string }[] } }[] }).errors[0]!
    .extensions;

const fields = `id version state refusal totalFiles acceptedCount knownCount refusedCount ignoredCount writtenCount
  foldersToClassify filesToWrite drafts { drafts changed published } faultKinds { rule files }
  folders(first: 50) { nodes { id path kind { code } subject stage yearMonth skipped declared acceptedCount refusedCount sealedCount } }
  files(first: 50) { nodes { name path outcome reason resource { id title } sameAs { id } } }`;
/** An import as the tests look at it. */
export interface Import {
  id: string;
  version: number;
  state: string;
  refusal: string | null;
  writtenCount: number;
  foldersToClassify: number;
  filesToWrite: number;
  drafts: { drafts: number; changed: number; published: number };
  faultKinds: { rule: string; files: number }[];
  folders: { nodes: { id: string; path: string; kind: { code: string } | null; sealedCount: number }[] };
  files: {
    nodes: { name: string; path: string; outcome: string; reason: string | null; resource: { id: string } | null }[];
  };
}

const CLASSIFY =
  'mutation ($input: ClassifyArchiveFoldersInput!) { classifyArchiveFolders(input: $input) { archiveImport { version } } }';
export const APPLY = `mutation ($input: ApplyArchiveImportInput!) { applyArchiveImport(input: $input) { archiveImport { version state } } }`;
export const UNDO = `mutation ($input: UndoArchiveImportInput!) { undoArchiveImport(input: $input) { archiveImport { state } } }`;

let serial = 0;
/** A text that no other has. */
export const text = (about: string) => `${about}：第 ${(serial += 1)} 份材料。\n`;

/** The slice with a folder of its own for files, reached by plain HTTP as through the gateway; tests do the worker's work. */
export async function startArchives() {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiu-archives-'));
  // The storage that mutations find is that of the environment.
  process.env['FILES_DIR'] = folder;
  process.env['FILES_MAX_BYTES'] = String(256 * 1024);
  const subgraph = await startLibrary();
  const kinds = [{ code: 'TEST_ANALYSIS', zh: '质检分析报告', pupilData: 'MASKED' }];
  await subgraph.deliver(policyAdopted, {
    ...{ adoptionId: id(900), unitId: places.countyA.id, packCode: 'T', packVersion: 1, from: '2020-01-01', to: null },
    pack: { resources: { kinds }, plans: { schemes: [], localAdditions: [] } },
  });
  const events = await emptyDatabase();
  const settings = {
    ...{ HOST: '127.0.0.1', PORT: 0, DATABASE_URL: subgraph.url, DATABASE_POOL: 5, EVENTS_URL: events.url },
    ...{ VIEWER_PUBLIC_KEY: keys.publicKey, CURSOR_SECRET: 'cursor-secret-of-tests', LOG_LEVEL: 'silent' as const },
  };
  const module = { ...resources, background: [], routes: archiveRoutes(storage) };
  const running = await startSubgraph(module, settings, createLog('resources', 'silent'));
  const call = (path: string, init: RequestInit, viewer: Viewer) => {
    const token = signViewer({
      ...{ key: keys.privateKey, audience: 'resources', viewer, requestId: 'r' },
      ...{ locale: 'zh-CN' as const, bodyHash: unsignedBody },
    });
    const headers = { authorization: `Bearer ${token}` };
    return fetch(`http://127.0.0.1:${running.port}/files/archives/${path}`, { ...init, headers });
  };
  const put = (
    zip: Buffer<ArrayBuffer>,
    { name = '旧资料.zip', viewer = viewers.bo, unitId = places.schoolA.id } = {},
  ) => call(`${unitId}?name=${encodeURIComponent(name)}`, { method: 'PUT', body: zip }, viewer);
  const work = (stopping = () => false) => workOffArchive({ db: subgraph.db, storage: storage(), stopping });
  const stored = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

  const importOf = async (importId: string, viewer = viewers.bo) =>
    (
      await subgraph
        .as(viewer)
        .query<{ archiveImport: Import }>(`query ($id: ID!) { archiveImport(id: $id) { ${fields} } }`, { id: importId })
    ).archiveImport;

  /** Uploads and checks an archive. */
  async function checked(parts: Part[], options: Parameters<typeof put>[1] & { long?: boolean } = {}): Promise<Import> {
    const answer = await put(zipOf(parts, options), options);
    expect(answer.status).toBe(201);
    const { id: importId } = (await answer.json()) as { id: string };
    await work();
    return importOf(importId, options.viewer);
  }

  const run = (document: string, input: object, viewer = viewers.bo) => subgraph.as(viewer).run(document, { input });
  const classify = async (given: Import, said: object, pick = (_path: string) => true) => {
    const folderIds = given.folders.nodes.filter(({ path }) => pick(path)).map((one) => one.id);
    const { errors } = await run(CLASSIFY, { id: given.id, version: given.version, folderIds, ...said });
    expect(errors).toEqual([]);
    return importOf(given.id);
  };
  async function applied(given: Import, input: object = {}): Promise<Import> {
    const { errors } = await run(APPLY, { id: given.id, version: given.version, ...input });
    expect(errors).toEqual([]);
    await work();
    return importOf(given.id);
  }

  const close = async () => {
    await running.stop();
    await subgraph.close();
    await events.drop();
    await rm(folder, { recursive: true, force: true });
    delete process.env['FILES_DIR'];
    delete process.env['FILES_MAX_BYTES'];
  };
  return { subgraph, call, put, work, stored, importOf, checked, run, classify, applied, close };
}

export type Archives = Awaited<ReturnType<typeof startArchives>>;
