import { DateScalar, DecimalScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayUnique, IsUUID, IsUrl, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { Decimal } from 'decimal.js';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ActivityContents } from '../activity/activity-draft.input.js';

@InputType({ description: '系列筛选\nFilter of series' })
export class ActivitySeriesFilter {
  @Field(() => ID, { nullable: true, description: '组织机构，含其下各级\nOrganising unit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 30)
  subject?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否仍在进行或将要进行\nWhether it goes on today or later' })
  running?: boolean | null;
}

@ArgsType()
export class ActivitySeriesArgs extends PageArgs {
  @Field(() => ActivitySeriesFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: ActivitySeriesFilter | null;
}

@InputType({ description: '系列中某一次改用的场地设备\nOther rooms for one day of a series' })
export class SeriesRoomInput {
  @Field(() => DateScalar, { description: '系列中的一天\nA day of the series' })
  day!: string;

  @Field(() => [ID], { description: '改用的场地设备；空为这次不用\nRooms and equipment instead; none if empty' })
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  facilityIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: '这次的地点；不填同其他各次\nIts place; as the others’ where left out',
  })
  @Length(1, 100)
  place?: string | null;
}

@InputType({ description: '系列的时间和场地设备，用于核对\nTimes and rooms of a series, to be looked at beforehand' })
export class SeriesPlanInput {
  @Field(() => ID, { description: '组织机构\nOrganising unit' })
  @IsUUID()
  unitId!: string;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 30)
  subject?: string | null;

  @Field(() => Int, { nullable: true, description: '星期，1–7\nDay of the week' })
  @Min(1)
  @Max(7)
  weekday?: number | null;

  @Field(() => Int, { defaultValue: 1, description: '每几周一次，1–8\nEvery so many weeks, 1 to 8' })
  @Min(1)
  @Max(8)
  everyWeeks!: number;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { description: '截止日\nLast day' })
  to!: string;

  @Field({ description: '开始时间，如 14:00\nStart, e.g. 14:00' })
  @Length(5, 5)
  startsAt!: string;

  @Field({ description: '结束时间，如 16:00\nEnd, e.g. 16:00' })
  @Length(5, 5)
  endsAt!: string;

  @Field(() => [ID], { defaultValue: [], description: '每次要用的场地设备，至多 10 项\nRooms for each, 10 at most' })
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  facilityIds!: string[];
}

@InputType({
  description:
    '新建定期活动，每次一项活动草稿，遇节假日不办\nA recurring activity: a draft for each day that is no holiday',
})
export class CreateActivitySeriesInput extends ActivityContents {
  @Field(() => ID, { description: '组织机构\nOrganising unit' })
  @IsUUID()
  unitId!: string;

  @Field(() => String, {
    nullable: true,
    description: '学科；填写后默认按其学科研修日\nSubject, whose day of the week it is by default',
  })
  @Length(1, 30)
  subject?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '星期，1–7（周一为 1）；不填则按政策的学科研修日\nDay of the week, Monday is 1; by default the policy’s day of the subject',
  })
  @Min(1)
  @Max(7)
  weekday?: number | null;

  @Field(() => Int, { defaultValue: 1, description: '每几周一次，1–8\nEvery so many weeks, 1 to 8' })
  @Min(1)
  @Max(8)
  everyWeeks!: number;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { description: '截止日\nLast day' })
  to!: string;

  @Field({ description: '开始时间，如 14:00\nStart, e.g. 14:00' })
  @Length(5, 5)
  startsAt!: string;

  @Field({ description: '结束时间，如 16:00\nEnd, e.g. 16:00' })
  @Length(5, 5)
  endsAt!: string;

  @Field(() => String, { nullable: true, description: '地点；填了网址的可不填\nPlace, not needed beside a link' })
  @Length(1, 100)
  place?: string | null;

  @Field(() => String, { nullable: true, description: '线上参加的网址\nAddress at which one joins online' })
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false })
  @MaxLength(500)
  link?: string | null;

  @Field(() => DecimalScalar, { description: '每次的学时\nHours of each' })
  hours!: Decimal;

  @Field(() => [ID], {
    defaultValue: [],
    description: '每次都预约的场地和设备，至多 10 项\nRooms and equipment to book for each, 10 at most',
  })
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  facilityIds!: string[];

  @Field(() => [SeriesRoomInput], {
    defaultValue: [],
    description: '个别日期改用的场地设备，至多 60 次\nDays with other rooms, or with none, 60 at most',
  })
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  otherRooms!: SeriesRoomInput[];

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType()
class SeriesStep {
  @Field(() => ID, { description: '系列\nSeries' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '发布系列中尚未发布的各次\nPublishes what is still a draft in a series' })
export class PublishActivitySeriesInput extends SeriesStep {}

@InputType({
  description:
    '自某日起统一调整；未填的项不变，单独调整过的各次不受影响\nChanges all from a day on: what is left out stays, and so do those changed by themselves',
})
export class ReviseActivitySeriesInput extends SeriesStep {
  @Field(() => DateScalar, { description: '自此日起的各次\nThose from this day on' })
  from!: string;

  @Field(() => String, { nullable: true, description: '名称\nTitle' })
  @Length(2, 100)
  title?: string | null;

  @Field(() => ID, { nullable: true, description: '责任人\nResponsible person' })
  @IsUUID()
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: '主持人\nHost' })
  @Length(1, 60)
  host?: string | null;

  @Field(() => Int, { nullable: true, description: '改到星期几，1–7\nOther day of the week' })
  @Min(1)
  @Max(7)
  weekday?: number | null;

  @Field(() => String, { nullable: true, description: '开始时间\nStart' })
  @Length(5, 5)
  startsAt?: string | null;

  @Field(() => String, { nullable: true, description: '结束时间\nEnd' })
  @Length(5, 5)
  endsAt?: string | null;

  @Field(() => String, { nullable: true, description: '地点\nPlace' })
  @Length(1, 100)
  place?: string | null;

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: '自某日起终止系列，其后各次取消\nCalls a series off from a day on' })
export class EndActivitySeriesInput extends SeriesStep {
  @Field(() => DateScalar, { description: '自此日起\nFrom this day on' })
  from!: string;

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}
