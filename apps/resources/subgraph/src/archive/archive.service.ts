import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, civilDay, join, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Sql, Transaction } from '@yanxiu/subgraph';
import { audienceOf, kindOf } from '../resource/resource.rules.js';
import { ArchiveImport, ArchiveImportState } from './archive-import.js';
import type {
  ApplyArchiveImportInput,
  ApplyArchiveImportPayload,
  ClassifyArchiveFoldersInput,
  ClassifyArchiveFoldersPayload,
} from './archive.input.js';
import { importsInReach } from './archive.loader.js';
import { archivesWritten } from './work.js';

const importText = { zh: '旧资料导入', en: 'import' };

/** The import, held against changes until the transaction ends. @throws NotFound, Conflict where it is at another step */
export async function importToChange(
  tx: Transaction,
  context: Context,
  id: string,
  ...states: ArchiveImportState[]
): Promise<ArchiveImport> {
  const found = await row(tx, ArchiveImport, sql`where t.id = ${id} and ${importsInReach(context)} for update`);
  if (!found) throw new NotFound(importText, 'input.id', id);
  if (states.includes(found.state)) return found;
  throw new Conflict(
    { zh: '这批旧资料当前的进度不允许此操作，请刷新后查看', en: 'The import is at another step: load it again' },
    [{ path: 'input.id', rule: 'state', value: found.state, expected: states.join(' | ') }],
  );
}

/** Says what the files of folders are; what is left out stays as it is. @throws Invalid where policy and platform know no such kind */
export async function classifyArchiveFolders(
  context: Context,
  { id, version, folderIds, ...said }: ClassifyArchiveFoldersInput,
): Promise<ClassifyArchiveFoldersPayload> {
  const archiveImport = await context.db.transaction(async (tx) => {
    const before = await importToChange(tx, context, id, ArchiveImportState.CHECKED);
    const { set, kindName } = await changesOf(tx, before, said);
    const changed = await tx.query<{ path: string }>(sql`
      update archive_folder set ${set} where import_id = ${id} and id = any(${folderIds}::uuid[]) returning path`);
    if (changed.length < new Set(folderIds).size)
      throw new NotFound({ zh: '文件夹', en: 'folder' }, 'input.folderIds', folderIds.length - changed.length);
    const after = await update(tx, ArchiveImport, { id, version }, sql`finished_at = finished_at`);
    await audit(tx, context, {
      ...entryOf(after, 'classifyArchive'),
      after: {
        folders: changed.slice(0, 20).map(({ path }) => path),
        count: changed.length,
        ...said,
        ...(said.kind && { kind: kindName }),
      },
    });
    return after;
  });
  return { archiveImport };
}

type Said = Omit<ClassifyArchiveFoldersInput, 'id' | 'version' | 'folderIds'>;

async function changesOf(
  tx: Transaction,
  { unitId }: ArchiveImport,
  said: Said,
): Promise<{ set: Sql; kindName: string | null }> {
  const { kind, subject, stage, yearMonth, skipped, declared } = said;
  const parts: Sql[] = [];
  const known = kind ? kindOf(await packOf(tx, unitId), kind) : null;
  if (kind !== undefined) {
    parts.push(sql`kind = ${known?.code ?? null}`, sql`kind_name = ${known?.name ?? null}`);
    // What was declared of another kind was declared for another rule.
    parts.push(sql`masks_pupils = ${known?.masksPupils ?? false}`);
    if (typeof declared !== 'boolean') parts.push(sql`declared = false`);
  }
  if (subject !== undefined) parts.push(sql`subject = ${subject}`);
  if (stage !== undefined) parts.push(sql`stage = ${stage}`);
  if (yearMonth !== undefined) parts.push(sql`year_month = ${yearMonth}`);
  if (typeof skipped === 'boolean') parts.push(sql`skipped = ${skipped}`);
  if (typeof declared === 'boolean') parts.push(sql`declared = ${declared}`);
  if (parts.length) return { set: join(parts, ', '), kindName: known?.name ?? null };
  throw new Invalid({ zh: '请至少填写一项归类内容', en: 'Say at least one thing of the folders' }, [
    { path: 'input', rule: 'notEmpty' },
  ]);
}

