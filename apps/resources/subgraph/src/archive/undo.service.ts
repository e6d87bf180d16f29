import { Conflict, audit, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import type { FileStore } from '../file/file-store.js';
import { ArchiveImport, ArchiveImportState } from './archive-import.js';
import type { UndoArchiveImportInput, UndoArchiveImportPayload } from './archive.input.js';
import { entryOf, importToChange } from './archive.service.js';

/**
 * Takes a whole import back: its drafts, their files and the archive.
 * @throws Conflict where one of them was published meanwhile: others may have used it
 */
export async function undoArchiveImport(
  context: Context,
  store: FileStore,
  { id, version, reason }: UndoArchiveImportInput,
): Promise<UndoArchiveImportPayload> {
  const archiveImport = await context.db.transaction(async (tx) => {
    const before = await importToChange(
      tx,
      context,
      id,
      ArchiveImportState.CHECKED,
      ArchiveImportState.APPLIED,
      ArchiveImportState.REFUSED,
    );
    await assertDrafts(tx, id);
    const { drafts, keys } = await removeDrafts(tx, id);
    const after = await update(
      tx,
      ArchiveImport,
      { id, version },
      sql`state = 'UNDONE', storage_key = null, written_count = 0, finished_at = now(), lease_until = null`,
    );
    await tx.query(sql`update archive_file set resource_id = null, done = false where import_id = ${id} and done`);
    await audit(tx, context, {
      ...entryOf(after, 'undoArchive'),
      before: { state: before.state, drafts },
      after: { state: after.state },
      reason,
    });
    // Bytes that stay behind when this fails cost room, nothing else: no row names them.
    const gone = before.storageKey ? [...keys, before.storageKey] : keys;
    tx.afterCommit(() => void removeAll(store, gone));
    return after;
  });
  return { archiveImport };
}

async function assertDrafts(tx: Transaction, id: string): Promise<void> {
  // Locked: what is being published at this moment is seen or waits.
  const held = await tx.query<{ status: string }>(
    sql`select status from resource where archive_id = ${id} order by id for update`,
  );
  const published = held.filter(({ status }) => status !== 'DRAFT').length;
  if (published)
    throw new Conflict(
      {
        zh: `本批已有 ${published} 件审核发布过，不能整批撤销；其余草稿请逐件处理`,
        en: `${published} of them have been published: the import can no longer be taken back as a whole`,
      },
      [{ path: 'input.id', rule: 'allDrafts', value: published, expected: 0 }],
    );
}

async function removeDrafts(tx: Transaction, id: string): Promise<{ drafts: number; keys: string[] }> {
  const files = await tx.query<{ key: string }>(sql`
    delete from resource_file f using resource r where r.id = f.resource_id and r.archive_id = ${id}
    returning f.storage_key as key`);
  const drafts = await tx.query(sql`delete from resource where archive_id = ${id} returning id`);
  return { drafts: drafts.length, keys: files.map(({ key }) => key) };
}

/** Removes bytes one after the other: thousands at once would hold the drive up for everybody. */
export async function removeAll(store: FileStore, keys: readonly string[]): Promise<void> {
  for (const key of keys) await store.remove(key).catch(() => undefined);
}
