import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { Attendance } from './attendance.js';
import {
  AskLeaveInput,
  ChangeQuotaInput,
  ChangeQuotaPayload,
  Enrolment,
  EnrolMyselfInput,
  OwnEnrolmentPayload,
  RemoveAttendeesInput,
  RemoveAttendeesPayload,
  WithdrawEnrolmentInput,
} from './enrolment.input.js';
import { enrolmentOf, ownAttendance } from './enrolment.loader.js';
import { askLeave, enrolMyself, withdrawEnrolment } from './own-enrolment.service.js';
import { changeQuota, removeAttendees } from './quota.service.js';

@Resolver(() => Activity)
export class EnrolmentResolver {
  @Mutation(() => OwnEnrolmentPayload, {
    description: '本人报名，额满的列入候补\nEnrols the viewer; where it is full, on the waiting list',
  })
  @Allow('plans:take-part')
  enrolMyself(
    @Arg('input', { description: '内容\nInput' }) input: EnrolMyselfInput,
    @Ctx() context: Context,
  ): Promise<OwnEnrolmentPayload> {
    return enrolMyself(context, input);
  }

  @Mutation(() => OwnEnrolmentPayload, {
    description: '取消本人报名，候补依次递补\nTakes the own enrolment back; those who wait move up',
  })
  @Allow('plans:take-part')
  withdrawEnrolment(
    @Arg('input', { description: '内容\nInput' }) input: WithdrawEnrolmentInput,
    @Ctx() context: Context,
  ): Promise<OwnEnrolmentPayload> {
    return withdrawEnrolment(context, input);
  }

  @Mutation(() => OwnEnrolmentPayload, { description: '本人请假\nAsks for leave' })
  @Allow('plans:take-part')
  askLeave(
    @Arg('input', { description: '内容\nInput' }) input: AskLeaveInput,
    @Ctx() context: Context,
  ): Promise<OwnEnrolmentPayload> {
    return askLeave(context, input);
  }

  @Mutation(() => ChangeQuotaPayload, {
    description: '调整名额；增加的，候补依次递补\nChanges the quota; with more seats those who wait move up',
  })
  @Allow('plans:organise')
  changeQuota(
    @Arg('input', { description: '内容\nInput' }) input: ChangeQuotaInput,
    @Ctx() context: Context,
  ): Promise<ChangeQuotaPayload> {
    return changeQuota(context, input);
  }

  @Mutation(() => RemoveAttendeesPayload, {
    description: '移出参加人，候补依次递补\nTakes people off the list; those who wait move up',
  })
  @Allow('plans:organise')
  removeAttendees(
    @Arg('input', { description: '内容\nInput' }) input: RemoveAttendeesInput,
    @Ctx() context: Context,
  ): Promise<RemoveAttendeesPayload> {
    return removeAttendees(context, input);
  }

  @FieldResolver(() => Enrolment, { description: '报名情况\nHow full it is' })
  enrolment(@Root() activity: Activity, @Ctx() context: Context): Promise<Enrolment> {
    return enrolmentOf(context).load(activity.id);
  }

  @FieldResolver(() => Attendance, {
    nullable: true,
    description: '本人的报名与出勤；未报名为空\nThe viewer’s own part; null where not enrolled',
  })
  myAttendance(@Root() activity: Activity, @Ctx() context: Context): Promise<Attendance | null> {
    return ownAttendance(context).load(activity.id);
  }
}
