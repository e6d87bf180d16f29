import { DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { PlanStatus } from './plan.js';

const code = /^[A-Z][A-Z0-9_]{0,63}$/;

export enum PlanOrder {
  PERIOD_DESC = 'PERIOD_DESC',
  SINCE = 'SINCE',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(PlanOrder, {
  name: 'PlanOrder',
  description: '计划排序\nOrder of plans',
  valuesConfig: {
    PERIOD_DESC: { description: '按时期，最近的在前\nBy period, latest first' },
    SINCE: { description: '按进入当前状态的时间，等得最久的在前\nBy how long they are in their state, longest first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nBy last change, earliest first' },
  },
});

@InputType({ description: '计划筛选\nFilter of plans' })
export class PlanFilter {
  @Field(() => ID, { nullable: true, description: '编制机构，含其下各级\nWriting unit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '个人计划的教师\nWhose personal plan' })
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: '计划种类代码\nCode of the template' })
  @Matches(code)
  template?: string | null;

  @Field(() => ID, { nullable: true, description: '时期\nPeriod' })
  @IsUUID()
  periodId?: string | null;

  @Field(() => [PlanStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(9)
  statuses?: PlanStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '只看由我编制的（本人、本组或本单位）\nOnly those that I write',
  })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '只看待我审核的\nOnly those that wait for me to decide' })
  toReview?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '只看逾期未报或逾期报送的\nOnly those past their day and not handed in',
  })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '名称包含\nTitle contains' })
  @Length(1, 50)
  titleContains?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class PlansArgs extends PageArgs {
  @Field(() => PlanFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: PlanFilter | null;

  @Field(() => PlanOrder, { defaultValue: PlanOrder.PERIOD_DESC, description: '排序\nOrder' })
  order!: PlanOrder;
}

@InputType({ description: '新建计划\nA new plan' })
export class CreatePlanInput {
  @Field({ description: '计划种类代码\nCode of the template' })
  @Matches(code)
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
  @Matches(code)
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

@InputType({ description: '一份计划，所见版本\nA plan as it was seen' })
export class SeenPlanInput {
  @Field(() => ID, { description: '计划\nPlan' }) @IsUUID() id!: string;
  @Field(() => Int, { description: '所见版本\nVersion that was seen' }) version!: number;
}

@InputType({ description: '报送计划\nHands a plan in' })
export class SubmitPlanInput extends SeenPlanInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      '校长已在纸质件上签署；校长本人报送时不必填\nThe principal has signed on paper; not needed where the principal sends it',
  })
  signedOnPaper!: boolean;
}

@InputType({
  description:
    '修订已生效的计划；审定前原版仍有效\nAmends a plan in force, which holds until the new one is decided on',
})
export class AmendPlanInput extends SeenPlanInput {
  @Field({ description: '修订原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: '带说明的一步\nA step with its reason' })
export class ReasonedPlanInput extends SeenPlanInput {
  @Field({ description: '说明\nReason' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: '转交\nHands a plan over to somebody else' })
export class DelegatePlanInput extends ReasonedPlanInput {
  @Field(() => ID, { description: '转交给谁：在审核部门任职的人员\nTo whom: somebody posted where plans are decided' })
  @IsUUID()
  personId!: string;
}

@InputType({ description: '逐栏意见\nComment on a section' })
export class PlanSectionCommentInput {
  @Field({ description: '栏目代码\nCode of the section' })
  @Matches(code)
  code!: string;

  @Field({ description: '意见\nComment' })
  @Length(2, 2000)
  comment!: string;
}

@InputType({ description: '退回修改\nReturns a plan for changes' })
export class ReturnPlanInput extends SeenPlanInput {
  @Field({ description: '总体意见\nComment' })
  @Length(2, 2000)
  comment!: string;

  @Field(() => [PlanSectionCommentInput], { defaultValue: [], description: '逐栏意见\nComments by section' })
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  sections!: PlanSectionCommentInput[];
}

@InputType({ description: '审定、审核通过或接收，一份或至多一百份\nApproves, passes or receives plans, 1 to 100' })
export class DecidePlansInput {
  @Field(() => [SeenPlanInput], { description: '计划，1–100\nPlans, 1 to 100' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  plans!: SeenPlanInput[];

  @Field(() => String, { nullable: true, description: '意见\nComment' })
  @Length(2, 2000)
  comment?: string | null;
}

@InputType({ description: '办理符合条件的全部待审计划\nDecides on all that fit and wait' })
export class DecideAllPlansInput {
  @Field(() => PlanFilter, { nullable: true, description: '条件\nConditions' })
  @ValidateNested()
  filter?: PlanFilter | null;

  @Field(() => String, { nullable: true, description: '意见\nComment' })
  @Length(2, 2000)
  comment?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}
