import { DateScalar } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Alliance } from '../alliance/alliance.js';
import { AllianceRole } from '../alliance/membership.js';
import { Meeting } from './meeting.js';

/** How a post that there must be is held. */
export enum HolderState {
  HELD = 'HELD',
  ACTING = 'ACTING',
  VACANT = 'VACANT',
  SEVERAL = 'SEVERAL',
}
registerEnumType(HolderState, {
  name: 'HolderState',
  description: '岗位任职情况\nHow a post is held',
  valuesConfig: {
    HELD: { description: '在任\nHeld' },
    ACTING: { description: '代理\nSomebody stands in' },
    VACANT: { description: '空缺\nVacant' },
    SEVERAL: { description: '多于规定人数\nMore than there may be' },
  },
});

@ObjectType({ description: '校长理事会的一席：成员校及其校长\nA school’s seat in the council of principals' })
export class CouncilSeat {
  @Field({ description: '学校\nSchool' })
  unitName!: string;

  @Field(() => AllianceRole, { description: '学校在联盟中的地位\nThe school’s part' })
  role!: AllianceRole;

  @Field(() => HolderState, { description: '校长任职情况\nHow the principal’s post is held' })
  state!: HolderState;

  @Field(() => String, { nullable: true, description: '校长姓名，联盟内互相可见\nName, seen by all in the alliance' })
  principalName!: string | null;
}

@InputType('MeetingAttendeeInput', { description: '参会情况\nWho was there' })
export class MeetingAttendeeInput {
  @Field({ description: '姓名\nName' })
  @Length(2, 40)
  name!: string;

  @Field(() => String, { nullable: true, description: '所在学校或单位\nSchool or organisation' })
  @Length(2, 80)
  organisation?: string | null;

  @Field({ defaultValue: true, description: '是否出席\nWhether present' })
  present!: boolean;

  @Field(() => String, { nullable: true, description: '请假或委托说明\nExcuse or proxy' })
  @Length(2, 100)
  note?: string | null;
}

@InputType({ description: '决议事项\nA resolution' })
export class MeetingResolutionInput {
  @Field({ description: '事项\nWhat was resolved' })
  @Length(2, 300)
  text!: string;

  @Field(() => String, { nullable: true, description: '责任人或责任单位\nWho sees to it' })
  @Length(2, 80)
  responsible?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '完成期限\nDue day' })
  due?: string | null;
}

@InputType({ description: '登记会议纪要\nMinutes to be recorded' })
export class RecordMeetingInput {
  @Field(() => ID, { nullable: true, description: '联盟；与工作机构二选一\nAlliance; either this or a body' })
  @IsUUID()
  allianceId?: string | null;

  @Field(() => ID, { nullable: true, description: '工作机构\nBody' })
  @IsUUID()
  bodyId?: string | null;

  @Field({ description: '会议名称\nTitle' })
  @Length(2, 120)
  title!: string;

  @Field(() => DateScalar, { description: '日期\nDay' })
  heldOn!: string;

  @Field(() => String, { nullable: true, description: '地点\nPlace' })
  @Length(2, 80)
  place?: string | null;

  @Field({ description: '主持人\nChair' })
  @Length(2, 40)
  chair!: string;

  @Field({ description: '纪要\nMinutes' })
  @Length(2, 5000)
  minutes!: string;

  @Field(() => [MeetingAttendeeInput], { description: '参会情况\nAttendance' })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  attendance!: MeetingAttendeeInput[];

  @Field(() => [MeetingResolutionInput], { defaultValue: [], description: '决议\nResolutions' })
  @ArrayMaxSize(50)
  resolutions!: MeetingResolutionInput[];

  @Field(() => ID, { nullable: true, description: '所议共同计划的标识\nId of the joint plan that was discussed' })
  @IsUUID()
  planId?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '更正会议纪要\nA correction of minutes' })
export class CorrectMeetingInput {
  @Field(() => ID, { description: '会议\nMeeting' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => String, { nullable: true, description: '纪要\nMinutes' })
  @Length(2, 5000)
  minutes?: string | null;

  @Field(() => [MeetingAttendeeInput], { nullable: true, description: '参会情况\nAttendance' })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  attendance?: MeetingAttendeeInput[] | null;

  @Field(() => [MeetingResolutionInput], { nullable: true, description: '决议\nResolutions' })
  @ArrayMaxSize(50)
  resolutions?: MeetingResolutionInput[] | null;

  @Field({ description: '更正理由\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '指定联盟的共同研修计划\nThe plan that an alliance’s schools made together' })
export class SetJointPlanInput {
  @Field(() => ID, { description: '联盟\nAlliance' })
  @IsUUID()
  allianceId!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ID, { nullable: true, description: '计划；为空则取消\nPlan; null takes it away' })
  @IsUUID()
  planId?: string | null;
}

@ObjectType({ description: '会议纪要登记的结果\nResult of a change of minutes' })
export class MeetingPayload {
  @Field(() => Meeting, { description: '会议\nThe meeting' })
  meeting!: Meeting;
}

@ObjectType({ description: '指定共同计划的结果\nResult of setJointPlan' })
export class JointPlanPayload {
  @Field(() => Alliance, { description: '联盟\nThe alliance' })
  alliance!: Alliance;
}
