import { DateScalar, DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayUnique, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { FacilityBookingState } from './facility-booking.js';
import { FacilityCircle, FacilityKind } from './facility.js';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const month = /^20\d{2}-(0[1-9]|1[0-2])$/;

export enum FacilityOrder {
  NAME = 'NAME',
  SEATS_DESC = 'SEATS_DESC',
}
registerEnumType(FacilityOrder, {
  name: 'FacilityOrder',
  description: '场地设备的排序\nOrder of facilities',
  valuesConfig: {
    NAME: { description: '按名称\nBy name' },
    SEATS_DESC: { description: '座位多的在前\nMost seats first' },
  },
});

@InputType({ description: '场地设备筛选\nFilter of facilities' })
export class FacilityFilter {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => FacilityKind, { nullable: true, description: '场地或设备\nKind' })
  kind?: FacilityKind | null;

  @Field(() => String, { nullable: true, description: '名称或位置包含\nName or place contains' })
  @MaxLength(40)
  nameContains?: string | null;

  @Field(() => Int, { nullable: true, description: '至少多少座位\nSeats at least' })
  @Min(1)
  @Max(100_000)
  seatsAtLeast?: number | null;

  @Field(() => Boolean, { nullable: true, description: '今天开放的，或停用的\nOpen today, or closed' })
  open?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时以后更新的\nChanged since' })
  updatedSince?: Date | null;
}

@ArgsType()
export class FacilitiesArgs extends PageArgs {
  @Field(() => FacilityFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: FacilityFilter | null;

  @Field(() => FacilityOrder, { defaultValue: FacilityOrder.NAME, description: '排序\nOrder' })
  order!: FacilityOrder;
}

@ArgsType()
export class FacilityDaysArgs {
  @Field(() => DateScalar, { description: '首日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { description: '末日，相距不超过 42 天\nLast day, within 42 days' })
  to!: string;
}

@ArgsType()
export class FacilityChoicesArgs {
  @Field(() => ID, { description: '使用单位\nWho would use it' })
  @IsUUID()
  unitId!: string;

  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '结束时间\nEnd' })
  endsAt!: Date;

  @Field(() => ID, { nullable: true, description: '不计此活动自己的预约\nBookings of this activity do not count' })
  @IsUUID()
  activityId?: string | null;

  @Field(() => String, { nullable: true, description: '名称或位置包含\nName or place contains' })
  @MaxLength(40)
  nameContains?: string | null;
}

@ArgsType()
export class FacilityUsageArgs {
  @Field(() => ID, { description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId!: string;

  @Field(() => String, { description: '首月，YYYY-MM\nFirst month' })
  @Matches(month)
  from!: string;

  @Field(() => String, { description: '末月，至多 12 个月\nLast month, 12 months at most' })
  @Matches(month)
  to!: string;
}

@InputType({ description: '预约筛选\nFilter of bookings' })
export class FacilityBookingFilter {
  @Field(() => ID, { nullable: true, description: '场地设备的管理单位，含其下\nUnit that keeps it, with all below' })
  @IsUUID()
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: '使用单位，含其下\nUnit that uses it, with all below' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '场地或设备\nFacility' })
  @IsUUID()
  facilityId?: string | null;

  @Field(() => ID, { nullable: true, description: '定期活动系列\nSeries whose meetings it is for' })
  @IsUUID()
  seriesId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '待本人所管单位答复的，不含自己提出的和已过时的\nThat wait for the viewer’s word: not his own, nor past ones',
  })
  toAnswer?: boolean | null;

  @Field(() => [FacilityBookingState], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(4)
  states?: FacilityBookingState[] | null;

  @Field(() => DateScalar, { nullable: true, description: '此日及以后\nOn this day or later' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '此日及以前\nOn this day or earlier' })
  to?: string | null;
}

@ArgsType()
export class FacilityBookingsArgs extends PageArgs {
  @Field(() => FacilityBookingFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: FacilityBookingFilter | null;
}

@InputType()
export class FacilityContents {
  @Field({ description: '名称\nName' })
  @Length(2, 60)
  name!: string;

  @Field(() => String, { nullable: true, description: '位置，或设备存放处\nWhere it is' })
  @Length(1, 100)
  place?: string | null;

  @Field(() => Int, { nullable: true, description: '座位数，限场地\nSeats, of a room' })
  @Min(1)
  @Max(100_000)
  seats?: number | null;

  @Field(() => FacilityCircle, { description: '可供谁使用\nWho may use it' })
  circle!: FacilityCircle;

  @Field(() => String, { nullable: true, description: '说明\nNote' })
  @MaxLength(500)
  note?: string | null;

  @Field(() => String, { nullable: true, description: '每天开放起，HH:mm\nOpen from' })
  @Matches(clock)
  openFrom?: string | null;

  @Field(() => String, { nullable: true, description: '每天开放止，HH:mm\nOpen to' })
  @Matches(clock)
  openTo?: string | null;

  @Field(() => [Int], { defaultValue: [], description: '每周开放的日子，1 为星期一\nOpen days, 1 = Monday' })
  @ArrayMaxSize(7)
  @ArrayUnique()
  @Min(1, { each: true })
  @Max(7, { each: true })
  openDays!: number[];
}

@InputType({ description: '登记场地或设备\nEnters a facility' })
export class CreateFacilityInput extends FacilityContents {
  @Field(() => ID, { description: '管理单位\nUnit that keeps it' })
  @IsUUID()
  unitId!: string;

  @Field(() => FacilityKind, { description: '场地或设备\nKind' })
  kind!: FacilityKind;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '修改场地或设备\nChanges a facility' })
export class UpdateFacilityInput extends FacilityContents {
  @Field(() => ID, { description: '场地或设备\nFacility' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '停用场地或设备\nCloses a facility' })
export class CloseFacilityInput {
  @Field(() => ID, { description: '场地或设备\nFacility' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '首日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: '末日；未定不填\nLast day, where it is known' })
  to?: string | null;

  @Field({ description: '原因，如维修\nReason' })
  @Length(2, 200)
  reason!: string;

  @Field({ defaultValue: false, description: '是否取消这些天的预约\nWhether bookings on these days are given back' })
  release!: boolean;
}

@InputType({ description: '恢复使用\nOpens a facility again' })
export class ReopenFacilityInput {
  @Field(() => ID, { description: '场地或设备\nFacility' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ID, { description: '停用记录\nThe closure' })
  @IsUUID()
  closureId!: string;
}

@InputType({ description: '预约场地或设备，不属于活动\nBooks a facility for a purpose that is no activity' })
export class BookFacilityInput {
  @Field(() => ID, { description: '场地或设备\nFacility' })
  @IsUUID()
  facilityId!: string;

  @Field(() => ID, { description: '使用单位\nWho uses it' })
  @IsUUID()
  unitId!: string;

  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '结束时间，24 小时之内\nEnd, within 24 hours' })
  endsAt!: Date;

  @Field({ description: '用途\nPurpose' })
  @Length(2, 100)
  purpose!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '确认预约\nConfirms a booking' })
export class ConfirmFacilityBookingInput {
  @Field(() => ID, { description: '预约\nBooking' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '说明原因的办理\nA step on a booking, with its reason' })
export class FacilityBookingReasonInput {
  @Field(() => ID, { description: '预约\nBooking' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}
