import { entriesRecorded } from '@yanxiu/events';
import { publish, raw, rows, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { policiesToEnter } from '../policy/policies.js';
import { Holdings } from './earned.js';
import { EntrySource, EntryStatus, LedgerEntry, derivedColumns } from './ledger-entry.js';
import type { NewEntry } from './ledger-entry.js';
import { entryOf, reversing } from './ledger.rules.js';
import type { Fact } from './ledger.rules.js';
import { lockAccounts, moveTotals, recorded, reversedPending, reversedRecognised } from './totals.js';
import { addPending, dropPending } from './worklist.js';

/** One event carries at most this many entries. */
const entriesPerEvent = 500;
/** Later states outrank earlier ones, whatever order they arrive in. */
const rank: Record<EntryStatus, number> = { PENDING: 1, RECOGNISED: 2, REVERSED: 3 };

/** A fact tells of a unit that organization's event has not made known yet: the delivery is tried again later. */
export class UnitNotKnown extends Error {
  constructor(unitId: string) {
    super(`unit ${unitId} is not known yet`);
  }
}

/**
 * Values facts by the policies in force and enters them, each once: a fact that is in the ledger already changes nothing.
 * @returns the entries that are new
 */
export async function enterFacts(tx: Transaction, facts: readonly Fact[]): Promise<NewEntry[]> {
  return enter(tx, await valueFacts(tx, facts));
}

/** What facts are worth by the policies in force, under the locks of their persons. @throws UnitNotKnown */
export async function valueFacts(tx: Transaction, facts: readonly Fact[]): Promise<NewEntry[]> {
  const policies = await policiesToEnter(tx, facts);
  const unknown = facts.find((fact) => policies.at(fact) === undefined);
  if (unknown) throw new UnitNotKnown(unknown.unitId);
  const personIds = facts.map(({ personId }) => personId);
  await lockAccounts(tx, personIds);
  const holdings = await Holdings.read(
    tx,
    personIds,
    facts.map((fact) => policies.at(fact)),
  );
  return facts.map((fact) => {
    const policy = policies.at(fact) ?? null;
    const entry = entryOf(fact, policy, policy ? holdings.of(fact.personId, policy.pack, fact.day) : {});
    holdings.add(entry);
    return entry;
  });
}

/** Writes entries with their sums and tells of those that are new. */
export async function enter(tx: Transaction, entries: readonly NewEntry[]): Promise<NewEntry[]> {
  const fresh = await append(tx, entries);
  await moveTotals(tx, [{ entries: fresh, move: recorded }]);
  await addPending(tx, fresh);
  await announce(tx, fresh, EntryStatus.PENDING);
  return fresh;
}

/** Takes entries back by reversing rows, each once, with what was valued for them later. @returns the reversed entries */
export async function takeBack(
  tx: Transaction,
  entryIds: readonly string[],
  by: string,
  reason: string,
): Promise<LedgerEntry[]> {
  const entries = await standing(tx, entryIds);
  if (!entries.length) return [];
  const taken = entries.map((entry) => reversing(entry, EntrySource.REVERSAL));
  await append(tx, taken);
  await tx.query(sql`
    insert into reversal (entry_id, reversing_id, reversed_by, reason)
    select x.entry_id, x.reversing_id, ${by}, ${reason}
    from unnest(${taken.map(({ sourceId }) => sourceId)}::uuid[], ${taken.map(({ id }) => id)}::uuid[]) x(entry_id, reversing_id)`);
  await dropPending(
    tx,
    entries.map(({ id }) => id),
  );
  const thatWere = (status: EntryStatus) => entries.filter((entry) => entry.status === status);
  await moveTotals(tx, [
    { entries: thatWere(EntryStatus.PENDING), move: reversedPending },
    { entries: thatWere(EntryStatus.RECOGNISED), move: reversedRecognised },
  ]);
  await announce(tx, entries, EntryStatus.REVERSED);
  return entries;
}

/** The entries and their valuations that are not reversed, read under the locks of their persons. */
async function standing(tx: Transaction, entryIds: readonly string[]): Promise<LedgerEntry[]> {
  const those = sql`(t.id = any(${[...entryIds]}::uuid[]) or (t.source = 'VALUATION' and t.source_id = any(${[...entryIds]}::uuid[])))`;
  const persons = await tx.query<{ id: string }>(
    sql`select distinct t.person_id as id from ledger_entry t where ${those}`,
  );
  await lockAccounts(
    tx,
    persons.map(({ id }) => id),
  );
  return rows(tx, LedgerEntry, sql`where ${those} and t.status <> 'REVERSED' order by t.id`);
}

/** Adds rows to the ledger; those whose natural key is there already are left out. */
async function append(tx: Transaction, entries: readonly NewEntry[]): Promise<NewEntry[]> {
  if (!entries.length) return [];
  const derived = new Set<string>(derivedColumns);
  const columns = tx.metadata(LedgerEntry).columns.filter(({ propertyName }) => !derived.has(propertyName));
  const list = raw(columns.map(({ databaseName }) => databaseName).join(', '));
  const records = entries.map((entry) =>
    Object.fromEntries(
      columns.map(({ databaseName, propertyName }) => [databaseName, entry[propertyName as keyof NewEntry]]),
    ),
  );
  const written = await tx.query<{ id: string }>(sql`
    insert into ledger_entry (${list})
    select ${list} from jsonb_populate_recordset(null::ledger_entry, ${JSON.stringify(records)}::jsonb)
    on conflict do nothing returning id`);
  const ids = new Set(written.map(({ id }) => id));
  return entries.filter(({ id }) => ids.has(id));
}

/** Tells other slices how entries now stand. */
export async function announce(tx: Transaction, entries: readonly NewEntry[], status: EntryStatus): Promise<void> {
  for (let start = 0; start < entries.length; start += entriesPerEvent) {
    const batch = entries.slice(start, start + entriesPerEvent);
    await publish(tx, entriesRecorded, {
      aggregateId: batch[0]!.sourceId,
      aggregateVersion: rank[status],
      payload: {
        entries: batch.map(({ id, personId, schoolId, credits, hours, source, sourceId }) => ({
          id,
          personId,
          schoolId,
          credits: credits?.toFixed() ?? null,
          hours: hours.toFixed(),
          status,
          source,
          sourceId,
        })),
      },
    });
  }
}
