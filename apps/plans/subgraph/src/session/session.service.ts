import { insert, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { freeSessionsAfter } from '../facility/session-booking.service.js';
import type { SessionInput } from './session.input.js';
import { Session } from './session.js';

/** What stands for the place of a meeting that is joined by its link alone. */
export const onlinePlace = '线上';

/** A meeting as its row. */
export function meetingRow(
  activityId: string,
  { startsAt, endsAt, place, link = null, hours }: SessionInput,
  index: number,
) {
  return { id: uuid(), activityId, num: index + 1, startsAt, endsAt, place: place ?? onlinePlace, link, hours };
}

/** Writes an activity's meetings; one that was there keeps its id, so that what refers to it still does. */
export async function writeSessions(tx: Transaction, activityId: string, sessions: SessionInput[]): Promise<void> {
  await freeSessionsAfter(tx, activityId, sessions.length);
  await tx.query(sql`delete from activity_session where activity_id = ${activityId} and num > ${sessions.length}`);
  await insert(
    tx,
    Session,
    sessions.map((session, index) => meetingRow(activityId, session, index)),
    sql`on conflict (activity_id, num) do update set (starts_at, ends_at, place, link, hours) =
          (excluded.starts_at, excluded.ends_at, excluded.place, excluded.link, excluded.hours)`,
  );
}
