import type { IncomingMessage, ServerResponse } from 'node:http';
import { holds } from '@yanxiu/access';
import { Forbidden, wellFormed } from '@yanxiu/subgraph';
import type { Context, Route } from '@yanxiu/subgraph';
import { noAddress, receiveSheet, sendCreated, sendSheet, urlOf } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { createTrainingImport, rowsFile, templateFile } from './training-import.service.js';

/** 100,000 rows are some 10 MB as csv. */
const mostBytes = 20 * 1024 * 1024;
const path = '/training-imports/';
const permission = 'credits:record';

/**
 * Spreadsheets go by plain HTTP, for the graph carries no bytes: `PUT /training-imports/file?unit={id}&name=…` takes one in,
 * `GET /training-imports/template.xlsx` gives the template, `GET /training-imports/{id}/faults.csv` the faulty rows and
 * `…/rows.xlsx` all of them with what came of each.
 */
export const trainingImportRoutes: Route[] = [
  { method: 'PUT', path, handle: upload },
  { method: 'GET', path, handle: download },
];

async function upload(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  if (!holds(context.viewer, permission)) throw new Forbidden(permission);
  const { pathname, searchParams } = urlOf(request);
  if (pathname.slice(path.length) !== 'file') throw noAddress();
  const { fileName, content } = await receiveSheet(request, mostBytes);
  const unitId = searchParams.get('unit') ?? '';
  sendCreated(
    response,
    await createTrainingImport(context, { unitId, fileName: fileName ?? '校外培训.xlsx', content }),
  );
}

async function download(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  if (!holds(context.viewer, permission)) throw new Forbidden(permission);
  const [, id, stem, ending = ''] =
    /^(?:([0-9a-f-]{36})\/)?(template|faults|rows)\.(xlsx|csv)$/.exec(urlOf(request).pathname.slice(path.length)) ?? [];
  const format = ending.toUpperCase() as SheetFormat;
  if (stem === 'template' && !id)
    return sendSheet(response, templateFile(format), format, `outside-training.${ending}`);
  if (!stem || stem === 'template' || !id || !wellFormed([id]).length) throw noAddress();
  const only = stem === 'faults' ? ('FAULTY' as const) : null;
  sendSheet(response, await rowsFile(context, id, { only, format }), format, `${stem}.${ending}`);
}
