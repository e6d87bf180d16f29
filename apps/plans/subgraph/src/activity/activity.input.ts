import { RollUpBasis } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ActivityExpertInput } from '../expert/activity-expert.input.js';
import { SessionInput } from '../session/session.input.js';
import { ActivityMode, ActivityStatus } from './activity.js';

const code = /^[A-Z][A-Z0-9_]{0,63}$/;

export enum ActivityOrder {
  DAY_DESC = 'DAY_DESC',
  FIRST_DAY = 'FIRST_DAY',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(ActivityOrder, {
  name: 'ActivityOrder',
  description: '活动排序\nOrder of activities',
  valuesConfig: {
    DAY_DESC: { description: '按末日，最近的在前\nBy last day, latest first' },
    FIRST_DAY: { description: '按首日，最早的在前\nBy first day, earliest first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nBy last change, earliest first' },
  },
});

@InputType({ description: '活动筛选\nFilter of activities' })
export class ActivityFilter {
  @Field(() => ID, { nullable: true, description: '组织机构，含其下各级\nOrganising unit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => RollUpBasis, {
    nullable: true,
    description: '口径；默认按活动当日的隶属\nAs it was on the day by default; as it is now on demand',
  })
  basis?: RollUpBasis | null;

  @Field(() => [ActivityStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(4)
  statuses?: ActivityStatus[] | null;

  @Field(() => String, { nullable: true, description: '研修形式代码\nCode of the form' })
  @Matches(code)
  form?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '此日及以后仍在进行\nStill running on this day or later' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '此日及以前已开始\nBegun on this day or earlier' })
  to?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '末日在此日之前，如待办结的\nWhose last day is before this day, e.g. those still to be closed',
  })
  endedBefore?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '有逾期未完成任务的\nWith a task that is past its day',
  })
  taskOverdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '支持渠道代码\nCode of the channel' })
  @Matches(code)
  channel?: string | null;

  @Field(() => ID, { nullable: true, description: '所属系列\nSeries it belongs to' })
  @IsUUID()
  seriesId?: string | null;

  @Field(() => String, { nullable: true, description: '名称包含\nTitle contains' })
  @Length(1, 50)
  titleContains?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '参加人、责任人或所聘专家；参加人教师只能查本人\nWho takes part, answers for it or comes as an expert; a teacher finds attendance of the own only',
  })
  @IsUUID()
  personId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class ActivitiesArgs extends PageArgs {
  @Field(() => ActivityFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: ActivityFilter | null;

  @Field(() => ActivityOrder, { defaultValue: ActivityOrder.DAY_DESC, description: '排序\nOrder' })
  order!: ActivityOrder;
}

@ArgsType()
export class ActivitiesOfUnitArgs extends PageArgs {
  @Field(() => [ActivityStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(4)
  statuses?: ActivityStatus[] | null;

  @Field(() => RollUpBasis, {
    nullable: true,
    description: '口径；默认按活动当日的隶属\nAs it was on the day by default; as it is now on demand',
  })
  basis?: RollUpBasis | null;
}

/** What an activity is, whenever it takes place; codes are those of the policy pack in force on the first day. */
@InputType()
export class ActivityContents {
  @Field({ description: '名称\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field(() => ID, { description: '责任人\nResponsible person' })
  @IsUUID()
  ownerId!: string;

  @Field(() => String, { nullable: true, description: '主持人\nHost' })
  @Length(1, 60)
  host?: string | null;

  @Field(() => ActivityMode, { defaultValue: ActivityMode.OFFLINE, description: '方式\nOn site, online or both' })
  mode!: ActivityMode;

  @Field({ description: '研修形式代码\nCode of the form' })
  @Matches(code)
  form!: string;

  @Field(() => [String], { defaultValue: [], description: '兼用形式代码\nCodes of further forms' })
  @ArrayMaxSize(5)
  @ArrayUnique()
  @Matches(code, { each: true })
  secondaryForms!: string[];

  @Field(() => String, { nullable: true, description: '研修内容代码\nCode of the content' })
  @Matches(code)
  content?: string | null;

  @Field(() => String, { nullable: true, description: '范围代码\nCode of the scope' })
  @Matches(code)
  scope?: string | null;

  @Field(() => String, { nullable: true, description: '研修层次代码\nCode of the layer' })
  @Matches(code)
  layer?: string | null;

  @Field(() => String, { nullable: true, description: '支持渠道代码\nCode of the channel' })
  @Matches(code)
  channel?: string | null;

  @Field(() => [String], { defaultValue: [], description: '融合方面代码\nCodes of the strands' })
  @ArrayMaxSize(5)
  @ArrayUnique()
  @Matches(code, { each: true })
  strands!: string[];

  @Field(() => String, { nullable: true, description: '预设成果\nOutcome aimed at' })
  @MaxLength(2000)
  expectedOutcome?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '名额，不限则不填\nHow many it has room for; left out without a limit',
  })
  @Min(1)
  @Max(100_000)
  capacity?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: '以哪个联盟（片区、教共体）的名义组织\nThe alliance in whose name the unit organises it',
  })
  @IsUUID()
  allianceId?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: '协办机构，至多 20 个\nUnits that help to organise it, 20 at most',
  })
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  coOrganiserIds!: string[];

  @Field(() => [ActivityExpertInput], {
    defaultValue: [],
    description: '所聘专家，至多 20 名\nExperts to come, 20 at most',
  })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  experts!: ActivityExpertInput[];
}

/** What a draft holds. */
@InputType()
export class ActivityDraft extends ActivityContents {
  @Field(() => [SessionInput], { description: '场次，1–30\nMeetings, 1 to 30' })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  sessions!: SessionInput[];
}

@InputType({ description: '新建活动\nA new activity' })
export class CreateActivityInput extends ActivityDraft {
  @Field(() => ID, { description: '组织机构\nOrganising unit' })
  @IsUUID()
  unitId!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({
  description: '修改草稿：整份替换，未填的项清空\nThe draft as it now is to be: what is left out is emptied',
})
export class UpdateActivityInput extends ActivityDraft {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({
  description: '已发布的活动改期或改地点，须说明原因\nOther times or places of a published activity, with the reason',
})
export class RescheduleActivityInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => [SessionInput], { description: '场次，1–30\nMeetings, 1 to 30' })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  sessions!: SessionInput[];

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: '发布活动\nPublishes a draft' })
export class PublishActivityInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '结束活动\nCloses an activity' })
export class CompleteActivityInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => String, { nullable: true, description: '研修成果与共识\nOutcome and consensus' })
  @Length(2, 4000)
  outcome?: string | null;

  @Field(() => String, { nullable: true, description: '未形成成果的原因\nWhy there is no outcome' })
  @Length(2, 500)
  noOutcomeReason?: string | null;
}

@InputType({ description: '取消活动\nCancels an activity' })
export class CancelActivityInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}
