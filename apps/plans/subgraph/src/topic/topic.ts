import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TopicRequestKind } from './topic-request.js';

export enum TopicStatus {
  DRAFT = 'DRAFT',
  APPLIED = 'APPLIED',
  RETURNED = 'RETURNED',
  REFUSED = 'REFUSED',
  APPROVED = 'APPROVED',
  OPENED = 'OPENED',
  MID_TERM = 'MID_TERM',
  CLOSED = 'CLOSED',
  TERMINATED = 'TERMINATED',
}
registerEnumType(TopicStatus, {
  name: 'TopicStatus',
  description: '课题的状态\nState of a research topic',
  valuesConfig: {
    DRAFT: { description: '草稿\nDraft' },
    APPLIED: { description: '已申报，待立项\nApplied for' },
    RETURNED: { description: '申报退回修改\nApplication returned for changes' },
    REFUSED: { description: '未予立项\nNot approved' },
    APPROVED: { description: '已立项，待开题\nApproved and registered' },
    OPENED: { description: '已开题，研究中\nOpened, under way' },
    MID_TERM: { description: '已通过中期检查\nPast its mid-term check' },
    CLOSED: { description: '已结题\nClosed' },
    TERMINATED: { description: '已终止\nTerminated' },
  },
});

export enum TopicScale {
  FULL = 'FULL',
  SMALL = 'SMALL',
  MICRO = 'MICRO',
}
registerEnumType(TopicScale, {
  name: 'TopicScale',
  description: '课题的大小\nSize of a topic',
  valuesConfig: {
    FULL: { description: '课题\nFull topic' },
    SMALL: { description: '小课题\nSmall topic' },
    MICRO: { description: '微课题\nMicro topic' },
  },
});

/** What the policy says of topics of the kind, as it stood when the topic was begun. */
@ObjectType({ description: '此类课题如何管理\nHow topics of the kind are handled' })
export class TopicHandling {
  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否须经立项审批；文件未定为空\nWhether somebody has to approve it; null where the document is silent',
  })
  approval!: boolean | null;

  @Field({ description: '由哪一级办理\nLevel that decides' }) level!: string;

  @Field({ description: '办理层级是否由文件规定\nWhether the document names the level' }) stated!: boolean;

  @Field(() => String, { nullable: true, description: '由谁办理，按文件称谓\nBy whom, in the words of the document' })
  byName!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '研究期限，月；未定为空\nMonths it may run; null where nobody said',
  })
  months!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '累计可延期，月；未定为空\nMonths it may be extended by in all; null where nobody said',
  })
  extensionMonths!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '结题前须否中期检查；未定为空\nWhether a mid-term check comes before the closing; null where nobody said',
  })
  midTerm!: boolean | null;

  @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
}

/** A research topic of teachers, from its application to its closing (PC-16, DL-20). */
@Entity('topic')
@ObjectType({ description: '课题（小课题、微课题）\nA research topic' })
@Directive('@key(fields: "id")')
export class Topic extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text') @Field({ description: '题目\nTitle' }) title!: string;
  @Column('jsonb') @Field(() => CodeItem, { description: '课题类别\nKind' }) kind!: CodeItem;
  @Column('text') @Field(() => TopicScale, { description: '大小\nSize' }) scale!: TopicScale;

  @Column('jsonb')
  @Field(() => TopicHandling, { description: '管理办法\nHow it is handled' })
  handling!: TopicHandling;

  /** The unit on the level that decides, and the bodies there that decide for it. */
  @Column('uuid', { name: 'handler_ids', array: true }) handlerIds!: string[];
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'leader_id' }) leaderId!: string;

  @Column('text', { name: 'leader_name' })
  @Field({ description: '负责人姓名\nName of the leader' })
  leaderName!: string;

  @Column('text', { name: 'kept_by' }) keptBy!: string | null;

  @Column('text') @Field(() => String, { nullable: true, description: '学科\nSubject' }) subject!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '研究的问题及由来\nQuestion and where it comes from' })
  question!: string | null;

  @Column('text') @Field(() => String, { nullable: true, description: '研究目标\nAim' }) aim!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '研究内容与步骤\nContents and steps' })
  scheme!: string | null;

  @Column('text', { name: 'expected_outcome' })
  @Field(() => String, { nullable: true, description: '预期成果\nOutcome aimed at' })
  expectedOutcome!: string | null;

  @Column('jsonb')
  @Field(() => [CodeItem], { description: '研究方法，至多 10 项\nMethods, 10 at most' })
  methods!: CodeItem[];

  @Column('text', { name: 'method_note' })
  @Field(() => String, { nullable: true, description: '方法说明\nOn the methods' })
  methodNote!: string | null;

  @Column('date', { name: 'starts_on' })
  @Field(() => DateScalar, { nullable: true, description: '计划开题日\nDay it is to begin' })
  startsOn!: string | null;

  @Column('date', { name: 'mid_on' })
  @Field(() => DateScalar, { nullable: true, description: '计划中期检查日\nDay of the mid-term check' })
  midOn!: string | null;

  @Column('date', { name: 'ends_on' })
  @Field(() => DateScalar, {
    nullable: true,
    description: '结题期限，延期后为新期限\nDay it is to close; after an extension the later one',
  })
  endsOn!: string | null;

  @Column('date', { name: 'first_ends_on' })
  @Field(() => DateScalar, { nullable: true, description: '立项时的结题期限\nDay it was to close when approved' })
  firstEndsOn!: string | null;

  @Column('text') @Field(() => TopicStatus, { description: '状态\nState' }) status!: TopicStatus;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: '何时进入此状态\nSince when it is in this state' })
  since!: Date;

  @Column('text')
  @Field(() => TopicRequestKind, { nullable: true, description: '正待办理的申请\nWhat waits for a decision' })
  pending!: TopicRequestKind | null;

  @Column('timestamptz', { name: 'pending_since' })
  @Field(() => DateTimeScalar, { nullable: true, description: '自何时起待办\nSince when it waits' })
  pendingSince!: Date | null;

  @Column('text', { name: 'pending_by' }) pendingBy!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '立项编号；未立项为空\nRegistry number; null until approved' })
  number!: string | null;

  @Column('date', { name: 'registered_on' })
  @Field(() => DateScalar, { nullable: true, description: '立项日\nDay of approval' })
  registeredOn!: string | null;

  @Column('date', { name: 'opened_on' })
  @Field(() => DateScalar, { nullable: true, description: '开题日\nDay it was opened' })
  openedOn!: string | null;

  @Column('text', { name: 'opening_note' })
  @Field(() => String, { nullable: true, description: '开题情况\nHow it was opened' })
  openingNote!: string | null;

  @Column('date', { name: 'closed_on' })
  @Field(() => DateScalar, { nullable: true, description: '结题或终止日\nDay it closed or was terminated' })
  closedOn!: string | null;

  @Column('int') @Field(() => Int, { description: '延期次数\nTimes it was extended' }) extensions!: number;

  @Column('text')
  @Field(() => String, { nullable: true, description: '研究结论与成果\nFindings and outcome' })
  result!: string | null;

  @Column('date')
  @Field(() => DateScalar, {
    nullable: true,
    description: '下一阶段的截止日：开题、中期或结题\nDay by which the next stage is due',
  })
  due!: string | null;

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
