import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { EventEnvelope } from './event.js';
import type { Transport } from './transport.js';

const pageSize = 500;
/** What is waiting is taken up to this many at a time, once per poll. */
const batchSize = 250;
const retries = { retryLimit: 12, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 };

/** The stream keeps what was said (for replay and for late subscribers); pg-boss keeps who still has to hear it. */
const stream = `
  create table if not exists event_stream (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    type text not null,
    envelope jsonb not null
  );
  create index if not exists event_stream_type on event_stream (type, position);
  create table if not exists event_subscription (
    consumer text not null,
    type text not null,
    primary key (consumer, type)
  );`;

interface PostgresTransportOptions {
  /** The events database, shared by all slices. */
  url: string;
  /** Hears of failures in the background (lost connection, failed delivery). */
  onError: (error: Error) => void;
  pollSeconds?: number;
}

/** The default transport: the project's own PostgreSQL, queues by pg-boss. */
export async function postgresTransport({
  url,
  onError,
  pollSeconds = 0.5,
}: PostgresTransportOptions): Promise<Transport> {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', onError);
  const boss = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) },
    schedule: false,
  });
  boss.on('error', onError);
  await underLock(pool, async (client) => {
    await client.query(stream);
    await boss.start();
  });

  return {
    publish: (events) => publish(pool, boss, events),
    consume: (group, types, handle) => consume({ pool, boss, pollSeconds, onError }, group, types, handle),
    replay: (types) => replay(pool, types),
    async stop() {
      await boss.stop({ graceful: true, timeout: 5_000 });
      await pool.end();
    },
  };
}

async function publish(pool: pg.Pool, boss: PgBoss, events: EventEnvelope[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    // The share lock keeps a subscriber from counting the past while this batch is half in it.
    await client.query('lock table event_subscription in share mode');
    const { rows } = await client.query<{ envelope: EventEnvelope; consumers: string[] | null }>(
      `with fresh as (
         insert into event_stream (id, type, envelope)
         select (e->>'id')::uuid, e->>'type', e from jsonb_array_elements($1::jsonb) with ordinality as x(e, n) order by n
         on conflict (id) do nothing returning type, envelope, position)
       select envelope, (select array_agg(consumer) from event_subscription s where s.type = fresh.type) as consumers
       from fresh order by position`,
      [JSON.stringify(events)],
    );
    const byConsumer = new Map<string, EventEnvelope[]>();
    for (const { envelope, consumers } of rows)
      for (const consumer of consumers ?? []) byConsumer.set(consumer, [...(byConsumer.get(consumer) ?? []), envelope]);
    for (const [consumer, batch] of byConsumer) await enqueue(boss, client, consumer, batch);
  });
}

async function enqueue(boss: PgBoss, client: pg.PoolClient, consumer: string, events: EventEnvelope[]): Promise<void> {
  await boss.insert(
    consumer,
    events.map((data) => ({ data: data as unknown as object })),
    { db: { executeSql: (text: string, values?: unknown[]) => client.query(text, values) } },
  );
}

interface Consuming {
  pool: pg.Pool;
  boss: PgBoss;
  pollSeconds: number;
  onError: (error: Error) => void;
}

async function consume(
  { pool, boss, pollSeconds, onError }: Consuming,
  group: string,
  types: string[],
  handle: (events: EventEnvelope[]) => Promise<void>,
): Promise<void> {
  await boss.createQueue(`${group}_dead`);
  await boss.createQueue(group, { ...retries, deadLetter: `${group}_dead` });
  await subscribe(pool, boss, group, types);
  await boss.work<EventEnvelope>(group, { batchSize, pollingIntervalSeconds: pollSeconds }, async (jobs) => {
    const together = jobs.length > 1 && handle(jobs.map(({ data }) => data));
    if (
      together &&
      (await together.then(
        () => true,
        () => false,
      ))
    )
      return;
    for (const job of jobs) {
      try {
        await handle([job.data]);
      } catch (error) {
        onError(error as Error);
        // Failed by itself, so that its neighbours in the batch count as done.
        await boss.fail(group, job.id, { message: (error as Error).message });
      }
    }
  });
}

/** Records the subscription and queues what was published before it: a new slice starts complete. */
async function subscribe(pool: pg.Pool, boss: PgBoss, group: string, types: string[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('lock table event_subscription in share row exclusive mode');
    const { rows } = await client.query<{ type: string }>(
      `insert into event_subscription (consumer, type) select $1, unnest($2::text[])
       on conflict do nothing returning type`,
      [group, types],
    );
    if (!rows.length) return;
    const added = rows.map(({ type }) => type);
    for await (const batch of pages(client, added)) await enqueue(boss, client, group, batch);
  });
}

async function* replay(pool: pg.Pool, types: string[]): AsyncIterable<EventEnvelope> {
  const client = await pool.connect();
  try {
    for await (const batch of pages(client, types)) yield* batch;
  } finally {
    client.release();
  }
}

async function* pages(client: pg.PoolClient, types: string[]): AsyncIterable<EventEnvelope[]> {
  for (let after = '0'; ;) {
    const { rows } = await client.query<{ position: string; envelope: EventEnvelope }>(
      `select position, envelope from event_stream where type = any($1) and position > $2 order by position limit $3`,
      [types, after, pageSize],
    );
    if (rows.length) yield rows.map(({ envelope }) => envelope);
    if (rows.length < pageSize) return;
    after = rows[rows.length - 1]!.position;
  }
}

async function inTransaction(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
    client.release();
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    client.release(error as Error);
    throw error;
  }
}

/** Five processes start at once: the first makes the tables. */
function underLock(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('yanxiu.event_stream'))`);
    await work(client);
  });
}
