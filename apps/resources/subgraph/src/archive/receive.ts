import type { IncomingMessage, ServerResponse } from 'node:http';
import { DirectoryUnit } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, insert, row, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { sendCreated, urlOf } from '@yanxiu/subgraph/sheet';
import { v7 as uuid } from 'uuid';
import { cleanName } from '../file/file.rules.js';
import { takeIn, tooLarge } from '../file/intake.js';
import { assertFits, mediaTypeOf } from '../file/media-type.js';
import { toldOf } from '../file/storage-fault.js';
import type { Storage } from '../file/storage.js';
import { ArchiveImport, ArchiveImportState } from './archive-import.js';
import { archivePermission } from './archive.loader.js';
import { entryOf } from './archive.service.js';
import { archivesWritten } from './work.js';

/** Archives of a unit that lie in the store at once. */
const mostOpen = 5;

/**
 * Takes an archive in as a stream and has it checked: nothing is written to the library before the go-ahead. The same
 * archive twice is one import. Whatever goes wrong on the way, neither a row nor bytes stay behind.
 */
export async function receiveArchive(
  { store, maxBytes }: Storage,
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
  unitId: string,
): Promise<void> {
  const name = cleanName(urlOf(request).searchParams.get('name'));
  if (!/\.zip$/i.test(name)) throw notAnArchive(name);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  await context.db.transaction(async (tx) => assertRoom(tx, await unitToFill(tx, context, unitId)));

  const zip = mediaTypeOf(name);
  const intake = takeIn(request, { maxBytes, check: (head) => assertFits(zip, head, name) });
  const id = uuid();
  const key = `archives/${id}`;
  let kept = id;
  try {
    await store.write(key, intake);
    kept = await keep(context, unitId, { id, name, key, size: intake.size, sha256: intake.sha256 });
  } catch (error) {
    kept = '';
    throw toldOf(error);
  } finally {
    if (kept !== id) await store.remove(key).catch(() => undefined);
  }
  archivesWritten.emit('written');
  sendCreated(response, kept);
}

const notAnArchive = (name: string) =>
  new Invalid({ zh: '请把文件夹打包为 zip 再上传', en: 'Pack the folder as a zip first' }, [
    { path: 'name', rule: 'mediaType', value: name, expected: 'zip' },
  ]);

async function unitToFill(tx: Transaction, { viewer }: Context, id: string): Promise<DirectoryUnit> {
  const reach = within(viewer, archivePermission, { unit: 'id' });
  const [known] = wellFormed([id]);
  const unit = known && (await row(tx, DirectoryUnit, sql`where t.id = ${known} and t.active and ${reach}`));
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'unitId', id);
  return unit;
}

async function assertRoom(tx: Transaction, { id }: DirectoryUnit): Promise<void> {
  const [open] = await tx.query<{ n: number }>(
    sql`select count(*)::int as n from archive_import where unit_id = ${id} and state in ('CHECKING', 'CHECKED', 'APPLYING')`,
  );
  if (open!.n >= mostOpen)
    throw new Conflict(
      {
        zh: `本机构已有 ${open!.n} 批旧资料尚未处理完：请先确认写入，或撤销不再需要的`,
        en: `${open!.n} archives are still open: confirm them, or take back what is not needed`,
      },
      [{ path: 'unitId', rule: 'maxOpen', value: open!.n, expected: mostOpen - 1 }],
    );
}

interface Stored {
  id: string;
  name: string;
  key: string;
  size: number;
  sha256: string;
}

/** @returns id of the import: an older one where the same archive is at work already */
async function keep(context: Context, unitId: string, { id, name, key, size, sha256 }: Stored): Promise<string> {
  return context.db.transaction(async (tx) => {
    const { provinceId, cityId, countyId, schoolId, ...unit } = await unitToFill(tx, context, unitId);
    const { viewer, requestId } = context;
    const [made] = await insert(
      tx,
      ArchiveImport,
      [
        {
          ...{
            id,
            version: 1,
            unitId: unit.id,
            provinceId,
            cityId,
            countyId,
            schoolId,
            state: ArchiveImportState.CHECKING,
          },
          ...{ fileName: name, size, sha256, storageKey: key, actorId: viewer.id, actorName: viewer.name },
          ...{ viewer, requestId },
        },
      ],
      sql`on conflict (unit_id, sha256) where state in ('CHECKING', 'CHECKED', 'APPLYING') do nothing`,
    );
    if (made) {
      await audit(tx, context, { ...entryOf(made, 'uploadArchive'), after: { file: name, size } });
      return id;
    }
    const same = await row(
      tx,
      ArchiveImport,
      sql`where t.unit_id = ${unit.id} and t.sha256 = ${sha256} and t.state in ('CHECKING', 'CHECKED', 'APPLYING')`,
    );
    return same!.id;
  });
}
