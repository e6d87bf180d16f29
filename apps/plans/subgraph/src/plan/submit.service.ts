import { DirectoryPerson, unitOf } from '@yanxiu/directory';
import { Conflict, Invalid, audit, civilDay, insert, row, sql, update, validOn } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { tellWriters } from '../message/of-papers.js';
import { MessageKind } from '../message/message.js';
import { makeMilestones } from '../milestone/made.js';
import { announceDecided } from './decided.js';
import type { PlanSignature } from './plan-content.js';
import type { AmendPlanInput, SeenPlanInput, SubmitPlanInput } from './plan-steps.input.js';
import { planById } from './plan.loader.js';
import type { PlanPayload } from './plan.payload.js';
import {
  demandStatus,
  editableStatuses,
  finalStatus,
  finalStatuses,
  isSampled,
  missingFrom,
  takesEffectOnReceipt,
} from './plan.rules.js';
import { planToWrite, step } from './plan.service.js';
import { PlanBasis, PlanVersion, PlanVersionStatus } from './plan-version.js';
import { Plan, PlanStatus } from './plan.js';
import { rosterToFreeze } from './roster.loader.js';
import { roundsFor } from './window.loader.js';
import { lateness } from './window.rules.js';

/**
 * Hands a complete plan in: it is kept as it stands, with its roster and a receipt, and goes to whom the policy names.
 * Where nobody decides (filing, keeping, not drawn for review) it is in force at once.
 * @throws Invalid naming every mandatory section that is empty (DL-12)
 * @throws Conflict where no round takes it in
 */
export async function submitPlan(context: Context, input: SubmitPlanInput): Promise<PlanPayload> {
  await context.db.transaction(async (tx) => {
    const plan = await planToWrite(tx, context, input);
    demandStatus(plan, editableStatuses, '报送');
    const roster = await rosterToFreeze(tx, plan);
    const size = roster?.subjects.reduce((sum, { people }) => sum + people.length, 0) ?? 0;
    const missing = missingFrom(plan, size);
    if (missing.length)
      throw incomplete(
        missing.map(({ value }) => String(value)),
        missing,
      );
    const now = new Date();
    const late = await isLate(tx, plan, now);
    const num = plan.versions + 1;
    const record: Partial<PlanVersion> = {
      ...{ id: uuid(), planId: plan.id, num, status: PlanVersionStatus.SUBMITTED, title: plan.title },
      ...{ sections: plan.sections, tasks: plan.tasks, roster, late, submittedAt: now },
      ...{ signature: await signatureOf(tx, context, plan, input.signedOnPaper, now) },
      ...{ receipt: await nextReceipt(tx, plan, now), submittedByName: context.viewer.name },
      ...{ sectionComments: [], reason: plan.amendReason },
    };
    await insert(tx, PlanVersion, [record]);
    const submitted = await update(
      tx,
      Plan,
      input,
      sql`status = 'SUBMITTED', since = now(), versions = ${num}, current_version = ${num}, receipt = ${record.receipt},
        submitted_by = ${context.viewer.id}, submitted_by_name = ${context.viewer.name}, amend_reason = null, updated_at = now()`,
    );
    const basis = basisOf(submitted);
    const status = basis ? finalStatus(plan.handling.mode) : submitted.status;
    const entry = { before: { status: plan.status }, after: { status, receipt: record.receipt, num } };
    await audit(tx, context, step(plan, 'submitPlan', entry));
    if (basis) await inForce(tx, [submitted], { basis, byName: null });
  });
  return { plan: (await planById(context).load(input.id))! };
}

function incomplete(names: string[], details: ConstructorParameters<typeof Invalid>[1]): Invalid {
  const some = names.length && names[0] !== '0' ? `：${names.join('、')}` : '，请至少写一个栏目';
  return new Invalid({ zh: `计划还不完整${some}`, en: 'The plan is not complete yet' }, details);
}

async function isLate(tx: Transaction, plan: Plan, now: Date): Promise<boolean> {
  const unit = await unitOf(tx, plan.unitId);
  const rounds = await roundsFor(tx, unit?.path ?? [plan.unitId], plan.templateCode, plan.periodId);
  // Only the first submission has to be in time: what was returned or is amended comes when it can. What its author took
  // back was none: else an empty plan sent in time and taken back would keep every round open.
  const [before] = await tx.query(sql`
    select 1 from plan_version where plan_id = ${plan.id} and status <> 'WITHDRAWN' limit 1`);
  return !before && lateness(rounds, plan.due, now);
}

/**
 * The lot is drawn once for all that is handed in until it is in force: taken back and sent anew it falls the same way,
 * and what was returned is looked at again.
 */
function basisOf({ id, handling, effectiveVersion }: Plan): PlanBasis | null {
  if (takesEffectOnReceipt(handling.mode)) return PlanBasis.ON_RECEIPT;
  return isSampled(id, (effectiveVersion ?? 0) + 1, handling.samplePercent) ? null : PlanBasis.NOT_SAMPLED;
}

/** By county and year, each number once: 610526 has no gap to explain when two schools send at the same moment. */
async function nextReceipt(tx: Transaction, { countyId, cityId, unitId }: Plan, now: Date): Promise<string> {
  const scope = countyId ?? cityId ?? unitId;
  const year = Number(civilDay(now).slice(0, 4));
  const [counted] = await tx.query<{ last: number; code: string | null }>(sql`
    insert into plan_receipt as r (scope, year, last) values (${scope}, ${year}, 1)
    on conflict (scope, year) do update set last = r.last + 1
    returning last, (select u.code from directory_unit u where u.id = ${scope}) as code`);
  return `JH-${counted!.code ?? scope.slice(-6)}-${year}-${String(counted!.last).padStart(5, '0')}`;
}

