import { DateTimeScalar } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { Attendance } from './attendance.js';

// Safe to send twice without a key: a person is enrolled in an activity once.
@InputType({ description: '本人报名\nEnrols oneself' })
export class EnrolMyselfInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;
}

@InputType({ description: '取消本人报名\nTakes the own enrolment back' })
export class WithdrawEnrolmentInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;
}

@InputType({ description: '请假\nAsks for leave' })
export class AskLeaveInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;

  @Field({ description: '事由\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '调整名额\nChanges the quota' })
export class ChangeQuotaInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => Int, { nullable: true, description: '名额；不限为空\nSeats; null for no limit' })
  @Min(1)
  @Max(100_000)
  capacity?: number | null;
}

@InputType({ description: '移出参加人，1–500 名\nTakes 1 to 500 people off the list' })
export class RemoveAttendeesInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;

  @Field(() => [ID], { description: '人员\nPeople' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  personIds!: string[];

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@ObjectType({ description: '本人报名情况\nWhat became of the own enrolment' })
export class OwnEnrolmentPayload {
  @Field(() => Activity, { description: '活动\nThe activity' })
  activity!: Activity;

  @Field(() => Attendance, {
    nullable: true,
    description: '本人的报名；已取消为空\nThe own enrolment; null where it was taken back',
  })
  attendance!: Attendance | null;
}

@ObjectType({ description: '调整名额的结果\nResult of changeQuota' })
export class ChangeQuotaPayload {
  @Field(() => Activity, { description: '活动\nThe activity' })
  activity!: Activity;

  @Field(() => Int, { description: '由候补转为报名的人数\nHow many moved up from the waiting list' })
  promoted!: number;
}

@ObjectType({ description: '移出参加人的结果\nResult of removeAttendees' })
export class RemoveAttendeesPayload {
  @Field(() => Activity, { description: '活动\nThe activity' })
  activity!: Activity;

  @Field(() => Int, { description: '移出的人数\nHow many were taken off' })
  removed!: number;

  @Field(() => Int, { description: '由候补转为报名的人数\nHow many moved up from the waiting list' })
  promoted!: number;
}

@ObjectType({ description: '报名情况\nHow full an activity is' })
export class Enrolment {
  @Field(() => Int, { nullable: true, description: '名额；不限为空\nSeats; null for no limit' })
  capacity!: number | null;

  @Field(() => Int, { description: '已占名额\nSeats taken' })
  taken!: number;

  @Field(() => Int, { description: '候补人数\nHow many wait' })
  waiting!: number;

  @Field({ description: '现在是否可以报名\nWhether one may enrol now' })
  open!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '报名截止：首场开始\nEnds with the start of the first meeting',
  })
  closesAt!: Date | null;

  @Field(() => Int, { nullable: true, description: '本人在候补中的位次\nThe viewer’s place on the waiting list' })
  ownPlace!: number | null;
}
