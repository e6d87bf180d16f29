import { createHash } from 'node:crypto';
import type { Context } from './context.js';
import type { Transaction } from './database.js';
import { Refusal } from './errors.js';
import { sql } from './sql.js';

/**
 * Runs a creating mutation at most once per key: a double submit finds the first one's result.
 * The keys are kept for 24 hours.
 * @param work creates in the given transaction and returns the id of what it made
 * @returns that id, of this call or of the first one with the same key
 * @throws Refusal IDEMPOTENCY_MISMATCH when the key came before with another input
 */
export async function once(
  { db, viewer }: Context,
  operation: string,
  input: { idempotencyKey?: string | null },
  work: (tx: Transaction) => Promise<string>,
): Promise<string> {
  const key = input.idempotencyKey;
  if (!key) return db.transaction(work);
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  return db.transaction(async (tx) => {
    const claimed = await tx.query(sql`
      insert into idempotency (actor_id, operation, key, input_hash) values (${viewer.id}, ${operation}, ${key}, ${hash})
      on conflict do nothing returning key`);
    const own = sql`actor_id = ${viewer.id} and operation = ${operation} and key = ${key}`;
    if (!claimed.length) {
      const [first] = await tx.query<{ input_hash: string; result_id: string }>(
        sql`select input_hash, result_id from idempotency where ${own}`,
      );
      if (first?.input_hash === hash) return first.result_id;
      throw mismatch(key);
    }
    const id = await work(tx);
    await tx.query(sql`update idempotency set result_id = ${id} where ${own}`);
    return id;
  });
}

const mismatch = (key: string) =>
  new Refusal(
    'IDEMPOTENCY_MISMATCH',
    { zh: '同一幂等键已用于另一份内容', en: 'This idempotency key was used with another input' },
    [{ path: 'input.idempotencyKey', rule: 'sameInput', value: key }],
  );
