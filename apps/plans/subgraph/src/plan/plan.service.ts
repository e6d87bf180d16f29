import { defineStep, recordToChange, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { Plan } from './plan.js';
import { decidedBy, readableBy, standingOf, writtenBy } from './standing.js';

export const planText = { zh: '计划', en: 'plan' };

interface Seen {
  id: string;
  version: number;
}

/**
 * The plan, locked, for a step of its author.
 * @throws NotFound where it is missing or somebody else's
 */
export async function planToWrite(tx: Transaction, context: Context, seen: Seen): Promise<Plan> {
  const reach = writtenBy(await standingOf(context));
  return recordToChange(tx, Plan, seen, { reach, what: planText });
}

/**
 * The plan, locked, for a step of those who decide.
 * @throws NotFound where it is missing or the policy brings it to somebody else
 */
export async function planToDecide(tx: Transaction, context: Context, seen: Seen): Promise<Plan> {
  const standing = await standingOf(context);
  const reach = sql`${decidedBy(standing)} and ${readableBy(standing)}`;
  return recordToChange(tx, Plan, seen, { reach, what: planText });
}

const ofUnit = defineStep('plans', 'Plan');
const ofPerson = defineStep('plans', 'PersonalPlan');

/**
 * What the audit log says of a step on a plan. A personal one goes by a name of its own: it stays in the school on every
 * way, also on that of the county's log (PC-25).
 */
export const step = (
  plan: Pick<Plan, 'id' | 'countyId' | 'personId'>,
  ...said: [string, Parameters<typeof ofUnit>[2]]
) => (plan.personId ? ofPerson : ofUnit)(plan, ...said);
