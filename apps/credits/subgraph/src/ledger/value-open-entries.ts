import { policyAdopted } from '@yanxiu/events';
import { on, rows, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { EntrySource, LedgerEntry } from './ledger-entry.js';
import { enter, valueFacts } from './ledger.js';
import type { Fact } from './ledger.rules.js';

const batchSize = 1_000;

/**
 * A bureau adopts the figure that a document left open: entries that waited for it get their credits by a row of their
 * own, for the ledger is never changed. An entry is valued once.
 */
export const valueOpenEntries = on(policyAdopted, async (tx, { payload: { unitId, from, to } }) => {
  // Years of a county's entries may have waited for one figure.
  await tx.query(sql`set local statement_timeout = 0`);
  const open = await openEntries(tx, unitId, from, to);
  for (let start = 0; start < open.length; start += batchSize) {
    const valued = await valueFacts(tx, open.slice(start, start + batchSize).map(factOf));
    // The hours stand in the entry itself and count once.
    await enter(
      tx,
      valued.filter(({ credits }) => credits !== null).map((entry) => ({ ...entry, hours: new Decimal(0) })),
    );
  }
});

function openEntries(tx: Transaction, unitId: string, from: string, to: string | null): Promise<LedgerEntry[]> {
  return rows(
    tx,
    LedgerEntry,
    sql`where t.credits is null and t.status = 'PENDING'
          and t.unit_id in (select id from directory_unit where path @> array[${unitId}]::uuid[])
          and t.day >= ${from}::date and (${to}::date is null or t.day <= ${to}::date)
          and not exists (select 1 from ledger_entry v where v.source = 'VALUATION' and v.source_id = t.id)
        order by t.day, t.id`,
  );
}

function factOf(entry: LedgerEntry): Fact {
  const { id, personId, unitId, day, hours, formCode, roleCode, contentCode, levelCode, outside } = entry;
  const { provinceId, cityId, countyId, schoolId } = entry;
  return {
    personId,
    unitId,
    lineage: { provinceId, cityId, countyId, schoolId },
    source: EntrySource.VALUATION,
    sourceId: id,
    day,
    hours,
    form: formCode,
    role: roleCode,
    content: contentCode,
    level: levelCode,
    outside,
  };
}
