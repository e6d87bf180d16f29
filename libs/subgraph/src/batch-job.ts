import type { Viewer } from '@yanxiu/access';
import type { Locale } from '@yanxiu/access/token';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { connectionOf } from './connection.js';
import { DateTimeScalar } from './scalars.js';

export enum BatchStatus {
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  REVOKED = 'REVOKED',
  FAILED = 'FAILED',
}
registerEnumType(BatchStatus, {
  name: 'BatchStatus',
  description: '批量作业的进度\nHow far a batch is',
  valuesConfig: {
    WAITING: { description: '等待开始\nWaits for its turn' },
    RUNNING: { description: '进行中\nUnder way' },
    DONE: { description: '已完成；逐条结果见 results\nDone; see the results row by row' },
    CANCELLED: { description: '已中止；已办的不撤回\nCancelled; what was done stays done' },
    REVOKED: {
      description:
        '发起人的授权已变更，作业停止；已办的不撤回\nStopped, for its owner’s rights became fewer; what was done stays',
    },
    FAILED: { description: '因系统原因中断，未办的可重新发起\nBroke off; what is left can be started again' },
  },
});

export enum BatchOutcome {
  DONE = 'DONE',
  SKIPPED = 'SKIPPED',
  FAILED = 'FAILED',
}
registerEnumType(BatchOutcome, {
  name: 'BatchOutcome',
  description: '一条的结果\nWhat became of one row',
  valuesConfig: {
    DONE: { description: '已办\nDone' },
    SKIPPED: { description: '无须办理\nNothing to do' },
    FAILED: { description: '未能办理，原因见 message\nNot done; see the message' },
  },
});

/** A batch over a whole filtered set, at work in the subgraph while its owner does something else. */
@Entity('job')
@ObjectType({ description: '批量作业：对筛选出的全部记录逐条办理\nA batch over a whole filtered set' })
@Directive('@shareable')
export class BatchJob {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('text')
  @Field({ description: '种类代码\nCode of what it does' })
  kind!: string;

  @Field({ description: '种类名称\nWhat it does, in words' })
  kindName!: string;

  @Column('text')
  @Field(() => BatchStatus, { description: '进度\nStatus' })
  status!: BatchStatus;

  @Column('int')
  @Field(() => Int, { description: '总条数\nRows in all' })
  total!: number;

  @Column('int')
  @Field(() => Int, { description: '已处理条数，含未能办理的\nRows that were worked off, failed ones included' })
  done!: number;

  @Column('int')
  @Field(() => Int, { description: '未能办理条数\nRows that could not be done' })
  failed!: number;

  @Column('text')
  @Field(() => String, { nullable: true, description: '填写的理由\nThe reason that was given' })
  reason!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '发起时间\nAsked for at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '开始时间\nStarted at' })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '结束时间\nEnded at' })
  endedAt!: Date | null;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('jsonb')
  viewer!: Viewer;

  @Column('text')
  locale!: Locale;

  @Column('text', { name: 'request_id' })
  requestId!: string;

  @Column('int')
  attempts!: number;
}

@Entity('job_row')
@ObjectType({ description: '批量作业中的一条\nOne row of a batch' })
@Directive('@shareable')
export class BatchResult {
  @PrimaryColumn('uuid', { name: 'job_id' })
  jobId!: string;

  @PrimaryColumn('int')
  number!: number;

  @Column('text', { name: 'subject_id' })
  @Field(() => ID, { description: '记录的标识\nId of the subject' })
  subjectId!: string;

  @Column('text')
  @Field({ description: '记录的名称\nWhat the subject is called' })
  label!: string;

  @Column('text')
  @Field(() => BatchOutcome, { nullable: true, description: '结果；尚未处理为空\nOutcome; null while it waits' })
  outcome!: BatchOutcome | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '说明，未能办理的为原因\nWhat to know of it, or why not' })
  message!: string | null;
}

export const BatchResultConnection = connectionOf(BatchResult, 'BatchResult', '批量作业结果', { shareable: true });
export const BatchJobConnection = connectionOf(BatchJob, 'BatchJob', '批量作业', { shareable: true });

@ObjectType({ description: '批量作业已发起或已中止\nA batch that was started or cancelled' })
@Directive('@shareable')
export class BatchJobPayload {
  @Field(() => BatchJob, { description: '批量作业\nThe batch' })
  job!: BatchJob;
}
