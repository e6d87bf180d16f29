import { codePattern } from '@yanxiu/policy';
import { DateScalar, DecimalScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayUnique, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Decimal } from 'decimal.js';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ObservationSheetState } from './observation.js';

@ArgsType()
export class MySheetsArgs extends PageArgs {
  @Field(() => [ObservationSheetState], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(3)
  states?: ObservationSheetState[] | null;
}

@InputType({ description: '被观察的课筛选\nFilter of observed lessons' })
export class LessonObservationFilter {
  @Field(() => ID, { nullable: true, description: '组织活动的机构，含其下各级\nOrganising unit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '此日及以后\nOn this day or later' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '此日及以前\nOn this day or earlier' })
  to?: string | null;
}

@ArgsType()
export class LessonObservationsArgs extends PageArgs {
  @Field(() => LessonObservationFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: LessonObservationFilter | null;
}

@ArgsType()
export class LessonsHeardArgs extends PageArgs {
  @Field(() => ID, { description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId!: string;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { description: '截止日\nLast day' })
  to!: string;
}

@InputType({ description: '自拟的观察要点\nAn item drawn up for one lesson' })
export class OwnItemInput {
  @Field({ description: '名称\nName' })
  @Length(2, 60)
  name!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '满分；不填只作记录\nMost points; none where it is only noted',
  })
  most?: Decimal | null;
}

@InputType({ description: '安排观察一节课\nA lesson to be observed' })
export class OpenObservationInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;

  @Field({ description: '课题\nTitle of the lesson' })
  @Length(2, 100)
  title!: string;

  @Field(() => String, { nullable: true, description: '授课班级\nClass' })
  @MaxLength(40)
  className?: string | null;

  @Field(() => ID, { description: '授课教师\nWho teaches' })
  @IsUUID()
  taughtId!: string;

  @Field(() => String, {
    nullable: true,
    description: '观察记录表代码；自拟不填\nCode of the sheet; none where drawn up here',
  })
  @Matches(codePattern)
  form?: string | null;

  @Field(() => [OwnItemInput], { defaultValue: [], description: '自拟要点，至多 30 项\nOwn items, 30 at most' })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  items!: OwnItemInput[];

  @Field(() => [ID], { defaultValue: [], description: '观察者，至多 60 名\nObservers, 60 at most' })
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  observerIds!: string[];

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '调整观察者：未动笔的可以换下\nObservers as they are now to be; who has begun stays' })
export class SetObserversInput {
  @Field(() => ID, { description: '被观察的课\nLesson' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => [ID], { description: '观察者，至多 60 名\nObservers, 60 at most' })
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  observerIds!: string[];
}

@InputType({ description: '一个要点的评分与记录\nScore and note on an item' })
export class ObservationMarkInput {
  @Field({ description: '要点代码\nCode of the item' })
  @Matches(codePattern)
  item!: string;

  @Field(() => DecimalScalar, { nullable: true, description: '评分，至多一位小数\nScore, one place at most' })
  score?: Decimal | null;

  @Field(() => String, { nullable: true, description: '记录\nNote' })
  @MaxLength(1000)
  note?: string | null;
}

@InputType()
export class ObservationSheetContents {
  @Field(() => ID, { description: '被观察的课\nLesson' })
  @IsUUID()
  observationId!: string;

  @Field(() => Int, {
    nullable: true,
    description: '所见版本；首次填写不填\nVersion that was seen; none the first time',
  })
  version?: number | null;

  @Field(() => [ObservationMarkInput], { description: '评分与记录\nScores and notes' })
  @ArrayMaxSize(600)
  @ValidateNested({ each: true })
  marks!: ObservationMarkInput[];

  @Field(() => String, { nullable: true, description: '总体意见\nComment on the whole' })
  @MaxLength(4000)
  comment?: string | null;
}

@InputType({ description: '暂存观察表\nKeeps one’s sheet' })
export class SaveObservationSheetInput extends ObservationSheetContents {}

@InputType({ description: '提交观察表；汇总前可以重新提交\nHands one’s sheet in; again until the lesson is summed up' })
export class SubmitObservationSheetInput extends ObservationSheetContents {}

@InputType({ description: '授课教师表态是否同意公开录像\nWho taught says whether a film may be published' })
export class DecideLessonVideoInput {
  @Field(() => ID, { description: '被观察的课\nLesson' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => Boolean, { description: '是否同意；此后可以改变\nAgreed or not; one may say otherwise later' })
  consent!: boolean;
}

@InputType({ description: '汇总一节课的观察\nSums a lesson up' })
export class CloseObservationInput {
  @Field(() => ID, { description: '被观察的课\nLesson' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '重新开放填写\nLets the sheets be filled in again' })
export class ReopenObservationInput extends CloseObservationInput {
  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}