async function packOf(tx: Transaction, unitId: string) {
  const unit = await row(tx, DirectoryUnit, sql`where t.id = ${unitId}`);
  return (await policyInForce(tx, unit?.path ?? [unitId], civilDay()))?.pack;
}

/**
 * Has the files written as drafts, by the classification as it stands.
 * @throws Conflict while folders are unclassified (PC-34) or undeclared (PC-19), or where there is nothing to write
 */
export async function applyArchiveImport(
  context: Context,
  { id, version, sharedWithId, licence, consent }: ApplyArchiveImportInput,
): Promise<ApplyArchiveImportPayload> {
  const archiveImport = await context.db.transaction(async (tx) => {
    const before = await importToChange(tx, context, id, ArchiveImportState.CHECKED);
    const unit = await row(tx, DirectoryUnit, sql`where t.id = ${before.unitId} and t.active`);
    if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'input.id', id);
    const audience = audienceOf(unit.path, sharedWithId, unit.id);
    await assertReady(tx, id);
    const after = await update(
      tx,
      ArchiveImport,
      { id, version },
      sql`state = 'APPLYING', refusal = null, done_files = written_count, attempts = 0, lease_until = null, finished_at = null,
        shared_with = ${audience}::uuid, licence = ${licence.trim()}, consent = ${consent},
        viewer = ${JSON.stringify(context.viewer)}::jsonb, request_id = ${context.requestId}`,
    );
    await audit(tx, context, {
      ...entryOf(after, 'applyArchive'),
      after: { file: after.fileName, sharedWith: await nameOf(tx, audience), consent },
    });
    return after;
  });
  archivesWritten.emit('written');
  return { archiveImport };
}

async function nameOf(tx: Transaction, unitId: string): Promise<string | undefined> {
  return (await row(tx, DirectoryUnit, sql`where t.id = ${unitId}`))?.name;
}

interface Lacking {
  unclassified: string[] | null;
  undeclared: string[] | null;
  files: number;
}

async function assertReady(tx: Transaction, id: string): Promise<void> {
  const [found] = await tx.query<Lacking>(sql`
    select array_agg(path order by number) filter (where kind is null) as unclassified,
      array_agg(path order by number) filter (where masks_pupils and sealed_count > 0 and not declared) as undeclared,
      coalesce(sum(accepted_count), 0)::int as files
    from archive_folder where import_id = ${id} and not skipped and accepted_count > 0`);
  const { unclassified, undeclared, files } = found!;
  const shown = (paths: string[]) =>
    `${paths
      .slice(0, 3)
      .map((path) => `“${path || '（压缩包顶层）'}”`)
      .join('、')}${paths.length > 3 ? ` 等 ${paths.length} 个` : ''}`;
  if (unclassified)
    throw new Conflict(
      {
        zh: `文件夹${shown(unclassified)}尚未归类：请选择类别，或设为不导入`,
        en: `${unclassified.length} folders are not classified: choose a kind, or leave them out`,
      },
      [{ path: 'folders', rule: 'classified', value: unclassified.length, expected: 0 }],
    );
  if (undeclared)
    throw new Conflict(
      {
        zh: `文件夹${shown(undeclared)}所归类别须脱敏，其中有无法自动核验的文件：请检查后作出脱敏承诺，或设为不导入`,
        en: `${undeclared.length} folders hold files that cannot be looked through: declare that pupils are masked`,
      },
      [{ path: 'folders', rule: 'declaration', value: undeclared.length, expected: 0 }],
    );
  if (!files)
    throw new Conflict({ zh: '没有可以写入的文件', en: 'There is nothing to write' }, [
      { path: 'input.id', rule: 'hasFile', value: 0, expected: '>= 1' },
    ]);
}

/** The part of an audit entry that is the same for every step. */
export const entryOf = ({ id, countyId }: ArchiveImport, verb: string) => ({
  action: `resources.${verb}`,
  subjectType: 'ArchiveImport',
  subjectId: id,
  countyId,
});
