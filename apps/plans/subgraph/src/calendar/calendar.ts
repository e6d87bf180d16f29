import { codePattern } from '@yanxiu/policy';
import { DateScalar, DateTimeScalar, DecimalScalar } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ActivityStatus } from '../activity/activity.js';

@InputType({ description: '日历筛选\nWhat a calendar shows' })
export class CalendarFilter {
  @Field(() => ID, { nullable: true, description: '组织机构，含其下各级\nOrganising unit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '参加人、责任人或专家\nWho takes part, answers for it or comes as an expert',
  })
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: '支持渠道代码\nCode of the channel' })
  @Matches(codePattern)
  channel?: string | null;

  @Field(() => String, { nullable: true, description: '名称包含\nTitle contains' })
  @Length(1, 50)
  titleContains?: string | null;
}

@ArgsType()
export class CalendarArgs {
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { description: '截止日，至多 42 天\nLast day, 42 days at most' })
  to!: string;

  @Field(() => CalendarFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: CalendarFilter | null;

  @Field(() => Int, { defaultValue: 4, description: '每天至多列出几场，1–100\nMeetings listed of each day, 1 to 100' })
  @Min(1)
  @Max(100)
  perDay!: number;
}

@ObjectType({ description: '日历上的一场\nA meeting in the calendar' })
export class CalendarEntry {
  @Field(() => ID, { description: '场次标识\nId of the meeting' })
  sessionId!: string;

  @Field(() => ID, { description: '活动标识\nId of the activity' })
  activityId!: string;

  @Field({ description: '活动名称\nTitle of the activity' })
  title!: string;

  @Field(() => ActivityStatus, { description: '活动状态\nState of the activity' })
  status!: ActivityStatus;

  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '结束时间\nEnd' })
  endsAt!: Date;

  @Field({ description: '地点\nPlace' })
  place!: string;

  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: Decimal;

  unitId!: string;
}

@ObjectType({
  description: '日历上的一天；没有活动的日子不列\nA day of the calendar; days without meetings are left out',
})
export class CalendarDay {
  @Field(() => DateScalar, { description: '日期\nDay' })
  day!: string;

  @Field(() => Int, { description: '场数\nHow many meetings' })
  count!: number;

  @Field(() => [CalendarEntry], { description: '按时间列出的前几场\nThe first of them by time' })
  entries!: CalendarEntry[];
}

@ObjectType({ description: '放假的日子\nDays off' })
export class CalendarDaysOff {
  @Field({ description: '名称\nName' })
  name!: string;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { description: '截止日\nLast day' })
  to!: string;
}

@ObjectType({ description: '研修日历\nCalendar of training' })
export class Calendar {
  @Field(() => [CalendarDay], { description: '有活动的各天，至多 42 天\nDays with meetings, 42 at most' })
  days!: CalendarDay[];

  @Field(() => [CalendarDaysOff], { description: '节假日\nHolidays and vacations' })
  daysOff!: CalendarDaysOff[];
}
