import { ancestorsOf, holds } from '@yanxiu/access';
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
  sql,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, Sql } from '@yanxiu/subgraph';
import { RollUpBasis, isOfNow, reachesNow } from '@yanxiu/directory';
import { ActivityOrder } from './activity.input.js';
import type { ActivitiesArgs, ActivitiesOfUnitArgs, ActivityFilter } from './activity.input.js';
import { Activity } from './activity.js';
import { attendancesOfPeopleInReach } from '../attendance/attendance.loader.js';
import { belowUnit, lineageColumn } from '../unit/below-unit.js';

export const ActivityConnection = connectionOf(Activity, 'Activity', '研修活动');

const read = 'plans:read';
const columns = { unit: 'unit_id' };

/**
 * Own subtree; what units above announced to those below, or an alliance to its members (OH-35); where one's unit helps;
 * what one takes part in elsewhere. A draft is its organisers' alone.
 */
export function activitiesInReach({ viewer }: Context): Sql {
  const own =
    viewer.personId && holds(viewer, read)
      ? sql`or t.owner_id = ${viewer.personId}::uuid or t.id = any(array(
          select a.activity_id from attendance a where a.person_id = ${viewer.personId}::uuid
          union all select e.activity_id from activity_expert e where e.person_id = ${viewer.personId}::uuid))`
      : sql``;
  const units = ancestorsOf(viewer, read);
  return sql`(${within(viewer, 'plans:organise', columns)} or t.status <> 'DRAFT' and (${within(viewer, read, columns)}
    or t.unit_id = any(${units}::uuid[]) or t.co_organiser_ids && ${units}::uuid[] or ${ofAlliance(units)} ${own}))`;
}

/** Announced in the name of an alliance of which one of the units is a member while the activity lasts. */
const ofAlliance = (units: string[]): Sql => sql`t.alliance_id is not null and exists (
  select from directory_alliance_member m where m.alliance_id = t.alliance_id and m.unit_id = any(${units}::uuid[])
    and m.valid_from <= t.last_day and (m.valid_to is null or m.valid_to >= t.first_day))`;

export const activityById = loaderById(Activity, activitiesInReach);

const orders: Record<ActivityOrder, Order> = {
  DAY_DESC: orderOf('DAY_DESC', 'last_day date desc', 'id uuid desc'),
  FIRST_DAY: orderOf('FIRST_DAY', 'first_day date', 'id uuid'),
  UPDATED_AT: orderOf('UPDATED_AT', 'updated_at timestamptz', 'id uuid'),
};

export async function activitiesMatching(
  context: Context,
  { filter, order, ...args }: ActivitiesArgs,
): Promise<Connection<Activity>> {
  const where = await activitiesWhere(context, filter ?? {});
  return page(context, { entity: Activity, where, order: orders[order], args, filter });
}

/** Reach and filter over the alias `t` of activities: the list's, and the calendar's. */
export async function activitiesWhere(context: Context, filter: ActivityFilter): Promise<Sql> {
  const now = filter.unitId && filter.basis === RollUpBasis.NOW ? filter.unitId : null;
  const below = now ? ofUnitNow(context, now) : filter.unitId ? await belowUnit(context.db, filter.unitId) : sql`true`;
  return sql`${now ? sql`true` : activitiesInReach(context)} and ${below} and ${matching(context, filter)}`;
}

/** Activities of a unit as it is now: those of schools merged into its own too, for who reaches the unit itself. */
const ofUnitNow = (context: Context, unitId: string): Sql => sql`${isOfNow(unitId)} and ${seenNow(context, unitId)}`;
const seenNow = (context: Context, unitId: string | Sql): Sql =>
  sql`(${activitiesInReach(context)} or t.status <> 'DRAFT' and ${reachesNow(context.viewer, read, unitId)})`;

/** Alias `t`: an announced activity of which a task is past its day (DL-32). */
export const withTaskOverdue = (day: string): Sql => sql`t.status in ('PUBLISHED', 'COMPLETED') and exists (
  select from activity_task k where k.activity_id = t.id and k.state = 'OPEN' and k.due_on < ${day}::date)`;

function matching(context: Context, filter: ActivityFilter): Sql {
  const { statuses, form, channel, seriesId, from, to, endedBefore, titleContains, personId, updatedSince } = filter;
  return allOf(
    inStatus(statuses),
    form && sql`t.form ->> 'code' = ${form}`,
    channel && sql`t.channel ->> 'code' = ${channel}`,
    seriesId && sql`t.series_id = ${seriesId}::uuid`,
    from && sql`t.last_day >= ${from}::date`,
    to && sql`t.first_day <= ${to}::date`,
    endedBefore && sql`t.last_day < ${endedBefore}::date`,
    filter.taskOverdue && withTaskOverdue(civilDay()),
    titleContains && sql`t.title like ${containing(titleContains)}`,
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
    personId &&
      sql`(t.owner_id = ${personId} or t.id in (select t.activity_id from attendance t
      where t.person_id = ${personId} and ${attendancesOfPeopleInReach(context)}
      union all select e.activity_id from activity_expert e where e.person_id = ${personId}))`,
  );
}

const inStatus = (statuses?: string[] | null) => (statuses?.length ? sql`t.status = any(${statuses})` : sql`true`);

const levelOf = defineLoader<string, string | null>(async (ids, { db }) => {
  const found = await db.query<{ id: string; level: string }>(
    sql`select id, level from directory_unit where id = any(${wellFormed(ids)}::uuid[])`,
  );
  return inKeyOrder(ids, found, ({ id }) => id).map((unit) => unit?.level ?? null);
});

const pagesBy = (column: string) =>
  defineNestedPages<Activity, ActivitiesOfUnitArgs>(column, (context, { statuses, basis: _, ...args }) => ({
    entity: Activity,
    where: sql`${activitiesInReach(context)} and ${inStatus(statuses)}`,
    order: orders.DAY_DESC,
    args,
    filter: statuses,
  }));
const pagesByLevel = new Map(Object.entries(lineageColumn).map(([level, column]) => [level, pagesBy(column)]));
const pagesByUnit = pagesBy('unit_id');

/** As they are now: the unit asked for is that of the statement around, so that a list of units is one statement. */
const pagesNow = defineNestedPages<Activity, ActivitiesOfUnitArgs>(
  'now_id',
  (context, { statuses, basis: _, ...args }) => ({
    entity: Activity,
    from: sql`(select t.*, p.id as now_id from activity t where ${isOfNow(sql`p.id`)})`,
    where: sql`${seenNow(context, sql`p.id`)} and ${inStatus(statuses)}`,
    order: orders.DAY_DESC,
    args,
    filter: statuses,
  }),
);

/** Activities of a unit and all below it: one statement for all units of a level, or for all of them as they are now. */
export async function activitiesOfUnit(
  context: Context,
  unitId: string,
  args: ActivitiesOfUnitArgs,
): Promise<Connection<Activity>> {
  if (args.basis === RollUpBasis.NOW) return pagesNow(context, unitId, args);
  const level = await levelOf(context).load(unitId);
  return (pagesByLevel.get(level ?? '') ?? pagesByUnit)(context, unitId, args);
}
