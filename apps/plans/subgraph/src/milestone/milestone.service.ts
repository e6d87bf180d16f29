import { Conflict, Invalid, NotFound, audit, insert, lineageOf, once, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { activityById } from '../activity/activity.loader.js';
import { planById } from '../plan/plan.loader.js';
import { step } from '../plan/plan.service.js';
import { standingOf, writtenBy } from '../plan/standing.js';
import { Plan } from '../plan/plan.js';
import type {
  AddPlanMilestoneInput,
  ChangePlanMilestoneInput,
  FinishPlanMilestoneInput,
  ReopenPlanMilestoneInput,
  SeenPlanMilestoneInput,
} from './milestone.input.js';
import type { PlanMilestonePayload, RemovePlanMilestonePayload } from './milestone.payload.js';
import { PlanMilestone, PlanMilestoneOrigin, PlanMilestoneState } from './milestone.js';

const { OPEN, DONE } = PlanMilestoneState;

/** No more of them could be controlled. */
export const mostMilestones = 120;

/** A milestone of the writer's own, beside those that the month tasks are (DL-32). */
export async function addPlanMilestone(context: Context, input: AddPlanMilestoneInput): Promise<PlanMilestonePayload> {
  const id = await once(context, 'addPlanMilestone', input, async (tx) => {
    const plan = await planInHand(tx, context, { id: input.planId, path: 'input.planId' });
    demandInForce(plan);
    demandInPeriod(plan, input.dueOn);
    await demandRoom(tx, plan.id);
    const { title, dueOn, responsible = null } = input;
    const place = { unitId: plan.unitId, personId: plan.personId, ...lineageOf(plan) };
    const record = {
      id: uuid(),
      planId: plan.id,
      origin: PlanMilestoneOrigin.OWN,
      title,
      dueOn,
      responsible,
      ...place,
    };
    const written = await insert(
      tx,
      PlanMilestone,
      [{ ...record, state: OPEN, version: 1, updatedAt: new Date() }],
      nothing,
    );
    if (!written.length) throw alreadyThere(title);
    await audit(tx, context, step(plan, 'addPlanMilestone', { after: { title, dueOn, responsible } }));
    return record.id;
  });
  return { milestone: await milestone(context, id) };
}

const nothing = sql`on conflict (plan_id, due_on, title) do nothing`;

const alreadyThere = (title: string) =>
  new Conflict({ zh: '这一天已有同名节点', en: 'There is one of this name on this day' }, [
    { path: 'input.title', rule: 'unique', value: title },
  ]);

/** Other words or another day; a month task is changed by amending the plan. */
export function changePlanMilestone(context: Context, input: ChangePlanMilestoneInput): Promise<PlanMilestonePayload> {
  return context.db.transaction(async (tx) => {
    const { plan, before } = await milestoneInHand(tx, context, input.id);
    demandOwn(before);
    demandState(before, OPEN);
    demandInPeriod(plan, input.dueOn);
    const { title, dueOn, responsible = null } = input;
    const [other] = await tx.query(sql`
      select id from plan_milestone where plan_id = ${plan.id} and due_on = ${dueOn}::date and title = ${title} and id <> ${before.id}`);
    if (other) throw alreadyThere(title);
    const changed = await update(
      tx,
      PlanMilestone,
      input,
      sql`title = ${title}, due_on = ${dueOn}::date, responsible = ${responsible}, updated_at = now()`,
    );
    await audit(tx, context, step(plan, 'changePlanMilestone', { before: told(before), after: told(changed) }));
    return { milestone: changed };
  });
}

const told = ({ title, dueOn, responsible }: PlanMilestone) => ({ title, dueOn, responsible });

/** Takes one of the writer's own away; what was reached stays on record. */
export async function removePlanMilestone(
  context: Context,
  input: SeenPlanMilestoneInput,
): Promise<RemovePlanMilestonePayload> {
  const planId = await context.db.transaction(async (tx) => {
    const { plan, before } = await milestoneInHand(tx, context, input.id);
    demandOwn(before);
    demandState(before, OPEN);
    await update(tx, PlanMilestone, input, sql`updated_at = now()`);
    await tx.query(sql`delete from plan_milestone where id = ${before.id}`);
    await audit(tx, context, step(plan, 'removePlanMilestone', { before: told(before) }));
    return plan.id;
  });
  return { plan: (await planById(context).load(planId))! };
}

/** Reached, with what shows it. */
export function finishPlanMilestone(context: Context, input: FinishPlanMilestoneInput): Promise<PlanMilestonePayload> {
  return context.db.transaction(async (tx) => {
    const { plan, before } = await milestoneInHand(tx, context, input.id);
    demandState(before, OPEN);
    await demandActivity(context, input.activityId);
    const done = await update(
      tx,
      PlanMilestone,
      input,
      sql`state = ${DONE}, evidence = ${input.evidence}, activity_id = ${input.activityId ?? null}::uuid, done_at = now(),
        done_by = ${context.viewer.name}, updated_at = now()`,
    );
    await audit(
      tx,
      context,
      step(plan, 'finishPlanMilestone', { after: { title: before.title, evidence: input.evidence } }),
    );
    return { milestone: done };
  });
}

/** Open again, with the reason on record. */
export function reopenPlanMilestone(context: Context, input: ReopenPlanMilestoneInput): Promise<PlanMilestonePayload> {
  return context.db.transaction(async (tx) => {
    const { plan, before } = await milestoneInHand(tx, context, input.id);
    demandState(before, DONE);
    const open = await update(
      tx,
      PlanMilestone,
      input,
      sql`state = ${OPEN}, evidence = null, activity_id = null, done_at = null, done_by = null, updated_at = now()`,
    );
    const entry = { before: { title: before.title, evidence: before.evidence }, reason: input.reason };
    await audit(tx, context, step(plan, 'reopenPlanMilestone', entry));
    return { milestone: open };
  });
}

/** The plan, locked, for who writes it. */
async function planInHand(
  tx: Transaction,
  context: Context,
  { id, path }: { id: string; path: string },
): Promise<Plan> {
  const written = writtenBy(await standingOf(context));
  const plan = await row(tx, Plan, sql`where t.id = ${id} and ${written} for update`);
  if (plan) return plan;
  throw new NotFound({ zh: '计划', en: 'plan' }, path, id);
}

async function milestoneInHand(tx: Transaction, context: Context, id: string) {
  const before = await row(tx, PlanMilestone, sql`where t.id = ${id} for update`);
  const missing = new NotFound({ zh: '计划节点', en: 'milestone' }, 'input.id', id);
  if (!before) throw missing;
  const plan = await planInHand(tx, context, { id: before.planId, path: 'input.id' }).catch((error: Error) => {
    throw error instanceof NotFound ? missing : error;
  });
  return { plan, before };
}

const milestone = async ({ db }: Context, id: string): Promise<PlanMilestone> =>
  (await row(db, PlanMilestone, sql`where t.id = ${id}`))!;

/** What is not in force yet is not controlled: its tasks are still being written. */
function demandInForce({ effectiveVersion, status }: Plan): void {
  if (effectiveVersion !== null) return;
  throw new Conflict({ zh: '计划生效后才能增设节点', en: 'Milestones are added once the plan is in force' }, [
    { path: 'plan.status', rule: 'inForce', value: status },
  ]);
}

function demandInPeriod({ from, to }: Plan, dueOn: string): void {
  if (dueOn >= from && dueOn <= to) return;
  throw new Invalid({ zh: `节点时限应在计划时期之内（${from} 至 ${to}）`, en: 'Outside the period of the plan' }, [
    { path: 'input.dueOn', rule: 'inPeriod', value: dueOn, expected: `${from}–${to}` },
  ]);
}

async function demandRoom(tx: Transaction, planId: string): Promise<void> {
  const [known] = await tx.query<{ n: number }>(
    sql`select count(*)::int as n from plan_milestone where plan_id = ${planId}`,
  );
  if (known!.n < mostMilestones) return;
  throw new Invalid({ zh: `一份计划至多 ${mostMilestones} 个节点`, en: 'Too many milestones' }, [
    { path: 'input.planId', rule: 'mostMilestones', value: known!.n + 1, expected: mostMilestones },
  ]);
}

function demandOwn({ origin, title }: PlanMilestone): void {
  if (origin === PlanMilestoneOrigin.OWN) return;
  throw new Conflict({ zh: '月研修任务是计划的内容，请修订计划', en: 'A month task is changed by amending the plan' }, [
    { path: 'milestone.origin', rule: 'own', value: title, expected: PlanMilestoneOrigin.OWN },
  ]);
}

function demandState({ state }: PlanMilestone, wanted: PlanMilestoneState): void {
  if (state === wanted) return;
  const now = state === DONE ? '已登记完成' : '尚未登记完成';
  throw new Conflict({ zh: `该节点${now}，请刷新后再试`, en: `The milestone is ${state}` }, [
    { path: 'milestone.state', rule: 'state', value: state, expected: wanted },
  ]);
}

/** @throws Invalid where the viewer knows no such activity */
async function demandActivity(context: Context, id: string | null | undefined): Promise<void> {
  if (!id || (await activityById(context).load(id))) return;
  throw new Invalid({ zh: '找不到所依据的活动', en: 'No such activity' }, [
    { path: 'input.activityId', rule: 'exists', value: id },
  ]);
}
