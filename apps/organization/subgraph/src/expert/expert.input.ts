import { Decimal } from 'decimal.js';
import { DateScalar, DecimalScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Expert, ExpertEngagement } from './expert.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

@InputType({ description: '专家筛选\nFilter of experts' })
export class ExpertFilter {
  @Field(() => ID, {
    nullable: true,
    description: '此机构（含下级）专家库中的\nOn the register of this unit or below it',
  })
  @IsUUID()
  under?: string | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 30)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  @Matches(code)
  stage?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否外聘\nFrom outside or not' })
  outside?: boolean | null;
}

@ArgsType()
export class ExpertsArgs extends PageArgs {
  @Field(() => ExpertFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: ExpertFilter | null;
}

@ObjectType({ description: '专家评价汇总\nRatings of an expert' })
export class ExpertRating {
  @Field(() => Int, { description: '聘请次数\nEngagements' })
  engagements!: number;

  @Field(() => Int, { description: '已评价次数\nRated ones' })
  rated!: number;

  @Field(() => DecimalScalar, { nullable: true, description: '平均分；未评为空\nMean; null before any rating' })
  average!: Decimal | null;
}

@InputType({ description: '专家入库\nA new expert on the register' })
export class AddExpertInput {
  @Field(() => ID, { description: '专家库所属机构\nUnit whose register it is' })
  @IsUUID()
  unitId!: string;

  @Field(() => ID, { nullable: true, description: '本平台人员；与外聘二选一\nPerson; either this or from outside' })
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: '外聘专家姓名\nName of somebody from outside' })
  @Matches(/^[\p{Script=Han}A-Za-z·' -]{2,40}$/u)
  outsideName?: string | null;

  @Field(() => String, { nullable: true, description: '外聘专家所在单位\nOrganisation of somebody from outside' })
  @Length(2, 80)
  outsideOrganisation?: string | null;

  @Field(() => String, { nullable: true, description: '称号代码（政策代码表）\nTitle code of the policy' })
  @Matches(code)
  title?: string | null;

  @Field(() => [String], { description: '学科\nSubjects' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Length(1, 30, { each: true })
  subjects!: string[];

  @Field(() => [String], { defaultValue: [], description: '学段代码\nStage codes' })
  @ArrayMaxSize(6)
  @Matches(code, { each: true })
  stages!: string[];

  @Field(() => String, { nullable: true, description: '专长\nField of expertise' })
  @Length(2, 200)
  field?: string | null;

  @Field(() => String, { nullable: true, description: '可受聘时间\nWhen available' })
  @Length(2, 200)
  availability?: string | null;

  @Field(() => DateScalar, { description: '入库日\nFirst day' })
  from!: string;
}

@InputType({ description: '修订专家资料\nChanges what the register says' })
export class ReviseExpertInput {
  @Field(() => ID, { description: '专家\nExpert' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => [String], { nullable: true, description: '学科\nSubjects' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Length(1, 30, { each: true })
  subjects?: string[] | null;

  @Field(() => String, { nullable: true, description: '专长\nField of expertise' })
  @Length(2, 200)
  field?: string | null;

  @Field(() => String, { nullable: true, description: '可受聘时间\nWhen available' })
  @Length(2, 200)
  availability?: string | null;
}

@InputType({ description: '专家出库\nThe end on the register' })
export class RemoveExpertInput {
  @Field(() => ID, { description: '专家\nExpert' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '理由\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '登记聘请\nAn engagement of an expert' })
export class EngageExpertInput {
  @Field(() => ID, { description: '专家\nExpert' })
  @IsUUID()
  expertId!: string;

  @Field(() => ID, { description: '聘请单位\nUnit that engages' })
  @IsUUID()
  unitId!: string;

  @Field(() => ID, { nullable: true, description: '研修活动标识\nId of the activity' })
  @IsUUID()
  activityId?: string | null;

  @Field({ description: '内容\nTopic' })
  @Length(2, 120)
  topic!: string;

  @Field({ defaultValue: 'SPEAKER', description: '参与方式代码\nPart in it, e.g. SPEAKER, PARTICIPANT' })
  @Matches(code)
  part!: string;

  @Field(() => DateScalar, { description: '日期\nDay' })
  day!: string;
}

@InputType({ description: '评价聘请\nThe rating of an engagement' })
export class RateEngagementInput {
  @Field(() => ID, { description: '聘请记录\nEngagement' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '评分，1–5\nRating, 1 to 5' })
  @Min(1)
  @Max(5)
  score!: number;

  @Field(() => String, { nullable: true, description: '评语\nComment' })
  @Length(2, 300)
  comment?: string | null;
}

@ObjectType({ description: '专家库变更的结果\nResult of a change of the register' })
export class ExpertPayload {
  @Field(() => Expert, { description: '专家\nThe expert' })
  expert!: Expert;
}

@ObjectType({ description: '聘请记录变更的结果\nResult of a change of an engagement' })
export class ExpertEngagementPayload {
  @Field(() => ExpertEngagement, { description: '聘请记录\nThe engagement' })
  engagement!: ExpertEngagement;
}

@ArgsType()
export class CertifyingArgs {
  @Field(() => ID, { description: '拟认定者\nPerson who would certify' })
  @IsUUID()
  personId!: string;

  @Field(() => ID, { description: '研修活动\nActivity to be certified' })
  @IsUUID()
  activityId!: string;
}

@ObjectType({ description: '能否认定某活动\nWhether somebody may certify an activity' })
export class CertifyingCheck {
  @Field({ description: '能否认定\nWhether allowed' })
  allowed!: boolean;

  @Field({ description: '说明\nWhy' })
  message!: string;
}