/**
 * DL-03: the principal in office on the day signs a school's plan: online by sending it, or on paper as the sender states.
 * While the office is vacant nobody can sign, and the plan says so.
 */
async function signatureOf(
  tx: Transaction,
  { viewer }: Context,
  plan: Plan,
  onPaper: boolean,
  now: Date,
): Promise<PlanSignature | null> {
  if (plan.author !== 'SCHOOL') return null;
  const day = civilDay(now);
  const principal = await row(
    tx,
    DirectoryPerson,
    sql`where t.active and t.id in (select p.person_id from directory_posting p
          where p.school_id = ${plan.schoolId} and p.position = 'PRINCIPAL'
            and ${validOn('p', day)})
        order by (t.id = ${viewer.personId ?? null}::uuid) desc nulls last, t.id limit 1`,
  );
  if (!principal) return null;
  const inPerson = principal.id === viewer.personId;
  if (!inPerson && !onPaper)
    throw new Invalid(
      {
        zh: `学校计划须由校长签署：请由校长${principal.name}报送，或在纸质件上签署后勾选“校长已在纸质件上签署”`,
        en: 'The principal has to sign it',
      },
      [{ path: 'input.signedOnPaper', rule: 'principalSigns', value: false, expected: true }],
    );
  return { personId: principal.id, name: principal.name, inPerson, at: now };
}

/** Puts the current versions of plans in force, supersedes those before them and tells the other slices: set-based. */
export async function inForce(
  tx: Transaction,
  plans: Plan[],
  { basis, byName, comment = null }: { basis: PlanBasis; byName: string | null; comment?: string | null },
): Promise<void> {
  const records = plans.map(({ id, handling, currentVersion }) => ({
    ...{ id, status: finalStatus(handling.mode), num: currentVersion },
  }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as x(id uuid, status text, num int)`;
  await tx.query(sql`
    update plan_version v set status = 'SUPERSEDED' from ${given} where v.plan_id = x.id and v.status = 'IN_FORCE'`);
  await tx.query(sql`
    update plan_version v set status = 'IN_FORCE', decided_at = now(), decided_by_name = ${byName}, basis = ${basis}, comment = ${comment}
    from ${given} where v.plan_id = x.id and v.num = x.num`);
  await tx.query(sql`
    update plan t set status = x.status, since = now(), effective_version = x.num, version = t.version + 1, updated_at = now(),
      held_by = null, held_by_person = null, held_by_name = null
    from ${given} where t.id = x.id`);
  await announceDecided(
    tx,
    plans.map((plan) => ({ plan, outcome: finalStatus(plan.handling.mode), basis })),
  );
  await makeMilestones(
    tx,
    plans.map(({ id }) => id),
  );
  // What takes effect on receipt its author has seen.
  if (basis === PlanBasis.DECIDED || basis === PlanBasis.SILENCE)
    await tellWriters(tx, null, plans, { kind: MessageKind.PLAN_ACCEPTED, note: comment });
}

/** Takes a plan back that nobody has taken up; what was in force before goes on being so. */
export async function withdrawPlan(context: Context, input: SeenPlanInput): Promise<PlanPayload> {
  await context.db.transaction(async (tx) => {
    const plan = await planToWrite(tx, context, input);
    if (plan.status === PlanStatus.IN_REVIEW)
      throw new Conflict({ zh: `${plan.heldByName}已开始审核，不能撤回；可请其退回修改`, en: 'The review has begun' }, [
        { path: 'plan.status', rule: 'state', value: plan.status, expected: PlanStatus.SUBMITTED },
      ]);
    demandStatus(plan, [PlanStatus.SUBMITTED], '撤回');
    await tx.query(sql`
      update plan_version set status = 'WITHDRAWN' where plan_id = ${plan.id} and num = ${plan.currentVersion}`);
    const status = plan.effectiveVersion === null ? PlanStatus.WITHDRAWN : PlanStatus.DRAFT;
    const back = await update(
      tx,
      Plan,
      input,
      sql`status = ${status}, since = now(), current_version = ${plan.effectiveVersion}::int, updated_at = now()`,
    );
    await audit(
      tx,
      context,
      step(plan, 'withdrawPlan', { before: { status: plan.status }, after: { status: back.status } }),
    );
  });
  return { plan: (await planById(context).load(input.id))! };
}

/** Opens a plan in force for changes; until they are decided on, it stays in force as it was (DL-09). */
export async function amendPlan(context: Context, { reason, ...seen }: AmendPlanInput): Promise<PlanPayload> {
  await context.db.transaction(async (tx) => {
    const plan = await planToWrite(tx, context, seen);
    demandStatus(plan, finalStatuses, '修订');
    await update(tx, Plan, seen, sql`status = 'DRAFT', amend_reason = ${reason}, since = now(), updated_at = now()`);
    await audit(
      tx,
      context,
      step(plan, 'amendPlan', { before: { status: plan.status }, after: { status: 'DRAFT' }, reason }),
    );
  });
  return { plan: (await planById(context).load(seen.id))! };
}
