import { DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum CheckInMethod {
  QR = 'QR',
  SHEET = 'SHEET',
  ORGANISER = 'ORGANISER',
}
registerEnumType(CheckInMethod, {
  name: 'CheckInMethod',
  description: '签到方式\nHow somebody was checked in',
  valuesConfig: {
    QR: { description: '扫码签到\nBy the code on the screen' },
    SHEET: { description: '签到表导入\nFrom the sign-in sheet' },
    ORGANISER: { description: '组织者更正\nBy the organiser' },
  },
});

/** Somebody was at a meeting: the first time counts, a second changes nothing. */
@Entity('check_in')
@ObjectType({ description: '签到\nA check-in' })
export class CheckIn {
  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId!: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: '签到时间\nWhen' })
  at!: Date;

  @Column('text')
  @Field(() => CheckInMethod, { description: '签到方式\nHow' })
  method!: CheckInMethod;
}
