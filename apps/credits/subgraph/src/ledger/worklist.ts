import { sql } from '@yanxiu/subgraph';
import type { Db, Transaction } from '@yanxiu/subgraph';
import { Entity } from 'typeorm';
import { LedgerEntry } from './ledger-entry.js';
import type { NewEntry } from './ledger-entry.js';

/** A pending entry, read from the list of those that wait. */
@Entity('pending_line')
export class PendingEntry extends LedgerEntry {}

/**
 * The few entries that wait for recognition, beside the many that do not: a bureau's worklist must not walk through
 * years of recognised entries. Kept in the transactions that change an entry's state.
 */
export async function addPending(tx: Transaction, entries: readonly NewEntry[]): Promise<void> {
  if (!entries.length) return;
  await tx.query(sql`
    insert into pending_entry
      (entry_id, school_year, day, person_id, unit_id, province_id, city_id, county_id, school_id)
    select e.id, e.school_year, e.day, e.person_id, e.unit_id, e.province_id, e.city_id, e.county_id, e.school_id
    from unnest(${entries.map(({ id }) => id)}::uuid[], ${entries.map(({ schoolYear }) => schoolYear)}::int[]) x(id, school_year)
    join ledger_entry e using (id, school_year)`);
}

export async function dropPending(tx: Transaction, entryIds: readonly string[]): Promise<void> {
  await tx.query(sql`delete from pending_entry where entry_id = any(${[...entryIds]}::uuid[])`);
}

/** Entries that are on the list and not pending, or pending and not on the list; empty = right. */
export function strayPending(db: Pick<Db, 'query'>): Promise<{ id: string; status: string | null }[]> {
  return db.query(sql`
    select coalesce(l.id, p.entry_id) as id, l.status
    from (select id, status from ledger_line where status = 'PENDING') l full join pending_entry p on p.entry_id = l.id
    where l.id is null or p.entry_id is null`);
}
