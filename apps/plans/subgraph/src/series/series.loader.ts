import { ancestorsOf } from '@yanxiu/access';
import { civilDay, connectionOf, defineNestedPages, loaderById, orderOf, page, sql, within } from '@yanxiu/subgraph';
import type { Connection, Context, PageArgs, Sql } from '@yanxiu/subgraph';
import { activitiesInReach } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { belowUnit } from '../unit/below-unit.js';
import type { ActivitySeriesArgs } from './series.input.js';
import { ActivitySeries } from './series.js';

export const ActivitySeriesConnection = connectionOf(ActivitySeries, 'ActivitySeries', '定期活动系列');

const read = 'plans:read';

/** Own subtree and what units above hold; a series of which nothing is announced is its organisers' alone. */
function seriesInReach({ viewer }: Context): Sql {
  const columns = { unit: 'unit_id' };
  return sql`(${within(viewer, 'plans:organise', columns)} or (${within(viewer, read, columns)} or t.unit_id = any(${ancestorsOf(viewer, read)}::uuid[]))
    and exists (select from activity a where a.series_id = t.id and a.status <> 'DRAFT'))`;
}

export const seriesById = loaderById(ActivitySeries, seriesInReach);

const latest = orderOf('LATEST', 'id uuid desc');

export async function seriesMatching(
  context: Context,
  { filter, ...args }: ActivitySeriesArgs,
): Promise<Connection<ActivitySeries>> {
  const { unitId, subject, running } = filter ?? {};
  const below = unitId ? await belowUnit(context.db, unitId) : sql`true`;
  const goesOn = sql`(t.last_day >= ${civilDay()}::date and (t.ended_on is null or t.ended_on > ${civilDay()}::date))`;
  const where = sql`${seriesInReach(context)} and ${below} and ${subject ? sql`t.subject = ${subject}` : sql`true`}
    and ${typeof running === 'boolean' ? sql`${goesOn} = ${running}` : sql`true`}`;
  return page(context, { entity: ActivitySeries, where, order: latest, args, filter });
}

/** What a series holds, in the order of its days; of each only what the viewer sees. */
export const activitiesOfSeries = defineNestedPages<Activity, PageArgs>('series_id', (context, args) => ({
  entity: Activity,
  where: activitiesInReach(context),
  order: orderOf('SERIES_DAY', 'series_day date'),
  args,
}));
