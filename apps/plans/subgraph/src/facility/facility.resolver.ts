import { civilDay, Allow, reaches } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { UnitBrief, unitBrief } from '../outreach/unit.loader.js';
import { bookingsOn } from './booking.loader.js';
import {
  CloseFacilityInput,
  CreateFacilityInput,
  FacilitiesArgs,
  FacilityChoicesArgs,
  FacilityDaysArgs,
  FacilityUsageArgs,
  ReopenFacilityInput,
  UpdateFacilityInput,
} from './facility.input.js';
import {
  FacilityConnection,
  closuresOf,
  facilitiesMatching,
  facilityById,
  facilityChoices,
  facilityOfBooking,
} from './facility.loader.js';
import { FacilityChoice, FacilityPayload, FacilityUsage } from './facility.payload.js';
import { closeFacility, createFacility, reopenFacility, updateFacility } from './facility.service.js';
import { facilityUsage } from './usage.loader.js';
import { FacilityBooking } from './facility-booking.js';
import { Facility, FacilityClosure } from './facility.js';

@Resolver(() => Facility)
export class FacilityResolver {
  @Query(() => Facility, { nullable: true, description: '按标识查场地或设备\nA facility by id' })
  @Allow('plans:read')
  facility(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Facility | null> {
    return facilityById(context).load(id);
  }

  @Query(() => FacilityConnection, {
    nullable: true,
    description: '场地设备列表：本范围内的和他人共享的\nRooms and equipment within reach, and those that others share',
  })
  @Allow('plans:read')
  facilities(@Args() args: FacilitiesArgs, @Ctx() context: Context): Promise<Connection<Facility>> {
    return facilitiesMatching(context, args);
  }

  @Query(() => [FacilityChoice], {
    nullable: true,
    description:
      '某一时间可选的场地设备，空闲的在前，至多 100 项\nWhat may be used at a time, the free first, 100 at most',
  })
  @Allow('plans:organise')
  facilityChoices(@Args() args: FacilityChoicesArgs, @Ctx() context: Context): Promise<FacilityChoice[] | null> {
    return facilityChoices(context, args);
  }

  @Query(() => [FacilityUsage], {
    nullable: true,
    description: '逐月的使用情况，至多 200 项\nUse by month, of 200 facilities at most',
  })
  @Allow('plans:read')
  facilityUsage(@Args() args: FacilityUsageArgs, @Ctx() context: Context): Promise<FacilityUsage[]> {
    return facilityUsage(context, args);
  }

  @Mutation(() => FacilityPayload, { description: '登记场地或设备\nEnters a facility' })
  @Allow('plans:organise')
  createFacility(
    @Arg('input', { description: '内容\nInput' }) input: CreateFacilityInput,
    @Ctx() context: Context,
  ): Promise<FacilityPayload> {
    return createFacility(context, input);
  }

  @Mutation(() => FacilityPayload, { description: '修改场地或设备\nChanges a facility' })
  @Allow('plans:organise')
  updateFacility(
    @Arg('input', { description: '内容\nInput' }) input: UpdateFacilityInput,
    @Ctx() context: Context,
  ): Promise<FacilityPayload> {
    return updateFacility(context, input);
  }

  @Mutation(() => FacilityPayload, { description: '停用场地或设备\nCloses a facility' })
  @Allow('plans:organise')
  closeFacility(
    @Arg('input', { description: '内容\nInput' }) input: CloseFacilityInput,
    @Ctx() context: Context,
  ): Promise<FacilityPayload> {
    return closeFacility(context, input);
  }

  @Mutation(() => FacilityPayload, { description: '恢复使用\nOpens a facility again' })
  @Allow('plans:organise')
  reopenFacility(
    @Arg('input', { description: '内容\nInput' }) input: ReopenFacilityInput,
    @Ctx() context: Context,
  ): Promise<FacilityPayload> {
    return reopenFacility(context, input);
  }

  @FieldResolver(() => UnitBrief, { nullable: true, description: '管理单位\nWho keeps it' })
  owner(@Root() { unitId }: Facility, @Ctx() context: Context): Promise<UnitBrief | null> {
    return unitBrief(context, unitId);
  }

  @FieldResolver(() => String, { nullable: true, description: '每天开放起，HH:mm；未登记为空\nOpen from' })
  openFrom(@Root() { openFrom }: Facility): string | null {
    return openFrom && openFrom.slice(0, 5);
  }

  @FieldResolver(() => String, { nullable: true, description: '每天开放止，HH:mm；未登记为空\nOpen to' })
  openTo(@Root() { openTo }: Facility): string | null {
    return openTo && openTo.slice(0, 5);
  }

  @FieldResolver(() => [FacilityClosure], { description: '今天和以后的停用，早的在前\nClosures of today and later' })
  closures(@Root() { id }: Facility, @Ctx() context: Context): Promise<FacilityClosure[]> {
    return closuresOf(context).load(id);
  }

  @FieldResolver(() => FacilityClosure, { nullable: true, description: '今天的停用\nWhat closes it today' })
  async closedToday(@Root() { id }: Facility, @Ctx() context: Context): Promise<FacilityClosure | null> {
    const today = civilDay();
    return (await closuresOf(context).load(id)).find(({ firstDay }) => firstDay <= today) ?? null;
  }

  @FieldResolver(() => [FacilityBooking], { description: '若干天内的预约，按时间\nBookings on some days, by time' })
  bookings(
    @Root() { id }: Facility,
    @Args() args: FacilityDaysArgs,
    @Ctx() context: Context,
  ): Promise<FacilityBooking[]> {
    return bookingsOn(context, id, args);
  }

  @FieldResolver(() => Boolean, { description: '本人可否管理\nWhether the viewer keeps it' })
  mayChange(@Root() facility: Facility, @Ctx() { viewer }: Context): boolean {
    return reaches(viewer, 'plans:organise', facility);
  }
}

@Resolver(() => FacilityUsage)
export class FacilityUsageResolver {
  @FieldResolver(() => Facility, { description: '场地或设备\nThe facility' })
  facility(@Root() { facilityId }: FacilityUsage, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOfBooking(context).load(facilityId);
  }
}
