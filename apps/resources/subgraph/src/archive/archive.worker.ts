import { rightsNarrowed } from '@yanxiu/events';
import { nightly, on, repeated, row, sql } from '@yanxiu/subgraph';
import type { Background, Consumer, Database, Db } from '@yanxiu/subgraph';
import { UnreadableFile } from '@yanxiu/subgraph/sheet';
import type { Storage } from '../file/storage.js';
import { ArchiveImport, ArchiveImportState } from './archive-import.js';
import { checkArchive } from './check.js';
import { archivesWritten, lease } from './work.js';
import type { Work } from './work.js';
import { writeDrafts } from './write.js';

/** An archive that brings the work down again and again is given up. */
const mostAttempts = 3;
/** What nobody has confirmed by then is forgotten, for it holds whatever was in the folder. */
const kept = '30 days';

/** The worker of imports, one archive at a time per process; a lease that ran out is taken over. */
export const archiveWorker = (storage: () => Storage): Background =>
  repeated({
    name: 'archives',
    everyMs: 5_000,
    wokenBy: archivesWritten,
    work: (database, stopping) => workOffArchive({ db: database.session('archives'), storage: storage(), stopping }),
  });

/** Works one waiting archive off. @returns whether there was one */
export async function workOffArchive(work: Work): Promise<boolean> {
  const { db, storage, stopping } = work;
  const job = await claim(db);
  if (!job) return false;
  if (job.attempts > mostAttempts) {
    await giveUp(db, job, givenUp());
    return true;
  }
  try {
    await (job.state === ArchiveImportState.CHECKING ? checkArchive(work, job) : writeDrafts(work, job));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await giveUp(db, job, error);
    if (job.storageKey) await storage.store.remove(job.storageKey);
  }
  // Whoever stops leaves the job to the next one at once.
  if (stopping())
    await db.query(
      sql`update archive_import set lease_until = null, attempts = 0 where id = ${job.id} and lease_until is not null`,
    );
  return !stopping();
}

async function claim(db: Db): Promise<ArchiveImport | undefined> {
  return db.transaction(async (tx) => {
    const [found] = await tx.query<{ id: string }>(sql`
      update archive_import set lease_until = now() + ${lease}::interval, attempts = attempts + 1 where id = (
        select id from archive_import where state in ('CHECKING', 'APPLYING') and (lease_until is null or lease_until < now())
        order by created_at for update skip locked limit 1)
      returning id`);
    return found && row(tx, ArchiveImport, sql`where t.id = ${found.id}`);
  });
}

const givenUp = () =>
  new UnreadableFile('givenUp', {
    zh: '系统多次处理未能完成，已停止；请检查存储空间后重试，或联系管理员',
    en: 'The work failed several times and was stopped; look at the storage and try again',
  });

/** What was being written can be confirmed anew and goes on; what could not be checked is refused. */
async function giveUp(db: Db, { id, state }: ArchiveImport, { rule, text }: UnreadableFile): Promise<void> {
  const checking = state === ArchiveImportState.CHECKING;
  const readable = checking && rule !== 'givenUp';
  await db.query(sql`
    update archive_import set state = ${checking ? ArchiveImportState.REFUSED : ArchiveImportState.CHECKED},
      refusal = ${JSON.stringify({ rule, ...text })}::jsonb, lease_until = null, finished_at = now(), version = version + 1,
      storage_key = case when ${readable} then null else storage_key end
    where id = ${id}`);
}

/** A right that was taken away ends what is written under it: somebody else confirms what is left. */
export const haltNarrowed: Consumer = on(rightsNarrowed, async (tx, { payload: { accountIds } }) => {
  await tx.query(sql`
    update archive_import set state = 'CHECKED', lease_until = null, version = version + 1
    where state = 'APPLYING' and viewer ->> 'id' = any(${accountIds})`);
});

/** Forgets what was never confirmed, archive and all. */
export const forgetArchives = (storage: () => Storage): Background =>
  nightly({ name: 'forget-archives', hour: 3, work: (database) => forgetOld(database, storage()) });

export async function forgetOld(database: Database, { store }: Storage): Promise<void> {
  const gone = await database.session('forget-archives').query<{ key: string | null }>(sql`
    delete from archive_import where created_at < now() - ${kept}::interval
      and state in ('CHECKED', 'REFUSED', 'UNDONE') and written_count = 0 returning storage_key as key`);
  for (const { key } of gone) if (key) await store.remove(key).catch(() => undefined);
}
