import { Field, ObjectType } from 'type-graphql';
import { Clash } from '../attendance/clash.js';
import { Activity } from './activity.js';

@ObjectType({ description: '新建活动的结果\nResult of createActivity' })
export class CreateActivityPayload {
  @Field(() => Activity, { description: '活动\nThe activity' })
  activity!: Activity;
}

@ObjectType({ description: '修改草稿的结果\nResult of updateActivity' })
export class UpdateActivityPayload {
  @Field(() => Activity, { description: '活动\nThe activity' })
  activity!: Activity;
}

@ObjectType({ description: '发布活动的结果\nResult of publishActivity' })
export class PublishActivityPayload {
  @Field(() => Activity, { description: '活动\nThe activity' })
  activity!: Activity;

  @Field(() => [Clash], {
    description:
      '时间冲突提醒，至多 100 条，不影响发布\nClashes of times, 100 at most; they do not stop the publishing',
  })
  warnings!: Clash[];
}

@ObjectType({ description: '活动改期的结果\nResult of rescheduleActivity' })
export class RescheduleActivityPayload extends PublishActivityPayload {}

@ObjectType({ description: '结束活动的结果\nResult of completeActivity' })
export class CompleteActivityPayload {
  @Field(() => Activity, { description: '活动\nThe activity' })
  activity!: Activity;
}

@ObjectType({ description: '取消活动的结果\nResult of cancelActivity' })
export class CancelActivityPayload {
  @Field(() => Activity, { description: '活动\nThe activity' })
  activity!: Activity;
}
