import { codePattern } from '@yanxiu/policy';
import { DecimalScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Decimal } from 'decimal.js';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Attendance, AttendanceStatus } from './attendance.js';

const personOf = ({ personId }: { personId: string }) => personId;

@ArgsType()
export class AttendancesArgs extends PageArgs {
  @Field(() => AttendanceStatus, { nullable: true, description: '出勤状态\nState of attendance' })
  status?: AttendanceStatus | null;
}

@InputType({ description: '一名参加人\nOne who takes part' })
export class AttendeeInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field({ defaultValue: 'PARTICIPANT', description: '参与角色代码\nCode of the role' })
  @Matches(codePattern)
  role!: string;

  @Field(() => [String], { defaultValue: [], description: '兼任的其他角色，至多 5 个\nFurther roles, 5 at most' })
  @ArrayMaxSize(5)
  @Matches(codePattern, { each: true })
  otherRoles!: string[];
}

@InputType({ description: '调整一人的参与角色\nSets the roles of one person' })
export class AssignRolesInput {
  @Field(() => ID, { description: '出勤记录\nAttendance' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '参与角色代码，学分按它计\nCode of the role that credits go by' })
  @Matches(codePattern)
  role!: string;

  @Field(() => [String], { defaultValue: [], description: '兼任的其他角色，至多 5 个\nFurther roles, 5 at most' })
  @ArrayMaxSize(5)
  @Matches(codePattern, { each: true })
  otherRoles!: string[];
}

// Safe to send twice without a key: a person is enrolled in an activity once.
@InputType({ description: '登记参加人，1–500 名\nEnrols 1 to 500 people' })
export class EnrolAttendeesInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;

  @Field(() => [AttendeeInput], { description: '参加人\nWho takes part' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique(personOf)
  @ValidateNested({ each: true })
  attendees!: AttendeeInput[];
}

@InputType({ description: '一人的出勤\nPresence of one person' })
export class PresenceInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '到场学时，不填即全程\nHours present; all of them where left out',
  })
  hours?: Decimal | null;

  @Field({ defaultValue: false, description: '是否缺席\nAbsent' })
  absent!: boolean;

  @Field(() => String, { nullable: true, description: '更正参与角色\nThe role, where it was another' })
  @Matches(codePattern)
  role?: string | null;
}

@InputType({ description: '确认出勤，1–500 名\nConfirms the presence of 1 to 500 people' })
export class ConfirmAttendanceInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;

  @Field(() => [PresenceInput], { description: '出勤\nPresences' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique(personOf)
  @ValidateNested({ each: true })
  presences!: PresenceInput[];
}

@ObjectType({ description: '未予办理的原因\nWhy a row was refused' })
export class AttendanceRefusal {
  @Field({ description: '所在输入项\nPath in the input' })
  path!: string;

  @Field({ description: '规则\nRule' })
  rule!: string;

  @Field({ description: '说明\nMessage' })
  message!: string;
}

@ObjectType({ description: '一人的办理结果\nResult for one person' })
export class AttendanceResult {
  @Field(() => ID, { description: '人员\nPerson' })
  personId!: string;

  @Field(() => Attendance, {
    nullable: true,
    description: '出勤记录；未予办理时为空\nThe attendance; null where refused',
  })
  attendance!: Attendance | null;

  @Field(() => AttendanceRefusal, { nullable: true, description: '未予办理的原因\nWhy it was refused' })
  refusal!: AttendanceRefusal | null;
}

@ObjectType({ description: '登记参加人的结果\nResult of enrolAttendees' })
export class EnrolAttendeesPayload {
  @Field(() => [AttendanceResult], {
    description: '逐人结果，与输入同序\nResult per person, in the order of the input',
  })
  results!: AttendanceResult[];
}

@ObjectType({ description: '确认出勤的结果\nResult of confirmAttendance' })
export class ConfirmAttendancePayload {
  @Field(() => [AttendanceResult], {
    description: '逐人结果，与输入同序\nResult per person, in the order of the input',
  })
  results!: AttendanceResult[];
}

@ObjectType({ description: '调整参与角色的结果\nResult of assignRoles' })
export class AssignRolesPayload {
  @Field(() => Attendance, { description: '出勤记录\nThe attendance' })
  attendance!: Attendance;

  @Field(() => Int, { description: '由候补转为报名的人数\nHow many moved up from the waiting list' })
  promoted!: number;
}
