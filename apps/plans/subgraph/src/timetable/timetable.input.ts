import { DateScalar } from '@yanxiu/subgraph';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BellSchedule, ProtectedSlot } from './timetable.js';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType({ description: '一段研修时间\nA protected slot' })
export class ProtectedSlotInput {
  @Field(() => Int, { description: '星期，1 为星期一\nDay of the week, 1 = Monday' })
  @Min(1)
  @Max(7)
  weekday!: number;

  @Field({ description: '开始，HH:mm\nStart' })
  @Matches(clock)
  startsAt!: string;

  @Field({ description: '结束，HH:mm\nEnd' })
  @Matches(clock)
  endsAt!: string;

  @Field(() => String, { nullable: true, description: '学科；所有学科不填\nSubject; left out for all' })
  @Length(1, 40)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '说明\nNote' })
  @MaxLength(200)
  note?: string | null;

  @Field(() => DateScalar, { description: '自此日起\nFirst day' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: '至此日止；未定不填\nLast day, where it is known' })
  validTo?: string | null;
}

@InputType({ description: '设立研修时间\nKeeps hours free' })
export class CreateProtectedSlotsInput {
  @Field(() => ID, { description: '机构；其下各级都应让出\nUnit; all below it keep them free' })
  @IsUUID()
  unitId!: string;

  @Field(() => [ProtectedSlotInput], { description: '时间，1–20 段\nSlots, 1 to 20' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  slots!: ProtectedSlotInput[];

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '修改研修时间\nChanges a slot' })
export class UpdateProtectedSlotInput extends ProtectedSlotInput {
  @Field(() => ID, { description: '研修时间\nSlot' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '停止一段研修时间\nEnds a slot' })
export class EndProtectedSlotInput {
  @Field(() => ID, { description: '研修时间\nSlot' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '末日；早于首日的，整段删去\nLast day; before its first day, it is removed' })
  lastDay!: string;
}

@InputType({ description: '一节课的时间\nWhen a lesson is' })
export class BellLessonInput {
  @Field(() => Int, { description: '节次\nNumber' })
  @Min(1)
  @Max(20)
  num!: number;

  @Field({ description: '开始，HH:mm\nStart' })
  @Matches(clock)
  startsAt!: string;

  @Field({ description: '结束，HH:mm\nEnd' })
  @Matches(clock)
  endsAt!: string;
}

@InputType({ description: '登记作息表；已导入的课表不变\nSets the bell schedule; imported timetables stay' })
export class SetBellScheduleInput {
  @Field(() => ID, { description: '学校\nSchool' })
  @IsUUID()
  unitId!: string;

  @Field(() => Int, { nullable: true, description: '所见版本；首次登记不填\nVersion that was seen, if there is one' })
  version?: number | null;

  @Field(() => [BellLessonInput], { description: '各节课，1–20 节\nLessons, 1 to 20' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  lessons!: BellLessonInput[];
}

@ObjectType({ description: '设立研修时间的结果\nResult of createProtectedSlots' })
export class ProtectedSlotsPayload {
  @Field(() => [ProtectedSlot], { description: '研修时间\nThe slots' })
  slots!: ProtectedSlot[];
}

@ObjectType({ description: '办理研修时间的结果\nResult of a step on a slot' })
export class ProtectedSlotPayload {
  @Field(() => ProtectedSlot, {
    nullable: true,
    description: '研修时间；整段删去的为空\nThe slot; null where it was removed',
  })
  slot!: ProtectedSlot | null;
}

@ObjectType({ description: '登记作息表的结果\nResult of setBellSchedule' })
export class BellSchedulePayload {
  @Field(() => BellSchedule, { description: '作息表\nThe schedule' })
  schedule!: BellSchedule;
}
