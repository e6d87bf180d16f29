import { CodeItem } from '@yanxiu/directory';
import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum OutreachState {
  PENDING = 'PENDING',
  CONFIRMED = 'CONFIRMED',
  DISPUTED = 'DISPUTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(OutreachState, {
  name: 'OutreachState',
  description: '送教状态\nState of an outreach',
  valuesConfig: {
    PENDING: { description: '待受援校确认\nThe receiving school is to confirm it' },
    CONFIRMED: { description: '受援校已确认，计入双方\nConfirmed: it counts for both' },
    DISPUTED: { description: '受援校有异议，待派出方更正\nDisputed: the sender is to set it right' },
    WITHDRAWN: { description: '派出方已撤回\nTaken back by the sender' },
  },
});

/** A lesson that was given, as it is kept. */
export interface KeptLesson {
  title: string;
  subject: string | null;
  grade: string | null;
  teacherId: string;
}

/** Lessons brought to another school (PC-15): the sender says so, and the receiver confirms it. Placed where the sender is. */
@Entity('outreach')
@ObjectType({ description: '送教下乡、支教\nLessons brought to another school' })
export class Outreach extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('jsonb')
  @Field(() => CodeItem, { description: '类别：送教、支教、送培、送研\nKind' })
  kind!: CodeItem;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'receiver_id' })
  receiverId!: string;

  @Column('jsonb')
  lessons!: KeptLesson[];

  @Column('text')
  @Field(() => String, { nullable: true, description: '说明\nNote' })
  note!: string | null;

  @Column('text')
  @Field(() => OutreachState, { description: '状态\nState' })
  state!: OutreachState;

  @Column('uuid', { name: 'announced_by' })
  announcedBy!: string;

  @Column('text', { name: 'announced_name' })
  @Field({ description: '派出方填报人\nWho entered it for the sender' })
  announcedName!: string;

  @Column('text', { name: 'answered_by' })
  @Field(() => String, { nullable: true, description: '受援校答复人\nWho answered for the receiver' })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'answered_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '答复时间\nWhen it was answered' })
  answeredAt!: Date | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '受援校反馈\nWhat the receiver says of it' })
  feedback!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '异议或撤回的原因\nWhy it is disputed or was taken back' })
  reason!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

@ObjectType({ description: '一个月的送教情况\nOutreach of a month' })
export class OutreachMonth {
  @Field({ description: '月份，YYYY-MM\nMonth' })
  month!: string;

  @Field(() => Int, { description: '派出并经确认的次数\nSent and confirmed' })
  sent!: number;

  @Field(() => Int, { description: '派出并经确认的课（场）数\nLessons of those' })
  sentLessons!: number;

  @Field(() => Int, { description: '接受并确认的次数\nReceived and confirmed' })
  received!: number;

  @Field(() => Int, { description: '接受并确认的课（场）数\nLessons of those' })
  receivedLessons!: number;

  @Field(() => Int, { description: '待确认的次数，不计入\nTo be confirmed: not counted' })
  pending!: number;

  @Field(() => Int, { description: '有异议的次数，不计入\nDisputed: not counted' })
  disputed!: number;
}
