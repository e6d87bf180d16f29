import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar, DecimalScalar, Placed, decimal } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum AttendanceStatus {
  WAITING = 'WAITING',
  EXPECTED = 'EXPECTED',
  CONFIRMED = 'CONFIRMED',
  LEAVE = 'LEAVE',
  ABSENT = 'ABSENT',
}
registerEnumType(AttendanceStatus, {
  name: 'AttendanceStatus',
  description: '出勤状态\nState of an attendance',
  valuesConfig: {
    WAITING: {
      description: '候补，有空额时依次转为已报名\nOn the waiting list; moves up in order when a seat falls free',
    },
    EXPECTED: { description: '已报名，待确认\nEnrolled, to be confirmed' },
    CONFIRMED: { description: '已确认出勤\nPresence confirmed' },
    LEAVE: { description: '请假\nOn leave' },
    ABSENT: { description: '缺席\nAbsent' },
  },
});

export enum EnrolledBy {
  SELF = 'SELF',
  ORGANISER = 'ORGANISER',
  ON_THE_SPOT = 'ON_THE_SPOT',
}
registerEnumType(EnrolledBy, {
  name: 'EnrolledBy',
  description: '报名途径\nHow somebody came to be enrolled',
  valuesConfig: {
    SELF: { description: '本人报名\nBy oneself' },
    ORGANISER: { description: '组织者登记\nBy the organiser' },
    ON_THE_SPOT: { description: '现场签到时登记\nOn the spot, by checking in' },
  },
});

/** A person in an activity, standing for the unit of the posting that counted on its day (DL-04). */
@Entity('attendance')
@ObjectType({ description: '一人参加一次活动\nA person in an activity' })
export class Attendance extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，更正时须带回\nVersion, to be sent back with a correction' })
  version!: number;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('jsonb')
  @Field(() => CodeItem, { description: '参与角色\nRole in the activity' })
  role!: CodeItem;

  /** What somebody was in it besides, e.g. who designed what he took part in (DL-04); credits go by the one role above. */
  @Column('jsonb', { name: 'other_roles' })
  @Field(() => [CodeItem], {
    description: '兼任的其他角色；学分只按参与角色计一次\nFurther roles; credits go by the one role and count once',
  })
  otherRoles!: CodeItem[];

  @Column('text')
  @Field(() => AttendanceStatus, { description: '状态\nState' })
  status!: AttendanceStatus;

  @Column('numeric', { transformer: decimal })
  @Field(() => DecimalScalar, { nullable: true, description: '确认的学时\nHours confirmed' })
  hours!: Decimal | null;

  @Column('uuid', { name: 'posting_id' })
  postingId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('date')
  @Field(() => DateScalar, { description: '活动日，任职以此日为准\nDay of the activity; the posting is as of it' })
  day!: string;

  @Column('timestamptz', { name: 'enrolled_at' })
  @Field(() => DateTimeScalar, { description: '报名时间，候补按此先后\nWhen enrolled; waiting goes by it' })
  enrolledAt!: Date;

  @Column('text', { name: 'enrolled_by' })
  @Field(() => EnrolledBy, { description: '报名途径\nHow enrolled' })
  enrolledBy!: EnrolledBy;

  @Column('text', { name: 'leave_reason' })
  @Field(() => String, { nullable: true, description: '请假事由\nReason of the leave' })
  leaveReason!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
