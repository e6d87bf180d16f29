import { allOf, connectionOf, defineLoader, grouped, inKeyOrder, orderOf, page, rows, sql } from '@yanxiu/subgraph';
import type { Connection, Context, Reader } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '@yanxiu/subgraph';
import { ActivityMinutes } from './minutes.js';
import type { MyTasksArgs } from './task.input.js';
import { ActivityTask } from './task.js';

export const ActivityTaskConnection = connectionOf(ActivityTask, 'ActivityTask', '活动任务');

/** Tasks of activities that were reached. */
export const tasksOfActivity = defineLoader<string, ActivityTask[]>(async (ids, { db }) =>
  grouped(
    ids,
    await rows(db, ActivityTask, sql`where t.activity_id = any(${[...ids]}::uuid[]) order by t.num, t.id`),
    ({ activityId }) => activityId,
  ),
);

/** Minutes of activities that were reached. */
export const minutesOfActivity = defineLoader<string, ActivityMinutes | null>(async (ids, { db }) =>
  inKeyOrder(
    ids,
    await rows(db, ActivityMinutes, sql`where t.activity_id = any(${[...ids]}::uuid[])`),
    ({ activityId }) => activityId,
  ),
);

const byDue = orderOf('DUE', 'due_key date', 'id uuid');

/** What the viewer has to do: of a draft nobody but its organisers knows, and a cancelled activity asks for nothing. */
export function tasksOfViewer(context: Context, { state, ...args }: MyTasksArgs): Promise<Connection<ActivityTask>> {
  const where = allOf(
    sql`t.assignee_id = ${context.viewer.personId ?? null}::uuid`,
    state && sql`t.state = ${state}`,
    sql`exists (select from activity a where a.id = t.activity_id and a.status in ('PUBLISHED', 'COMPLETED'))`,
  );
  return page(context, { entity: ActivityTask, where, order: byDue, args, filter: state });
}

/** What whoever has a part in an activity knows of it, though it may lie beyond the reach of his grants. */
@ObjectType({ description: '所属活动概况\nWhat whoever has a part in an activity knows of it' })
export class ActivityBrief {
  @Field(() => ID, { description: '活动标识\nId of the activity' })
  id!: string;

  @Field({ description: '活动名称\nTitle' })
  title!: string;

  @Field(() => DateScalar, { description: '首日\nFirst day' })
  firstDay!: string;

  @Field(() => DateScalar, { description: '末日\nLast day' })
  lastDay!: string;
}

/** For rows that were reached themselves. */
export const activityBrief = defineLoader<string, ActivityBrief>(async (ids, { db }) => {
  const found = await db.query<ActivityBrief>(sql`
    select id, title, first_day as "firstDay", last_day as "lastDay" from activity where id = any(${[...ids]}::uuid[])`);
  return inKeyOrder(ids, found, ({ id }) => id) as ActivityBrief[];
});

/** What the minutes agreed on: it stands as the outcome where none is given. */
export async function consensusOf(reader: Reader, activityId: string): Promise<string | null> {
  const [found] = await reader.query<{ consensus: string | null }>(
    sql`select consensus from activity_minutes where activity_id = ${activityId}`,
  );
  return found?.consensus || null;
}
