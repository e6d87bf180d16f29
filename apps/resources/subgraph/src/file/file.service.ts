import { Invalid, NotFound, audit, insert, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { changeable } from '../resource/resource.loader.js';
import { assertChangeable } from '../resource/resource.rules.js';
import { entryOf, resourceToChange } from '../resource/resource.service.js';
import { Resource } from '../resource/resource.js';
import type { RemoveResourceFileInput, RemoveResourceFilePayload } from './file.input.js';
import type { FileStore } from './file-store.js';
import { ResourceFile } from './file.js';
import type { FileScreening } from './file.js';

const filesPerResource = 50;
const fileText = { zh: '文件', en: 'file' };

export interface AddedFile {
  file: ResourceFile;
  /** Version of the resource with the file: what was reviewed without it can no longer be published. */
  version: number;
  /** False where the resource had these bytes already. */
  created: boolean;
}

/** Refuses an upload before its first byte. @throws NotFound, Conflict */
export function assertMayUpload(context: Context, resourceId: string): Promise<Resource> {
  return context.db.transaction(async (tx) => {
    const resource = await resourceToChange(tx, context, resourceId);
    assertChangeable(resource);
    return resource;
  });
}

/** Adds a stored file to a resource; the same bytes twice are one file. @throws Conflict where it was published meanwhile */
export function addFile(
  context: Context,
  given: Omit<ResourceFile, 'uploadedBy' | 'uploadedAt' | 'screening'> & { screening?: FileScreening | null },
): Promise<AddedFile> {
  return context.db.transaction(async (tx) => {
    const resource = await resourceToChange(tx, context, given.resourceId);
    assertChangeable(resource);
    const [file] = await insert(
      tx,
      ResourceFile,
      [{ ...given, uploadedBy: context.viewer.id, uploadedAt: new Date() }],
      sql`on conflict (resource_id, sha256) do nothing`,
    );
    if (!file) {
      const same = await row(
        tx,
        ResourceFile,
        sql`where t.resource_id = ${resource.id} and t.sha256 = ${given.sha256}`,
      );
      return { file: same!, version: resource.version, created: false };
    }
    await assertRoom(tx, resource.id);
    const { version } = await update(tx, Resource, resource, sql`updated_at = now()`);
    const { name, size, sha256, screening } = file;
    const after = { fileId: file.id, name, size, sha256, ...(screening && { screening }) };
    await audit(tx, context, { ...entryOf(resource, 'addFile'), after });
    return { file, version, created: true };
  });
}

async function assertRoom(tx: Transaction, resourceId: string): Promise<void> {
  const [files] = await tx.query<{ n: number }>(
    sql`select count(*)::int as n from resource_file where resource_id = ${resourceId}`,
  );
  if (files!.n > filesPerResource)
    throw new Invalid(
      { zh: `每个资源最多 ${filesPerResource} 个文件`, en: `At most ${filesPerResource} files a resource` },
      [{ path: 'resourceId', rule: 'maxFiles', value: files!.n, expected: filesPerResource }],
    );
}

/** Removes a file of what is not in the library; its bytes go once that is certain. @throws NotFound, Conflict */
export async function removeResourceFile(
  context: Context,
  store: FileStore,
  { id, version }: RemoveResourceFileInput,
): Promise<RemoveResourceFilePayload> {
  const resource = await context.db.transaction(async (tx) => {
    const before = await row(
      tx,
      Resource,
      sql`
      where t.id = (select f.resource_id from resource_file f where f.id = ${id})
        and ${changeable(context.viewer, 'resources:contribute')} for update`,
    );
    if (!before) throw new NotFound(fileText, 'input.id', id);
    assertChangeable(before);
    const [removed] = await tx.query<{ name: string; sha256: string; key: string }>(
      sql`delete from resource_file where id = ${id} returning name, sha256, storage_key as key`,
    );
    if (!removed) throw new NotFound(fileText, 'input.id', id);
    const after = await update(tx, Resource, { id: before.id, version }, sql`updated_at = now()`);
    await audit(tx, context, {
      ...entryOf(after, 'removeFile'),
      before: { fileId: id, name: removed.name, sha256: removed.sha256 },
    });
    // Bytes that stay behind when this fails cost room, nothing else: no row names them.
    tx.afterCommit(() => void store.remove(removed.key).catch(() => undefined));
    return after;
  });
  return { resource };
}

/** Counts one download of a published resource. */
export function countDownload({ db }: Context, resourceId: string): Promise<unknown> {
  return db.transaction((tx) =>
    tx.query(
      sql`update resource set download_count = download_count + 1 where id = ${resourceId} and status = 'PUBLISHED'`,
    ),
  );
}
