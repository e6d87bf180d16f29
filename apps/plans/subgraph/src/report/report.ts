import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ReportFacts, ReportSection } from './report-parts.js';

export enum ReportState {
  DUE = 'DUE',
  DRAFT = 'DRAFT',
  CHECKED = 'CHECKED',
  SENT = 'SENT',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
  EXEMPT = 'EXEMPT',
}
registerEnumType(ReportState, {
  name: 'ReportState',
  description: '月报状态\nState of a monthly report',
  valuesConfig: {
    DUE: { description: '待填写\nDue, nothing written yet' },
    DRAFT: { description: '填写中\nBeing written' },
    CHECKED: { description: '校内审核通过，待报送\nChecked in the school, not sent yet' },
    SENT: { description: '已报送，待审收\nSent, waits for the level above' },
    RETURNED: { description: '退回修改\nReturned for revision' },
    ACCEPTED: { description: '已审收，锁定\nAccepted and locked' },
    EXEMPT: { description: '经上级同意不报\nExcused by the level above, with a reason' },
  },
});

/**
 * One phase report that is owed: by whom, on which subject, for which month (PC-26). The row is there from the month on;
 * what nobody writes stays DUE, so that expected, actual and on time are counted over one table.
 */
@Entity('monthly_report')
@ObjectType({ description: '阶段报告（月报）\nA monthly phase report that is owed' })
@Directive('@key(fields: "id")')
export class MonthlyReport extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text')
  @Field({ description: '名称\nTitle' })
  title!: string;

  /** Who writes it: a school, or the centre of a cluster. */
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  /** Whom it is sent to: the county, or the city where a school stands directly below it. */
  @Column('uuid', { name: 'receiver_id' })
  receiverId!: string;

  @Column('uuid', { name: 'alliance_id' })
  allianceId!: string | null;

  @Column('text', { name: 'alliance_name' })
  @Field(() => String, {
    nullable: true,
    description:
      '以联片研修区名义报送时，其名称\nName of the cluster that it is sent for; null for a school of its own',
  })
  allianceName!: string | null;

  /** Schools and sections it speaks for. */
  @Column('uuid', { array: true })
  covered!: string[];

  /** Sections below a covered school that report elsewhere. */
  @Column('uuid', { array: true })
  apart!: string[];

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description: '学科；不分学科为空\nSubject; null where reports go by no subject',
  })
  subject!: string | null;

  @Column('text')
  @Field({ description: '报告月份，YYYY-MM\nMonth' })
  month!: string;

  @Column('date', { name: 'due_on' })
  @Field(() => DateScalar, { description: '报送截止日\nLast day for sending' })
  dueOn!: string;

  @Column('text')
  @Field(() => ReportState, { description: '状态\nState' })
  state!: ReportState;

  @Column('jsonb')
  @Field(() => [ReportSection], {
    description: '报告内容，按政策模板分节，至多 20 节\nSections by the policy’s template, 20 at most',
  })
  sections!: ReportSection[];

  @Column('jsonb')
  @Field(() => ReportFacts, {
    nullable: true,
    description:
      '本月研修数据，取数时的快照\nWhat the month’s activities and attendances say, as of when they were taken',
  })
  facts!: ReportFacts | null;

  @Column('timestamptz', { name: 'checked_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '校内审核时间\nWhen it was checked in the school' })
  checkedAt!: Date | null;

  @Column('text', { name: 'checked_by' })
  @Field(() => String, { nullable: true, description: '校内审核人\nWho checked it in the school' })
  checkedBy!: string | null;

  @Column('timestamptz', { name: 'sent_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '最近报送时间\nWhen it was sent last' })
  sentAt!: Date | null;

  @Column('text', { name: 'sent_by' })
  @Field(() => String, { nullable: true, description: '报送人\nWho sent it' })
  sentBy!: string | null;

  /** By the first sending: a report that was returned and sent again is not late for that. */
  @Column('boolean', { name: 'on_time' })
  @Field(() => Boolean, {
    nullable: true,
    description: '首次报送是否按时；未报送为空\nWhether it was first sent in time; null while it was not',
  })
  onTime!: boolean | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '报送回执编号\nReceipt number' })
  receipt!: string | null;

  @Column('timestamptz', { name: 'decided_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '审收或退回时间\nWhen it was accepted or returned' })
  decidedAt!: Date | null;

  @Column('text', { name: 'decided_by' })
  @Field(() => String, { nullable: true, description: '审收或退回人\nWho accepted or returned it' })
  decidedBy!: string | null;

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description: '退回意见、撤销审收或免报的原因\nWhy it was returned, taken back or excused',
  })
  reason!: string | null;

  @Column('uuid', { name: 'scan_id' })
  scanId!: string | null;

  @Column('uuid', { name: 'adoption_id' })
  adoptionId!: string;

  @Column('boolean')
  @Field({ description: '是否为演示数据\nMade for the demo' })
  demo!: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

/** The form as the policy prints it. */
@ObjectType({ description: '报告表式\nThe form of the report' })
export class ReportForm {
  @Field({ description: '名称，如“阶段报告”\nName of the form' })
  name!: string;

  @Field({ description: '报送前是否须经校内审核\nWhether the school checks it before it is sent' })
  internalCheck!: boolean;

  @Field({ description: '是否须附盖章扫描件；政策未要求的可附可不附\nWhether the stamped form comes along as a scan' })
  stampedScan!: boolean;

  @Field(() => [CodeItem], { description: '表头各栏，至多 20 栏\nFields of its head, 20 at most' })
  header!: CodeItem[];

  @Field(() => [CodeItem], { description: '资料类别，至多 20 类\nKinds of attachments, 20 at most' })
  attachmentKinds!: CodeItem[];
}
