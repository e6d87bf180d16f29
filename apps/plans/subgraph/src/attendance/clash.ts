import { DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** One person expected at two places at once (OH-07). */
@ObjectType({
  description: '时间冲突：同一人同时被两项活动安排\nA clash: one person expected by two activities at a time',
})
export class Clash {
  personId!: string;
  activityId!: string;

  @Field(() => DateTimeScalar, { description: '重叠开始\nStart of the overlap' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '重叠结束\nEnd of the overlap' })
  endsAt!: Date;
}
