import { ArrayMaxSize, ArrayUnique, IsUUID, Length, ValidateNested } from 'class-validator';
import { DateTimeScalar, DecimalScalar } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '拟定的一场\nA meeting that is thought of' })
export class ProposedSessionInput {
  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '结束时间\nEnd' })
  endsAt!: Date;

  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: Decimal;

  @Field(() => String, { nullable: true, description: '地点\nPlace' })
  @Length(1, 100)
  place?: string | null;

  @Field(() => [ID], { nullable: true, description: '场地和设备，至多 10 项\nRooms and equipment, 10 at most' })
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  facilityIds?: string[] | null;
}

@InputType({
  description:
    '拟定的活动；已保存的，未填的项取其现有内容\nAn activity that is thought of; of a saved one, what is left out is taken from it',
})
export class ActivityOutlookInput {
  @Field(() => ID, { nullable: true, description: '已保存的活动\nThe saved activity' })
  @IsUUID()
  activityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '组织机构，未保存的须填\nOrganising unit, needed where nothing is saved',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '名称\nTitle' })
  @Length(2, 100)
  title?: string | null;

  @Field(() => [ProposedSessionInput], { nullable: true, description: '场次，至多 30 场\nMeetings, 30 at most' })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  sessions?: ProposedSessionInput[] | null;

  @Field(() => ID, { nullable: true, description: '责任人\nResponsible person' })
  @IsUUID()
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: '所聘专家\nExperts to come' })
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  expertIds?: string[] | null;
}
