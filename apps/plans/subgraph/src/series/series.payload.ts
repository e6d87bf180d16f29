import { DateScalar, DateTimeScalar } from '@yanxiu/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { FacilityStanding } from '../facility/facility.payload.js';
import { ActivitySeries, SkippedDay } from './series.js';

@ObjectType({ description: '办理系列的结果\nResult of a step on a series' })
export class ActivitySeriesPayload {
  @Field(() => ActivitySeries, { description: '系列\nThe series' })
  series!: ActivitySeries;

  @Field(() => Int, { description: '涉及多少次活动\nHow many activities it concerned' })
  changed!: number;
}

@ObjectType({ description: '某次用不了的场地或设备\nA room that one meeting cannot have' })
export class SeriesHindrance {
  facilityId!: string;

  @Field(() => FacilityStanding, { description: '已有预约，或停用\nTaken, or closed' })
  standing!: FacilityStanding;

  @Field(() => String, { nullable: true, description: '停用原因\nWhy it is closed' })
  reason!: string | null;
}

@ObjectType({ description: '系列中的一次\nOne meeting of a series to be' })
export class SeriesMeeting {
  @Field(() => DateScalar, { description: '日期\nDay' })
  day!: string;

  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '结束时间\nEnd' })
  endsAt!: Date;

  @Field(() => [SeriesHindrance], { description: '用不了的场地设备\nRooms that it cannot have' })
  hindrances!: SeriesHindrance[];
}

@ObjectType({
  description: '系列将有哪几次，各次场地能否使用\nThe meetings that would come of a series, and whether rooms are free',
})
export class SeriesPlan {
  @Field(() => [SeriesMeeting], { description: '各次，至多 60 次\nMeetings, 60 at most' })
  meetings!: SeriesMeeting[];

  @Field(() => [SkippedDay], { description: '因放假没有的各次\nDays left out' })
  skipped!: SkippedDay[];
}
