import { DateTimeScalar, DecimalScalar } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayUnique, IsUUID, IsUrl, Length, MaxLength } from 'class-validator';
import { Decimal } from 'decimal.js';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '一场研修\nOne meeting of an activity' })
export class SessionInput {
  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, {
    description: '结束时间，与开始相距不超过 24 小时\nEnd, at most 24 hours after the start',
  })
  endsAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      '地点；线上活动填写平台或会议号，填了网址的可不填\nPlace; for online meetings the platform or number, not needed beside a link',
  })
  @Length(1, 100)
  place?: string | null;

  @Field(() => String, { nullable: true, description: '线上参加的网址\nAddress at which one joins online' })
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false })
  @MaxLength(500)
  link?: string | null;

  @Field(() => DecimalScalar, {
    description: '学时，0–24，至多两位小数\nHours that count, up to 24, at most two places',
  })
  hours!: Decimal;

  @Field(() => [ID], {
    nullable: true,
    description:
      '预约的场地和设备，至多 10 项；不填保持原有预约\nRooms and equipment to book, 10 at most; left out, what is booked stays',
  })
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  facilityIds?: string[] | null;
}
