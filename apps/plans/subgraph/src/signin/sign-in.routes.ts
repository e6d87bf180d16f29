import type { IncomingMessage, ServerResponse } from 'node:http';
import { holds } from '@yanxiu/access';
import { Forbidden, Invalid, Refusal } from '@yanxiu/subgraph';
import type { Context, Route } from '@yanxiu/subgraph';
import { mediaTypes } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { faultySheet, sheetFile } from './sheet-file.js';
import { uploadSheet } from './sign-in.service.js';

const path = '/sign-in-sheets/';
const permission = 'plans:confirm-attendance';
/** Two thousand rows are 100 KB. */
const mostBytes = 2 * 1024 * 1024;

/**
 * Sign-in sheets go by plain HTTP, for the graph carries no bytes: `GET /sign-in-sheets/{sessionId}/sheet.xlsx` gives the
 * sheet, `PUT /sign-in-sheets/{sessionId}?name=…` takes it in, `GET /sign-in-sheets/{id}/faults.xlsx` what was wrong.
 */
export const signInRoutes: Route[] = [
  { method: 'GET', path, handle: download },
  { method: 'PUT', path, handle: upload },
];

const urlOf = (request: IncomingMessage) => new URL(request.url ?? '/', 'http://subgraph');
const noAddress = () => new Refusal('NOT_FOUND', { zh: '没有这个地址', en: 'No such address' });

async function download(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  demandHeld(context);
  const [id = '', file = ''] = urlOf(request).pathname.slice(path.length).split('/');
  const [, what, ending] = /^(sheet|faults)\.(xlsx|csv)$/.exec(file) ?? [];
  if (!what) throw noAddress();
  const format = ending!.toUpperCase() as SheetFormat;
  const content = await (what === 'sheet' ? sheetFile : faultySheet)(context, id, format);
  response.writeHead(200, {
    'content-type': mediaTypes[format],
    'content-length': content.length,
    'content-disposition': `attachment; filename="sign-in-${file}"`,
    'cache-control': 'private, no-store',
  });
  response.end(content);
}

async function upload(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  demandHeld(context);
  const { pathname, searchParams } = urlOf(request);
  const fileName = (searchParams.get('name') ?? '').replace(/[\p{Cc}/\\]/gu, '').slice(0, 200) || 'sheet.xlsx';
  const sessionId = pathname.slice(path.length);
  const id = await uploadSheet(context, { sessionId, fileName, content: await read(request) });
  const body = JSON.stringify({ id });
  response.writeHead(201, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function demandHeld({ viewer }: Context): void {
  if (!holds(viewer, permission)) throw new Forbidden(permission);
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes)
      throw new Invalid({ zh: '文件超过 2 MB，不是一场的签到表', en: 'Larger than 2 MB: not the sheet of a meeting' }, [
        { path: 'body', rule: 'fileBytes', expected: mostBytes },
      ]);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
