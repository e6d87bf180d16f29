import { Conflict, audit, jsonb, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { checkedParent } from './parent.service.js';
import type { SavePlanDraftInput } from './plan-draft.input.js';
import type { SeenPlanInput } from './plan-steps.input.js';
import { planById } from './plan.loader.js';
import type { DiscardPlanPayload, PlanPayload } from './plan.payload.js';
import { demandStatus, editableStatuses, finalStatus } from './plan.rules.js';
import { planToWrite, step } from './plan.service.js';
import { PlanVersion } from './plan-version.js';
import { Plan, PlanStatus } from './plan.js';
import { contentsOf } from './section.rules.js';

/** Saves the draft as a whole, over the version that was seen. */
export async function savePlanDraft(context: Context, input: SavePlanDraftInput): Promise<PlanPayload> {
  await context.db.transaction(async (tx) => {
    const plan = await planToWrite(tx, context, input);
    demandStatus(plan, editableStatuses, '填写；已生效的请先修订');
    const { sections, tasks } = contentsOf(plan, input);
    // Left out, it stays; null takes it away.
    const wanted = input.parentId === undefined ? plan.parentId : input.parentId;
    const parentId = wanted === plan.parentId ? wanted : await checkedParent(tx, context, plan, wanted);
    await update(
      tx,
      Plan,
      input,
      sql`title = ${input.title}, parent_id = ${parentId}::uuid, sections = ${jsonb(sections)}, tasks = ${jsonb(tasks)}, updated_at = now()`,
    );
  });
  return { plan: (await planById(context).load(input.id))! };
}

/** Deletes a draft that was never handed in; an amendment is dropped, and the version in force stays as it is. */
export async function discardPlan(context: Context, input: SeenPlanInput): Promise<DiscardPlanPayload> {
  await context.db.transaction(async (tx) => {
    const plan = await planToWrite(tx, context, input);
    demandStatus(plan, [PlanStatus.DRAFT], '删去');
    const { effectiveVersion: num } = plan;
    if (num === null && plan.versions > 0)
      throw new Conflict({ zh: '已报送过的计划不能删去', en: 'It was handed in and stays on record' }, [
        { path: 'input.id', rule: 'neverSubmitted', value: plan.versions },
      ]);
    if (num === null) await tx.query(sql`delete from plan where id = ${plan.id}`);
    else await restored(tx, plan, num);
    await audit(tx, context, step(plan, 'discardPlan', { before: { title: plan.title, status: plan.status } }));
  });
  return { plan: await planById(context).load(input.id) };
}

async function restored(tx: Transaction, plan: Plan, num: number): Promise<void> {
  const version = (await row(tx, PlanVersion, sql`where t.plan_id = ${plan.id} and t.num = ${num}`))!;
  await update(
    tx,
    Plan,
    plan,
    sql`status = ${finalStatus(plan.handling.mode)}, title = ${version.title}, sections = ${jsonb(version.sections)},
      tasks = ${jsonb(version.tasks)}, amend_reason = null, since = now(), updated_at = now()`,
  );
}
