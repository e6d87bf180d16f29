import { ancestorsOf, holds } from '@yanxiu/access';
import {
  civilDay,
  connectionOf,
  defineLoader,
  defineNestedPages,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  raw,
  sql,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, Sql } from '@yanxiu/subgraph';
import { RollUpBasis, isOfNow, reachesNow, unitOf } from '@yanxiu/directory';
import { ActivityOrder } from './activity.input.js';
import type { ActivitiesArgs, ActivitiesOfUnitArgs, ActivityFilter } from './activity.input.js';
import { Activity } from './activity.js';
import { attendancesOfPeopleInReach } from '../attendance/attendance.loader.js';

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

/** Column that holds a unit of the level in an activity's lineage: a subtree is one equality on it. */
const lineageColumn: Record<string, string> = {
  PROVINCE: 'province_id',
  CITY: 'city_id',
  COUNTY: 'county_id',
  SCHOOL: 'school_id',
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
  const below = now ? ofUnitNow(context, now) : filter.unitId ? await belowUnit(context, filter.unitId) : sql`true`;
  return sql`${now ? sql`true` : activitiesInReach(context)} and ${below} and ${matching(context, filter)}`;
}

/** Activities of a unit as it is now: those of schools merged into its own too, for who reaches the unit itself. */
const ofUnitNow = (context: Context, unitId: string): Sql => sql`${isOfNow(unitId)} and ${seenNow(context, unitId)}`;
const seenNow = (context: Context, unitId: string | Sql): Sql =>
  sql`(${activitiesInReach(context)} or t.status <> 'DRAFT' and ${reachesNow(context.viewer, read, unitId)})`;

async function belowUnit({ db }: Context, unitId: string): Promise<Sql> {
  const unit = await unitOf(db, unitId);
  if (!unit) return sql`false`;
  const column = lineageColumn[unit.level];
  if (column) return sql`t.${raw(column)} = ${unitId}::uuid`;
  return sql`t.unit_id in (select u.id from directory_unit u where u.path @> array[${unitId}]::uuid[])`;
}

/** Alias `t`: an announced activity of which a task is past its day (DL-32). */
export const withTaskOverdue = (day: string): Sql => sql`t.status in ('PUBLISHED', 'COMPLETED') and exists (
  select from activity_task k where k.activity_id = t.id and k.state = 'OPEN' and k.due_on < ${day}::date)`;

function matching(context: Context, filter: ActivityFilter): Sql {
  const { statuses, form, channel, seriesId, from, to, endedBefore, titleContains, personId, updatedSince } = filter;
  const like = `%${(titleContains ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return sql`${inStatus(statuses)}
    and ${form ? sql`t.form ->> 'code' = ${form}` : sql`true`}
    and ${channel ? sql`t.channel ->> 'code' = ${channel}` : sql`true`}
    and ${seriesId ? sql`t.series_id = ${seriesId}::uuid` : sql`true`}
    and ${from ? sql`t.last_day >= ${from}::date` : sql`true`}
    and ${to ? sql`t.first_day <= ${to}::date` : sql`true`}
    and ${endedBefore ? sql`t.last_day < ${endedBefore}::date` : sql`true`}
    and ${filter.taskOverdue ? withTaskOverdue(civilDay()) : sql`true`}
    and ${titleContains ? sql`t.title like ${like}` : sql`true`}
    and ${updatedSince ? sql`t.updated_at >= ${updatedSince}` : sql`true`}
    and ${
      personId
        ? sql`(t.owner_id = ${personId} or t.id in (select t.activity_id from attendance t
      where t.person_id = ${personId} and ${attendancesOfPeopleInReach(context)}
      union all select e.activity_id from activity_expert e where e.person_id = ${personId}))`
        : sql`true`
    }`;
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
