import { Field, Int, ObjectType } from 'type-graphql';
import { ActivitySeries } from './series.js';

@ObjectType({ description: '办理系列的结果\nResult of a step on a series' })
export class ActivitySeriesPayload {
  @Field(() => ActivitySeries, { description: '系列\nThe series' })
  series!: ActivitySeries;

  @Field(() => Int, { description: '涉及多少次活动\nHow many activities it concerned' })
  changed!: number;
}
