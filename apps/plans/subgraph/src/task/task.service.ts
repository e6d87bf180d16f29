import { Invalid, NotFound, audit, insert, once, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { demandStatus } from '../activity/activity.rules.js';
import { activityById } from '../activity/activity.loader.js';
import { activityToChange, step } from '../activity/activity.service.js';
import { ActivityStatus } from '../activity/activity.js';
import { tellParts } from '../message/of-activity.js';
import { peopleOfRegion } from '../person/of-region.js';
import type { Activity } from '../activity/activity.js';
import type {
  ActivityTaskContents,
  AddActivityTasksInput,
  ChangeActivityTaskInput,
  RemoveActivityTaskInput,
} from './task.input.js';
import type { ActivityTaskPayload, ActivityTasksPayload } from './task.payload.js';
import { demandTaskState, dutyOf, faultsOfTask, mostTasks } from './task.rules.js';
import { ActivityTask, ActivityTaskState } from './task.js';

/** Puts tasks on the run sheet of an activity that is not over (DL-16). */
export async function addActivityTasks(context: Context, input: AddActivityTasksInput): Promise<ActivityTasksPayload> {
  await once(context, 'addActivityTasks', input, async (tx) => {
    const activity = await activityToChange(tx, context, { id: input.activityId, path: 'input.activityId' });
    demandStatus(activity, ActivityStatus.DRAFT, ActivityStatus.PUBLISHED);
    const last = await demandRoom(tx, activity.id, input.tasks.length);
    await demandSound(tx, activity, input.tasks, (index) => `input.tasks[${index}]`);
    const records = input.tasks.map((task, index) => ({
      ...contentsOf(task),
      id: uuid(),
      activityId: activity.id,
      num: last + index + 1,
    }));
    await insert(tx, ActivityTask, records);
    await tellParts(tx, context, [activity]);
    await audit(
      tx,
      context,
      step(activity, 'addActivityTasks', { after: { tasks: records.map(({ title }) => title) } }),
    );
    return activity.id;
  });
  return { activity: (await activityById(context).load(input.activityId))! };
}

async function demandRoom(tx: Transaction, activityId: string, more: number): Promise<number> {
  const [known] = await tx.query<{ count: number; last: number }>(
    sql`select count(*)::int as count, coalesce(max(num), 0)::int as last from activity_task where activity_id = ${activityId}`,
  );
  if (known!.count + more <= mostTasks) return known!.last;
  throw new Invalid({ zh: `一项活动至多安排 ${mostTasks} 项任务`, en: `An activity has ${mostTasks} tasks at most` }, [
    { path: 'input.tasks', rule: 'mostTasks', value: known!.count + more, expected: mostTasks },
  ]);
}

/** @throws Invalid with all faults at once: unknown duties, nobody or two who do it, people who are not on the platform */
async function demandSound(
  tx: Transaction,
  activity: Activity,
  tasks: ActivityTaskContents[],
  at: (index: number) => string,
): Promise<void> {
  const ids = tasks.flatMap(({ assigneeId }) => (assigneeId ? [assigneeId] : []));
  const known = await peopleOfRegion(tx, activity, ids);
  const faults = tasks.flatMap((task, index): Fault[] => [
    ...faultsOfTask(task, at(index)),
    ...(task.assigneeId && !known.has(task.assigneeId)
      ? [
          {
            path: `${at(index)}.assigneeId`,
            rule: 'exists',
            value: task.assigneeId,
            expected: '活动组织单位所在区域的在职人员',
          },
        ]
      : []),
  ]);
  if (faults.length)
    throw new Invalid(
      { zh: '任务的职责或承担人不符合要求', en: 'Duty of a task, or who does it, does not hold' },
      faults,
    );
}

function contentsOf({ title, duty, assigneeId, outsider, dueOn, minutes, note }: ActivityTaskContents) {
  return {
    ...{ title, duty: dutyOf(duty)!, assigneeId: assigneeId ?? null, outsider: outsider ?? null },
    ...{ dueOn: dueOn ?? null, minutes: minutes ?? null, note: note || null },
  };
}

/** The task and its activity, both locked, for who organises it. */
export async function taskToOrganise(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<{ task: ActivityTask; activity: Activity }> {
  const [task] = await rows(tx, ActivityTask, sql`where t.id = ${id} for update`);
  const what = { zh: '任务', en: 'task' };
  if (!task) throw new NotFound(what, 'input.id', id);
  return { task, activity: await activityToChange(tx, context, { id: task.activityId, part: { what, id } }) };
}

/** Changes an open task as a whole: another does it, another day, other words. */
export async function changeActivityTask(
  context: Context,
  input: ChangeActivityTaskInput,
): Promise<ActivityTaskPayload> {
  return context.db.transaction(async (tx) => {
    const { task, activity } = await taskToOrganise(tx, context, input.id);
    demandTaskState(task, ActivityTaskState.OPEN);
    await demandSound(tx, activity, [input], () => 'input');
    const { title, duty, assigneeId, outsider, dueOn, minutes, note } = contentsOf(input);
    const changed = await update(
      tx,
      ActivityTask,
      input,
      sql`title = ${title}, duty = ${JSON.stringify(duty)}::jsonb, assignee_id = ${assigneeId}, outsider = ${outsider},
        due_on = ${dueOn}, minutes = ${minutes}, note = ${note}`,
    );
    // Who does it now instead of another hears of it as well.
    await tellParts(tx, context, [activity]);
    const told = ({ title, assigneeId, outsider, dueOn }: ActivityTask) => ({ title, assigneeId, outsider, dueOn });
    await audit(tx, context, step(activity, 'changeActivityTask', { before: told(task), after: told(changed) }));
    return { task: changed };
  });
}

/** Takes an open task off the run sheet; what is done stays on record. */
export async function removeActivityTask(
  context: Context,
  input: RemoveActivityTaskInput,
): Promise<ActivityTasksPayload> {
  const activityId = await context.db.transaction(async (tx) => {
    const { task, activity } = await taskToOrganise(tx, context, input.id);
    demandTaskState(task, ActivityTaskState.OPEN);
    await update(tx, ActivityTask, input, sql`num = num`);
    await tx.query(sql`delete from activity_task where id = ${input.id}`);
    await audit(tx, context, step(activity, 'removeActivityTask', { before: { title: task.title } }));
    return activity.id;
  });
  return { activity: (await activityById(context).load(activityId))! };
}
