import { Conflict, Invalid, NotFound, audit, row, sql, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { withdrawTraining } from '../outside/outside.service.js';
import { EntrySource, EntryStatus, LedgerEntry } from './ledger-entry.js';
import type { ReverseEntryInput, ReverseEntryPayload } from './ledger.input.js';
import { takeBack } from './ledger.js';

const entryText = { zh: '学分记录', en: 'ledger entry' };

/**
 * Reverses an entry, with what was valued for it later. The record of outside training is withdrawn with its entry, so
 * that the certificate can be entered again rightly.
 * @throws NotFound out of reach, Conflict where it is reversed already, Invalid for an entry that itself reverses
 */
export async function reverseEntry(context: Context, { id, reason }: ReverseEntryInput): Promise<ReverseEntryPayload> {
  return context.db.transaction(async (tx) => {
    const entry = await entryToReverse(tx, context, id);
    const [taken] = (await takeBack(tx, [id], context.viewer.id, reason)).filter((one) => one.id === id);
    if (!taken) throw alreadyReversed(id);
    if (entry.source === EntrySource.OUTSIDE) await withdrawTraining(tx, entry.sourceId);
    await audit(tx, context, {
      action: 'credits.reverse',
      subjectType: 'LedgerEntry',
      subjectId: id,
      countyId: entry.countyId,
      before: { credits: taken.credits, status: taken.status },
      after: { status: EntryStatus.REVERSED },
      reason,
    });
    const current = (await row(tx, LedgerEntry, sql`where t.id = ${id}`))!;
    return { entry: current, reversal: (await row(tx, LedgerEntry, sql`where t.id = ${current.reversingId}`))! };
  });
}

async function entryToReverse(tx: Transaction, { viewer }: Context, id: string): Promise<LedgerEntry> {
  const entry = await row(
    tx,
    LedgerEntry,
    sql`where t.id = ${id} and ${within(viewer, 'credits:reverse', { unit: 'unit_id' })}`,
  );
  if (!entry) throw new NotFound(entryText, 'input.id', id);
  if (entry.source === EntrySource.REVERSAL)
    throw new Invalid({ zh: '冲销记录本身不能再冲销', en: 'A reversing entry cannot be reversed' }, [
      { path: 'input.id', rule: 'notReversal', value: id },
    ]);
  if (entry.status === EntryStatus.REVERSED) throw alreadyReversed(id);
  return entry;
}

const alreadyReversed = (id: string) =>
  new Conflict({ zh: '该记录已冲销', en: 'The entry is reversed already' }, [
    { path: 'input.id', rule: 'notReversed', value: id },
  ]);
