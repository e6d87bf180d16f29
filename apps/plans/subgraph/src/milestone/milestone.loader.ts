import { allOf, civilDay, defineLoader, grouped, orderOf, page, rows, sql } from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import { readableBy, standingOf, writtenBy } from '../plan/standing.js';
import { belowUnit } from '../unit/below-unit.js';
import type { PlanMilestonesArgs } from './milestone.input.js';
import { PlanMilestone } from './milestone.js';

/** Milestones of plans that were reached. */
export const milestonesOfPlan = defineLoader<string, PlanMilestone[]>(async (ids, { db }) =>
  grouped(
    ids,
    await rows(db, PlanMilestone, sql`where t.plan_id = any(${[...ids]}::uuid[]) order by t.due_on, t.title, t.id`),
    ({ planId }) => planId,
  ),
);

/** Alias `t`: past its day and not reached. */
export const overdueOn = (day: string): Sql => sql`t.state = 'OPEN' and t.due_on < ${day}::date`;

/** What `t` stands for: a milestone is as personal as its plan (PC-25). */
const ofPlans = (plans: Sql): Sql => sql`t.plan_id in (select t.id from plan t where ${plans})`;

const byDue = orderOf('DUE', 'due_on date', 'id uuid');

/** Milestones of the plans that the viewer may read, earliest due first. */
export async function milestonesMatching(
  context: Context,
  { filter, ...args }: PlanMilestonesArgs,
): Promise<Connection<PlanMilestone>> {
  const standing = await standingOf(context);
  const { unitId, planId, states, overdue, mine, ofUnits, dueFrom, dueTo, updatedSince } = filter ?? {};
  const where = allOf(
    ofPlans(readableBy(standing)),
    unitId && (await belowUnit(context.db, unitId)),
    planId && sql`t.plan_id = ${planId}::uuid`,
    states?.length && sql`t.state = any(${states})`,
    overdue && overdueOn(civilDay()),
    mine && ofPlans(writtenBy(standing)),
    ofUnits && sql`t.person_id is null`,
    dueFrom && sql`t.due_on >= ${dueFrom}::date`,
    dueTo && sql`t.due_on <= ${dueTo}::date`,
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
  );
  return page(context, { entity: PlanMilestone, where, order: byDue, args, filter });
}
