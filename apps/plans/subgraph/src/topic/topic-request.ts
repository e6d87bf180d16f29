import { DateScalar, DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TopicRole } from './topic-author.js';

export enum TopicRequestKind {
  APPLICATION = 'APPLICATION',
  MID_TERM = 'MID_TERM',
  CLOSING = 'CLOSING',
  EXTENSION = 'EXTENSION',
  TERMINATION = 'TERMINATION',
  AUTHORS = 'AUTHORS',
}
registerEnumType(TopicRequestKind, {
  name: 'TopicRequestKind',
  description: '课题的申请事项\nWhat is asked for a topic',
  valuesConfig: {
    APPLICATION: { description: '立项申报\nApproval' },
    MID_TERM: { description: '中期检查\nMid-term check' },
    CLOSING: { description: '结题\nClosing' },
    EXTENSION: { description: '延期\nExtension' },
    TERMINATION: { description: '终止\nTermination' },
    AUTHORS: { description: '变更负责人或成员\nChange of leader, members or their order' },
  },
});

export enum TopicRequestStatus {
  PENDING = 'PENDING',
  GRANTED = 'GRANTED',
  RETURNED = 'RETURNED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(TopicRequestStatus, {
  name: 'TopicRequestStatus',
  description: '申请事项的状态\nState of what was asked',
  valuesConfig: {
    PENDING: { description: '待办理\nWaits' },
    GRANTED: { description: '同意\nGranted' },
    RETURNED: { description: '退回修改\nReturned for changes' },
    REFUSED: { description: '不同意\nRefused' },
    WITHDRAWN: { description: '已撤回\nTaken back' },
  },
});

export enum TopicBasis {
  DECIDED = 'DECIDED',
  NOT_REQUIRED = 'NOT_REQUIRED',
}
registerEnumType(TopicBasis, {
  name: 'TopicBasis',
  description: '结果由何而来\nWhat the outcome rests on',
  valuesConfig: {
    DECIDED: { description: '经办理决定\nSomebody decided' },
    NOT_REQUIRED: { description: '此类课题无须审批\nTopics of the kind need no approval' },
  },
});

/** The authors that were asked for, with their names as of that day. */
export interface AskedAuthor {
  personId: string;
  name: string;
  role: TopicRole;
  duty: string | null;
}

/** What was asked of those who decide on a topic and what they answered. */
@Entity('topic_request')
@ObjectType({ description: '课题的一次申请及其办理结果\nSomething asked for a topic, and the answer' })
export class TopicRequest {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('uuid', { name: 'topic_id' }) topicId!: string;
  @Column('int') @Field(() => Int, { description: '序号\nNumber' }) num!: number;
  @Column('text') @Field(() => TopicRequestKind, { description: '事项\nWhat' }) kind!: TopicRequestKind;
  @Column('text') @Field(() => TopicRequestStatus, { description: '状态\nState' }) status!: TopicRequestStatus;

  @Column('text')
  @Field(() => String, { nullable: true, description: '说明：中期情况、结题成果或理由\nReport, findings or reason' })
  text!: string | null;

  @Column('date')
  @Field(() => DateScalar, { nullable: true, description: '申请延至何日\nDay asked for' })
  until!: string | null;

  @Column('jsonb') authors!: AskedAuthor[] | null;

  @Column('timestamptz', { name: 'asked_at' })
  @Field(() => DateTimeScalar, { description: '提出时间\nWhen it was asked' })
  askedAt!: Date;

  @Column('text', { name: 'asked_by_name' }) @Field({ description: '提出人\nWho asked' }) askedByName!: string;

  @Column('timestamptz', { name: 'decided_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '办理时间\nWhen it was answered' })
  decidedAt!: Date | null;

  @Column('text', { name: 'decided_by_name' })
  @Field(() => String, { nullable: true, description: '办理人\nWho answered' })
  decidedByName!: string | null;

  @Column('text')
  @Field(() => TopicBasis, { nullable: true, description: '结果由何而来\nWhat the answer rests on' })
  basis!: TopicBasis | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '办理意见\nComment' })
  comment!: string | null;
}
