import type { IncomingMessage, ServerResponse } from 'node:http';
import { NotFound, wellFormed } from '@yanxiu/subgraph';
import type { Context, Route } from '@yanxiu/subgraph';
import { exportFile } from '../export/export.service.js';
import { noAddress, receiveSheet, sendCreated, sendSheet, urlOf } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { ImportKind } from './import-job.js';
import { assertMayImport, createImport, faultyRowsFile, templateFile } from './import.service.js';

/** 100,000 rows of people are 8 MB as csv. */
const mostBytes = 20 * 1024 * 1024;
const importsPath = '/imports/';
const exportsPath = '/exports/';

/**
 * Spreadsheets go by plain HTTP, for the graph carries no bytes:
 * `PUT /imports/people?unit={id}&name=…` takes one in, `GET /imports/templates/people.xlsx` gives the template,
 * `GET /imports/{id}/faults.csv` the faulty rows, `GET /exports/{id}` what `requestExport` made ready.
 */
export const spreadsheetRoutes: Route[] = [
  { method: 'PUT', path: importsPath, handle: upload },
  { method: 'GET', path: importsPath, handle: download },
  {
    method: 'GET',
    path: exportsPath,
    handle: async (request, response, context) => {
      const { content, format, name } = await exportFile(context, urlOf(request).pathname.slice(exportsPath.length));
      sendSheet(response, content, format, name);
    },
  },
];

function kindOf(name: string | undefined): ImportKind {
  const kind = Object.values(ImportKind).find((known) => known.toLowerCase() === name);
  if (!kind) throw noAddress();
  return kind;
}

async function upload(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const { pathname, searchParams } = urlOf(request);
  const kind = kindOf(pathname.slice(importsPath.length));
  assertMayImport(context, kind);
  const unitId = searchParams.get('unit') ?? '';
  if (!wellFormed([unitId]).length) throw new NotFound({ zh: '机构', en: 'unit' }, 'unit', unitId);
  const { fileName, content } = await receiveSheet(request, mostBytes);
  sendCreated(response, await createImport(context, { kind, unitId, fileName: fileName ?? `${kind}.xlsx`, content }));
}

async function download(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const [first = '', second = ''] = urlOf(request).pathname.slice(importsPath.length).split('/');
  const [, stem, ending] = /^(\w+)\.(xlsx|csv)$/.exec(second) ?? [];
  if (!stem) throw noAddress();
  const format = ending!.toUpperCase() as SheetFormat;
  if (first === 'templates') {
    const kind = kindOf(stem);
    assertMayImport(context, kind);
    return sendSheet(response, templateFile(kind, format), format, `template-${second}`);
  }
  if (stem !== 'faults' || !wellFormed([first]).length) throw noAddress();
  sendSheet(response, await faultyRowsFile(context, first, format), format, second);
}
