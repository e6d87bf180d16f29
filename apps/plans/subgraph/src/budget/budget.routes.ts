import type { IncomingMessage, ServerResponse } from 'node:http';
import { holds } from '@yanxiu/access';
import { Forbidden } from '@yanxiu/subgraph';
import type { Context, Route } from '@yanxiu/subgraph';
import { noAddress, sendSheet, urlOf } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { budgetSheet } from './budget-sheet.js';

const path = '/budget-sheets/';
const permission = 'plans:read-budget';

/** `GET /budget-sheets/{unitId}/{year}.xlsx`, or `.csv`: the lines of a unit and all below it, for the graph carries no bytes. */
export const budgetRoutes: Route[] = [{ method: 'GET', path, handle: download }];

async function download(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  if (!holds(context.viewer, permission)) throw new Forbidden(permission);
  const { pathname } = urlOf(request);
  const [, unitId = '', year = '', ending = ''] =
    /^([0-9a-f-]{36})\/(20\d\d)\.(xlsx|csv)$/i.exec(pathname.slice(path.length)) ?? [];
  if (!unitId) throw noAddress();
  const format = ending.toUpperCase() as SheetFormat;
  const content = await budgetSheet(context, { unitId, fiscalYear: Number(year) }, format);
  sendSheet(response, content, format, `budget-${year}.${ending}`);
}
