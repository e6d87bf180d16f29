import type { EventEnvelope, Transport } from '@yanxiu/events';
import { stopNarrowed } from './batch-worker.js';
import type { Database, Transaction } from './database.js';
import type { Consumer, Projection, SubgraphModule } from './module.js';
import { raw, sql } from './sql.js';

/** All reactions of a slice by event type: its own and those of its projections. */
export function consumersOf({
  consumes = [],
  projections = [],
  batches = [],
}: SubgraphModule): Map<string, Consumer[]> {
  const kit = batches.length ? [stopNarrowed] : [];
  const all = [...projections.flatMap(({ consumers }) => consumers), ...consumes, ...kit];
  return Map.groupBy(all, ({ contract }) => contract.type);
}

/**
 * Applies events once: the effects and the marks that they were seen are one transaction, so a crash, a second
 * delivery or two deliveries at a time leave exactly one effect of each. One that fails takes the others back with it.
 */
export async function receive(
  database: Database,
  consumers: Map<string, Consumer[]>,
  ...events: EventEnvelope[]
): Promise<void> {
  const types = events.map(({ type }) => type);
  await database.session('inbox').transaction(async (tx) => {
    const marked = await tx.query<{ event_id: string }>(sql`
      insert into inbox (event_id, type)
      select distinct on (id) id, type from unnest(${events.map(({ id }) => id)}::uuid[], ${types}::text[]) as e (id, type)
      order by id on conflict do nothing returning event_id`);
    const fresh = new Set(marked.map(({ event_id: id }) => id));
    for (const event of events)
      if (fresh.delete(event.id))
        for (const reaction of consumers.get(event.type) ?? [])
          await apply({ ...tx, requestId: event.requestId }, reaction, event);
  });
}

function apply(tx: Transaction, { contract, apply }: Consumer, event: EventEnvelope): Promise<void> {
  return apply(tx, { ...event, payload: contract.schema.parse(event.payload) });
}

/** Empties a projection and makes it again from all retained events; readers see the old rows until it is done. */
export async function rebuild(
  database: Database,
  transport: Transport,
  { tables, consumers }: Projection,
): Promise<void> {
  const types = consumers.map(({ contract }) => contract.type);
  const byType = Map.groupBy(consumers, ({ contract }) => contract.type);
  await database.session('rebuild').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    for (const table of tables) await tx.query(sql`lock table ${raw(table)} in exclusive mode`);
    for (const table of tables) await tx.query(sql`delete from ${raw(table)}`);
    for await (const event of transport.replay(types))
      for (const consumer of byType.get(event.type) ?? []) await apply(tx, consumer, event);
  });
}
