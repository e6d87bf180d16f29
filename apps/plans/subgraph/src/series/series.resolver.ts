import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ActivityConnection } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { facilityOfBooking } from '../facility/facility.loader.js';
import { Facility } from '../facility/facility.js';
import { OrgUnit } from '../unit/unit.js';
import { endActivitySeries, reviseActivitySeries } from './change.service.js';
import {
  ActivitySeriesArgs,
  CreateActivitySeriesInput,
  EndActivitySeriesInput,
  PublishActivitySeriesInput,
  ReviseActivitySeriesInput,
  SeriesPlanInput,
} from './series.input.js';
import { ActivitySeriesConnection, activitiesOfSeries, seriesById, seriesMatching } from './series.loader.js';
import { seriesPlan } from './plan.loader.js';
import { ActivitySeriesPayload, SeriesHindrance, SeriesPlan } from './series.payload.js';
import { createActivitySeries, publishActivitySeries } from './series.service.js';
import { ActivitySeries } from './series.js';

const input = { description: '内容\nInput' };

@Resolver(() => ActivitySeries)
export class ActivitySeriesResolver {
  @Query(() => ActivitySeries, { nullable: true, description: '按标识查系列\nA series by id' })
  @Allow('plans:read')
  activitySeries(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<ActivitySeries | null> {
    return seriesById(context).load(id);
  }

  @Query(() => ActivitySeriesConnection, { nullable: true, description: '定期活动系列\nSeries within reach' })
  @Allow('plans:read')
  activitySeriesList(@Args() args: ActivitySeriesArgs, @Ctx() context: Context): Promise<Connection<ActivitySeries>> {
    return seriesMatching(context, args);
  }

  @Query(() => SeriesPlan, {
    nullable: true,
    description:
      '新建系列前的核对：有哪几次，场地能否使用\nWhat would come of a series: its meetings, and whether rooms are free',
  })
  @Allow('plans:organise')
  seriesPlan(@Arg('input', input) given: SeriesPlanInput, @Ctx() context: Context): Promise<SeriesPlan | null> {
    return seriesPlan(context, given);
  }

  @Mutation(() => ActivitySeriesPayload, { description: '新建定期活动\nDrafts a recurring activity' })
  @Allow('plans:organise')
  createActivitySeries(
    @Arg('input', input) given: CreateActivitySeriesInput,
    @Ctx() context: Context,
  ): Promise<ActivitySeriesPayload> {
    return createActivitySeries(context, given);
  }

  @Mutation(() => ActivitySeriesPayload, { description: '发布系列中的各次活动\nPublishes the drafts of a series' })
  @Allow('plans:organise')
  publishActivitySeries(
    @Arg('input', input) given: PublishActivitySeriesInput,
    @Ctx() context: Context,
  ): Promise<ActivitySeriesPayload> {
    return publishActivitySeries(context, given);
  }

  @Mutation(() => ActivitySeriesPayload, {
    description: '调整此次及以后各次\nChanges this occurrence and those that follow',
  })
  @Allow('plans:organise')
  reviseActivitySeries(
    @Arg('input', input) given: ReviseActivitySeriesInput,
    @Ctx() context: Context,
  ): Promise<ActivitySeriesPayload> {
    return reviseActivitySeries(context, given);
  }

  @Mutation(() => ActivitySeriesPayload, { description: '终止系列\nCalls a series off from a day on' })
  @Allow('plans:organise')
  endActivitySeries(
    @Arg('input', input) given: EndActivitySeriesInput,
    @Ctx() context: Context,
  ): Promise<ActivitySeriesPayload> {
    return endActivitySeries(context, given);
  }

  @FieldResolver(() => String, { description: '开始时间\nStart of each, HH:MM' })
  startsAt(@Root() series: ActivitySeries): string {
    return series.startsAt.slice(0, 5);
  }

  @FieldResolver(() => String, { description: '结束时间\nEnd of each, HH:MM' })
  endsAt(@Root() series: ActivitySeries): string {
    return series.endsAt.slice(0, 5);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '组织机构\nOrganising unit' })
  unit(@Root() { unitId }: ActivitySeries): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => ActivityConnection, { description: '各次活动，按日期\nIts activities, by day' })
  activities(
    @Root() { id }: ActivitySeries,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Activity>> {
    return activitiesOfSeries(context, id, args);
  }
}

@Resolver(() => Activity)
export class SeriesOfActivityResolver {
  @FieldResolver(() => ActivitySeries, { nullable: true, description: '所属的系列\nSeries it belongs to' })
  series(@Root() { seriesId }: Activity, @Ctx() context: Context): Promise<ActivitySeries | null> | null {
    return seriesId ? seriesById(context).load(seriesId) : null;
  }
}

@Resolver(() => SeriesHindrance)
export class SeriesHindranceResolver {
  @FieldResolver(() => Facility, { nullable: true, description: '场地或设备\nThe facility' })
  facility(@Root() { facilityId }: SeriesHindrance, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOfBooking(context).load(facilityId);
  }
}
