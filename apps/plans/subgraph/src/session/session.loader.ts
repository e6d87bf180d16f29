import { defineLoader, grouped, rows, sql } from '@yanxiu/subgraph';
import { Session } from './session.js';

/** Meetings of activities the viewer has already reached: there is no way to a meeting but through its activity. */
export const sessionsOf = defineLoader<string, Session[]>(async (activityIds, { db }) =>
  grouped(
    activityIds,
    await rows(db, Session, sql`where t.activity_id = any(${[...activityIds]}::uuid[]) order by t.activity_id, t.num`),
    (session) => session.activityId,
  ),
);
