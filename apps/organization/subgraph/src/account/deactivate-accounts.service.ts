import { BatchOutcome, Invalid, auditEach, join, sql, startBatch, within } from '@yanxiu/subgraph';
import type { Batch, BatchJobPayload, Context, RowOutcome } from '@yanxiu/subgraph';
import type { DeactivateAccountsInput } from './account.input.js';
import { accountsFitting } from './account.loader.js';
import { announceNarrowed } from './narrowed.js';
import { manageAccounts, stepOn } from './registration.js';

const reached = ({ viewer }: Context) => sql`${within(viewer, manageAccounts)} and t.id::text <> ${viewer.id}`;

/** Closes all accounts of a filter: of a school that ended, of people who left. */
export const deactivateAccountsBatch: Batch = {
  kind: 'organization.deactivateAccounts',
  title: { zh: '批量停用账号', en: 'Closing of accounts' },
  run: async (tx, context, rows, reason) => {
    const ids = rows.map(({ subjectId }) => subjectId);
    const closed = await tx.query<{ id: string; countyId: string | null }>(sql`
      update account t set active = false, version = t.version + 1
      where t.id = any(${ids}::uuid[]) and t.active and ${reached(context)}
      returning t.id, t.county_id as "countyId"`);
    await auditEach(
      tx,
      context,
      closed.map((account) => ({
        ...stepOn(account, 'deactivateAccount'),
        before: { active: true },
        after: { active: false },
        reason,
      })),
    );
    const done = new Set(closed.map(({ id }) => id));
    await announceNarrowed(tx, [...done]);
    const message = context.locale === 'en' ? 'Closed before, or no longer in reach' : '此前已停用，或已不在管理范围内';
    const skipped = ids.filter((id) => !done.has(id));
    return new Map(skipped.map((id): [string, RowOutcome] => [id, { outcome: BatchOutcome.SKIPPED, message }]));
  },
};

/** @throws Invalid without any condition: a whole county is not closed by leaving a form empty */
export function deactivateAccounts(
  context: Context,
  { filter, reason, idempotencyKey }: DeactivateAccountsInput,
): Promise<BatchJobPayload> {
  if (!Object.values(filter).some((value) => value !== null && value !== undefined))
    throw new Invalid({ zh: '请至少填写一项筛选条件', en: 'Give at least one condition' }, [
      { path: 'input.filter', rule: 'some' },
    ]);
  const targets = sql`
    select t.id::text as subject_id, t.name as label from account t
    where ${join([reached(context), accountsFitting(filter)], ' and ')} and t.active order by t.name, t.id`;
  return startBatch(context, deactivateAccountsBatch, { input: filter, reason, idempotencyKey, targets });
}
