import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: '按规律应有、因放假而没有的一次\nA day that the rhythm would have had, and why it has not' })
export class SkippedDay {
  @Field(() => DateScalar, { description: '日期\nDay' })
  day!: string;

  @Field({ description: '原因，如国庆节\nWhy, e.g. the national holiday' })
  reason!: string;
}

/** An activity that comes back every week or so, such as the district's day of a subject (OH-15). */
@Entity('activity_series')
@ObjectType({
  description: '定期活动系列，如全区统一的学科研修日\nA recurring activity, such as the district’s day of a subject',
})
@Directive('@key(fields: "id")')
export class ActivitySeries extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text')
  @Field({ description: '名称\nTitle' })
  title!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  subject!: string | null;

  @Column('int')
  @Field(() => Int, { description: '星期，1–7（周一为 1）\nDay of the week, Monday is 1' })
  weekday!: number;

  @Column('int', { name: 'every_weeks' })
  @Field(() => Int, { description: '每几周一次\nEvery so many weeks' })
  everyWeeks!: number;

  @Column('date', { name: 'first_day' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  firstDay!: string;

  @Column('date', { name: 'last_day' })
  @Field(() => DateScalar, { description: '截止日\nLast day' })
  lastDay!: string;

  @Column('time', { name: 'starts_at' })
  startsAt!: string;

  @Column('time', { name: 'ends_at' })
  endsAt!: string;

  @Column('jsonb')
  @Field(() => [SkippedDay], { description: '因放假没有的各次，至多 60 次\nDays left out, 60 at most' })
  skipped!: SkippedDay[];

  @Column('date', { name: 'ended_on' })
  @Field(() => DateScalar, { nullable: true, description: '自此日起终止\nFrom this day on it was called off' })
  endedOn!: string | null;

  @Column('text', { name: 'end_reason' })
  @Field(() => String, { nullable: true, description: '终止原因\nWhy it was called off' })
  endReason!: string | null;

  @Column('boolean')
  @Field({ description: '是否为演示数据\nMade for the demo' })
  demo!: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
