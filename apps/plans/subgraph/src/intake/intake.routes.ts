import type { IncomingMessage, ServerResponse } from 'node:http';
import { holds } from '@yanxiu/access';
import { Forbidden } from '@yanxiu/subgraph';
import type { Context, Route } from '@yanxiu/subgraph';
import { noAddress, receiveSheet, sendCreated, sendSheet, urlOf } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { intakeFaults, intakeTemplate, uploadIntake } from './intake.service.js';
import { intakes } from './kinds.js';

const path = '/plan-sheets/';
const permission = 'plans:organise';
/** A timetable of three hundred teachers is half a megabyte. */
const mostBytes = 5 * 1024 * 1024;

/**
 * Lists go by plain HTTP: `GET /plan-sheets/{kind}/template.xlsx`, `PUT /plan-sheets/{kind}/{unitId}[/{from}/{to}]?name=…`,
 * `GET /plan-sheets/{id}/faults.xlsx`; kinds are `facilities` and `timetable`.
 */
export const intakeRoutes: Route[] = [
  { method: 'GET', path, handle: download },
  { method: 'PUT', path, handle: upload },
];

const partsOf = (request: IncomingMessage) => urlOf(request).pathname.slice(path.length).split('/');
const kindOf = (name: string | undefined) => intakes.find((intake) => intake.path === name);

async function download(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  demandHeld(context);
  const [first = '', file = ''] = partsOf(request);
  const [, what, ending] = /^(template|faults)\.(xlsx|csv)$/.exec(file) ?? [];
  const intake = kindOf(first);
  if (!what || (what === 'template' && !intake)) throw noAddress();
  const format = ending!.toUpperCase() as SheetFormat;
  const content = intake ? intakeTemplate(intake, format) : await intakeFaults(context, first, format);
  sendSheet(response, content, format, intake ? `${intake.path}.${ending}` : `faults.${ending}`);
}

async function upload(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  demandHeld(context);
  const [kind, unitId = '', from, to] = partsOf(request);
  const intake = kindOf(kind);
  if (!intake) throw noAddress();
  const { fileName, content } = await receiveSheet(request, mostBytes);
  const span = from && to ? { from, to } : null;
  const given = { intake, unitId, span, fileName: fileName ?? 'sheet.xlsx', content };
  sendCreated(response, await uploadIntake(context, given));
}

function demandHeld({ viewer }: Context): void {
  if (!holds(viewer, permission)) throw new Forbidden(permission);
}
