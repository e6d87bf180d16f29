import { rightsNarrowed } from '@yanxiu/events';
import { publish } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';

/** Tells all slices whose rights became fewer: a batch that runs in such a name goes no further. */
export async function announceNarrowed(tx: Transaction, accountIds: readonly string[]): Promise<void> {
  const ids = [...new Set(accountIds)];
  const [first] = ids;
  if (first)
    await publish(tx, rightsNarrowed, { aggregateId: first, aggregateVersion: 1, payload: { accountIds: ids } });
}
