import { DateTimeScalar, DecimalScalar, decimal } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One meeting of an activity. Clashes are compared by its times, never by days. */
@Entity('activity_session')
@ObjectType({ description: '研修活动的一场\nOne meeting of an activity' })
export class Session {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('int')
  @Field(() => Int, { description: '场次，从 1 起\nNumber, from 1' })
  num!: number;

  @Column('timestamptz', { name: 'starts_at' })
  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  @Field(() => DateTimeScalar, { description: '结束时间\nEnd' })
  endsAt!: Date;

  @Column('text')
  @Field({ description: '地点；线上活动填写平台或会议号\nPlace; for online meetings the platform or meeting number' })
  place!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '线上参加的网址\nAddress at which one joins online' })
  link!: string | null;

  @Column('numeric', { transformer: decimal })
  @Field(() => DecimalScalar, { description: '学时\nHours that count' })
  hours!: Decimal;
}
