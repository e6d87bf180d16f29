import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { DirectoryUnit } from '@yanxiu/directory';
import { insert, rows, sql } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { v5 as uuidOf } from 'uuid';
import { folderStore } from './file/file-store.js';
import type { FileStore } from './file/file-store.js';
import { ResourceFile } from './file/file.js';
import { mediaTypeOf } from './file/media-type.js';
import { kindOf } from './resource/resource.rules.js';
import { announce } from './resource/publication.service.js';
import { Resource, ResourceStatus } from './resource/resource.js';
import { indexResources } from './search/search-index.js';

export interface DemoResource {
  id: string;
  title: string;
  summary: string;
  /** Code of the platform's kinds. */
  kind: string;
  subject: string | null;
  stage: string | null;
  authorId: string | null;
  unitId: string;
  activityId?: string | null;
  /** The unit itself or one above it. */
  sharedWith: string;
  /** Ends in `.md` or `.txt`. */
  fileName: string;
  fileText: string;
  status: 'DRAFT' | 'PUBLISHED';
}

const rowsPerStatement = 1_000;
const filesAtOnce = 16;

/**
 * Fills the library: real files in the folder, rows in whole batches; what is there already stays as it is.
 * The slice must know the units by then (organization's events have arrived).
 * @returns how many are new
 */
export async function seedResources(
  database: Database,
  filesDir: string,
  { resources }: { resources: DemoResource[] },
): Promise<number> {
  let added = 0;
  for (let start = 0; start < resources.length; start += rowsPerStatement)
    added += await seedBatch(database, filesDir, resources.slice(start, start + rowsPerStatement));
  return added;
}

async function seedBatch(database: Database, filesDir: string, given: DemoResource[]): Promise<number> {
  const db = database.session('demo');
  const known = await rows(db, Resource, sql`where t.id = any(${given.map(({ id }) => id)}::uuid[])`);
  const knownIds = new Set(known.map(({ id }) => id));
  const fresh = given.filter(({ id }) => !knownIds.has(id));
  const files = await writeFiles(filesDir, fresh);
  return db.transaction(async (tx) => {
    const written = await insert(tx, Resource, await rowsOf(tx, fresh), sql`on conflict (id) do nothing`);
    const ids = new Set(written.map(({ id }) => id));
    await insert(
      tx,
      ResourceFile,
      files.filter(({ resourceId }) => ids.has(resourceId!)),
      sql`on conflict do nothing`,
    );
    await indexResources(tx, [...ids]);
    for (const resource of written) if (resource.status === ResourceStatus.PUBLISHED) await announce(tx, resource);
    return written.length;
  });
}

async function rowsOf(tx: Transaction, given: DemoResource[]): Promise<Partial<Resource>[]> {
  const ids = [...new Set(given.map(({ unitId }) => unitId))];
  const units = new Map(
    (await rows(tx, DirectoryUnit, sql`where t.id = any(${ids}::uuid[])`)).map((unit) => [unit.id, unit]),
  );
  const unknown = ids.filter((id) => !units.has(id));
  if (unknown.length)
    throw new Error(`demo resources: the slice does not know these units (yet): ${unknown.slice(0, 5).join(', ')}`);
  const now = new Date();
  return given.map(
    ({ id, title, summary, subject, stage, authorId, unitId, activityId, sharedWith, status, ...rest }) => {
      const { provinceId, cityId, countyId, schoolId } = units.get(unitId)!;
      const { code, name } = kindOf(undefined, rest.kind);
      const content = {
        title,
        summary,
        kind: code,
        kindName: name,
        subject,
        stage,
        authorId,
        activityId: activityId ?? null,
      };
      const place = { unitId, provinceId, cityId, countyId, schoolId, sharedWithId: sharedWith };
      const consent = { consent: true, licence: '演示数据，可自由使用' };
      const times = { createdAt: now, updatedAt: now, publishedAt: status === 'PUBLISHED' ? now : null };
      return {
        id,
        version: 1,
        downloadCount: 0,
        ...content,
        ...place,
        ...consent,
        ...times,
        status: ResourceStatus[status],
      };
    },
  );
}

/** Writes the files before their rows, a few at a time. */
async function writeFiles(filesDir: string, given: DemoResource[]): Promise<Partial<ResourceFile>[]> {
  const store = folderStore(filesDir);
  const files: Partial<ResourceFile>[] = [];
  for (let start = 0; start < given.length; start += filesAtOnce)
    files.push(
      ...(await Promise.all(given.slice(start, start + filesAtOnce).map((resource) => writeFile(store, resource)))),
    );
  return files;
}

/** The id follows from the resource, so that a second run after a crash writes the same file, not another. */
async function writeFile(
  store: FileStore,
  { id: resourceId, fileName, fileText }: DemoResource,
): Promise<Partial<ResourceFile>> {
  const id = uuidOf(fileName, resourceId);
  const bytes = Buffer.from(fileText);
  const storageKey = `${resourceId}/${id}`;
  await store.write(storageKey, Readable.from([bytes]));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const mediaType = mediaTypeOf(fileName).name;
  return {
    id,
    resourceId,
    name: fileName,
    mediaType,
    size: bytes.length,
    sha256,
    storageKey,
    uploadedBy: 'demo',
    uploadedAt: new Date(),
  };
}
