import type { IncomingMessage, ServerResponse } from 'node:http';
import { holds } from '@yanxiu/access';
import { Forbidden } from '@yanxiu/subgraph';
import type { Context, Route } from '@yanxiu/subgraph';
import { noAddress, receiveSheet, sendCreated, sendSheet, urlOf } from '@yanxiu/subgraph/sheet';
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

async function download(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  demandHeld(context);
  const [id = '', file = ''] = urlOf(request).pathname.slice(path.length).split('/');
  const [, what, ending] = /^(sheet|faults)\.(xlsx|csv)$/.exec(file) ?? [];
  if (!what) throw noAddress();
  const format = ending!.toUpperCase() as SheetFormat;
  const content = await (what === 'sheet' ? sheetFile : faultySheet)(context, id, format);
  sendSheet(response, content, format, `sign-in-${file}`);
}

async function upload(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  demandHeld(context);
  const sessionId = urlOf(request).pathname.slice(path.length);
  const { fileName, content } = await receiveSheet(request, mostBytes);
  sendCreated(response, await uploadSheet(context, { sessionId, fileName: fileName ?? 'sheet.xlsx', content }));
}

function demandHeld({ viewer }: Context): void {
  if (!holds(viewer, permission)) throw new Forbidden(permission);
}
