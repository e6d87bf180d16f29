import { civilDay, defineLoader, defineNestedPages, grouped, orderOf, sql, validOn } from '@yanxiu/subgraph';
import type { Connection, Context, PageArgs } from '@yanxiu/subgraph';
import { versionOf } from './plan.loader.js';
import { PlanPlace, PlanStep } from './plan.payload.js';
import type { PlanColleague, PlanHolder } from './plan.payload.js';
import type { PlanSection, PlanSectionChange, PlanTask } from './plan-content.js';
import { changesBetween, editableStatuses, finalStatuses } from './plan.rules.js';
import type { PlanVersion } from './plan-version.js';
import { Plan, PlanStatus } from './plan.js';
import { decides, heldByAnother, isAuthor, readableBy, standingOf, writes } from './standing.js';

interface Contents {
  sections: PlanSection[];
  tasks: PlanTask[];
}

/** The draft for who writes it; what was handed in for everybody else. */
export async function contentsSeen(context: Context, plan: Plan): Promise<Contents> {
  if (writes(await standingOf(context), plan) || plan.currentVersion === null) return plan;
  return (await versionOf(context).load({ planId: plan.id, num: plan.currentVersion }))!;
}

export function lastVersionOf(context: Context, { id, currentVersion }: Plan): Promise<PlanVersion | null> | null {
  return currentVersion === null ? null : versionOf(context).load({ planId: id, num: currentVersion });
}

/** What changed between two submissions, or, for the author, between the last one and the draft. */
export async function changesOf(
  context: Context,
  plan: Plan,
  from: number | null,
  to: number | null,
): Promise<PlanSectionChange[]> {
  const last = plan.currentVersion;
  if (last === null) return [];
  const drafting = editableStatuses.includes(plan.status) && writes(await standingOf(context), plan);
  const upper = to ?? (drafting && from === null ? null : last);
  const lower = from ?? (upper === null ? last : upper - 1);
  const load = async (num: number): Promise<Contents | null> => versionOf(context).load({ planId: plan.id, num });
  const [before, after] = [await load(lower), upper === null ? plan : await load(upper)];
  return before && after ? changesBetween(before, after) : [];
}

/** “Where is my submission?”: with its author, in the pool, with an officer, or done. */
export function holderOf({ status, unitId, handlerIds, heldByName, since }: Plan): PlanHolder {
  const at = (place: PlanPlace, unit: string | null, name: string | null = null): PlanHolder => ({
    ...{ place, name, since },
    unit: unit ? { id: unit } : null,
  });
  if (editableStatuses.includes(status)) return at(PlanPlace.AUTHOR, unitId);
  if (status === PlanStatus.SUBMITTED) return at(PlanPlace.POOL, handlerIds[0] ?? null);
  if (status === PlanStatus.IN_REVIEW) return at(PlanPlace.OFFICER, handlerIds[0] ?? null, heldByName);
  return at(PlanPlace.DONE, null);
}

/** The steps that the server would accept of the viewer now. */
export async function stepsOf(context: Context, plan: Plan): Promise<PlanStep[]> {
  const standing = await standingOf(context);
  const { viewer } = context;
  const author = writes(standing, plan) ? authorSteps(plan) : [];
  const reviewing = decides(standing, plan) && !isAuthor(viewer, plan);
  return [...author, ...(reviewing ? reviewSteps(plan, heldByAnother(viewer, plan)) : [])];
}

function authorSteps({ status, versions, effectiveVersion }: Plan): PlanStep[] {
  if (finalStatuses.includes(status)) return [PlanStep.AMEND];
  if (status === PlanStatus.SUBMITTED) return [PlanStep.WITHDRAW];
  if (!editableStatuses.includes(status)) return [];
  const discard = status === PlanStatus.DRAFT && (versions === 0 || effectiveVersion !== null);
  return [PlanStep.EDIT, PlanStep.SUBMIT, ...(discard ? [PlanStep.DISCARD] : [])];
}

function reviewSteps({ status }: Plan, held: boolean): PlanStep[] {
  if (status === PlanStatus.SUBMITTED) return [PlanStep.CLAIM, PlanStep.DELEGATE, PlanStep.RETURN, PlanStep.DECIDE];
  if (status !== PlanStatus.IN_REVIEW) return [];
  const passing = [PlanStep.RELEASE, PlanStep.DELEGATE];
  return held ? passing : [...passing, PlanStep.RETURN, PlanStep.DECIDE];
}

const childPages = defineNestedPages<Plan, PageArgs & { readable: ReturnType<typeof readableBy> }>(
  'parent_id',
  (_context, { readable, ...args }) => ({
    entity: Plan,
    where: readable,
    order: orderOf('PERIOD_DESC', 'period_from date desc', 'id uuid desc'),
    args,
  }),
);

/** Plans that belong under a plan, as far as the viewer may read them. */
export async function childrenOf(context: Context, id: string, args: PageArgs): Promise<Connection<Plan>> {
  return childPages(context, id, { ...args, readable: readableBy(await standingOf(context)) });
}

const colleaguesAt = defineLoader<string, { unitId: string; personId: string; name: string }[]>(
  async (unitIds, { db }) => {
    const day = civilDay();
    const found = await db.query<{ unitId: string; personId: string; name: string }>(sql`
    select * from (select distinct p.unit_id as "unitId", n.id as "personId", n.name from directory_posting p
    join directory_person n on n.id = p.person_id and n.active
    where p.unit_id = any(${[...unitIds]}::uuid[]) and ${validOn('p', day)}) t
    order by t.name collate "zh-x-icu", t."personId"`);
    return grouped(unitIds, found, ({ unitId }) => unitId);
  },
);

/** Who else is posted where the plan is decided: for its reviewers alone. */
export async function colleaguesOf(context: Context, plan: Plan): Promise<PlanColleague[]> {
  if (!decides(await standingOf(context), plan)) return [];
  const found = (await colleaguesAt(context).loadMany(plan.handlerIds)).flatMap((list) =>
    list instanceof Error ? [] : list,
  );
  const others = found.filter(({ personId }) => personId !== plan.personId && personId !== context.viewer.personId);
  return [...new Map(others.map((one) => [one.personId, one])).values()].slice(0, 100);
}
