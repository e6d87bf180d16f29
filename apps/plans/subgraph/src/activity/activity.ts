import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar, DecimalScalar, Placed, decimal } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ActivityStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  COMPLETED = 'COMPLETED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(ActivityStatus, {
  name: 'ActivityStatus',
  description: '活动状态\nState of an activity',
  valuesConfig: {
    DRAFT: { description: '草稿，仅组织者可见\nDraft, seen by its organisers only' },
    PUBLISHED: { description: '已发布\nPublished' },
    COMPLETED: { description: '已结束，出勤据此计入学分\nOver; attendance counts towards credits' },
    CANCELLED: { description: '已取消\nCancelled' },
  },
});

export enum ActivityMode {
  OFFLINE = 'OFFLINE',
  ONLINE = 'ONLINE',
  BLENDED = 'BLENDED',
}
registerEnumType(ActivityMode, {
  name: 'ActivityMode',
  description: '线下、线上或混合\nOn site, online or both',
  valuesConfig: {
    OFFLINE: { description: '线下\nOn site' },
    ONLINE: { description: '线上\nOnline' },
    BLENDED: { description: '线上线下相结合\nBlended' },
  },
});

/** A training activity of a unit (DL-16, DL-23, PC-04, OH-04, HL-31). */
@Entity('activity')
@ObjectType({ description: '研修活动\nA training activity' })
@Directive('@key(fields: "id")')
export class Activity extends Placed {
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

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '主持人，可为校外人员\nWho hosts it; may come from outside' })
  host!: string | null;

  @Column('text')
  @Field(() => ActivityMode, { description: '方式\nOn site, online or both' })
  mode!: ActivityMode;

  // Code, scheme and label are kept as the pack named them: a later edition renames no past activity.
  @Column('jsonb')
  @Field(() => CodeItem, { description: '研修形式\nForm' })
  form!: CodeItem;

  @Column('jsonb', { name: 'secondary_forms' })
  @Field(() => [CodeItem], { description: '兼用的研修形式，至多 5 项\nFurther forms, 5 at most' })
  secondaryForms!: CodeItem[];

  @Column('jsonb')
  @Field(() => CodeItem, { nullable: true, description: '研修内容\nContent' })
  content!: CodeItem | null;

  @Column('jsonb')
  @Field(() => CodeItem, {
    nullable: true,
    description: '范围：校内、校际、区域\nScope: school, between schools, region',
  })
  scope!: CodeItem | null;

  @Column('jsonb')
  @Field(() => CodeItem, { nullable: true, description: '研修层次\nLayer' })
  layer!: CodeItem | null;

  @Column('jsonb')
  @Field(() => CodeItem, { nullable: true, description: '支持渠道\nSupporting channel' })
  channel!: CodeItem | null;

  @Column('jsonb')
  @Field(() => [CodeItem], {
    description:
      '教研、科研、培训的融合，至多 5 项\nStrands it joins: teaching research, science research, training; 5 at most',
  })
  strands!: CodeItem[];

  @Column('int')
  @Field(() => Int, { nullable: true, description: '名额，不限为空\nHow many it has room for; null without a limit' })
  capacity!: number | null;

  @Column('uuid', { name: 'alliance_id' })
  allianceId!: string | null;

  @Column('uuid', { name: 'co_organiser_ids', array: true })
  coOrganiserIds!: string[];

  @Column('uuid', { name: 'series_id' })
  seriesId!: string | null;

  @Column('date', { name: 'series_day' })
  @Field(() => DateScalar, {
    nullable: true,
    description: '系列中的日期；不属于系列的为空\nIts day in the series; null where it is of none',
  })
  seriesDay!: string | null;

  @Column('boolean', { name: 'off_series' })
  @Field({
    description:
      '是否单独调整过；系列的统一调整不再影响它\nWhether it was changed by itself: changes of the series leave it alone',
  })
  offSeries!: boolean;

  @Column('text', { name: 'expected_outcome' })
  @Field(() => String, { nullable: true, description: '预设成果\nOutcome aimed at' })
  expectedOutcome!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '研修成果与共识\nOutcome and consensus' })
  outcome!: string | null;

  @Column('text', { name: 'no_outcome_reason' })
  @Field(() => String, { nullable: true, description: '未形成成果的原因\nWhy it closed without an outcome' })
  noOutcomeReason!: string | null;

  @Column('text')
  @Field(() => ActivityStatus, { description: '状态\nState' })
  status!: ActivityStatus;

  @Column('text', { name: 'cancel_reason' })
  @Field(() => String, { nullable: true, description: '取消原因\nWhy it was cancelled' })
  cancelReason!: string | null;

  @Column('uuid', { name: 'adoption_id' })
  adoptionId!: string;

  @Column('text', { name: 'pack_code' })
  packCode!: string;

  @Column('int', { name: 'pack_version' })
  packVersion!: number;

  @Column('numeric', { transformer: decimal })
  @Field(() => DecimalScalar, { description: '学时合计\nHours of all meetings' })
  hours!: Decimal;

  @Column('date', { name: 'first_day' })
  @Field(() => DateScalar, { description: '首日\nDay of the first meeting' })
  firstDay!: string;

  @Column('date', { name: 'last_day' })
  @Field(() => DateScalar, {
    description: '末日；学分适用当日有效的规则\nDay of the last meeting: the rule in force on it gives the credits',
  })
  lastDay!: string;

  @Column('boolean')
  @Field({ description: '是否为演示数据\nMade for the demo' })
  demo!: boolean;

  @Column('timestamptz', { name: 'published_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '发布时间\nWhen it was published' })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '创建时间\nWhen it was drafted' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

/** Which edition of the rules an activity began with: a later one does not change it while it runs. */
@ObjectType({ description: '活动适用的政策包版本，活动进行中不变\nEdition of the policy pack an activity began with' })
export class ActivityPolicy {
  @Field(() => ID, { description: '采用记录\nAdoption' })
  adoptionId!: string;

  @Field({ description: '政策包代码\nCode of the pack' })
  packCode!: string;

  @Field(() => Int, { description: '政策包版本\nVersion of the pack' })
  packVersion!: number;
}
