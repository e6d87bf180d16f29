import { codePattern } from '@yanxiu/policy';
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
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActivityExpertInput } from '../expert/activity-expert.input.js';
import { SessionInput } from '../session/session.input.js';
import { ActivityMode } from './activity.js';

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
  @Matches(codePattern)
  form!: string;

  @Field(() => [String], { defaultValue: [], description: '兼用形式代码\nCodes of further forms' })
  @ArrayMaxSize(5)
  @ArrayUnique()
  @Matches(codePattern, { each: true })
  secondaryForms!: string[];

  @Field(() => String, { nullable: true, description: '研修内容代码\nCode of the content' })
  @Matches(codePattern)
  content?: string | null;

  @Field(() => String, { nullable: true, description: '范围代码\nCode of the scope' })
  @Matches(codePattern)
  scope?: string | null;

  @Field(() => String, { nullable: true, description: '研修层次代码\nCode of the layer' })
  @Matches(codePattern)
  layer?: string | null;

  @Field(() => String, { nullable: true, description: '支持渠道代码\nCode of the channel' })
  @Matches(codePattern)
  channel?: string | null;

  @Field(() => [String], { defaultValue: [], description: '融合方面代码\nCodes of the strands' })
  @ArrayMaxSize(5)
  @ArrayUnique()
  @Matches(codePattern, { each: true })
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
