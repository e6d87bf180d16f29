import { Conflict, NotFound, row, sql } from '@yanxiu/subgraph';
import type { AuditEntry, Context, Transaction } from '@yanxiu/subgraph';
import { Plan } from './plan.js';
import { decidedBy, readableBy, standingOf, writtenBy } from './standing.js';

const missing = (id: string, path = 'input.id') => new NotFound({ zh: '计划', en: 'plan' }, path, id);

interface Seen {
  id: string;
  version: number;
}

/** @throws Conflict where the plan has moved on since it was seen */
export function demandVersion(plan: Plan, { version }: Seen): void {
  if (plan.version === version) return;
  throw new Conflict({ zh: '计划已被他人修改，请刷新后重试', en: 'Changed by someone else; reload and try again' }, [
    { path: 'input.version', rule: 'current', value: version },
  ]);
}

/**
 * The plan, locked, for a step of its author.
 * @throws NotFound where it is missing or somebody else's
 */
export async function planToWrite(tx: Transaction, context: Context, seen: Seen): Promise<Plan> {
  const written = writtenBy(await standingOf(context));
  const plan = await row(tx, Plan, sql`where t.id = ${seen.id} and ${written} for update`);
  if (!plan) throw missing(seen.id);
  demandVersion(plan, seen);
  return plan;
}

/**
 * The plan, locked, for a step of those who decide.
 * @throws NotFound where it is missing or the policy brings it to somebody else
 */
export async function planToDecide(tx: Transaction, context: Context, seen: Seen): Promise<Plan> {
  const standing = await standingOf(context);
  const reached = sql`${decidedBy(standing)} and ${readableBy(standing)}`;
  const plan = await row(tx, Plan, sql`where t.id = ${seen.id} and ${reached} for update`);
  if (!plan) throw missing(seen.id);
  demandVersion(plan, seen);
  return plan;
}

/** What the audit log says of a step on a plan. */
export function step(
  { id, countyId }: Pick<Plan, 'id' | 'countyId'>,
  action: string,
  entry: Pick<AuditEntry, 'before' | 'after' | 'reason'>,
): AuditEntry {
  return { action: `plans.${action}`, subjectType: 'Plan', subjectId: id, countyId, ...entry };
}

/** No more than a jsonb parameter. */
export const jsonb = (value: unknown) => sql`${value === null ? null : JSON.stringify(value)}::jsonb`;
