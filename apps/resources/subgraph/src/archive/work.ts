import { EventEmitter } from 'node:events';
import { sql } from '@yanxiu/subgraph';
import type { Context, Db } from '@yanxiu/subgraph';
import type { Storage } from '../file/storage.js';
import type { ArchiveImport } from './archive-import.js';

export const lease = '60 seconds';

/** Says that an archive waits to be checked or written. */
export const archivesWritten = new EventEmitter();

/** What a piece of work is done with. */
export interface Work {
  db: Db;
  storage: Storage;
  /** Asked between two files: the next process goes on from there. */
  stopping: () => boolean;
}

/** In whose name a job goes on. */
export const contextOf = ({ db }: Pick<Work, 'db'>, { viewer, requestId }: ArchiveImport): Context => ({
  ...{ viewer, requestId, db },
  ...{ locale: 'zh-CN', cursorSecret: '' },
});

/** Says how far a job is, once a second at most, over another connection than the one that writes; keeps the lease. */
export function tellerOf(db: Db, { id }: ArchiveImport): (done: number, total?: number) => Promise<void> {
  let told = 0;
  return async (done, total) => {
    if (Date.now() - told < 1_000) return;
    told = Date.now();
    await db.query(sql`
      update archive_import set done_files = ${done}, total_files = coalesce(${total ?? null}::int, total_files),
        lease_until = now() + ${lease}::interval where id = ${id}`);
  };
}
