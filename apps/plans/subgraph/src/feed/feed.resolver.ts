import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import {
  CalendarFeed,
  CalendarFeedKind,
  CalendarFeedPayload,
  CalendarFeedStepInput,
  OpenCalendarFeedInput,
} from './calendar-feed.js';
import { closeCalendarFeed, feedsOf, openCalendarFeed, renewCalendarFeed } from './feed.service.js';
import { feedPath } from './signature.js';

const input = { description: '内容\nInput' };

@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  @Query(() => [CalendarFeed], {
    nullable: true,
    description: '本人的日历订阅，至多 50 个\nOne’s own subscriptions, 50 at most',
  })
  @Allow('plans:read')
  calendarFeeds(@Ctx() context: Context): Promise<CalendarFeed[]> {
    return feedsOf(context);
  }

  @Mutation(() => CalendarFeedPayload, {
    description: '开通日历订阅；已开通的原样返回\nOpens a subscription; one that is open is given back',
  })
  @Allow('plans:read')
  openCalendarFeed(
    @Arg('input', input) given: OpenCalendarFeedInput,
    @Ctx() context: Context,
  ): Promise<CalendarFeedPayload> {
    return openCalendarFeed(context, given);
  }

  @Mutation(() => CalendarFeedPayload, {
    description: '更换订阅地址，旧地址即时失效\nA new address; the old one holds no longer',
  })
  @Allow('plans:read')
  renewCalendarFeed(
    @Arg('input', input) given: CalendarFeedStepInput,
    @Ctx() context: Context,
  ): Promise<CalendarFeedPayload> {
    return renewCalendarFeed(context, given);
  }

  @Mutation(() => CalendarFeedPayload, { description: '停用日历订阅\nCloses a subscription' })
  @Allow('plans:read')
  closeCalendarFeed(
    @Arg('input', input) given: CalendarFeedStepInput,
    @Ctx() context: Context,
  ): Promise<CalendarFeedPayload> {
    return closeCalendarFeed(context, given);
  }

  @FieldResolver(() => String, {
    description:
      '地址，接在平台网址之后；知道它的人都能查看，请勿外传\nAddress, after the platform’s own; who has it may read, so keep it private',
  })
  path(@Root() feed: CalendarFeed, @Ctx() context: Context): string {
    return feedPath(context, feed);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '机构；订阅本人的为空\nThe unit; null for one’s own' })
  unit(@Root() { kind, subjectId }: CalendarFeed): OrgUnit | null {
    return kind === CalendarFeedKind.UNIT ? { id: subjectId } : null;
  }
}
