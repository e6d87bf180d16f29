import { raw, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import type { LedgerEntry } from './ledger-entry.js';

/** What a step of an entry adds to the sums: 1, 0 or -1 times its figures. */
export interface Move {
  /** Hours and number of entries. */
  fact: 1 | 0 | -1;
  pending: 1 | 0 | -1;
  recognised: 1 | 0 | -1;
}

export const recorded: Move = { fact: 1, pending: 1, recognised: 0 };
export const recognised: Move = { fact: 0, pending: -1, recognised: 1 };
export const reversedPending: Move = { fact: -1, pending: -1, recognised: 0 };
export const reversedRecognised: Move = { fact: -1, pending: 0, recognised: -1 };

export interface RollUp {
  table: string;
  columns: string[];
}
const lineage = ['province_id', 'city_id', 'county_id', 'school_id'];
/** Schools come after persons in every transaction, so that two never wait for each other. */
export const rollUps: RollUp[] = [
  { table: 'person_credit_total', columns: ['person_id', 'half', 'outside', ...lineage] },
  { table: 'school_credit_total', columns: ['half', 'outside', ...lineage] },
];

/** The half of an entry: what its school year and its calendar year have in common. */
export const halfStart = sql`make_date(calendar_year, case when school_year = calendar_year then 9 else 1 end, 1)`;

/** Locks what the persons hold, in the order of their ids: entry, recognition and reversal of a person take turns. */
export async function lockAccounts(tx: Transaction, personIds: readonly string[]): Promise<void> {
  const ids = [...new Set(personIds)].sort();
  await tx.query(sql`
    insert into credit_account (person_id) select x from unnest(${ids}::uuid[]) x order by x on conflict do nothing`);
  await tx.query(sql`select 1 from credit_account where person_id = any(${ids}::uuid[]) order by person_id for update`);
}

/**
 * Carries steps of entries into both roll-ups, set-based; part of the transaction that takes the step. All steps of a
 * transaction go in one call, so that the rows of schools are locked in one order.
 */
export async function moveTotals(
  tx: Transaction,
  moves: readonly { entries: readonly Pick<LedgerEntry, 'id' | 'schoolYear'>[]; move: Move }[],
): Promise<void> {
  const each = moves.flatMap(({ entries, move }) =>
    entries.map(({ id, schoolYear }) => ({ id, year: schoolYear, ...move })),
  );
  if (!each.length) return;
  for (const { table, columns } of rollUps) {
    const key = raw(columns.join(', '));
    await tx.query(sql`
      insert into ${raw(table)} as t (${key}, hours, pending, recognised, entries)
      select ${key}, sum(hours * m.fact), sum(coalesce(credits, 0) * m.pending), sum(coalesce(credits, 0) * m.recognised), sum(m.fact)
      from (select *, ${halfStart} as half from ledger_entry) e
      join jsonb_to_recordset(${JSON.stringify(each)}::jsonb) m(id uuid, year int, fact int, pending int, recognised int)
        on m.id = e.id and m.year = e.school_year
      group by ${key} order by ${key}
      on conflict (${key}) do update set (hours, pending, recognised, entries) =
        (t.hours + excluded.hours, t.pending + excluded.pending,
         t.recognised + excluded.recognised, t.entries + excluded.entries)`);
  }
}
