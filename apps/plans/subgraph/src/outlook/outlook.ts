import { DateScalar, DateTimeScalar, DecimalScalar } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Clash } from '../attendance/clash.js';
import { FacilityTaken, LessonTaken, OutsideSlot } from './time-place.js';

@ObjectType({ description: '某人某周的研修学时\nHours of training of a person in a week' })
export class WeekLoad {
  personId!: string;

  @Field(() => DateScalar, { description: '该周星期一\nMonday of the week' })
  week!: string;

  @Field(() => DecimalScalar, {
    description: '已安排的学时，不含本活动\nHours that are arranged without this activity',
  })
  before!: Decimal;

  @Field(() => DecimalScalar, { description: '加上本活动后的学时\nHours with this activity' })
  hours!: Decimal;

  @Field({
    description:
      '是否超过政策所定的上限；文件未定时为否\nWhether beyond what the policy allows; never where it says nothing',
  })
  over!: boolean;
}

@ObjectType({
  description:
    '所聘专家同一时间已有安排；他县的活动不显示内容\nAn expert is taken at that time; what another county holds is not shown',
})
export class ExpertTaken {
  activityId!: string;

  @Field(() => ID, { description: '专家库中的标识\nId on the register' })
  expertId!: string;

  @Field({ description: '姓名\nName' })
  name!: string;

  @Field(() => DateTimeScalar, { description: '重叠开始\nStart of the overlap' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '重叠结束\nEnd of the overlap' })
  endsAt!: Date;
}

@ObjectType({
  description: '本单位的场地同一时间已被占用\nA room of the same school or unit that is taken at that time',
})
export class PlaceTaken {
  activityId!: string;

  @Field({ description: '地点\nPlace' })
  place!: string;

  @Field(() => DateTimeScalar, { description: '重叠开始\nStart of the overlap' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '重叠结束\nEnd of the overlap' })
  endsAt!: Date;
}

@ObjectType({ description: '题目相近的活动\nAn activity with a similar title' })
export class SimilarActivity {
  activityId!: string;

  @Field({ description: '名称\nTitle' })
  title!: string;

  @Field(() => DateScalar, { description: '活动日期\nDay' })
  day!: string;

  @Field(() => Int, { description: '相近程度，百分比\nHow similar, in percent' })
  percent!: number;
}

@ObjectType({ description: '可改用的时间\nAnother time' })
export class FreeSlot {
  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '结束时间\nEnd' })
  endsAt!: Date;

  @Field(() => Int, { description: '届时另有安排的人数\nHow many are taken then' })
  busy!: number;

  @Field(() => Int, { description: '届时有课的人数\nHow many have lessons then' })
  teaching!: number;

  @Field({ description: '是否在研修时间内\nWhether it lies in hours kept free' })
  kept!: boolean;
}

/** What an organiser ought to know before publishing (L4, OH-07). It warns and forbids nothing, but for experts. */
@ObjectType({
  description:
    '发布前的提示：冲突、负担、重复和可改用的时间\nWhat to know before publishing: clashes, load, repetition, other times',
})
export class ActivityOutlook {
  @Field(() => Int, { description: '核对了多少人\nHow many people were looked at' })
  people!: number;

  @Field(() => [Clash], { description: '参加人的时间冲突，至多 100 条\nClashes of those who take part, 100 at most' })
  clashes!: Clash[];

  @Field(() => [ExpertTaken], { description: '已有安排的专家\nExperts who are taken' })
  experts!: ExpertTaken[];

  @Field(() => [PlaceTaken], { description: '已被占用的场地，至多 20 处\nRooms that are taken, 20 at most' })
  places!: PlaceTaken[];

  @Field(() => [FacilityTaken], { description: '不能使用的场地设备\nRooms and equipment that cannot be used' })
  facilities!: FacilityTaken[];

  @Field(() => Int, { description: '届时有课的人数\nHow many have lessons at the time' })
  teaching!: number;

  @Field(() => [LessonTaken], { description: '届时的课，至多 20 节\nTheir lessons, 20 at most' })
  lessons!: LessonTaken[];

  @Field(() => [OutsideSlot], {
    description:
      '不在研修时间内的场次；没有设立研修时间的为空\nMeetings outside the hours kept free; none where none are kept',
  })
  outside!: OutsideSlot[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '每周学时上限；文件未定为空\nMost hours a week; null where the policy says nothing',
  })
  hoursPerWeek!: Decimal | null;

  @Field(() => [WeekLoad], { description: '学时最多的人，至多 20 条\nThose with most hours, 20 at most' })
  loads!: WeekLoad[];

  @Field(() => Int, {
    nullable: true,
    description:
      '判为重复的相近程度；文件未定为空\nFrom what likeness on it is a repetition; null where the policy says nothing',
  })
  similarPercent!: number | null;

  @Field(() => [SimilarActivity], {
    description: '上学期以来题目相近的活动，至多 5 条\nActivities since last term with a similar title, 5 at most',
  })
  similar!: SimilarActivity[];

  @Field(() => [FreeSlot], { description: '可改用的时间，至多 6 个\nOther times, 6 at most' })
  slots!: FreeSlot[];
}
