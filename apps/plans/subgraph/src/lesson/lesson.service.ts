import { Conflict, NotFound, audit, insert, lineageOf, once, row, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { demandStatus } from '../activity/activity.rules.js';
import { step } from '../activity/activity.service.js';
import { Activity, ActivityStatus } from '../activity/activity.js';
import { demandBegun } from '../attendance/confirmation.service.js';
import type {
  DraftLessonPlanInput,
  ForkLessonPlanInput,
  LessonPlanPayload,
  ReflectOnLessonInput,
  SaveLessonPlanInput,
  SeenLessonPlanInput,
} from './lesson.input.js';
import { lessonPlanById } from './lesson.loader.js';
import { LessonPlan, LessonPlanState } from './lesson.js';

const { DRAFT, SHARED } = LessonPlanState;

/** An announced activity that the viewer takes part in, has a task in, answers for or organises. */
async function activityOfOwn(tx: Transaction, { viewer }: Context, id: string, path: string): Promise<Activity> {
  const me = viewer.personId ?? null;
  const activity = await row(
    tx,
    Activity,
    sql`where t.id = ${id} and ${me}::uuid is not null and t.status <> 'DRAFT' and (t.owner_id = ${me}::uuid
        or exists (select from attendance a where a.activity_id = t.id and a.person_id = ${me}::uuid and a.status <> 'ABSENT')
        or exists (select from activity_task k where k.activity_id = t.id and k.assignee_id = ${me}::uuid)
        or ${within(viewer, 'plans:organise', { unit: 'unit_id' })})`,
  );
  if (!activity) throw new NotFound({ zh: '本人参加的活动', en: 'activity of one’s own' }, path, id);
  demandStatus(activity, ActivityStatus.PUBLISHED, ActivityStatus.COMPLETED);
  return activity;
}

const placeHere = (activity: Activity) => ({ unitId: activity.unitId, ...lineageOf(activity) });

/** Begins the main draft that a group prepares together. */
export async function draftLessonPlan(context: Context, input: DraftLessonPlanInput): Promise<LessonPlanPayload> {
  const id = await once(context, 'draftLessonPlan', input, async (tx) => {
    const activity = await activityOfOwn(tx, context, input.activityId, 'input.activityId');
    const { title, body } = input;
    const author = { authorId: context.viewer.personId!, authorName: context.viewer.name };
    const plan = {
      id: uuid(),
      activityId: activity.id,
      parentId: null,
      ...author,
      ...placeHere(activity),
      title,
      body,
    };
    await insert(tx, LessonPlan, [plan]);
    await audit(tx, context, step(activity, 'draftLessonPlan', { after: { title } }));
    return plan.id;
  });
  return { plan: (await lessonPlanById(context).load(id))! };
}

/** A second draft of one's own, made of a shared main one; asked again it is the one that was begun (DL-18). */
export async function forkLessonPlan(context: Context, { id }: ForkLessonPlanInput): Promise<LessonPlanPayload> {
  const fork = await context.db.transaction(async (tx) => {
    const main = await row(tx, LessonPlan, sql`where t.id = ${id} and t.state = ${SHARED}`);
    if (!main) throw new NotFound({ zh: '已共享的主备稿', en: 'shared main draft' }, 'input.id', id);
    const activity = await activityOfOwn(tx, context, main.activityId, 'input.id');
    if (main.parentId)
      throw new Conflict(
        { zh: '二次备课以主备稿为底稿，请从主备稿开始', en: 'A second draft is made of the main one' },
        [{ path: 'input.id', rule: 'mainDraft', value: id }],
      );
    const author = { authorId: context.viewer.personId!, authorName: context.viewer.name };
    const { title, body } = main;
    const [made] = await insert(
      tx,
      LessonPlan,
      [
        {
          id: uuid(),
          activityId: activity.id,
          parentId: main.id,
          ...author,
          ...placeHere(activity),
          title,
          body,
          base: body,
        },
      ],
      sql`on conflict (parent_id, author_id) do nothing`,
    );
    if (made) await audit(tx, context, step(activity, 'forkLessonPlan', { after: { title } }));
    const own = sql`where t.parent_id = ${main.id} and t.author_id = ${author.authorId}`;
    return made ?? (await row(tx, LessonPlan, own))!;
  });
  return { plan: fork };
}

/** The viewer's own plan, locked. */
async function ownPlan(tx: Transaction, { viewer }: Context, id: string): Promise<LessonPlan> {
  const plan = await row(
    tx,
    LessonPlan,
    sql`where t.id = ${id} and t.author_id = ${viewer.personId ?? null}::uuid for update`,
  );
  if (!plan) throw new NotFound({ zh: '本人的教案', en: 'plan of one’s own' }, 'input.id', id);
  return plan;
}

/** Saves one's own plan. A main draft that others have begun to work on stays as it is. */
export function saveLessonPlan(context: Context, input: SaveLessonPlanInput): Promise<LessonPlanPayload> {
  return context.db.transaction(async (tx) => {
    const plan = await ownPlan(tx, context, input.id);
    const taken = await row(tx, LessonPlan, sql`where t.parent_id = ${plan.id} limit 1`);
    if (taken)
      throw new Conflict(
        { zh: '已有教师在此稿上二次备课，主备稿不再修改', en: 'Second drafts were made of it: it stays' },
        [{ path: 'plan.forkCount', rule: 'unforked', expected: 0 }],
      );
    return {
      plan: await update(tx, LessonPlan, input, sql`title = ${input.title}, body = ${input.body}, updated_at = now()`),
    };
  });
}

/** Shares it with who takes part. */
export function shareLessonPlan(context: Context, input: SeenLessonPlanInput): Promise<LessonPlanPayload> {
  return context.db.transaction(async (tx) => {
    const before = await ownPlan(tx, context, input.id);
    if (before.state !== DRAFT)
      throw new Conflict({ zh: '教案已经共享', en: 'Shared already' }, [
        { path: 'plan.state', rule: 'state', value: before.state },
      ]);
    const plan = await update(tx, LessonPlan, input, sql`state = ${SHARED}, updated_at = now()`);
    const activity = (await row(tx, Activity, sql`where t.id = ${plan.activityId}`))!;
    await audit(tx, context, step(activity, 'shareLessonPlan', { after: { title: plan.title } }));
    return { plan };
  });
}

/** Writes down what the lesson taught its teacher, once there was one. */
export function reflectOnLesson(context: Context, input: ReflectOnLessonInput): Promise<LessonPlanPayload> {
  return context.db.transaction(async (tx) => {
    const before = await ownPlan(tx, context, input.id);
    await demandBegun(tx, before.activityId);
    return { plan: await update(tx, LessonPlan, input, sql`reflection = ${input.reflection}, updated_at = now()`) };
  });
}
