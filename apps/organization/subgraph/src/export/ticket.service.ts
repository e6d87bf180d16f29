import { insert, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { RequestExportPayload } from './export.input.js';
import { ExportTicket } from './export-ticket.js';

const hourMs = 3_600_000;

/** Lets the one who asked fetch one file for an hour; what ran out is cleared away. */
export async function issueTicket(
  tx: Transaction,
  { viewer }: Context,
  asked: Pick<ExportTicket, 'kind' | 'format' | 'unitId' | 'reason'> &
    Partial<Pick<ExportTicket, 'filter' | 'from' | 'to'>>,
): Promise<RequestExportPayload> {
  const expiresAt = new Date(Date.now() + hourMs);
  const ticket = { filter: null, from: null, to: null, ...asked, id: uuid(), actorId: viewer.id, expiresAt };
  await tx.query(sql`delete from export_ticket where expires_at < now()`);
  await insert(tx, ExportTicket, [ticket]);
  return { path: `/exports/${ticket.id}`, expiresAt };
}
