import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar, DecimalScalar, Placed, decimal } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum AttendanceStatus {
  EXPECTED = 'EXPECTED',
  CONFIRMED = 'CONFIRMED',
  ABSENT = 'ABSENT',
}
registerEnumType(AttendanceStatus, {
  name: 'AttendanceStatus',
  description: '出勤状态\nState of an attendance',
  valuesConfig: {
    EXPECTED: { description: '已报名，待确认\nEnrolled, to be confirmed' },
    CONFIRMED: { description: '已确认出勤\nPresence confirmed' },
    ABSENT: { description: '缺席\nAbsent' },
  },
});

/** A person in an activity, standing for the unit of the posting that counted on its day (DL-04). */
@Entity('attendance')
@ObjectType({ description: '一人参加一次活动\nA person in an activity' })
export class Attendance extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('jsonb')
  @Field(() => CodeItem, { description: '参与角色\nRole in the activity' })
  role!: CodeItem;

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

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
