import {
  connectionOf,
  defineLoader,
  grouped,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import { activitiesInReach } from '../activity/activity.loader.js';
import type { MyLessonPlansArgs } from './lesson.input.js';
import { LessonPlan } from './lesson.js';

export const LessonPlanConnection = connectionOf(LessonPlan, 'LessonPlan', '教案');

/** What is being written is its author's alone. */
const readable = ({ viewer }: Context): Sql =>
  sql`(t.state = 'SHARED' or t.author_id = ${viewer.personId ?? null}::uuid)`;

/** Plans of activities that were reached, main drafts first. */
export const plansOfActivity = defineLoader<string, LessonPlan[]>(async (ids, context) =>
  grouped(
    ids,
    await rows(
      context.db,
      LessonPlan,
      sql`where t.activity_id = any(${[...ids]}::uuid[]) and ${readable(context)} order by t.parent_id is not null, t.id limit 2000`,
    ),
    ({ activityId }) => activityId,
  ),
);

/** The own, and what was shared in an activity within reach. */
export const lessonPlanById = loaderById(LessonPlan, (context) => {
  const reached = sql`t.activity_id in (select t.id from activity t where ${activitiesInReach(context)})`;
  const own = sql`t.author_id = ${context.viewer.personId ?? null}::uuid`;
  return sql`(${own} or ${readable(context)} and ${reached})`;
});

/** How many second drafts were made of a main one. */
export const forksOf = defineLoader<string, number>(async (ids, { db }) => {
  const counted = await db.query<{ id: string; count: number }>(sql`
    select parent_id as id, count(*)::int as count from lesson_plan where parent_id = any(${[...ids]}::uuid[]) group by parent_id`);
  return inKeyOrder(ids, counted, ({ id }) => id).map((found) => found?.count ?? 0);
});

const latest = orderOf('LATEST', 'id uuid desc');

export function plansOfViewer(context: Context, args: MyLessonPlansArgs): Promise<Connection<LessonPlan>> {
  const where = sql`t.author_id = ${context.viewer.personId ?? null}::uuid`;
  return page(context, { entity: LessonPlan, where, order: latest, args });
}
