import { CodeItem } from '@yanxiu/directory';
import { Allow, reaches } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { Resource } from '../report/attachment.js';
import { finishActivityTask, reopenActivityTask, saveActivityMinutes } from './finish.service.js';
import { ActivityMinutes } from './minutes.js';
import {
  AddActivityTasksInput,
  ChangeActivityTaskInput,
  FinishActivityTaskInput,
  MyTasksArgs,
  RemoveActivityTaskInput,
  ReopenActivityTaskInput,
  SaveActivityMinutesInput,
} from './task.input.js';
import {
  ActivityBrief,
  ActivityTaskConnection,
  activityBrief,
  minutesOfActivity,
  tasksOfActivity,
  tasksOfViewer,
} from './task.loader.js';
import { ActivityTaskPayload, ActivityTasksPayload, SaveActivityMinutesPayload } from './task.payload.js';
import { PersonBrief, briefOf, partIn } from './part.loader.js';
import { mayRecord, taskDuties } from './task.rules.js';
import { addActivityTasks, changeActivityTask, removeActivityTask } from './task.service.js';
import { ActivityTask } from './task.js';

@Resolver(() => ActivityTask)
export class ActivityTaskResolver {
  @Query(() => ActivityTaskConnection, {
    nullable: true,
    description: '本人承担的任务，先到期的在前\nThe tasks of one’s own, earliest due first',
  })
  @Allow('plans:take-part')
  myTasks(@Args() args: MyTasksArgs, @Ctx() context: Context): Promise<Connection<ActivityTask>> {
    return tasksOfViewer(context, args);
  }

  @Query(() => [CodeItem], { nullable: true, description: '可安排的职责\nDuties that tasks can have' })
  @Allow('plans:read')
  taskDuties(): CodeItem[] {
    return taskDuties;
  }

  @Mutation(() => ActivityTasksPayload, { description: '安排活动任务\nPuts tasks on the run sheet of an activity' })
  @Allow('plans:organise')
  addActivityTasks(
    @Arg('input', { description: '内容\nInput' }) input: AddActivityTasksInput,
    @Ctx() context: Context,
  ): Promise<ActivityTasksPayload> {
    return addActivityTasks(context, input);
  }

  @Mutation(() => ActivityTaskPayload, { description: '调整任务\nChanges an open task' })
  @Allow('plans:organise')
  changeActivityTask(
    @Arg('input', { description: '内容\nInput' }) input: ChangeActivityTaskInput,
    @Ctx() context: Context,
  ): Promise<ActivityTaskPayload> {
    return changeActivityTask(context, input);
  }

  @Mutation(() => ActivityTasksPayload, { description: '撤销任务\nTakes an open task away' })
  @Allow('plans:organise')
  removeActivityTask(
    @Arg('input', { description: '内容\nInput' }) input: RemoveActivityTaskInput,
    @Ctx() context: Context,
  ): Promise<ActivityTasksPayload> {
    return removeActivityTask(context, input);
  }

  @Mutation(() => ActivityTaskPayload, {
    description: '登记任务完成，附完成情况：承担人本人或组织者\nA task is done, with what shows it',
  })
  @Allow('plans:take-part')
  finishActivityTask(
    @Arg('input', { description: '内容\nInput' }) input: FinishActivityTaskInput,
    @Ctx() context: Context,
  ): Promise<ActivityTaskPayload> {
    return finishActivityTask(context, input);
  }

  @Mutation(() => ActivityTaskPayload, { description: '退回任务重做\nGives a task back' })
  @Allow('plans:organise')
  reopenActivityTask(
    @Arg('input', { description: '内容\nInput' }) input: ReopenActivityTaskInput,
    @Ctx() context: Context,
  ): Promise<ActivityTaskPayload> {
    return reopenActivityTask(context, input);
  }

  @Mutation(() => SaveActivityMinutesPayload, {
    description: '填写活动记录与共识：组织者或承担记录、主持任务的人\nWrites minutes and consensus',
  })
  @Allow('plans:take-part')
  saveActivityMinutes(
    @Arg('input', { description: '内容\nInput' }) input: SaveActivityMinutesInput,
    @Ctx() context: Context,
  ): Promise<SaveActivityMinutesPayload> {
    return saveActivityMinutes(context, input);
  }

  @FieldResolver(() => PersonBrief, { nullable: true, description: '承担人\nWho does it' })
  async assignee(@Root() { assigneeId }: ActivityTask, @Ctx() context: Context): Promise<PersonBrief | null> {
    return assigneeId ? briefOf(context, assigneeId) : null;
  }

  @FieldResolver(() => Resource, { nullable: true, description: '所附资料\nThe material that goes with it' })
  resource(@Root() { resourceId }: ActivityTask): Resource | null {
    return resourceId ? { id: resourceId } : null;
  }

  @FieldResolver(() => Boolean, { description: '是否为本人承担\nWhether it is the viewer’s own' })
  own(@Root() { assigneeId }: ActivityTask, @Ctx() { viewer }: Context): boolean {
    return assigneeId !== null && assigneeId === viewer.personId;
  }

  @FieldResolver(() => ActivityBrief, { description: '所属活动\nWhat activity it is for' })
  activity(@Root() { activityId }: ActivityTask, @Ctx() context: Context): Promise<ActivityBrief> {
    return activityBrief(context).load(activityId);
  }
}

/** What tasks bring to an activity. */
@Resolver(() => Activity)
export class ActivityTasksResolver {
  @FieldResolver(() => [ActivityTask], { description: '任务分工，至多 60 项\nThe run sheet, 60 tasks at most' })
  tasks(@Root() { id }: Activity, @Ctx() context: Context): Promise<ActivityTask[]> {
    return tasksOfActivity(context).load(id);
  }

  @FieldResolver(() => ActivityMinutes, { nullable: true, description: '活动记录与共识\nMinutes and consensus' })
  minutes(@Root() { id }: Activity, @Ctx() context: Context): Promise<ActivityMinutes | null> {
    return minutesOfActivity(context).load(id);
  }

  @FieldResolver(() => Boolean, {
    description: '本人是否参加、负责或承担任务\nWhether the viewer attends it, answers for it or has a task in it',
  })
  async involved(@Root() { id }: Activity, @Ctx() context: Context): Promise<boolean> {
    return (await partIn(context).load(id)).involved;
  }

  @FieldResolver(() => Boolean, { description: '本人可否填写活动记录\nWhether the viewer may write the minutes' })
  async mayRecord(@Root() activity: Activity, @Ctx() context: Context): Promise<boolean> {
    return (
      reaches(context.viewer, 'plans:organise', activity) ||
      mayRecord(await tasksOfActivity(context).load(activity.id), context.viewer.personId)
    );
  }
}
