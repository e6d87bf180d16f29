import { Field, ObjectType } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { ActivityMinutes } from './minutes.js';
import { ActivityTask } from './task.js';

@ObjectType({ description: '安排任务的结果\nResult of addActivityTasks and removeActivityTask' })
export class ActivityTasksPayload {
  @Field(() => Activity, { description: '活动\nThe activity' })
  activity!: Activity;
}

@ObjectType({ description: '办理一项任务的结果\nResult of a step on a task' })
export class ActivityTaskPayload {
  @Field(() => ActivityTask, { description: '任务\nThe task' })
  task!: ActivityTask;
}

@ObjectType({ description: '填写活动记录的结果\nResult of saveActivityMinutes' })
export class SaveActivityMinutesPayload {
  @Field(() => ActivityMinutes, { description: '活动记录\nThe minutes' })
  minutes!: ActivityMinutes;
}
