import { DirectoryPerson } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, civilDay, jsonb, row, sql, update, validOn } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { tellWriters } from '../message/of-papers.js';
import { MessageKind } from '../message/message.js';
import { announceDecided } from './decided.js';
import type { DelegatePlanInput, ReasonedPlanInput, ReturnPlanInput, SeenPlanInput } from './plan-steps.input.js';
import { planById } from './plan.loader.js';
import type { PlanPayload } from './plan.payload.js';
import { demandStatus, waitingStatuses } from './plan.rules.js';
import { planToDecide, step } from './plan.service.js';
import { PlanBasis } from './plan-version.js';
import { Plan, PlanStatus } from './plan.js';
import { heldByAnother, isAuthor } from './standing.js';

const done = async (context: Context, id: string): Promise<PlanPayload> => ({
  plan: (await planById(context).load(id))!,
});

/** Takes a plan up: from now on it is in the viewer's hands, and its author can no longer take it back. */
export async function claimPlan(context: Context, seen: SeenPlanInput): Promise<PlanPayload> {
  await context.db.transaction(async (tx) => {
    const plan = await planToDecide(tx, context, seen);
    demandNotOwn(context, plan);
    demandStatus(plan, [PlanStatus.SUBMITTED], '受理');
    const { id, name, personId = null } = context.viewer;
    await update(
      tx,
      Plan,
      seen,
      sql`status = 'IN_REVIEW', since = now(), held_by = ${id}, held_by_person = ${personId}::uuid, held_by_name = ${name}, updated_at = now()`,
    );
    await audit(tx, context, step(plan, 'claimPlan', { after: { status: PlanStatus.IN_REVIEW, heldBy: name } }));
  });
  return done(context, seen.id);
}

/** Gives a plan back to the pool; that of a colleague too, who fell ill. */
export async function releasePlan(context: Context, { reason, ...seen }: ReasonedPlanInput): Promise<PlanPayload> {
  await context.db.transaction(async (tx) => {
    const plan = await planToDecide(tx, context, seen);
    demandNotOwn(context, plan);
    demandStatus(plan, [PlanStatus.IN_REVIEW], '放回待受理');
    await update(
      tx,
      Plan,
      seen,
      sql`status = 'SUBMITTED', since = now(), held_by = null, held_by_person = null, held_by_name = null, updated_at = now()`,
    );
    await audit(tx, context, step(plan, 'releasePlan', { before: { heldBy: plan.heldByName }, reason }));
  });
  return done(context, seen.id);
}

/** Hands a plan over to somebody who is posted where it is decided. */
export async function delegatePlan(
  context: Context,
  { personId, reason, ...seen }: DelegatePlanInput,
): Promise<PlanPayload> {
  await context.db.transaction(async (tx) => {
    const plan = await planToDecide(tx, context, seen);
    demandNotOwn(context, plan);
    demandStatus(plan, waitingStatuses, '转交');
    const to = await colleague(tx, plan, personId);
    await update(
      tx,
      Plan,
      seen,
      sql`status = 'IN_REVIEW', since = now(), held_by = null, held_by_person = ${to.id}, held_by_name = ${to.name}, updated_at = now()`,
    );
    const entry = { before: { heldBy: plan.heldByName }, after: { heldBy: to.name }, reason };
    await audit(tx, context, step(plan, 'delegatePlan', entry));
  });
  return done(context, seen.id);
}

async function colleague(tx: Transaction, plan: Plan, personId: string): Promise<DirectoryPerson> {
  const day = civilDay();
  const found = await row(
    tx,
    DirectoryPerson,
    sql`where t.id = ${personId} and t.active and exists (select from directory_posting p
          where p.person_id = t.id and p.unit_id = any(${plan.handlerIds}::uuid[])
            and ${validOn('p', day)})`,
  );
  if (!found || found.id === plan.personId)
    throw new NotFound({ zh: '可转交的审核人员', en: 'colleague to hand it to' }, 'input.personId', personId);
  return found;
}

/** Returns a plan with a comment on the whole and on sections; its author changes it and hands it in again. */
export async function returnPlan(context: Context, input: ReturnPlanInput): Promise<PlanPayload> {
  await context.db.transaction(async (tx) => {
    const plan = await planToDecide(tx, context, input);
    demandNotOwn(context, plan);
    demandStatus(plan, waitingStatuses, '退回');
    demandInHand(context, plan);
    const names = new Map(plan.sections.map(({ code, name }) => [code, name]));
    const unknown = input.sections.flatMap(({ code }, index) =>
      names.has(code) ? [] : [{ path: `input.sections[${index}].code`, rule: 'sectionOfPlan', value: code }],
    );
    if (unknown.length) throw new Invalid({ zh: '有意见所指的栏目不在计划中', en: 'No such section' }, unknown);
    const comments = input.sections.map(({ code, comment }) => ({ code, name: names.get(code)!, comment }));
    await tx.query(sql`
      update plan_version set status = 'RETURNED', decided_at = now(), decided_by_name = ${context.viewer.name},
        basis = ${PlanBasis.DECIDED}, comment = ${input.comment}, section_comments = ${jsonb(comments)}
      where plan_id = ${plan.id} and num = ${plan.currentVersion}`);
    await update(
      tx,
      Plan,
      input,
      sql`status = 'RETURNED', since = now(), held_by = null, held_by_person = null, held_by_name = null, updated_at = now()`,
    );
    await announceDecided(tx, [{ plan, outcome: PlanStatus.RETURNED, basis: PlanBasis.DECIDED }]);
    await tellWriters(tx, context, [plan], { kind: MessageKind.PLAN_RETURNED, note: input.comment });
    const entry = { before: { status: plan.status }, after: { status: PlanStatus.RETURNED }, reason: input.comment };
    await audit(tx, context, step(plan, 'returnPlan', entry));
  });
  return done(context, input.id);
}

/** Nobody decides on what he wrote or sent himself (DL-09). @throws Conflict for the author */
export function demandNotOwn({ viewer }: Context, plan: Plan): void {
  if (!isAuthor(viewer, plan)) return;
  throw new Conflict(
    { zh: '本人编制或报送的计划须由他人审核', en: 'Somebody else has to decide on a plan of one’s own' },
    [{ path: 'plan.author', rule: 'notOwn', value: plan.id }],
  );
}

/** @throws Conflict while somebody else has the plan in hand */
export function demandInHand({ viewer }: Context, plan: Plan): void {
  if (!heldByAnother(viewer, plan)) return;
  throw new Conflict(
    { zh: `${plan.heldByName}正在审核；需要接手的，请先放回待受理`, en: `${plan.heldByName} is reviewing it` },
    [{ path: 'plan.holder', rule: 'inHand', value: plan.heldByName }],
  );
}
