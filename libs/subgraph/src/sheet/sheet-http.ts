import type { IncomingMessage, ServerResponse } from 'node:http';
import { Invalid, Refusal } from '../errors.js';
import { mediaTypes } from './write-sheet.js';
import type { SheetFormat } from './write-sheet.js';

// Spreadsheets go by plain HTTP, for the graph carries no bytes.

export const urlOf = (request: IncomingMessage): URL => new URL(request.url ?? '/', 'http://subgraph');

export const noAddress = (): Refusal => new Refusal('NOT_FOUND', { zh: '没有这个地址', en: 'No such address' });

/** Sends a spreadsheet to be kept, under a name in ASCII. */
export function sendSheet(response: ServerResponse, content: Buffer, format: SheetFormat, name: string): void {
  response.writeHead(200, {
    'content-type': mediaTypes[format],
    'content-length': content.length,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  });
  response.end(content);
}

/**
 * Takes an uploaded spreadsheet in, with the name that `?name=` gives it; null for none.
 * @throws Invalid where it is larger than `mostBytes`
 */
export async function receiveSheet(
  request: IncomingMessage,
  mostBytes: number,
): Promise<{ fileName: string | null; content: Buffer }> {
  const name = urlOf(request).searchParams.get('name') ?? '';
  const fileName = name.replace(/[\p{Cc}/\\]/gu, '').slice(0, 200) || null;
  return { fileName, content: await bodyOf(request, mostBytes) };
}

async function bodyOf(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) {
      const megabytes = mostBytes / 1024 / 1024;
      throw new Invalid({ zh: `文件超过 ${megabytes} MB`, en: `The file is larger than ${megabytes} MB` }, [
        { path: 'body', rule: 'fileBytes', expected: mostBytes },
      ]);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Answers an upload with the id under which it is worked on. */
export function sendCreated(response: ServerResponse, id: string): void {
  const body = JSON.stringify({ id });
  response.writeHead(201, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
