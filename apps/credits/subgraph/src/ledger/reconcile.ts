import { join, raw, sql } from '@yanxiu/subgraph';
import type { Db, Sql, Transaction } from '@yanxiu/subgraph';
import { halfStart, rollUps } from './totals.js';
import type { RollUp } from './totals.js';
import { strayPending } from './worklist.js';

export interface Difference {
  table: string;
  key: Record<string, unknown>;
  /** The figures as the ledger has them; null where it has none. */
  ledger: Record<string, unknown> | null;
  rollUp: Record<string, unknown> | null;
}

const figures = ['hours', 'pending', 'recognised', 'entries'];

/**
 * Compares both roll-ups and the worklist with the ledger, for the nightly check.
 * @returns every row that differs; empty = equal to the last digit
 */
export function reconcile(db: Db): Promise<Difference[]> {
  return db.transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const found: Difference[] = [];
    for (const rollUp of rollUps) found.push(...(await differences(tx, rollUp)));
    for (const stray of await strayPending(tx))
      found.push({ table: 'pending_entry', key: { id: stray.id }, ledger: stray, rollUp: null });
    return found;
  });
}

function differences(tx: Transaction, { table, columns }: RollUp): Promise<Difference[]> {
  const key = raw(columns.map((name) => `'${name}', coalesce(l.${name}, t.${name})`).join(', '));
  const unequal = figures.map((name) => sql`coalesce(l.${raw(name)}, 0) <> coalesce(t.${raw(name)}, 0)`);
  return tx.query<Difference>(sql`
    select ${table}::text as table, jsonb_build_object(${key}) as key,
      ${figuresOf('l')} as ledger, ${figuresOf('t')} as "rollUp"
    from (${ledgerSums(columns)}) l full join ${raw(table)} t on ${join(columns.map(sameKey), ' and ')}
    where ${join(unequal, ' or ')}`);
}

/** A full join needs plain equality, which null has not: a level that a fact lacks compares as the zero id. */
const sameKey = (column: string): Sql =>
  column.endsWith('_id')
    ? sql`coalesce(l.${raw(column)}, ${raw(zero)}) = coalesce(t.${raw(column)}, ${raw(zero)})`
    : sql`l.${raw(column)} = t.${raw(column)}`;
const zero = `'00000000-0000-0000-0000-000000000000'::uuid`;

const figuresOf = (alias: string): Sql =>
  raw(`case when ${alias}.half is null then null
       else jsonb_build_object(${figures.map((name) => `'${name}', ${alias}.${name}`).join(', ')}) end`);

const ledgerSums = (columns: string[]): Sql => sql`
  select ${raw(columns.join(', '))}, sum(hours) as hours, count(*)::int as entries,
    sum(credits) filter (where status = 'PENDING') as pending,
    sum(credits) filter (where status = 'RECOGNISED') as recognised
  from (select *, ${halfStart} as half from ledger_line where status <> 'REVERSED') e
  group by ${raw(columns.join(', '))}`;
