import { codePattern } from '@yanxiu/policy';
import { DateScalar, DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayUnique, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { CycleVerdict } from './cycle-parts.js';
import { CycleStatus } from './cycle.js';

export enum CycleOrder {
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
  SINCE = 'SINCE',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(CycleOrder, {
  name: 'CycleOrder',
  description: '研修循环排序\nOrder of cycles',
  valuesConfig: {
    UPDATED_AT_DESC: { description: '按更新时间，最近的在前\nLast changed first' },
    SINCE: { description: '按进入当前环节的时间，最久的在前\nLongest in their stage first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nEarliest change first' },
  },
});

@InputType({ description: '研修循环筛选\nFilter of cycles' })
export class CycleFilter {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: '主题\nTheme' })
  @IsUUID()
  themeId?: string | null;

  @Field(() => [CycleStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(3)
  statuses?: CycleStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: '在此日及以后办结的\nClosed on this day or later' })
  closedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '在此日及以前办结的\nClosed on this day or earlier' })
  closedTo?: string | null;

  @Field(() => String, { nullable: true, description: '流程代码\nCode of the flow' })
  @Matches(codePattern)
  flow?: string | null;

  @Field(() => String, { nullable: true, description: '当前环节代码\nCode of the stage' })
  @Matches(codePattern)
  stage?: string | null;

  @Field(() => Boolean, { nullable: true, description: '只看当前环节已逾期的\nOnly those late in their stage' })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '只看由我推进的\nOnly those that I run' })
  mine?: boolean | null;

  @Field(() => String, { nullable: true, description: '名称包含\nTitle contains' })
  @Length(1, 50)
  titleContains?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@InputType({ description: '预设成果筛选\nFilter of expected outcomes' })
export class CycleOutcomeFilter {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => [CycleVerdict], { nullable: true, description: '达成情况\nHow far they were reached' })
  @ArrayMaxSize(3)
  verdicts?: CycleVerdict[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '循环在此日及以后办结的\nOf cycles closed on this day or later',
  })
  closedFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '循环在此日及以前办结的\nOf cycles closed on this day or earlier',
  })
  closedTo?: string | null;
}

@ArgsType()
export class CycleOutcomesArgs extends PageArgs {
  @Field(() => CycleOutcomeFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: CycleOutcomeFilter | null;
}

@ArgsType()
export class CyclesArgs extends PageArgs {
  @Field(() => CycleFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: CycleFilter | null;

  @Field(() => CycleOrder, { defaultValue: CycleOrder.UPDATED_AT_DESC, description: '排序\nOrder' })
  order!: CycleOrder;
}

@ArgsType()
export class CycleActivitiesArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: '只看某一环节\nOf one stage only' })
  stage?: number | null;
}

@InputType({ description: '环节的计划起止日\nPlanned days of a stage' })
export class CycleStageDaysInput {
  @Field(() => Int, { description: '环节序号\nStage' })
  @Min(1)
  @Max(50)
  num!: number;

  @Field(() => DateScalar, { nullable: true, description: '计划开始日\nFrom' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '计划完成日\nTo' })
  to?: string | null;
}

@InputType({ description: '本单位自行要求的材料\nWhat the unit itself asks of a stage' })
export class CycleOwnSlotInput {
  @Field(() => Int, { description: '环节序号\nStage' })
  @Min(1)
  @Max(50)
  num!: number;

  @Field({ description: '材料名称\nName' })
  @Length(2, 50)
  name!: string;
}

@InputType({ description: '开始一个研修循环\nBegins a cycle' })
export class CreateCycleInput {
  @Field(() => ID, { description: '机构\nUnit' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '流程代码，取自适用的政策\nCode of a flow of the policy' })
  @Matches(codePattern)
  flow!: string;

  @Field({ description: '名称，2–100 字\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field(() => String, { nullable: true, description: '研修目的\nPurpose' })
  @Length(2, 2000)
  purpose?: string | null;

  @Field(() => ID, { nullable: true, description: '研修主题\nTheme' })
  @IsUUID()
  themeId?: string | null;

  @Field(() => ID, { nullable: true, description: '责任人\nWho answers for it' })
  @IsUUID()
  ownerId?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: '预设成果，至多 20 项；政策要求成果的至少 1 项\nExpected outcomes, 20 at most',
  })
  @ArrayMaxSize(20)
  @Length(2, 500, { each: true })
  outcomes!: string[];

  @Field(() => [CycleStageDaysInput], { defaultValue: [], description: '各环节计划起止日\nPlanned days' })
  @ArrayMaxSize(50)
  @ArrayUnique(({ num }: CycleStageDaysInput) => num)
  @ValidateNested({ each: true })
  days!: CycleStageDaysInput[];

  @Field(() => [CycleOwnSlotInput], {
    defaultValue: [],
    description: '本单位另行要求的材料\nWhat the unit asks beyond',
  })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  slots!: CycleOwnSlotInput[];

  @Field(() => [ID], { defaultValue: [], description: '承接的前一轮循环，至多 10 个\nCycles that it follows' })
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  previousIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: '承接的遗留问题\nOpen questions that it takes up' })
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  questionIds!: string[];

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '所见版本的研修循环\nA cycle as it was seen' })
export class SeenCycleInput {
  @Field(() => ID, { description: '研修循环\nCycle' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '版本\nVersion' })
  version!: number;
}

@InputType({ description: '修改研修循环\nChanges a cycle' })
export class ReviseCycleInput extends SeenCycleInput {
  @Field({ description: '名称\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field(() => String, { nullable: true, description: '研修目的\nPurpose' })
  @Length(2, 2000)
  purpose?: string | null;

  @Field(() => ID, { nullable: true, description: '研修主题\nTheme' })
  @IsUUID()
  themeId?: string | null;

  @Field(() => ID, { nullable: true, description: '责任人\nWho answers for it' })
  @IsUUID()
  ownerId?: string | null;

  @Field(() => [String], { defaultValue: [], description: '增加的预设成果\nFurther expected outcomes' })
  @ArrayMaxSize(20)
  @Length(2, 500, { each: true })
  addOutcomes!: string[];

  @Field(() => [CycleStageDaysInput], { defaultValue: [], description: '各环节计划起止日\nPlanned days' })
  @ArrayMaxSize(50)
  @ArrayUnique(({ num }: CycleStageDaysInput) => num)
  @ValidateNested({ each: true })
  days!: CycleStageDaysInput[];
}
