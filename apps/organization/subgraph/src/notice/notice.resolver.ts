import { CodeItem } from '@yanxiu/directory';
import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { unitNames } from '../alliance/alliance.loader.js';
import { labelled } from '../policy/labels.js';
import { pathOf } from '../policy/rules-in-force.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  ConfirmNoticeInput,
  DeliveriesArgs,
  NoticeDeliveryPayload,
  NoticePayload,
  NoticesArgs,
  ReceiptCount,
  ReceivedNoticesArgs,
  RemindNoticeInput,
  SendNoticeInput,
  WithdrawNoticeInput,
} from './notice.input.js';
import {
  NoticeConnection,
  NoticeDeliveryConnection,
  deliveriesOf,
  noticeById,
  noticesMatching,
  receiptsOf,
  receivedNotices,
} from './notice.loader.js';
import { confirmNotice, remindNotice, sendNotice, withdrawNotice } from './notice.service.js';
import { Notice, NoticeDelivery } from './notice.js';

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => Notice, { nullable: true, description: '按标识查通知\nA notice by id' })
  @Allow('organization:read')
  notice(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Notice | null> {
    return noticeById(context).load(id);
  }

  @Query(() => NoticeConnection, { nullable: true, description: '已发通知，由近及远\nNotices sent, latest first' })
  @Allow('organization:read')
  notices(@Args() args: NoticesArgs, @Ctx() context: Context): Promise<Connection<Notice>> {
    return noticesMatching(context, args);
  }

  @Query(() => NoticeDeliveryConnection, { nullable: true, description: '收到的通知，由近及远\nNotices that came in' })
  @Allow('organization:read')
  receivedNotices(@Args() args: ReceivedNoticesArgs, @Ctx() context: Context): Promise<Connection<NoticeDelivery>> {
    return receivedNotices(context, args);
  }

  @Mutation(() => NoticePayload, { description: '发送通知\nSends a notice' })
  @Allow('organization:notify')
  sendNotice(@Arg('input') input: SendNoticeInput, @Ctx() context: Context): Promise<NoticePayload> {
    return sendNotice(context, input);
  }

  @Mutation(() => NoticePayload, { description: '催办未签收的机构\nReminds those who have not confirmed' })
  @Allow('organization:notify')
  remindNotice(@Arg('input') input: RemindNoticeInput, @Ctx() context: Context): Promise<NoticePayload> {
    return remindNotice(context, input);
  }

  @Mutation(() => NoticePayload, { description: '撤回通知\nTakes a notice back' })
  @Allow('organization:notify')
  withdrawNotice(@Arg('input') input: WithdrawNoticeInput, @Ctx() context: Context): Promise<NoticePayload> {
    return withdrawNotice(context, input);
  }

  @Mutation(() => NoticeDeliveryPayload, { description: '签收通知\nConfirms receipt' })
  @Allow('organization:file')
  confirmNotice(@Arg('input') input: ConfirmNoticeInput, @Ctx() context: Context): Promise<NoticeDeliveryPayload> {
    return confirmNotice(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '发送机构\nSender' })
  unit(@Root() { unitId }: Notice, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => [CodeItem], { description: '主送类别（政策代码表）\nKinds of addressee' })
  addressees(@Root() notice: Notice, @Ctx() context: Context): Promise<CodeItem[]> {
    return Promise.all(notice.addressees.map((code) => labelled(context, 'orgKinds', code, pathOf(notice))));
  }

  @FieldResolver(() => ReceiptCount, { description: '签收统计（所辖范围内）\nReceipts within reach' })
  receipts(@Root() { id }: Notice, @Ctx() context: Context): Promise<ReceiptCount> {
    return receiptsOf(context).load(id);
  }

  @FieldResolver(() => NoticeDeliveryConnection, {
    nullable: true,
    description: '送达清单，未签收的在前\nDelivery list within reach, open ones first',
  })
  deliveries(
    @Root() { id }: Notice,
    @Args() args: DeliveriesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<NoticeDelivery>> {
    return deliveriesOf(context, id, args);
  }
}

@Resolver(() => NoticeDelivery)
export class NoticeDeliveryResolver {
  @FieldResolver(() => Notice, { nullable: true, description: '通知\nThe notice' })
  notice(@Root() { noticeId }: NoticeDelivery, @Ctx() context: Context): Promise<Notice | null> {
    return noticeById(context).load(noticeId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '主送机构\nAddressee' })
  unit(@Root() { unitId }: NoticeDelivery, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => String, { nullable: true, description: '主送机构名称\nName of the addressee' })
  unitName(@Root() { unitId }: NoticeDelivery, @Ctx() context: Context): Promise<string | null> {
    return unitNames(context).load(unitId);
  }
}
