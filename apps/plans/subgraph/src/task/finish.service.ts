import { Conflict, Invalid, NotFound, audit, insert, row, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { demandStatus } from '../activity/activity.rules.js';
import { step } from '../activity/activity.service.js';
import { Activity, ActivityStatus } from '../activity/activity.js';
import { PublishedResource } from '../report/library.js';
import { ActivityMinutes } from './minutes.js';
import type { FinishActivityTaskInput, ReopenActivityTaskInput, SaveActivityMinutesInput } from './task.input.js';
import type { ActivityTaskPayload, SaveActivityMinutesPayload } from './task.payload.js';
import { demandTaskState } from './task.rules.js';
import { taskToOrganise } from './task.service.js';
import { ActivityTask, ActivityTaskState } from './task.js';

const { OPEN, DONE } = ActivityTaskState;

/** Done, with what shows it: said by who had to do it, or by the organiser for somebody from outside. */
export function finishActivityTask(context: Context, input: FinishActivityTaskInput): Promise<ActivityTaskPayload> {
  return context.db.transaction(async (tx) => {
    const { task, activity } = await taskInHand(tx, context, input.id);
    demandStatus(activity, ActivityStatus.PUBLISHED, ActivityStatus.COMPLETED);
    demandTaskState(task, OPEN);
    const material = input.resourceId ? await materialOf(tx, input.resourceId) : undefined;
    const done = await update(
      tx,
      ActivityTask,
      input,
      sql`state = ${DONE}, evidence = ${input.evidence}, resource_id = ${material?.id ?? null},
        resource_title = ${material?.title ?? null}, done_at = now(), done_by = ${context.viewer.name}`,
    );
    await audit(tx, context, step(activity, 'finishActivityTask', { after: { title: task.title } }));
    return { task: done };
  });
}

/** The viewer's own task of a published activity, or any of an activity that he organises. */
async function taskInHand(
  tx: Transaction,
  { viewer }: Context,
  id: string,
): Promise<{ task: ActivityTask; activity: Activity }> {
  const task = await row(tx, ActivityTask, sql`where t.id = ${id} for update`);
  const own = Boolean(viewer.personId) && task?.assigneeId === viewer.personId;
  const may = own ? sql`t.status <> 'DRAFT'` : within(viewer, 'plans:organise', { unit: 'unit_id' });
  const activity = task && (await row(tx, Activity, sql`where t.id = ${task.activityId} and ${may}`));
  if (!task || !activity) throw new NotFound({ zh: '任务', en: 'task' }, 'input.id', id);
  return { task, activity };
}

async function materialOf(tx: Transaction, id: string): Promise<PublishedResource> {
  const found = await row(tx, PublishedResource, sql`where t.id = ${id}`);
  if (found) return found;
  throw new Invalid(
    { zh: '所附资料不在资源库中，请先发布', en: 'The material is not in the library: publish it first' },
    [{ path: 'input.resourceId', rule: 'exists', value: id, expected: 'a published resource' }],
  );
}

/** Given back while the activity runs: what was shown does not do. */
export function reopenActivityTask(context: Context, input: ReopenActivityTaskInput): Promise<ActivityTaskPayload> {
  return context.db.transaction(async (tx) => {
    const { task, activity } = await taskToOrganise(tx, context, input.id);
    demandStatus(activity, ActivityStatus.PUBLISHED);
    demandTaskState(task, DONE);
    const open = await update(
      tx,
      ActivityTask,
      input,
      sql`state = ${OPEN}, evidence = null, resource_id = null, resource_title = null, done_at = null, done_by = null`,
    );
    const before = { title: task.title, evidence: task.evidence };
    await audit(tx, context, step(activity, 'reopenActivityTask', { before, reason: input.reason }));
    return { task: open };
  });
}

/** Minutes of a published activity, by its organiser or who was given them to write. */
export function saveActivityMinutes(
  context: Context,
  input: SaveActivityMinutesInput,
): Promise<SaveActivityMinutesPayload> {
  return context.db.transaction(async (tx) => {
    const activity = await activityToRecord(tx, context, input.activityId);
    demandStatus(activity, ActivityStatus.PUBLISHED);
    const known = await row(tx, ActivityMinutes, sql`where t.activity_id = ${activity.id} for update`);
    const minutes = known ? await rewritten(tx, context, known, input) : await begun(tx, context, input);
    await audit(tx, context, step(activity, 'saveActivityMinutes', { after: { consensus: minutes.consensus } }));
    return { minutes };
  });
}

async function activityToRecord(tx: Transaction, { viewer }: Context, id: string): Promise<Activity> {
  const recorder = sql`t.status <> 'DRAFT' and exists (select from activity_task k where k.activity_id = t.id
    and k.assignee_id = ${viewer.personId ?? null}::uuid and k.duty ->> 'code' in ('RECORDER', 'HOST'))`;
  const may = sql`(${within(viewer, 'plans:organise', { unit: 'unit_id' })} or ${recorder})`;
  const activity = await row(tx, Activity, sql`where t.id = ${id} and ${may} for update`);
  if (!activity) throw new NotFound({ zh: '活动', en: 'activity' }, 'input.activityId', id);
  return activity;
}

async function begun(
  tx: Transaction,
  { viewer }: Context,
  { activityId, text, consensus }: SaveActivityMinutesInput,
): Promise<ActivityMinutes> {
  const record = { id: uuid(), activityId, text, consensus: consensus || null, writtenBy: viewer.name };
  const [minutes] = await insert(tx, ActivityMinutes, [record]);
  return minutes!;
}

function rewritten(
  tx: Transaction,
  { viewer }: Context,
  { id }: ActivityMinutes,
  { version, text, consensus }: SaveActivityMinutesInput,
): Promise<ActivityMinutes> {
  if (version === null || version === undefined)
    throw new Conflict({ zh: '他人已填写活动记录，请刷新后再改', en: 'Somebody has written minutes; reload first' }, [
      { path: 'input.version', rule: 'current', value: null },
    ]);
  return update(
    tx,
    ActivityMinutes,
    { id, version },
    sql`text = ${text}, consensus = ${consensus || null}, written_by = ${viewer.name}, updated_at = now()`,
  );
}
