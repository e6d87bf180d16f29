import { EventEmitter } from 'node:events';
import { v7 as uuid } from 'uuid';
import type { EventContract, EventEnvelope, Transport } from '@yanxiu/events';
import type { Database, Transaction } from './database.js';
import { sql } from './sql.js';

const batchSize = 200;
/** Tells the relay of this process that there is something to carry; the poll finds what other processes left. */
const written = new EventEmitter();

export interface Fact<Payload> {
  aggregateId: string;
  aggregateVersion: number;
  payload: Payload;
}

/** Writes an event beside the change it tells of, in the same transaction: both happen or neither. */
export const publish = <Payload>(
  tx: Transaction,
  contract: EventContract<Payload>,
  fact: Fact<Payload>,
): Promise<void> => publishEach(tx, contract, [fact]);

/** Writes an event for each of several facts, in their order, by one statement. */
export async function publishEach<Payload>(
  tx: Transaction,
  { type, schema }: EventContract<Payload>,
  facts: readonly Fact<Payload>[],
): Promise<void> {
  if (!facts.length) return;
  const events = facts.map(({ aggregateId, aggregateVersion, payload }): EventEnvelope<Payload> => ({
    id: uuid(),
    type,
    aggregateId,
    aggregateVersion,
    occurredAt: new Date().toISOString(),
    requestId: tx.requestId,
    payload: schema.parse(payload),
  }));
  await tx.query(sql`
    insert into outbox (id, type, envelope)
    select (e.envelope ->> 'id')::uuid, ${type}, e.envelope
    from unnest(${events.map((event) => JSON.stringify(event))}::jsonb[]) with ordinality e(envelope, num) order by e.num`);
  tx.afterCommit(() => written.emit('written'));
}

/** Carries one batch to the transport; a crash between the two databases sends it again, never loses it. */
export async function relayOnce(database: Database, transport: Transport): Promise<number> {
  return database.session('relay').transaction(async (tx) => {
    const batch = await tx.query<{ position: string; envelope: EventEnvelope }>(sql`
      select position, envelope from outbox where sent_at is null
      order by position limit ${batchSize} for update skip locked`);
    if (!batch.length) return 0;
    await transport.publish(batch.map(({ envelope }) => envelope));
    await tx.query(
      sql`update outbox set sent_at = now() where position = any(${batch.map(({ position }) => position)}::bigint[])`,
    );
    return batch.length;
  });
}

/** Keeps carrying until stopped; the returned function waits for the batch under way. */
export function startRelay(database: Database, transport: Transport, onError: (error: Error) => void, pollMs = 1_000) {
  let stopped = false;
  let wake: () => void = () => undefined;
  const nudge = () => wake();
  written.on('written', nudge);

  const loop = (async () => {
    while (!stopped) {
      const carried = await relayOnce(database, transport).catch((error: Error) => (onError(error), 0));
      if (carried === batchSize || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        wake = () => (clearTimeout(timer), resolve());
      });
    }
  })();

  return async () => {
    stopped = true;
    written.off('written', nudge);
    wake();
    await loop;
  };
}
