import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A notice to units of some kinds below its sender (DL-02). */
@Entity('notice')
@ObjectType({ description: '通知：发往各类机构，逐一签收\nA notice to units, each of which confirms receipt' })
export class Notice extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field({ description: '标题\nTitle' })
  title!: string;

  @Column('text', { name: 'document_number' })
  @Field(() => String, { nullable: true, description: '文号\nDocument number' })
  documentNumber!: string | null;

  @Column('text')
  @Field({ description: '正文\nText' })
  text!: string;

  @Column('text', { array: true })
  addressees!: string[];

  @Column('date', { name: 'receipt_by' })
  @Field(() => DateScalar, { nullable: true, description: '签收期限\nConfirm receipt by' })
  receiptBy!: string | null;

  @Column('text', { name: 'sent_by' })
  @Field({ description: '发送人\nSent by' })
  sentBy!: string;

  @Column('timestamptz', { name: 'sent_at' })
  @Field(() => DateTimeScalar, { description: '发送时间\nTime of sending' })
  sentAt!: Date;

  @Column('text', { name: 'withdrawn_reason' })
  @Field(() => String, { nullable: true, description: '撤回理由；有效为空\nWhy withdrawn; null while it stands' })
  withdrawnReason!: string | null;

  @Column('boolean')
  @Field({ description: '是否为演示生成\nGenerated for the demo' })
  demo!: boolean;
}

/** A notice at one of its addressees. */
@Entity('notice_delivery')
@ObjectType({ description: '送达：通知送达某机构及其签收\nA notice at one addressee, with its receipt' })
export class NoticeDelivery extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'notice_id' })
  noticeId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('timestamptz', { name: 'sent_at' })
  @Field(() => DateTimeScalar, { description: '送达时间\nTime of delivery' })
  sentAt!: Date;

  @Column('timestamptz', { name: 'received_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '签收时间，未签收为空\nTime of receipt; null before' })
  receivedAt!: Date | null;

  @Column('text', { name: 'received_by' })
  @Field(() => String, { nullable: true, description: '签收人\nReceived by' })
  receivedBy!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '回复\nReply' })
  reply!: string | null;

  @Column('int')
  @Field(() => Int, { description: '催办次数\nReminders so far' })
  reminders!: number;

  @Column('timestamptz', { name: 'reminded_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '最近催办时间\nTime of the last reminder' })
  remindedAt!: Date | null;
}
