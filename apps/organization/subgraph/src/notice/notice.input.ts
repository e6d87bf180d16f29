import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsUUID, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Notice, NoticeDelivery } from './notice.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: '由此机构（含下级）发出的\nSent by this unit or below it' })
  @IsUUID()
  under?: string | null;
}

@ArgsType()
export class ReceivedNoticesArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: '送达此机构的；默认所辖全部\nAt this unit; all within reach by default',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '仅未签收的\nOnly those not yet received' })
  open?: boolean | null;
}

@ArgsType()
export class DeliveriesArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: '仅未签收的\nOnly those not yet received' })
  open?: boolean | null;
}

@InputType({ description: '主送对象：按类别，或指名\nAddressees: by kind, or by name' })
export class AddresseesInput {
  @Field(() => [String], {
    defaultValue: [],
    description:
      '机构类别代码（政策代码表），如 COUNTY_BUREAU、ZONE_AUTHORITY、TEACHER_COLLEGE、SCHOOL\nKinds of unit by the policy’s code table',
  })
  @ArrayMaxSize(20)
  @Matches(code, { each: true })
  kinds!: string[];

  @Field(() => [ID], { defaultValue: [], description: '指名的机构\nUnits by name' })
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  unitIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: '联盟的各成员校\nAll schools of these alliances' })
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  allianceIds!: string[];
}

@InputType({ description: '发送通知\nA notice to be sent' })
export class SendNoticeInput {
  @Field(() => ID, { description: '发送机构\nSender' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '标题\nTitle' })
  @Length(2, 120)
  title!: string;

  @Field(() => String, { nullable: true, description: '文号\nDocument number' })
  @Length(2, 60)
  documentNumber?: string | null;

  @Field({ description: '正文\nText' })
  @Length(2, 10000)
  text!: string;

  @Field(() => AddresseesInput, { description: '主送对象\nAddressees' })
  addressees!: AddresseesInput;

  @Field(() => DateScalar, { nullable: true, description: '签收期限\nConfirm receipt by' })
  receiptBy?: string | null;

  @Field({ defaultValue: false, description: '仅核对主送数量，不发送\nCount the addressees without sending' })
  validateOnly!: boolean;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '签收通知\nConfirms receipt' })
export class ConfirmNoticeInput {
  @Field(() => ID, { description: '送达记录\nDelivery' })
  @IsUUID()
  deliveryId!: string;

  @Field(() => String, { nullable: true, description: '回复\nReply' })
  @Length(1, 500)
  reply?: string | null;
}

@InputType({ description: '催办未签收的机构\nReminds those who have not confirmed' })
export class RemindNoticeInput {
  @Field(() => ID, { description: '通知\nNotice' })
  @IsUUID()
  id!: string;
}

@InputType({ description: '撤回通知\nTakes a notice back' })
export class WithdrawNoticeInput {
  @Field(() => ID, { description: '通知\nNotice' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '理由\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '签收统计\nHow many have confirmed' })
export class ReceiptCount {
  @Field(() => Int, { description: '送达数\nDelivered' })
  delivered!: number;

  @Field(() => Int, { description: '已签收\nReceived' })
  received!: number;

  @Field(() => Int, { description: '未签收\nNot yet received' })
  open!: number;
}

@ObjectType({ description: '通知变更的结果\nResult of a change of a notice' })
export class NoticePayload {
  @Field(() => Notice, { nullable: true, description: '通知；仅核对时为空\nThe notice; null where only counted' })
  notice!: Notice | null;

  @Field(() => Int, { description: '送达或催办的机构数\nUnits that it went to, or that were reminded' })
  units!: number;
}

@ObjectType({ description: '签收的结果\nResult of a receipt' })
export class NoticeDeliveryPayload {
  @Field(() => NoticeDelivery, { description: '送达记录\nThe delivery' })
  delivery!: NoticeDelivery;
}
