import { DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PlanSection, PlanSectionComment, PlanSignature, PlanTask } from './plan-content.js';

export enum PlanVersionStatus {
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  WITHDRAWN = 'WITHDRAWN',
  IN_FORCE = 'IN_FORCE',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnumType(PlanVersionStatus, {
  name: 'PlanVersionStatus',
  description: '版次的状态\nState of a version',
  valuesConfig: {
    SUBMITTED: { description: '待处理\nWaits for a decision' },
    RETURNED: { description: '已退回\nReturned' },
    WITHDRAWN: { description: '已撤回\nTaken back' },
    IN_FORCE: { description: '现行有效\nIn force' },
    SUPERSEDED: { description: '已被新版替代\nSuperseded by a later version' },
  },
});

export enum PlanBasis {
  DECIDED = 'DECIDED',
  ON_RECEIPT = 'ON_RECEIPT',
  SILENCE = 'SILENCE',
  NOT_SAMPLED = 'NOT_SAMPLED',
}
registerEnumType(PlanBasis, {
  name: 'PlanBasis',
  description: '结果由何而来\nWhat the outcome rests on',
  valuesConfig: {
    DECIDED: { description: '经审核决定\nSomebody decided' },
    ON_RECEIPT: { description: '报送即生效\nIn force on receipt' },
    SILENCE: { description: '逾期未答复视为同意\nSilence for the days of the policy' },
    NOT_SAMPLED: { description: '未抽中审核\nNot drawn for review' },
  },
});

/** What the roster held on the day of submission. */
export interface RosterState {
  asOf: string;
  subjects: { subject: string; people: { personId: string; name: string }[] }[];
}

/** A plan as it was handed in: contents are never changed, only what became of it is added. */
@Entity('plan_version')
@ObjectType({ description: '计划的一个版次：报送时的原样\nA plan as it was handed in' })
export class PlanVersion {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('int') @Field(() => Int, { description: '版次\nNumber' }) num!: number;
  @Column('text') @Field(() => PlanVersionStatus, { description: '状态\nState' }) status!: PlanVersionStatus;
  @Column('text') @Field({ description: '名称\nTitle' }) title!: string;

  @Column('jsonb')
  @Field(() => [PlanSection], { description: '栏目，至多 40 个\nSections, 40 at most' })
  sections!: PlanSection[];

  @Column('jsonb')
  @Field(() => [PlanTask], { description: '月研修任务，至多 120 条\nTasks by month, 120 at most' })
  tasks!: PlanTask[];

  @Column('jsonb') roster!: RosterState | null;
  @Column('text') @Field({ description: '回执号\nReceipt' }) receipt!: string;

  @Column('jsonb')
  @Field(() => PlanSignature, {
    nullable: true,
    description: '校长签署；校长空缺时为空\nThe principal’s signature; null while there is none',
  })
  signature!: PlanSignature | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '修订原因\nWhy it was amended' })
  reason!: string | null;

  @Column('boolean') @Field({ description: '是否逾期报送\nWhether it came late' }) late!: boolean;

  @Column('timestamptz', { name: 'submitted_at' })
  @Field(() => DateTimeScalar, { description: '报送时间\nWhen it was handed in' })
  submittedAt!: Date;

  @Column('text', { name: 'submitted_by_name' })
  @Field({ description: '报送人\nWho handed it in' })
  submittedByName!: string;

  @Column('timestamptz', { name: 'decided_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '处理时间\nWhen it was decided on' })
  decidedAt!: Date | null;

  @Column('text', { name: 'decided_by_name' })
  @Field(() => String, { nullable: true, description: '处理人\nWho decided' })
  decidedByName!: string | null;

  @Column('text')
  @Field(() => PlanBasis, { nullable: true, description: '结果由何而来\nWhat the outcome rests on' })
  basis!: PlanBasis | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '总体意见\nComment' })
  comment!: string | null;

  @Column('jsonb', { name: 'section_comments' })
  @Field(() => [PlanSectionComment], { description: '逐栏意见\nComments by section' })
  sectionComments!: PlanSectionComment[];
}
