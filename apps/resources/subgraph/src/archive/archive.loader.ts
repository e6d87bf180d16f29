import {
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  sql,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, Sql } from '@yanxiu/subgraph';
import { ArchiveFile, ArchiveFolder } from './archive-file.js';
import type { ArchiveFaultKind } from './archive-file.js';
import { ArchiveImport } from './archive-import.js';
import type { ArchiveDrafts } from './archive-import.js';
import { ArchiveImportOrder } from './archive.input.js';
import type { ArchiveFilesArgs, ArchiveImportsArgs } from './archive.input.js';

export const ArchiveImportConnection = connectionOf(ArchiveImport, 'ArchiveImport', '旧资料导入');
export const ArchiveFolderConnection = connectionOf(ArchiveFolder, 'ArchiveFolder', '旧资料文件夹');
export const ArchiveFileConnection = connectionOf(ArchiveFile, 'ArchiveFile', '旧资料文件');

/** Who publishes for a unit takes its old material in; colleagues of the same right see how far it is. */
export const archivePermission = 'resources:publish';

export const importsInReach = ({ viewer }: Context): Sql => within(viewer, archivePermission, { unit: 'unit_id' });

export const archiveImportById = loaderById(ArchiveImport, importsInReach);

const orders: Record<ArchiveImportOrder, Order> = {
  LATEST: orderOf('LATEST', 'created_at timestamptz desc', 'id uuid desc'),
  FILE_NAME: orderOf('FILE_NAME', 'file_name collate "zh-x-icu" text', 'id uuid'),
};

export function archiveImportsMatching(
  context: Context,
  { filter, order, ...args }: ArchiveImportsArgs,
): Promise<Connection<ArchiveImport>> {
  const { unitId, state } = filter ?? {};
  const where = sql`${importsInReach(context)}
    and ${unitId ? sql`${unitId}::uuid in (t.unit_id, t.school_id, t.county_id, t.city_id, t.province_id)` : sql`true`}
    and ${state ? sql`t.state = ${state}` : sql`true`}`;
  return page(context, { entity: ArchiveImport, where, order: orders[order], args, filter });
}

// Both hang on an import that was reached.
export const foldersOf = defineNestedPages<ArchiveFolder>('import_id', (_context, args) => ({
  entity: ArchiveFolder,
  where: sql`true`,
  order: orderOf('NUMBER', 'number int'),
  args,
}));

export const archiveFilesOf = defineNestedPages<ArchiveFile, ArchiveFilesArgs>(
  'import_id',
  (_context, { outcomes, folderId, rule, ...args }) => ({
    entity: ArchiveFile,
    where: sql`${outcomes ? sql`t.outcome = any(${outcomes})` : sql`true`}
      and ${folderId ? sql`t.folder_id = ${folderId}::uuid` : sql`true`}
      and ${rule ? sql`t.fault ->> 'rule' = ${rule}` : sql`true`}`,
    order: orderOf('NUMBER', 'number int'),
    args,
    filter: { outcomes, folderId, rule },
  }),
);

/** Why files are left out, the most frequent first. */
export const archiveFaultKinds = defineLoader<string, ArchiveFaultKind[]>(async (ids, { db }) =>
  grouped(
    ids,
    await db.query<ArchiveFaultKind & { importId: string }>(sql`
      select import_id as "importId", fault ->> 'rule' as rule, count(*)::int as files,
        (array_agg(fault -> 'reason' order by number))[1] as reason
      from archive_file where import_id = any(${wellFormed(ids)}::uuid[]) and fault is not null
      group by 1, 2 order by files desc, 2`),
    ({ importId }) => importId,
  ),
);

/** Folders that somebody still has to say something of before drafts are written. */
export const foldersToClassify = defineLoader<string, number>(async (ids, { db }) => {
  const found = await db.query<{ id: string; n: number }>(sql`
    select import_id as id, count(*)::int as n from archive_folder
    where import_id = any(${wellFormed(ids)}::uuid[]) and not skipped and accepted_count > 0
      and (kind is null or (masks_pupils and sealed_count > 0 and not declared)) group by 1`);
  return inKeyOrder(ids, found, ({ id }) => id).map((one) => one?.n ?? 0);
});

/** Files that would become drafts: those of folders that are left out would not. */
export const filesToWrite = defineLoader<string, number>(async (ids, { db }) => {
  const found = await db.query<{ id: string; n: number }>(sql`
    select import_id as id, sum(accepted_count)::int as n from archive_folder
    where import_id = any(${wellFormed(ids)}::uuid[]) and not skipped group by 1`);
  return inKeyOrder(ids, found, ({ id }) => id).map((one) => one?.n ?? 0);
});

export const draftsOf = defineLoader<string, ArchiveDrafts>(async (ids, { db }) => {
  const found = await db.query<ArchiveDrafts & { id: string }>(sql`
    select archive_id as id, count(*) filter (where status = 'DRAFT')::int as drafts,
      count(*) filter (where status = 'DRAFT' and version > 1)::int as changed,
      count(*) filter (where status <> 'DRAFT')::int as published
    from resource where archive_id = any(${wellFormed(ids)}::uuid[]) group by 1`);
  return inKeyOrder(ids, found, ({ id }) => id).map((one) => one ?? { drafts: 0, changed: 0, published: 0 });
});
