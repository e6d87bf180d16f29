import { Allow, reaches } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { activityById } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { UnitBrief, unitBrief } from '../outreach/unit.loader.js';
import { Session } from '../session/session.js';
import { FacilityBookingConnection, bookingsMatching, bookingsOfSession } from './booking.loader.js';
import {
  bookFacility,
  confirmFacilityBooking,
  declineFacilityBooking,
  mayDecide,
  mayRelease,
  releaseFacilityBooking,
} from './booking.service.js';
import {
  BookFacilityInput,
  ConfirmFacilityBookingInput,
  FacilityBookingReasonInput,
  FacilityBookingsArgs,
} from './facility.input.js';
import { facilityOfBooking } from './facility.loader.js';
import { FacilityBookingPayload } from './facility.payload.js';
import { FacilityBooking } from './facility-booking.js';
import { Facility } from './facility.js';

@Resolver(() => FacilityBooking)
export class FacilityBookingResolver {
  @Query(() => FacilityBookingConnection, {
    nullable: true,
    description: '预约列表：本单位管理的和使用的，时间晚的在前\nBookings kept and used, the latest time first',
  })
  @Allow('plans:read')
  facilityBookings(@Args() args: FacilityBookingsArgs, @Ctx() context: Context): Promise<Connection<FacilityBooking>> {
    return bookingsMatching(context, args);
  }

  @Mutation(() => FacilityBookingPayload, { description: '预约场地或设备\nBooks a facility' })
  @Allow('plans:organise')
  bookFacility(
    @Arg('input', { description: '内容\nInput' }) input: BookFacilityInput,
    @Ctx() context: Context,
  ): Promise<FacilityBookingPayload> {
    return bookFacility(context, input);
  }

  @Mutation(() => FacilityBookingPayload, { description: '管理单位同意预约\nThe keeper confirms' })
  @Allow('plans:organise')
  confirmFacilityBooking(
    @Arg('input', { description: '内容\nInput' }) input: ConfirmFacilityBookingInput,
    @Ctx() context: Context,
  ): Promise<FacilityBookingPayload> {
    return confirmFacilityBooking(context, input);
  }

  @Mutation(() => FacilityBookingPayload, { description: '管理单位不同意预约\nThe keeper declines' })
  @Allow('plans:organise')
  declineFacilityBooking(
    @Arg('input', { description: '内容\nInput' }) input: FacilityBookingReasonInput,
    @Ctx() context: Context,
  ): Promise<FacilityBookingPayload> {
    return declineFacilityBooking(context, input);
  }

  @Mutation(() => FacilityBookingPayload, { description: '取消预约\nGives a booking back' })
  @Allow('plans:organise')
  releaseFacilityBooking(
    @Arg('input', { description: '内容\nInput' }) input: FacilityBookingReasonInput,
    @Ctx() context: Context,
  ): Promise<FacilityBookingPayload> {
    return releaseFacilityBooking(context, input);
  }

  @FieldResolver(() => Facility, { description: '场地或设备\nThe facility' })
  facility(@Root() { facilityId }: FacilityBooking, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOfBooking(context).load(facilityId);
  }

  @FieldResolver(() => UnitBrief, { nullable: true, description: '使用单位\nWho uses it' })
  user(@Root() { unitId }: FacilityBooking, @Ctx() context: Context): Promise<UnitBrief | null> {
    return unitBrief(context, unitId);
  }

  @FieldResolver(() => Activity, {
    nullable: true,
    description: '所用活动；不在范围内为空\nThe activity; null beyond reach',
  })
  activity(@Root() { activityId }: FacilityBooking, @Ctx() context: Context): Promise<Activity | null> | null {
    return activityId ? activityById(context).load(activityId) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '用途；管理和使用单位以外的人不可见\nPurpose; for those who keep or use it',
  })
  async purpose(@Root() booking: FacilityBooking, @Ctx() context: Context): Promise<string | null> {
    return (await ofOneself(context, booking)) ? booking.purpose : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '预约人；管理和使用单位以外的人不可见\nWho booked it; for those who keep or use it',
  })
  async bookedName(@Root() booking: FacilityBooking, @Ctx() context: Context): Promise<string | null> {
    return (await ofOneself(context, booking)) ? booking.bookedName : null;
  }

  @FieldResolver(() => Boolean, { description: '本人可否代管理单位答复\nWhether the viewer answers for the keeper' })
  async mayDecide(@Root() booking: FacilityBooking, @Ctx() context: Context): Promise<boolean> {
    const facility = await facilityOfBooking(context).load(booking.facilityId);
    return Boolean(facility) && mayDecide(context, booking, facility!);
  }

  @FieldResolver(() => Boolean, { description: '本人可否取消\nWhether the viewer may give it back' })
  async mayRelease(@Root() booking: FacilityBooking, @Ctx() context: Context): Promise<boolean> {
    const facility = await facilityOfBooking(context).load(booking.facilityId);
    return Boolean(facility) && mayRelease(context, booking, facility!);
  }
}

/** Whether the viewer belongs to who keeps it or who uses it: others see that it is taken, and by which unit. */
async function ofOneself(context: Context, booking: FacilityBooking): Promise<boolean> {
  const facility = await facilityOfBooking(context).load(booking.facilityId);
  const { viewer } = context;
  return reaches(viewer, 'plans:read', booking) || (facility !== null && reaches(viewer, 'plans:read', facility));
}

/** What a meeting has booked. */
@Resolver(() => Session)
export class SessionBookingsResolver {
  @FieldResolver(() => [FacilityBooking], { description: '预约的场地和设备\nRooms and equipment that are booked' })
  bookings(@Root() { id }: Session, @Ctx() context: Context): Promise<FacilityBooking[]> {
    return bookingsOfSession(context).load(id);
  }
}
