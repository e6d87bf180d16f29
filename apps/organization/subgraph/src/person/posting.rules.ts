import { Conflict, Invalid, row, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import type { PostingInput } from './person.input.js';
import { Posting } from './posting.js';

/** @throws Invalid where a posting ends before it begins */
export function assertPostingDays({ from, to }: Pick<PostingInput, 'from' | 'to'>): void {
  if (to && to < from)
    throw new Invalid({ zh: '任职截止日早于起始日', en: 'The last day is before the first' }, [
      { path: 'input.posting.to', rule: 'notBefore', value: to, expected: `>= ${from}` },
    ]);
}

/** @throws Conflict where the person serves at the unit in this position on a day of the posting already */
export async function assertNotPosted(
  tx: Transaction,
  personId: string,
  { unitId, position, from, to = null }: PostingInput,
): Promise<void> {
  const same = await row(
    tx,
    Posting,
    sql`where t.person_id = ${personId} and t.unit_id = ${unitId} and t.position = ${position}
        and (${to}::date is null or t.valid_from <= ${to}::date) and (t.valid_to is null or t.valid_to >= ${from}::date)
        limit 1`,
  );
  if (!same) return;
  const since = { zh: `该人员自 ${same.from} 起已在此机构任此职务`, en: `In this position there since ${same.from}` };
  throw new Conflict(since, [{ path: 'input.posting.position', rule: 'unique', value: position, expected: same.from }]);
}
