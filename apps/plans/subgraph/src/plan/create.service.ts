import { DirectoryPerson, DirectoryPeriod, DirectoryUnit, unitOf } from '@yanxiu/directory';
import type { PolicyInForce } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, insert, lineageOf, once, row, rows, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { activitiesInReach } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { clusterLedBy } from './cluster.loader.js';
import { dueByRhythm } from './due.rules.js';
import { bodyKindOf, handlerAt } from './handlers.js';
import { checkedParent, copied } from './parent.service.js';
import type { CreatePlanInput } from './plan-draft.input.js';
import { planById } from './plan.loader.js';
import type { PlanPayload } from './plan.payload.js';
import { handlingOf, planTemplates, planTitle, sectionsOf, seenByOf, writerName } from './plan.rules.js';
import type { PlanTemplateRule } from './plan.rules.js';
import { step } from './plan.service.js';
import { Plan, PlanMode } from './plan.js';
import { standingOf, writes } from './standing.js';
import { choicesOf, mayWriteBy, policyFor, schoolOf } from './template.loader.js';
import { dueOf } from './window.rules.js';
import { roundsFor } from './window.loader.js';

/** Begins a plan by a template of the policy in force, with the template's sections, empty or as in the plan to start from. */
export async function createPlan(context: Context, input: CreatePlanInput): Promise<PlanPayload> {
  const id = await once(context, 'createPlan', input, async (tx) => {
    const unit = await unitToWriteFor(tx, context, input);
    const span = await spanOf(tx, context, unit, input);
    const { policy, template } = await templateFor(tx, context, unit, span.from, input.template);
    const period = span.periodId ? checkedPeriod(template, span.period!) : checkedActivity(template, span.activityId);
    const plan = await begun(tx, context, { unit, span: { ...span, ...period }, policy, template, input });
    const [written] = await insert(tx, Plan, [plan], sql`on conflict do nothing`);
    if (!written) throw await alreadyThere(tx, plan);
    await audit(tx, context, step(written, 'createPlan', { after: { title: written.title } }));
    return written.id;
  });
  return { plan: (await planById(context).load(id))! };
}

const noUnit = (value: unknown) => new NotFound({ zh: '编制机构', en: 'unit' }, 'input.unitId', value);

async function unitToWriteFor(
  tx: Transaction,
  { viewer }: Context,
  { unitId }: CreatePlanInput,
): Promise<DirectoryUnit> {
  const unit = unitId ? await unitOf(tx, unitId) : viewer.personId ? await schoolOf(tx, viewer.personId) : undefined;
  if (!unit?.active) throw noUnit(unitId ?? null);
  return unit;
}

interface Span {
  from: string;
  to: string;
  periodName: string;
  periodId: string | null;
  period: DirectoryPeriod | null;
  activityId: string | null;
}

/** The days that a plan is for: those of the period, or of the activity whose scheme it is. */
async function spanOf(tx: Transaction, context: Context, unit: DirectoryUnit, input: CreatePlanInput): Promise<Span> {
  if (input.activityId) {
    const reached = sql`t.id = ${input.activityId} and ${activitiesInReach(context)}`;
    const activity = await row(tx, Activity, sql`where ${reached}`);
    if (!activity) throw new NotFound({ zh: '活动', en: 'activity' }, 'input.activityId', input.activityId);
    const { firstDay: from, lastDay: to, title: periodName, id: activityId } = activity;
    return { from, to, periodName, periodId: null, period: null, activityId };
  }
  const period = input.periodId
    ? await row(
        tx,
        DirectoryPeriod,
        sql`where t.id = ${input.periodId} and t.unit_id = any(${unit.path}::uuid[]) and not t.withdrawn`,
      )
    : undefined;
  if (!period) throw new NotFound({ zh: '时期', en: 'period' }, 'input.periodId', input.periodId ?? null);
  const { id: periodId, validFrom: from, validTo: to, name: periodName } = period;
  return { from, to, periodName, periodId, period, activityId: null };
}

async function templateFor(
  tx: Transaction,
  context: Context,
  unit: DirectoryUnit,
  day: string,
  code: string,
): Promise<{ policy: PolicyInForce; template: PlanTemplateRule }> {
  const policy = await policyFor(tx, unit, day);
  if (!policy)
    throw new Invalid({ zh: '该机构没有适用的政策，不能编制计划', en: 'No policy is in force for this unit' }, [
      { path: 'input.unitId', rule: 'policyInForce', value: day },
    ]);
  const template = planTemplates(policy.pack).find((candidate) => candidate.code === code);
  const standing = await standingOf(context);
  if (!template || !mayWriteBy(standing, template, unit))
    throw new Invalid(
      { zh: '适用的政策中没有由该机构编制的此类计划', en: 'The policy knows no such plan of this unit' },
      [{ path: 'input.template', rule: 'codeOfPolicy', value: code, expected: `由 ${unit.level} 编制的计划` }],
    );
  return { policy, template };
}

