import {
  allOf,
  civilDay,
  connectionOf,
  containing,
  defineLoader,
  defineNestedPages,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, PageArgs, Sql } from '@yanxiu/subgraph';
import { PlanOrder } from './plan.input.js';
import type { PlanFilter, PlansArgs } from './plan.input.js';
import { PlanVersion } from './plan-version.js';
import { waitingStatuses } from './plan.rules.js';
import { Plan } from './plan.js';
import { decidedBy, readableBy, standingOf, writes, writtenBy } from './standing.js';
import type { Standing } from './standing.js';
import { belowUnit } from '../unit/below-unit.js';

export const PlanConnection = connectionOf(Plan, 'Plan', '研修计划');
export const PlanVersionConnection = connectionOf(PlanVersion, 'PlanVersion', '计划版次');

export const planById = loaderById(Plan, async (context) => readableBy(await standingOf(context)));

const orders: Record<PlanOrder, Order> = {
  PERIOD_DESC: orderOf('PERIOD_DESC', 'period_from date desc', 'id uuid desc'),
  SINCE: orderOf('SINCE', 'since timestamptz', 'id uuid'),
  UPDATED_AT: orderOf('UPDATED_AT', 'updated_at timestamptz', 'id uuid'),
};

export async function plansMatching(
  context: Context,
  { filter, order, ...args }: PlansArgs,
): Promise<Connection<Plan>> {
  const standing = await standingOf(context);
  const where = sql`${readableBy(standing)} and ${await matching(context, standing, filter ?? {})}`;
  return page(context, { entity: Plan, where, order: orders[order], args, filter });
}

/** A list's conditions over the alias `t`. */
export async function matching(context: Context, standing: Standing, filter: PlanFilter): Promise<Sql> {
  const { unitId, personId, template, periodId, statuses, mine, toReview, overdue, titleContains, updatedSince } =
    filter;
  return allOf(
    unitId && (await belowUnit(context.db, unitId)),
    personId && sql`t.person_id = ${personId}::uuid`,
    template && sql`t.template_code = ${template}`,
    periodId && sql`t.period_id = ${periodId}::uuid`,
    statuses?.length && sql`t.status = any(${statuses})`,
    mine && writtenBy(standing),
    toReview && waitingFor(standing),
    overdue && sql`t.due < ${civilDay()}::date and t.current_version is null`,
    titleContains && sql`t.title like ${containing(titleContains)}`,
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
  );
}

/** What the viewer may decide on now: in his hands or in the pool, and none of his own. */
export function waitingFor(standing: Standing): Sql {
  const { viewer } = standing;
  const person = viewer.personId ?? null;
  return sql`(t.status = any(${waitingStatuses}) and ${decidedBy(standing)}
    and t.created_by <> ${viewer.id} and t.submitted_by is distinct from ${viewer.id}
    and (t.person_id is null or t.person_id is distinct from ${person}::uuid)
    and (t.held_by is null and t.held_by_person is null or t.held_by = ${viewer.id} or t.held_by_person = ${person}::uuid))`;
}

/** Versions of plans that were reached, by `plan number`. */
export const versionOf = defineLoader<{ planId: string; num: number }, PlanVersion | null, string>(
  async (keys, { db }) => {
    const found = await rows(
      db,
      PlanVersion,
      sql`join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as x("planId" uuid, num int)
            on t.plan_id = x."planId" and t.num = x.num`,
    );
    return inKeyOrder(keys.map(keyOf), found, keyOf);
  },
  keyOf,
);

function keyOf({ planId, num }: { planId: string; num: number }): string {
  return `${planId} ${num}`;
}

/** Versions of a plan that was reached, latest first; what was taken back again is its author's alone. */
const versionPages = defineNestedPages<PlanVersion, PageArgs & { own: boolean }>(
  'plan_id',
  (_context, { own, ...args }) => ({
    entity: PlanVersion,
    where: own ? sql`true` : sql`t.status <> 'WITHDRAWN'`,
    order: orderOf('NUM', 'num int desc'),
    args,
    filter: own,
  }),
);

export async function versionsOfPlan(context: Context, plan: Plan, args: PageArgs): Promise<Connection<PlanVersion>> {
  return versionPages(context, plan.id, { ...args, own: writes(await standingOf(context), plan) });
}
