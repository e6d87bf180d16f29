import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanSection, PlanTask } from './plan-content.js';

export enum PlanStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  IN_REVIEW = 'IN_REVIEW',
  RETURNED = 'RETURNED',
  WITHDRAWN = 'WITHDRAWN',
  APPROVED = 'APPROVED',
  ACCEPTED = 'ACCEPTED',
  FILED = 'FILED',
  KEPT = 'KEPT',
}
registerEnumType(PlanStatus, {
  name: 'PlanStatus',
  description: '计划的状态\nState of a plan',
  valuesConfig: {
    DRAFT: { description: '草稿，或对已生效计划的修订\nDraft, or an amendment of one in force' },
    SUBMITTED: { description: '已报送，待受理\nHanded in; nobody has taken it up yet' },
    IN_REVIEW: { description: '审核中\nSomebody is reviewing it' },
    RETURNED: { description: '退回修改\nReturned for changes' },
    WITHDRAWN: { description: '已撤回\nTaken back by its author' },
    APPROVED: { description: '已审定\nApproved' },
    ACCEPTED: { description: '审核通过或已接收\nPassed, or received' },
    FILED: { description: '已备案\nFiled' },
    KEPT: { description: '已留存\nKept' },
  },
});

/** X02: five ways in which the level above treats a plan; which one holds is the policy's. */
export enum PlanMode {
  APPROVE = 'APPROVE',
  REVIEW = 'REVIEW',
  SUBMIT = 'SUBMIT',
  FILE = 'FILE',
  KEEP = 'KEEP',
}
registerEnumType(PlanMode, {
  name: 'PlanMode',
  description: '上级如何处理\nHow the level above treats a plan',
  valuesConfig: {
    APPROVE: { description: '审定\nApproves' },
    REVIEW: { description: '申报审核\nReviews an application' },
    SUBMIT: { description: '上报\nReceives' },
    FILE: { description: '报备存档\nFiles' },
    KEEP: { description: '由收集单位留存\nKeeps' },
  },
});

/** The template as the policy had it when the plan was begun. */
export interface TemplateState {
  code: string;
  name: string;
  open: boolean;
  parent: string | null;
}

@ObjectType({ description: '计划报到哪里、如何处理\nWhere a plan goes and how it is treated there' })
export class PlanHandling {
  @Field(() => PlanMode, { description: '处理方式\nMode' })
  mode!: PlanMode;

  @Field({ description: '层级代码\nLevel' })
  level!: string;

  @Field(() => String, { nullable: true, description: '由谁处理，按文件称谓\nBy whom, in the words of the document' })
  byName!: string | null;

  @Field({
    description: '文件是否作了规定；否则由编制单位留存\nWhether the document says so; else the author keeps it',
  })
  stated!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: '逾此天数未答复视为同意；空为不适用\nDays after which silence is consent',
  })
  silenceDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '抽审比例，百分数；空为全部审核\nShare that is reviewed, in percent',
  })
  samplePercent!: number | null;

  @Field(() => String, { nullable: true, description: '依据条款\nClause' })
  clause!: string | null;

  @Field(() => String, { nullable: true, description: '依据原文\nQuote' })
  quote!: string | null;
}

/** A plan of a unit, group or person for a period (DL-09, DL-12, ZJ-08, PC-23 to PC-25, HL-29). */
@Entity('plan')
@ObjectType({ description: '研修计划\nA training plan' })
@Directive('@key(fields: "id")')
export class Plan extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text') @Field({ description: '名称\nTitle' }) title!: string;
  @Column('text', { name: 'template_code' }) templateCode!: string;
  @Column('jsonb') template!: TemplateState;

  @Column('text')
  @Field({ description: '由哪一级编制：SCHOOL、GROUP、PERSON 等\nLevel that writes it' })
  author!: string;

  @Column('jsonb')
  @Field(() => PlanHandling, { description: '报送去向与处理方式\nWhere it goes and how it is treated' })
  handling!: PlanHandling;

  /** Levels that may read a personal plan; empty where it is none. */
  @Column('text', { name: 'seen_by', array: true }) seenBy!: string[];
  /** The unit on the level that decides, and the bodies there that decide for it. */
  @Column('uuid', { name: 'handler_ids', array: true }) handlerIds!: string[];
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string | null;
  @Column('uuid', { name: 'period_id' }) periodId!: string | null;

  @Column('text', { name: 'period_name' })
  @Field({ description: '时期，如“2026—2027学年第一学期”\nPeriod' })
  periodName!: string;

  @Column('date', { name: 'period_from' }) @Field(() => DateScalar, { description: '首日\nFirst day' }) from!: string;
  @Column('date', { name: 'period_to' }) @Field(() => DateScalar, { description: '末日\nLast day' }) to!: string;
  @Column('uuid', { name: 'parent_id' }) parentId!: string | null;
  @Column('uuid', { name: 'activity_id' }) activityId!: string | null;
  /** The cluster for which its centre writes (PC-23). */
  @Column('uuid', { name: 'alliance_id' }) allianceId!: string | null;

  @Column('date')
  @Field(() => DateScalar, {
    nullable: true,
    description: '报送截止日；未规定为空\nDay by which it is due; null where nobody set one',
  })
  due!: string | null;

  @Column('boolean') single!: boolean;
  @Column('text') @Field(() => PlanStatus, { description: '状态\nState' }) status!: PlanStatus;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: '何时进入此状态\nSince when it is in this state' })
  since!: Date;

  @Column('jsonb') sections!: PlanSection[];
  @Column('jsonb') tasks!: PlanTask[];

  @Column('int')
  @Field(() => Int, { description: '已报送的次数，即版次\nHow many versions were handed in' })
  versions!: number;

  @Column('int', { name: 'current_version' })
  @Field(() => Int, { nullable: true, description: '上级所见的版次\nVersion that those above see' })
  currentVersion!: number | null;

  @Column('int', { name: 'effective_version' })
  @Field(() => Int, {
    nullable: true,
    description: '现行有效的版次；修订期间仍有效\nVersion in force, also while it is amended',
  })
  effectiveVersion!: number | null;

  @Column('text', { name: 'amend_reason' })
  @Field(() => String, { nullable: true, description: '正在修订的原因\nWhy it is being amended' })
  amendReason!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '最近一次报送的回执号\nReceipt of the latest submission' })
  receipt!: string | null;

  @Column('text', { name: 'submitted_by' }) submittedBy!: string | null;
  @Column('text', { name: 'submitted_by_name' })
  @Field(() => String, { nullable: true, description: '报送人\nWho handed it in' })
  submittedByName!: string | null;

  @Column('text', { name: 'held_by' }) heldBy!: string | null;
  @Column('uuid', { name: 'held_by_person' }) heldByPerson!: string | null;
  @Column('text', { name: 'held_by_name' }) heldByName!: string | null;
  @Column('uuid', { name: 'adoption_id' }) adoptionId!: string;
  @Column('text', { name: 'pack_code' }) packCode!: string;
  @Column('int', { name: 'pack_version' }) packVersion!: number;
  @Column('boolean') @Field({ description: '是否为演示数据\nMade for the demo' }) demo!: boolean;
  @Column('text', { name: 'created_by' }) createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '创建时间\nWhen it was begun' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