function checkedPeriod(template: PlanTemplateRule, period: DirectoryPeriod) {
  if (choicesOf(template, [period]).length) return {};
  throw new Invalid({ zh: '此类计划不按这种时期编制', en: 'The template is for another kind of period' }, [
    {
      path: 'input.periodId',
      rule: 'periodKind',
      value: period.kind,
      expected: template.period ?? 'TERM | SCHOOL_YEAR',
    },
  ]);
}

function checkedActivity(template: PlanTemplateRule, activityId: string | null) {
  if (template.period === 'ACTIVITY') return {};
  throw new Invalid({ zh: '此类计划不随活动编制', en: 'The template is for no activity' }, [
    { path: 'input.activityId', rule: 'periodKind', value: activityId, expected: template.period },
  ]);
}

interface Beginning {
  unit: DirectoryUnit;
  span: Span;
  policy: PolicyInForce;
  template: PlanTemplateRule;
  input: CreatePlanInput;
}

async function begun(tx: Transaction, context: Context, beginning: Beginning): Promise<Partial<Plan>> {
  const { unit, span, policy, template, input } = beginning;
  const { viewer } = context;
  const rounds = await roundsFor(tx, unit.path, template.code, span.periodId);
  const handling = handlingOf(policy.pack, template);
  const personId = template.author === 'PERSON' ? viewer.personId! : null;
  const school = unit.level === 'GROUP' && unit.schoolId ? await unitOf(tx, unit.schoolId) : undefined;
  const name = personId
    ? (await row(tx, DirectoryPerson, sql`where t.id = ${personId}`))?.name
    : writerName(unit, school);
  const headings = rounds.find(({ closesAt }) => closesAt > new Date())?.headings ?? rounds[0]?.headings ?? [];
  const plan: Partial<Plan> = {
    ...{
      id: uuid(),
      title:
        input.title ?? planTitle(name ?? '', { ...span, name: span.periodName, kind: span.period?.kind }, template.zh),
      unitId: unit.id,
      personId,
    },
    templateCode: template.code,
    template: { code: template.code, name: template.zh, open: template.open, parent: template.parent ?? null },
    ...{ author: template.author, handling, seenBy: seenByOf(policy.pack, template) },
    handlerIds: await handlersOf(tx, policy, template.code, handling.level, unit),
    ...{
      periodId: span.periodId,
      periodName: span.periodName,
      from: span.from,
      to: span.to,
      activityId: span.activityId,
    },
    due: dueOf(rounds) ?? dueByRhythm(policy.pack, template.code, span),
    // ZJ-09: a school may apply for several projects; of a plan there is one.
    single: handling.mode !== PlanMode.REVIEW,
    ...{ sections: sectionsOf(template, headings), tasks: [] },
    ...lineageOf(unit),
    ...{ createdBy: viewer.id },
    ...{ adoptionId: policy.adoptionId, packCode: policy.packCode, packVersion: policy.packVersion },
  };
  await assertOwn(context, plan as Plan, unit.id);
  if (input.allianceId) plan.allianceId = await clusterLedBy(tx, unit.id, input.allianceId, span.from);
  plan.parentId = await checkedParent(tx, context, plan as Plan, input.parentId ?? null);
  return input.copyOf ? { ...plan, ...(await copied(tx, context, plan as Plan, input.copyOf)) } : plan;
}

/** The same rule as for every later step, on the plan as it would stand. */
async function assertOwn(context: Context, plan: Plan, unitId: string): Promise<void> {
  const standing = await standingOf(context);
  const school = plan.personId ? await schoolOf(context.db, plan.personId) : undefined;
  if (!writes(standing, plan) || (plan.personId && school?.id !== unitId)) throw noUnit(unitId);
}

/** The unit on the level that the policy names, with the bodies of the named kind there. */
async function handlersOf(
  tx: Transaction,
  { pack }: PolicyInForce,
  template: string,
  level: string,
  unit: DirectoryUnit,
): Promise<string[]> {
  const at = handlerAt(level, unit);
  const kind = bodyKindOf(pack, template);
  const bodies = kind
    ? await rows(tx, DirectoryUnit, sql`where t.parent_id = ${at} and t.kind = ${kind} and t.active order by t.id`)
    : [];
  return [at, ...bodies.map(({ id }) => id)];
}

async function alreadyThere(tx: Transaction, plan: Partial<Plan>): Promise<Conflict> {
  const found = await row(
    tx,
    Plan,
    sql`where t.single and t.template_code = ${plan.templateCode} and t.unit_id = ${plan.unitId}
          and coalesce(t.person_id, t.unit_id) = ${plan.personId ?? plan.unitId}
          and coalesce(t.activity_id, t.period_id) = ${plan.activityId ?? plan.periodId}`,
  );
  return new Conflict(
    { zh: `${plan.periodName ?? ''}已有此类计划，请在原计划上填写或修订`, en: 'There is such a plan for this period' },
    [{ path: 'input.periodId', rule: 'unique', value: found?.id }],
  );
}
