import { codePattern } from '@yanxiu/policy';
import { ArrayMaxSize, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: '新建计划\nA new plan' })
export class CreatePlanInput {
  @Field({ description: '计划种类代码\nCode of the template' })
  @Matches(codePattern)
  template!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      '编制机构；个人计划可不填，取本人任职学校\nWriting unit; a personal plan takes the school of the main posting',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '时期；随活动编制的不填\nPeriod; none for the scheme of an activity',
  })
  @IsUUID()
  periodId?: string | null;

  @Field(() => ID, { nullable: true, description: '研修活动（活动方案）\nActivity that the scheme is for' })
  @IsUUID()
  activityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '为联片研修区等编制时填写，须为其中心校\nAlliance that it is written for, by its centre',
  })
  @IsUUID()
  allianceId?: string | null;

  @Field(() => ID, { nullable: true, description: '上位计划\nPlan that it belongs under' })
  @IsUUID()
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: '以此计划为底稿，如上年度的\nPlan to start from, e.g. last year’s' })
  @IsUUID()
  copyOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '名称；不填由种类与时期组成\nTitle; else made of template and period',
  })
  @Length(2, 100)
  title?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '栏目内容\nText of a section' })
export class PlanSectionInput {
  @Field(() => String, {
    nullable: true,
    description: '栏目代码；自增的新栏目不填\nCode; none for a new one of one’s own',
  })
  @Matches(codePattern)
  code?: string | null;

  @Field(() => String, { nullable: true, description: '栏目名称，仅自增栏目可改\nHeading, of one’s own sections only' })
  @Length(1, 60)
  name?: string | null;

  @Field(() => String, { nullable: true, description: '内容\nText' })
  @MaxLength(20_000)
  text?: string | null;
}

@InputType({ description: '月研修任务\nA task of a month' })
export class PlanTaskInput {
  @Field({ description: '月份，如 2026-03\nMonth, e.g. 2026-03' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month!: string;

  @Field({ description: '任务\nTask' })
  @Length(1, 500)
  task!: string;

  @Field(() => String, { nullable: true, description: '负责人\nWho answers for it' })
  @Length(1, 60)
  responsible?: string | null;
}

@InputType({
  description:
    '保存草稿：整份替换，未列出的自增栏目删去\nThe draft as it now is to be; own sections left out are removed',
})
export class SavePlanDraftInput {
  @Field(() => ID, { description: '计划\nPlan' }) @IsUUID() id!: string;
  @Field(() => Int, { description: '所见版本\nVersion that was seen' }) version!: number;

  @Field({ description: '名称\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field(() => ID, {
    nullable: true,
    description: '上位计划；不填为不变\nPlan that it belongs under; left out, it stays',
  })
  @IsUUID()
  parentId?: string | null;

  @Field(() => [PlanSectionInput], { description: '栏目，至多 40 个\nSections, 40 at most' })
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  sections!: PlanSectionInput[];

  @Field(() => [PlanTaskInput], {
    defaultValue: [],
    description: '月研修任务，至多 120 条\nTasks by month, 120 at most',
  })
  @ArrayMaxSize(120)
  @ValidateNested({ each: true })
  tasks!: PlanTaskInput[];
}
