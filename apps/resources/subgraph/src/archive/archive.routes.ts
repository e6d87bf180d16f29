import type { IncomingMessage, ServerResponse } from 'node:http';
import { holds } from '@yanxiu/access';
import { Forbidden } from '@yanxiu/subgraph';
import type { Context, Route } from '@yanxiu/subgraph';
import { noAddress, sendSheet, urlOf } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import type { Storage } from '../file/storage.js';
import { archivePermission } from './archive.loader.js';
import { leftOutSheet } from './left-out.js';
import { receiveArchive } from './receive.js';

const path = '/files/archives/';

/**
 * `PUT /files/archives/{unitId}?name=…` takes a zip of old material in; its answer names the import;
 * `GET /files/archives/{importId}/left-out.xlsx` gives what is not imported, with the reasons.
 */
export function archiveRoutes(storage: () => Storage): Route[] {
  return [
    {
      method: 'PUT',
      path,
      handle: (request, response, context) => {
        demandHeld(context);
        return receiveArchive(storage(), request, response, context, urlOf(request).pathname.slice(path.length));
      },
    },
    { method: 'GET', path, handle: download },
  ];
}

async function download(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  demandHeld(context);
  const [id = '', file = ''] = urlOf(request).pathname.slice(path.length).split('/');
  const [, ending] = /^left-out\.(xlsx|csv)$/.exec(file) ?? [];
  if (!ending) throw noAddress();
  const format = ending.toUpperCase() as SheetFormat;
  sendSheet(response, await leftOutSheet(context, id, format), format, file);
}

function demandHeld({ viewer }: Context): void {
  if (!holds(viewer, archivePermission)) throw new Forbidden(archivePermission);
}
