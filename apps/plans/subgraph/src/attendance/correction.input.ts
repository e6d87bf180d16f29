import { DecimalScalar } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayUnique, IsUUID, Length } from 'class-validator';
import { Decimal } from 'decimal.js';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Attendance } from './attendance.js';
import { AttendanceRefusal } from './attendance.input.js';

export enum CorrectedPresence {
  PRESENT = 'PRESENT',
  ABSENT = 'ABSENT',
  LEAVE = 'LEAVE',
}
registerEnumType(CorrectedPresence, {
  name: 'CorrectedPresence',
  description: '更正后的出勤\nWhat the presence is corrected to',
  valuesConfig: {
    PRESENT: { description: '到场\nPresent' },
    ABSENT: { description: '缺席\nAbsent' },
    LEAVE: { description: '请假\nOn leave' },
  },
});

@InputType({ description: '更正一人的出勤\nCorrects the presence of one person' })
export class CorrectAttendanceInput {
  @Field(() => ID, { description: '出勤记录\nAttendance' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => CorrectedPresence, { description: '更正为\nCorrected to' })
  presence!: CorrectedPresence;

  @Field(() => [ID], {
    nullable: true,
    description: '到场的场次；不填即全部场次\nMeetings the person was at; all of them where left out',
  })
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  sessionIds?: string[] | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '到场学时；不填按到场的场次合计\nHours present; the sum of those meetings where left out',
  })
  hours?: Decimal | null;

  @Field({ description: '更正原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@ObjectType({ description: '更正出勤的结果\nResult of correctAttendance' })
export class CorrectAttendancePayload {
  @Field(() => Attendance, { description: '出勤记录\nThe attendance' })
  attendance!: Attendance;
}

@InputType({ description: '按签到确认出勤\nConfirms presence by the check-ins' })
export class ConfirmCheckedInInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;

  @Field({
    defaultValue: false,
    description: '未签到的是否登记为缺席\nWhether those not checked in are entered as absent',
  })
  absentOthers!: boolean;
}

@ObjectType({ description: '未能确认的一人\nOne who could not be confirmed' })
export class UnconfirmedPerson {
  @Field(() => ID, { description: '人员\nPerson' })
  personId!: string;

  @Field(() => AttendanceRefusal, { description: '原因\nWhy' })
  refusal!: AttendanceRefusal;
}

@ObjectType({ description: '按签到确认出勤的结果\nResult of confirmCheckedIn' })
export class ConfirmCheckedInPayload {
  @Field(() => Int, { description: '确认到场的人数\nHow many were confirmed' })
  confirmed!: number;

  @Field(() => Int, { description: '登记缺席的人数\nHow many were entered as absent' })
  absent!: number;

  @Field(() => [UnconfirmedPerson], {
    description: '未能确认的人员，至多 500 名\nThose who could not be confirmed, 500 at most',
  })
  refused!: UnconfirmedPerson[];
}
