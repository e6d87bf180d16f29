import { BatchOutcome, Refusal, auditEach, demandVersion, rows, sql, startBatch, wellFormed } from '@yanxiu/subgraph';
import type { Batch, BatchJobPayload, Context, RowOutcome, Transaction } from '@yanxiu/subgraph';
import type { DecideAllPlansInput, DecidePlansInput } from './plan-steps.input.js';
import { matching, planById, waitingFor } from './plan.loader.js';
import type { DecidePlanResult, DecidePlansPayload, PlanRefusal } from './plan.payload.js';
import { demandStatus, finalStatus, waitingStatuses } from './plan.rules.js';
import { planText, step } from './plan.service.js';
import { PlanBasis } from './plan-version.js';
import { Plan } from './plan.js';
import { demandInHand, demandNotOwn } from './review.service.js';
import { decidedBy, readableBy, standingOf } from './standing.js';
import { inForce } from './submit.service.js';

interface Asked {
  id: string;
  /** Absent in a batch over a filtered set: what waits is decided as it is. */
  version?: number;
}

/** Decides on one plan or a hundred, each on its own: what cannot be decided is told in its row, the others are done. */
export async function decidePlans(context: Context, { plans, comment }: DecidePlansInput): Promise<DecidePlansPayload> {
  const refused = await context.db.transaction((tx) => decideRows(tx, context, plans, comment ?? null));
  const ids = plans.map(({ id }) => id);
  const results = await Promise.all(
    ids.map(async (id): Promise<DecidePlanResult> => {
      const refusal = refused.get(id) ?? null;
      return { id, plan: refusal ? null : await planById(context).load(id), refusal };
    }),
  );
  return { results };
}

/** The same over all that fit and wait, as a job with a result per row. */
export async function decideAllPlans(context: Context, input: DecideAllPlansInput): Promise<BatchJobPayload> {
  const standing = await standingOf(context);
  const where = sql`${readableBy(standing)} and ${waitingFor(standing)} and ${await matching(context, standing, input.filter ?? {})}`;
  return startBatch(context, decidePlansBatch, {
    input: input.filter ?? null,
    reason: input.comment,
    idempotencyKey: input.idempotencyKey,
    targets: sql`select t.id::text as subject_id, t.title as label from plan t where ${where} order by t.since, t.id`,
  });
}

export const decidePlansBatch: Batch = {
  kind: 'plans.decidePlans',
  title: { zh: '批量审核计划', en: 'Decide on plans' },
  run: async (tx, context, chunk, reason) => {
    const refused = await decideRows(
      tx,
      context,
      chunk.map(({ subjectId }) => ({ id: subjectId })),
      reason,
    );
    return new Map<string, RowOutcome>(
      [...refused].map(([id, { message }]) => [id, { outcome: BatchOutcome.FAILED, message }]),
    );
  },
};

/** A constant number of statements for any number of plans. @returns why not, by id */
async function decideRows(
  tx: Transaction,
  context: Context,
  asked: Asked[],
  comment: string | null,
): Promise<Map<string, PlanRefusal>> {
  const standing = await standingOf(context);
  const ids = wellFormed(asked.map(({ id }) => id));
  const found = await rows(
    tx,
    Plan,
    sql`where t.id = any(${ids}::uuid[]) and ${decidedBy(standing)} and ${readableBy(standing)} order by t.id for update`,
  );
  const byId = new Map(found.map((plan) => [plan.id, plan]));
  const refused = new Map<string, PlanRefusal>();
  const ready = new Map<string, Plan>();
  asked.forEach(({ id, version }, index) => {
    const plan = byId.get(id);
    const refusal = plan
      ? refusalOf(context, plan, version)
      : { path: 'id', rule: 'exists', message: unknown(context) };
    if (refusal) refused.set(id, { ...refusal, path: `input.plans[${index}].${refusal.path}` });
    else ready.set(id, plan!);
  });
  const plans = [...ready.values()];
  if (!plans.length) return refused;
  await inForce(tx, plans, { basis: PlanBasis.DECIDED, byName: context.viewer.name, comment });
  const entries = plans.map((plan) => {
    const after = { status: finalStatus(plan.handling.mode), num: plan.currentVersion };
    return step(plan, 'decidePlan', { before: { status: plan.status }, after, reason: comment });
  });
  await auditEach(tx, context, entries);
  return refused;
}

const unknown = ({ locale }: Context) =>
  locale === 'en' ? 'No such plan within your reach' : '找不到计划，或不在您的审核范围内';

function refusalOf(context: Context, plan: Plan, version: number | undefined): PlanRefusal | null {
  try {
    if (version !== undefined) demandVersion(plan, { version }, planText);
    demandStatus(plan, waitingStatuses, '办理');
    demandNotOwn(context, plan);
    demandInHand(context, plan);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { text, details } = error;
    const { path = 'id', rule = 'state' } = details?.[0] ?? {};
    return { path: path.split('.').at(-1)!, rule, message: context.locale === 'en' ? text.en : text.zh };
  }
}
