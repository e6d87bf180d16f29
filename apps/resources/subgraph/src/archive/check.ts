import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { civilDay, insert, row, sql } from '@yanxiu/subgraph';
import type { Context, Reader, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { resourcesInReach } from '../resource/resource.loader.js';
import { kindsOf } from '../resource/resource.rules.js';
import type { ArchiveImport } from './archive-import.js';
import { ArchiveFile, ArchiveFileOutcome, ArchiveFolder } from './archive-file.js';
import { suggestedFor } from './classify.js';
import { isLeftover } from './entry-path.js';
import { judge } from './judge.js';
import type { Judged } from './judge.js';
import { bytesOf } from './unpack.js';
import { contextOf, tellerOf } from './work.js';
import type { Work } from './work.js';
import { readDirectory } from './zip-directory.js';
import type { ZipEntry } from './zip-directory.js';

const chunk = 1_000;
/** All of an archive together, in largest files of the library. */
const mostUnpackedFiles = 20;

/** The dry run: unpacks every file once, and keeps what would become of it. @throws UnreadableFile */
export async function checkArchive(work: Work, job: ArchiveImport): Promise<void> {
  const { db, storage, stopping } = work;
  const source = { store: storage.store, key: job.storageKey!, maxBytes: storage.maxBytes };
  const read = bytesOf(source.store, source.key);
  const all = await readDirectory(read, job.size, storage.maxBytes * mostUnpackedFiles);
  const entries = all.filter((entry) => !entry.isFolder && !isLeftover(entry));
  const judged: Judged[] = [];
  const tell = tellerOf(db, job);
  for (const entry of entries) {
    if (stopping()) return;
    await tell(judged.length, entries.length);
    judged.push(await judge(source, entry));
  }
  const files = filesOf(judged, entries);
  markRepeated(files);
  await db.transaction(async (tx) => {
    // A statement over ten thousand files may take longer than a request's.
    await tx.query(sql`set local statement_timeout = 30000`);
    markKnown(files, await knownAmong(tx, contextOf(work, job), job.unitId, files));
    await keep(tx, job, files);
    await close(tx, job, all.filter(isLeftover).length);
  });
}

type Found = Omit<ArchiveFile, 'importId' | 'folderId' | 'resourceId' | 'done'> & { folder: string };

const filesOf = (judged: Judged[], entries: ZipEntry[]): Found[] =>
  judged.map(({ fault, ...file }, index) => ({
    ...file,
    ...{ id: uuid(), number: index + 1, place: entries[index]!.place, fault, sameAs: null },
    outcome: fault ? ArchiveFileOutcome.REFUSED : ArchiveFileOutcome.ACCEPTED,
  }));

/** Of several files with the same content the first is taken. */
function markRepeated(files: Found[]): void {
  const first = new Map<string, string>();
  for (const file of files.filter(({ outcome }) => outcome === ArchiveFileOutcome.ACCEPTED)) {
    const same = first.get(file.sha256!);
    if (same === undefined) first.set(file.sha256!, file.path);
    else {
      file.outcome = ArchiveFileOutcome.KNOWN;
      file.fault = {
        rule: 'repeated',
        reason: { zh: `与本批的“${same}”内容相同`, en: `The same as “${same}” of this archive` },
      };
    }
  }
}

export const inLibrary = {
  rule: 'inLibrary',
  reason: { zh: '资源库或草稿中已有同一文件，不再导入', en: 'The library has this very file already' },
};

function markKnown(files: Found[], known: Map<string, string>): void {
  for (const file of files) {
    const same = file.outcome === ArchiveFileOutcome.ACCEPTED && known.get(file.sha256!);
    if (same) Object.assign(file, { outcome: ArchiveFileOutcome.KNOWN, fault: inLibrary, sameAs: same });
  }
}

/** Resources that have the same bytes: of the unit, or open to who imports. By hash. */
export async function knownAmong(
  reader: Reader,
  context: Context,
  unitId: string,
  files: readonly Pick<ArchiveFile, 'sha256'>[],
): Promise<Map<string, string>> {
  const hashes = files.flatMap(({ sha256 }) => (sha256 ? [sha256] : []));
  const found = await reader.query<{ sha256: string; id: string }>(sql`
    select distinct on (f.sha256) f.sha256, t.id from resource_file f join resource t on t.id = f.resource_id
    where f.sha256 = any(${hashes}) and (t.unit_id = ${unitId} or ${resourcesInReach(context)})
    order by f.sha256, t.unit_id = ${unitId} desc, t.id`);
  return new Map(found.map(({ sha256, id }) => [sha256, id]));
}

async function keep(tx: Transaction, job: ArchiveImport, files: Found[]): Promise<void> {
  // Whatever a check that was cut short has left.
  await tx.query(sql`delete from archive_folder where import_id = ${job.id}`);
  const folders = await foldersOf(tx, job, files);
  await insert(tx, ArchiveFolder, folders);
  const ids = new Map(folders.map(({ path, id }) => [path, id]));
  for (let start = 0; start < files.length; start += chunk)
    await insert(
      tx,
      ArchiveFile,
      files.slice(start, start + chunk).map(({ folder, ...file }) => ({
        ...file,
        ...{ importId: job.id, folderId: ids.get(folder)!, done: file.outcome !== ArchiveFileOutcome.ACCEPTED },
      })),
    );
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

async function foldersOf(tx: Transaction, job: ArchiveImport, files: Found[]): Promise<Partial<ArchiveFolder>[]> {
  const unit = await row(tx, DirectoryUnit, sql`where t.id = ${job.unitId}`);
  const kinds = kindsOf((await policyInForce(tx, unit?.path ?? [job.unitId], civilDay()))?.pack);
  const groups = [...Map.groupBy(files, ({ folder }) => folder)].sort(([a], [b]) => byName.compare(a, b));
  return groups.map(([path, own], index) => {
    const count = (outcome: ArchiveFileOutcome) => own.filter((file) => file.outcome === outcome).length;
    // A folder that is lost in the archive's own name tells by that.
    const said = suggestedFor(`${job.fileName.replace(/\.zip$/i, '')}/${path}`, kinds, unit?.stages ?? []);
    const kind = kinds.find(({ code }) => code === said.kind);
    return {
      ...{ id: uuid(), importId: job.id, number: index + 1, path, ...said },
      ...{ kindName: kind?.name ?? null, masksPupils: kind?.masksPupils ?? false, skipped: false, declared: false },
      fileCount: own.length,
      acceptedCount: count(ArchiveFileOutcome.ACCEPTED),
      knownCount: count(ArchiveFileOutcome.KNOWN),
      refusedCount: count(ArchiveFileOutcome.REFUSED),
      sealedCount: own.filter(({ outcome, sealed }) => outcome === ArchiveFileOutcome.ACCEPTED && sealed).length,
    };
  });
}

async function close(tx: Transaction, { id }: ArchiveImport, ignored: number): Promise<void> {
  const count = (outcome: string) =>
    sql`(select count(*) from archive_file f where f.import_id = ${id} and f.outcome = ${outcome})`;
  const total = sql`(select count(*) from archive_file f where f.import_id = ${id})`;
  await tx.query(sql`
    update archive_import set state = 'CHECKED', total_files = ${total}, done_files = ${total}, ignored_count = ${ignored},
      accepted_count = ${count('ACCEPTED')}, known_count = ${count('KNOWN')}, refused_count = ${count('REFUSED')},
      attempts = 0, lease_until = null, finished_at = now(), version = version + 1
    where id = ${id} and state = 'CHECKING'`);
}
