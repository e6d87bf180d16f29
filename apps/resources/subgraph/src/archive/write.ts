import { Invalid, audit, auditEach, insert, row, rows, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { v5 as uuidOf } from 'uuid';
import { ResourceFile, FileScreening } from '../file/file.js';
import { entryOf as resourceEntry } from '../resource/resource.service.js';
import { Resource, ResourceStatus } from '../resource/resource.js';
import { ArchiveFile, ArchiveFileOutcome, ArchiveFolder } from './archive-file.js';
import type { ArchiveFault } from './archive-file.js';
import { ArchiveImport, ArchiveImportState } from './archive-import.js';
import { entryOf } from './archive.service.js';
import { inLibrary, knownAmong } from './check.js';
import { titleOf } from './classify.js';
import { unpack } from './unpack.js';
import { contextOf, tellerOf } from './work.js';
import type { Work } from './work.js';

/** Files written before one transaction makes them exist. */
const chunk = 20;

/** Writes what was confirmed, chunk by chunk, each going on where the last one ended. */
export async function writeDrafts(work: Work, job: ArchiveImport): Promise<void> {
  let done = job.writtenCount;
  const tell = tellerOf(work.db, job);
  for (;;) {
    if (work.stopping()) return;
    const todo = await rows(
      work.db,
      ArchiveFile,
      sql`where t.import_id = ${job.id} and not t.done
        and t.folder_id in (select id from archive_folder where import_id = ${job.id} and not skipped)
        order by t.number limit ${chunk}`,
    );
    if (!todo.length) return finish(work, job);
    const before = done;
    const live = await writeChunk(work, job, todo, (written) => tell(before + written));
    if (!live) return;
    done += todo.length;
  }
}

/** What becomes of a file: a draft with its bytes in the store, or the reason why it does not. */
type Outcome = { file: ArchiveFile; sameAs: string | null; fault: ArchiveFault | null };

/** @returns false where the job was halted meanwhile */
async function writeChunk(
  work: Work,
  job: ArchiveImport,
  todo: ArchiveFile[],
  tell: (written: number) => Promise<void>,
): Promise<boolean> {
  const known = await knownAmong(work.db, contextOf(work, job), job.unitId, todo);
  const outcomes: Outcome[] = [];
  for (const file of todo) {
    await tell(outcomes.length);
    const sameAs = known.get(file.sha256!) ?? null;
    outcomes.push(sameAs ? { file, sameAs, fault: inLibrary } : { file, sameAs, fault: await store(work, job, file) });
  }
  return work.db.transaction(async (tx) => {
    const live = await row(
      tx,
      ArchiveImport,
      sql`where t.id = ${job.id} and t.state = ${ArchiveImportState.APPLYING} for update`,
    );
    if (!live) return false;
    await makeDrafts(tx, work, live, outcomes);
    return true;
  });
}

/** Ids follow from the file, so that a second run after a crash writes over the first's bytes. */
const keyOf = ({ id }: ArchiveFile): string => `${id}/${uuidOf('file', id)}`;

async function store({ storage }: Work, job: ArchiveImport, file: ArchiveFile): Promise<ArchiveFault | null> {
  const key = keyOf(file);
  try {
    await storage.store.write(key, await unpack(storage.store, job.storageKey!, file.place, file.size));
    return null;
  } catch (error) {
    await storage.store.remove(key).catch(() => undefined);
    if (!(error instanceof Invalid)) throw error;
    return { rule: error.details?.[0]?.rule ?? 'damaged', reason: error.text };
  }
}

async function makeDrafts(tx: Transaction, work: Work, job: ArchiveImport, outcomes: Outcome[]): Promise<void> {
  const folders = new Map(
    (await rows(tx, ArchiveFolder, sql`where t.import_id = ${job.id}`)).map((folder) => [folder.id, folder]),
  );
  const sound = outcomes
    .filter(({ fault }) => !fault)
    .map(({ file }) => ({ file, folder: folders.get(file.folderId)! }));
  const drafts = await insert(
    tx,
    Resource,
    sound.map(({ file, folder }) => draftOf(job, file, folder)),
    sql`on conflict (id) do nothing`,
  );
  await insert(
    tx,
    ResourceFile,
    sound.map(({ file, folder }) => fileOf(job, file, folder)),
    sql`on conflict (resource_id, sha256) do nothing`,
  );
  await mark(tx, job, outcomes, drafts.length);
  await auditEach(
    tx,
    contextOf(work, job),
    drafts.map((draft) => ({
      ...resourceEntry(draft, 'importDraft'),
      after: { title: draft.title, kind: draft.kindName, archive: job.fileName, path: draft.archivePath },
    })),
  );
}

function draftOf(job: ArchiveImport, file: ArchiveFile, folder: ArchiveFolder): Partial<Resource> {
  const { unitId, provinceId, cityId, countyId, schoolId, consent, licence } = job;
  const now = new Date();
  return {
    ...{ id: file.id, version: 1, title: titleOf(file.name, folder.path), summary: '' },
    ...{ kind: folder.kind!, kindName: folder.kindName!, masksPupils: folder.masksPupils },
    ...{ subject: folder.subject, stage: folder.stage, yearMonth: folder.yearMonth },
    // Who wrote it years ago is not known: the officer who reviews it may say so.
    ...{ authorId: null, unitId, provinceId, cityId, countyId, schoolId },
    ...{ sharedWithId: job.sharedWithId ?? unitId, consent, licence, status: ResourceStatus.DRAFT, downloadCount: 0 },
    ...{ archiveId: job.id, archivePath: file.path, createdAt: now, updatedAt: now },
  };
}

function fileOf(job: ArchiveImport, file: ArchiveFile, { masksPupils }: ArchiveFolder): Partial<ResourceFile> {
  const looked = file.sealed ? FileScreening.DECLARED : FileScreening.CLEAR;
  const { name, mediaType, size, sha256 } = file;
  return {
    ...{ id: uuidOf('file', file.id), resourceId: file.id, name, mediaType: mediaType!, size, sha256: sha256! },
    ...{ screening: masksPupils ? looked : null, storageKey: keyOf(file) },
    ...{ uploadedBy: job.viewer.id, uploadedAt: new Date() },
  };
}

async function mark(tx: Transaction, { id }: ArchiveImport, outcomes: Outcome[], written: number): Promise<void> {
  const records = outcomes.map(({ file, sameAs, fault }) => ({
    id: file.id,
    outcome: fault ? (sameAs ? ArchiveFileOutcome.KNOWN : ArchiveFileOutcome.REFUSED) : ArchiveFileOutcome.ACCEPTED,
    fault,
    same_as: sameAs,
    resource_id: fault ? null : file.id,
  }));
  await tx.query(sql`
    update archive_file f set done = true, outcome = x.outcome, fault = x.fault, same_as = x.same_as, resource_id = x.resource_id
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      as x(id uuid, outcome text, fault jsonb, same_as uuid, resource_id uuid)
    where f.id = x.id`);
  const count = (outcome: string) =>
    sql`(select count(*) from archive_file f where f.import_id = ${id} and f.outcome = ${outcome})`;
  await tx.query(sql`
    update archive_import set written_count = written_count + ${written}, attempts = 0, accepted_count = ${count('ACCEPTED')},
      known_count = ${count('KNOWN')}, refused_count = ${count('REFUSED')} where id = ${id}`);
}

/** The archive has served: what it held lies in the library's own files now. */
async function finish(work: Work, job: ArchiveImport): Promise<void> {
  const ended = await work.db.transaction(async (tx) => {
    const [closed] = await tx.query(sql`
      update archive_import set state = 'APPLIED', storage_key = null, lease_until = null, finished_at = now(),
        version = version + 1, done_files = written_count
      where id = ${job.id} and state = 'APPLYING' returning id`);
    if (!closed) return false;
    const after = (await row(tx, ArchiveImport, sql`where t.id = ${job.id}`))!;
    const { fileName: file, writtenCount: drafts, knownCount: known, refusedCount: refused } = after;
    const entry = { ...entryOf(after, 'importArchive'), after: { file, drafts, known, refused } };
    await audit(tx, contextOf(work, job), entry);
    return true;
  });
  if (ended && job.storageKey) await work.storage.store.remove(job.storageKey).catch(() => undefined);
}
