import type { IncomingMessage, ServerResponse } from 'node:http';
import { holds } from '@yanxiu/access';
import { Forbidden, NotFound, wellFormed } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { FileStore } from './file-store.js';
import { cleanName, pathOf } from './file.rules.js';
import { addFile, assertMayUpload } from './file.service.js';
import type { AddedFile } from './file.service.js';
import { takeIn, tooLarge } from './intake.js';
import { assertFits, mediaTypeOf } from './media-type.js';
import { demandReadable, screened } from './screening.js';
import { toldOf } from './storage-fault.js';
import type { Storage } from './storage.js';

const permission = 'resources:contribute';

/**
 * `PUT /files/{resourceId}?name=教案.docx`, the file as body: 201 with the file, 200 where the resource has it already.
 * `&masked=declared`: who sends it declares that pupils are masked where nobody can look (PC-19).
 * Whatever goes wrong on the way, neither a row nor bytes stay behind.
 */
export async function receiveFile(
  { store, maxBytes }: Storage,
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): Promise<void> {
  if (!holds(context.viewer, permission)) throw new Forbidden(permission);
  const url = new URL(request.url ?? '/', 'http://subgraph');
  const resourceId = url.pathname.slice('/files/'.length);
  if (!wellFormed([resourceId]).length) throw new NotFound({ zh: '资源', en: 'resource' }, 'resourceId', resourceId);
  const name = cleanName(url.searchParams.get('name'));
  const type = mediaTypeOf(name);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const { masksPupils } = await assertMayUpload(context, resourceId);
  if (masksPupils) demandReadable(name);

  const intake = takeIn(request, { maxBytes, check: (head) => assertFits(type, head, name) });
  const id = uuid();
  const key = `${resourceId}/${id}`;
  const added = await keep(store, key, async () => {
    await store.write(key, intake);
    const declared = url.searchParams.get('masked') === 'declared';
    const screening = masksPupils ? await screened(store, key, { name, size: intake.size, declared }) : null;
    return addFile(context, {
      screening,
      id,
      resourceId,
      name,
      mediaType: type.name,
      size: intake.size,
      sha256: intake.sha256,
      storageKey: key,
    });
  });
  answer(response, added);
}

/** Removes the bytes again unless a row came to name them. */
async function keep(store: FileStore, key: string, work: () => Promise<AddedFile>): Promise<AddedFile> {
  let kept = false;
  try {
    const added = await work();
    kept = added.created;
    return added;
  } catch (error) {
    throw toldOf(error);
  } finally {
    if (!kept) await store.remove(key).catch(() => undefined);
  }
}

function answer(response: ServerResponse, { file, version, created }: AddedFile): void {
  const { id, name, mediaType, size, sha256 } = file;
  const body = JSON.stringify({ id, name, mediaType, size, sha256, path: pathOf(id), resourceVersion: version });
  response.writeHead(created ? 201 : 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    location: pathOf(id),
  });
  response.end(body);
}
