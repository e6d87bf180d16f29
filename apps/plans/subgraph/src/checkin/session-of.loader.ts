import { defineLoader, inKeyOrder, rows, sql, wellFormed } from '@yanxiu/subgraph';
import { Session } from '../session/session.js';

/** Meetings of check-ins that were reached. */
export const sessionById = defineLoader<string, Session | null>(async (ids, { db }) =>
  inKeyOrder(ids, await rows(db, Session, sql`where t.id = any(${wellFormed(ids)}::uuid[])`), ({ id }) => id),
);
