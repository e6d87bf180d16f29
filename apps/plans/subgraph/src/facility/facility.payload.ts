import { DecimalScalar } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FacilityBooking } from './facility-booking.js';
import { Facility } from './facility.js';

@ObjectType({ description: '办理场地设备的结果\nResult of a step on a facility' })
export class FacilityPayload {
  @Field(() => Facility, { description: '场地或设备\nThe facility' })
  facility!: Facility;
}

@ObjectType({ description: '办理预约的结果\nResult of a step on a booking' })
export class FacilityBookingPayload {
  @Field(() => FacilityBooking, { description: '预约\nThe booking' })
  booking!: FacilityBooking;
}

export enum FacilityStanding {
  FREE = 'FREE',
  TAKEN = 'TAKEN',
  CLOSED = 'CLOSED',
}
registerEnumType(FacilityStanding, {
  name: 'FacilityStanding',
  description: '某一时间能否使用\nWhether it can be used at a time',
  valuesConfig: {
    FREE: { description: '空闲\nFree' },
    TAKEN: { description: '已有预约\nTaken' },
    CLOSED: { description: '停用\nClosed' },
  },
});

@ObjectType({ description: '可选的场地或设备\nA facility to choose' })
export class FacilityChoice {
  @Field(() => Facility, { description: '场地或设备\nThe facility' })
  facility!: Facility;

  @Field(() => FacilityStanding, { description: '该时间能否使用\nWhether it can be used then' })
  standing!: FacilityStanding;

  @Field({ description: '是否须经管理单位确认\nWhether its owner has to confirm' })
  toConfirm!: boolean;
}

@ObjectType({ description: '一个单位当月的使用时间\nHours of a unit in the month' })
export class FacilityUser {
  @Field(() => ID, { description: '机构标识\nId of the unit' })
  id!: string;

  @Field({ description: '名称\nName' })
  name!: string;

  @Field(() => DecimalScalar, { description: '小时\nHours' })
  hours!: Decimal;
}

/** Hours used of hours open: what a document gives no figure for is the owner's own statement, or null. */
@ObjectType({ description: '一处场地或一件设备一个月的使用情况\nUse of a facility in a month' })
export class FacilityUsage {
  facilityId!: string;

  @Field({ description: '月份，YYYY-MM\nMonth' })
  month!: string;

  @Field(() => Int, { description: '已确认的预约次数\nConfirmed bookings' })
  bookings!: number;

  @Field(() => DecimalScalar, { description: '使用小时\nHours used' })
  used!: Decimal;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '开放小时，已除去停用的日子；未登记开放时间为空\nHours open, closed days left out; null where not stated',
  })
  open!: Decimal | null;

  @Field(() => [FacilityUser], { description: '由谁使用，多的在前\nBy whom, most first' })
  users!: FacilityUser[];
}
