import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { NotFound } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { fileById } from './file.loader.js';
import type { FileStore } from './file-store.js';
import { dispositionOf, etagOf, isHeld, rangeOf } from './file.rules.js';
import { countDownload } from './file.service.js';
import type { ResourceFile } from './file.js';

/**
 * `GET` and `HEAD /files/{fileId}`: whole or one range, resumable. Foreign and missing files answer alike.
 * A download counts when its first byte is asked for, so that a resumed one counts once.
 */
export async function sendFile(
  store: FileStore,
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): Promise<void> {
  const id = new URL(request.url ?? '/', 'http://subgraph').pathname.slice('/files/'.length);
  const file = await fileById(context).load(id);
  if (!file) throw new NotFound({ zh: '文件', en: 'file' }, 'id', id);
  const etag = etagOf(file);
  describe(response, file);

  const { range: asked, 'if-none-match': ifNoneMatch, 'if-range': ifRange } = request.headers;
  if (isHeld(ifNoneMatch, etag)) return void response.writeHead(304).end();
  // A range is defined for GET alone (RFC 9110 14.2).
  const range =
    request.method === 'GET'
      ? rangeOf({ range: asked, ifRange: ifRange as string | undefined }, file.size, etag)
      : null;
  if (range === 'UNSATISFIABLE') return void response.writeHead(416, { 'content-range': `bytes */${file.size}` }).end();

  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  response.statusCode = range ? 206 : 200;
  if (range) response.setHeader('content-range', `bytes ${start}-${end}/${file.size}`);
  response.setHeader('content-type', file.mediaType);
  response.setHeader('content-length', end - start + 1);
  if (request.method === 'HEAD') return void response.end();

  if (start === 0) await countDownload(context, file.resourceId);
  const content = await store.read(file.storageKey, { start, end });
  // Once the head is out, a broken stream can only be told by breaking ours.
  await pipeline(content, response).catch(() => response.destroy());
}

function describe(response: ServerResponse, file: ResourceFile): void {
  response.setHeader('etag', etagOf(file));
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('content-disposition', dispositionOf(file.name));
  response.setHeader('x-content-type-options', 'nosniff');
  // Asked again each time: a withdrawn resource is gone at once, unchanged bytes cost a 304.
  response.setHeader('cache-control', 'private, no-cache');
}
