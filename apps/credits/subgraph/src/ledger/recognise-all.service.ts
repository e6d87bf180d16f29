import { BatchOutcome, Invalid, row, sql, startBatch, within } from '@yanxiu/subgraph';
import type { Batch, BatchJobPayload, Context, RowOutcome } from '@yanxiu/subgraph';
import { RecognitionOutcome } from './ledger.input.js';
import type { LedgerEntryFilter, RecogniseAllInput } from './ledger.input.js';
import { fitting } from './ledger.loader.js';
import { ofOwnLevel, outcomeOf, reasonOf, recogniseIn, refusalOf } from './recognise.service.js';
import { PendingEntry } from './worklist.js';

/** Recognition of a whole filtered set, chunk by chunk; what cannot be recognised is told row by row, with the clause. */
export const recogniseAllBatch: Batch = {
  kind: 'credits.recogniseAll',
  title: { zh: '批量认定学分', en: 'Recognition of credits' },
  run: async (tx, context, rows, reason) => {
    const found = await recogniseIn(
      tx,
      context,
      rows.map(({ subjectId }) => subjectId),
      reason,
    );
    const told = rows.map(async ({ subjectId }): Promise<[string, RowOutcome]> => {
      const entry = found.get(subjectId);
      const outcome = outcomeOf(entry);
      const text = (await reasonOf(context, outcome, entry)) ?? already(outcome);
      const message = text && (context.locale === 'en' ? text.en : text.zh);
      return [subjectId, { outcome: batchOutcome(outcome), message }];
    });
    return new Map(await Promise.all(told));
  },
};

const already = (outcome: RecognitionOutcome) =>
  outcome === RecognitionOutcome.ALREADY_RECOGNISED ? { zh: '此前已认定', en: 'Recognised before' } : null;

function batchOutcome(outcome: RecognitionOutcome): BatchOutcome {
  if (outcome === RecognitionOutcome.RECOGNISED) return BatchOutcome.DONE;
  return outcome === RecognitionOutcome.ALREADY_RECOGNISED ? BatchOutcome.SKIPPED : BatchOutcome.FAILED;
}

/**
 * Starts the recognition of all pending entries that fit a filter and are the viewer's to recognise.
 * @throws Invalid without any condition, Refusal FORBIDDEN, naming the clause, where the policy gives every one of them to another level
 */
export async function recogniseAll(
  context: Context,
  { filter, reason, idempotencyKey }: RecogniseAllInput,
): Promise<BatchJobPayload> {
  assertSome(filter);
  const { viewer, db } = context;
  const pending = sql`${within(viewer, 'credits:recognise', { unit: 'unit_id' })} and ${await fitting(context, filter)}`;
  const own = sql`${pending} and ${ofOwnLevel(viewer)}`;
  if (!(await row(db, PendingEntry, sql`where ${own} limit 1`))) {
    const others = await row(db, PendingEntry, sql`where ${pending} limit 1`);
    if (others) throw await refusalOf(context, others, 'input.filter');
  }
  const targets = sql`
    select t.id::text as subject_id, concat_ws(' ', p.name, t.day) as label
    from pending_line t left join directory_person p on p.id = t.person_id where ${own} order by t.day, t.id`;
  return startBatch(context, recogniseAllBatch, { input: filter, reason, idempotencyKey, targets });
}

/** Whole counties are not recognised by leaving a form empty: who means all that is pending says so by the status. */
function assertSome(filter: LedgerEntryFilter): void {
  if (Object.values(filter).some((value) => value !== null && value !== undefined)) return;
  throw new Invalid({ zh: '请至少填写一项筛选条件', en: 'Give at least one condition' }, [
    { path: 'input.filter', rule: 'some', expected: 'status: PENDING' },
  ]);
}
