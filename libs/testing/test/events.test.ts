import { setTimeout as sleep } from 'node:timers/promises';
import { postgresTransport } from '@yanxiu/events';
import type { EventEnvelope, Transport } from '@yanxiu/events';
import { TestSubgraph, emptyDatabase, id } from '../src/index.js';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { consumersOf, publish, rebuild, receive, relayOnce, sql } from '@yanxiu/subgraph';
import { counted, noteWritten, sample } from './sample.js';

let subgraph: TestSubgraph;
let events: Awaited<ReturnType<typeof emptyDatabase>>;
let transport: Transport;

beforeAll(async () => {
  subgraph = await TestSubgraph.start(sample);
  events = await emptyDatabase();
  transport = await postgresTransport({ url: events.url, onError: () => undefined });
});
const atZero = () => subgraph.db.query(sql`with gone as (delete from tally) insert into tally values (0)`);
beforeEach(atZero);
afterAll(async () => {
  await transport.stop();
  await subgraph.close();
  await events.drop();
});

const envelope = (type: string, payload: unknown): EventEnvelope => ({
  ...{
    id: uuid(),
    type,
    aggregateId: id(1),
    aggregateVersion: 1,
    occurredAt: new Date().toISOString(),
    requestId: 'test',
  },
  payload,
});
const sum = async () => (await subgraph.db.query<{ sum: number }>(sql`select sum from tally`))[0]!.sum;
const notes = () =>
  subgraph.db.query<{ id: string; version: number; text: string }>(sql`select * from note order by id`);

test('a change and its event are written together or not at all', async () => {
  const fact = { aggregateId: id(7), aggregateVersion: 1, payload: { amount: 1 } };
  const failing = subgraph.db.transaction(async (tx) => {
    await publish(tx, counted, fact);
    throw new Error('after the event');
  });
  await expect(failing).rejects.toThrow('after the event');
  expect(await subgraph.published(counted)).toEqual([]);
  await expect(
    subgraph.db.transaction((tx) => publish(tx, counted, { ...fact, payload: { amount: 0.5 } })),
  ).rejects.toThrow();
  await subgraph.db.transaction((tx) => publish(tx, counted, fact));
  expect(await subgraph.published(counted)).toHaveLength(1);
});

test('the relay carries what is waiting, and a crash before the mark carries it again without a second effect', async () => {
  const crashing: Transport = {
    ...transport,
    publish: async (batch) => (await transport.publish(batch), Promise.reject(new Error('killed here'))),
  };
  await subgraph.db.transaction((tx) =>
    publish(tx, counted, { aggregateId: id(8), aggregateVersion: 1, payload: { amount: 5 } }),
  );
  await expect(relayOnce(subgraph.database, crashing)).rejects.toThrow('killed here');
  expect(await relayOnce(subgraph.database, transport)).toBeGreaterThan(0);
  expect(await relayOnce(subgraph.database, transport)).toBe(0);
  await transport.consume('sample', [counted.type], (batch) =>
    receive(subgraph.database, consumersOf(sample), ...batch),
  );
  for (let i = 0; i < 50 && (await sum()) === 0; i += 1) await sleep(100);
  await sleep(700);
  expect(await sum()).toBe(6); // 1 of the test before and 5, each once
});

test('any order, any repetition, crashes in between: every event has exactly one effect', async () => {
  const crash = Symbol('crash');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      async (amounts, luck) => {
        await atZero();
        const sent = amounts.map((amount) => envelope(counted.type, { amount }));
        const draw = (n: number) => (luck.next().value as number) % n;
        // Every event several times, shuffled; some deliveries die after the effect and before the commit.
        const schedule = [...sent, ...sent, ...sent]
          .map((event) => ({ event, key: draw(1_000), dies: draw(3) === 0 }))
          .sort((a, b) => a.key - b.key);
        const dying = new Map([
          [
            counted.type,
            [...consumersOf(sample).get(counted.type)!, { contract: counted, apply: () => Promise.reject(crash) }],
          ],
        ]);
        for (const { event, dies } of schedule)
          await receive(subgraph.database, dies ? dying : consumersOf(sample), event).catch((error: unknown) =>
            expect(error).toBe(crash),
          );
        await Promise.all(
          [...sent.map((event) => [event]), sent, [...sent, ...sent].reverse()].map((batch) =>
            receive(subgraph.database, consumersOf(sample), ...batch),
          ),
        );
        expect(await sum()).toBe(amounts.reduce((a, b) => a + b, 0));
      },
    ),
    { numRuns: 15 },
  );
});

test('a projection keeps the newest state whatever the order, and is the same when rebuilt from nothing', async () => {
  const versions = [3, 1, 4, 2].map((version) =>
    envelope(noteWritten.type, { id: id(21), version, text: `v${version}` }),
  );
  await transport.publish(versions);
  for (const event of versions) await subgraph.redeliver(event);
  expect(await notes()).toEqual([{ id: id(21), version: 4, text: 'v4' }]);
  await subgraph.db.query(sql`update note set text = 'damaged'`);
  await subgraph.db.query(sql`insert into note values (${id(22)}, 1, 'stray')`);
  await rebuild(subgraph.database, transport, sample.projections![0]!);
  expect(await notes()).toEqual([{ id: id(21), version: 4, text: 'v4' }]);
});
