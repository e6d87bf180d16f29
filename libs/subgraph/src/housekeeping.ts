import type { Database } from './database.js';
import type { Metrics } from './metrics.js';
import { sql } from './sql.js';

/** Drops what has served its time: idempotency keys after 24 hours, carried events and ended batches after 30 days, seen events after 60. */
export async function keepHouse(database: Database): Promise<void> {
  const db = database.session('housekeeping');
  await db.query(sql`delete from idempotency where created_at < now() - interval '24 hours'`);
  await db.query(sql`delete from outbox where sent_at < now() - interval '30 days'`);
  await db.query(sql`delete from job where ended_at < now() - interval '30 days'`);
  await db.query(sql`delete from inbox where received_at < now() - interval '60 days'`);
}

/** Reads what waits to be carried, for the gauge. */
export async function countWaiting(database: Database, metrics: Metrics): Promise<void> {
  const [waiting] = await database
    .session('metrics')
    .query<{ n: number }>(sql`select count(*)::int as n from outbox where sent_at is null`);
  metrics.outboxWaiting.set(waiting?.n ?? 0);
}
