import { randomUUID } from 'node:crypto';
import { activityCancelled, activityCompleted } from '@yanxiu/events';
import type { EventEnvelope } from '@yanxiu/events';
import { consumersOf, receive, sql } from '@yanxiu/subgraph';
import { TestSubgraph, teachers } from '@yanxiu/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../src/ledger/reconcile.js';
import { credits } from '../src/module.js';
import { activity, startCredits } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startCredits();
});
afterAll(() => subgraph.close());

const people = [teachers.alice, teachers.ann, teachers.abel];
const consumers = consumersOf(credits);

interface Told {
  /** Half hours by person. */
  halves: number[];
  month: number;
  cancelled: boolean;
}
const told = fc.record<Told>({
  halves: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: people.length }),
  month: fc.integer({ min: 1, max: 12 }),
  cancelled: fc.boolean(),
});

function eventsOf({ halves, month, cancelled }: Told): EventEnvelope[] {
  const attending = halves.map((half, index) => ({ person: people[index]!, hours: String(half / 2) }));
  const activityId = randomUUID();
  const completion = activity(attending, { activityId, day: `2026-${String(month).padStart(2, '0')}-15` });
  const envelope = (type: string, payload: unknown): EventEnvelope => {
    const occurredAt = new Date().toISOString();
    return {
      id: randomUUID(),
      type,
      aggregateId: activityId,
      aggregateVersion: 1,
      occurredAt,
      requestId: 'schedule',
      payload,
    };
  };
  return [
    envelope(activityCompleted.type, completion),
    // The same fact under an id of its own, as after a crash of the sender.
    envelope(activityCompleted.type, completion),
    ...(cancelled ? [envelope(activityCancelled.type, { activityId, reason: '撤销' })] : []),
  ];
}

/** Hours per person that any order must come to. */
const expected = (story: Told[]) =>
  people.map((_, index) =>
    story.filter(({ cancelled }) => !cancelled).reduce((sum, { halves }) => sum + (halves[index] ?? 0) / 2, 0),
  );

async function hoursHeld(): Promise<number[]> {
  const found = await subgraph.db.query<{ id: string; hours: string }>(
    sql`select person_id as id, sum(hours) as hours from person_credit_total group by 1`,
  );
  return people.map(({ id }) => Number(found.find((row) => row.id === id)?.hours ?? 0));
}

/** Takes the event, does everything and dies before the commit. */
async function crash(event: EventEnvelope): Promise<void> {
  const dying = new Map(
    [...consumers].map(([type, list]) => [
      type,
      [...list, { contract: list[0]!.contract, apply: () => Promise.reject(new Error('crash')) }],
    ]),
  );
  await receive(subgraph.database, dying, event).catch(({ message }: Error) => expect(message).toBe('crash'));
}

test('events permuted, repeated, two at once and crashed in the middle come to the same sums', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(told, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      fc.infiniteStream(fc.integer({ min: 0, max: 2 })),
      async (story, keys, faults) => {
        const before = await hoursHeld();
        const twice = story.flatMap(eventsOf).flatMap((event) => [event, event]);
        const order = twice.map((event) => ({ event, key: keys.next().value })).sort((a, b) => a.key - b.key);
        for (let start = 0; start < order.length; start += 2) {
          const pair = order.slice(start, start + 2);
          if (faults.next().value === 0) await crash(pair[0]!.event);
          await Promise.all(pair.map(({ event }) => receive(subgraph.database, consumers, event)));
        }
        const after = await hoursHeld();
        expect(after.map((hours, index) => hours - before[index]!)).toEqual(expected(story));
        expect(await reconcile(subgraph.db)).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});

test('a roll-up that was tampered with is reported by its key', async () => {
  await subgraph.db.query(
    sql`update person_credit_total set recognised = recognised + 0.01 where person_id = ${people[0]!.id} and half = '2026-01-01'`,
  );
  await subgraph.db.query(sql`delete from school_credit_total where half = '2026-09-01'`);
  const differences = await reconcile(subgraph.db);
  expect(differences).toContainEqual(
    expect.objectContaining({
      table: 'person_credit_total',
      key: expect.objectContaining({ person_id: people[0]!.id, half: '2026-01-01' }) as object,
    }),
  );
  expect(differences.filter(({ rollUp }) => rollUp === null).map(({ table }) => table)).toContain(
    'school_credit_total',
  );
});
