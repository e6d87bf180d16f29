import { DateScalar, DateTimeScalar, DecimalScalar, PageArgs } from '@yanxiu/subgraph';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Decimal } from 'decimal.js';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { TestAnalysisStatus } from './analysis.js';

export enum TestAnalysisOrder {
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(TestAnalysisOrder, {
  name: 'TestAnalysisOrder',
  description: '质检分析报告排序\nOrder of test analyses',
  valuesConfig: {
    UPDATED_AT_DESC: { description: '按更新时间，最近的在前\nLast changed first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nEarliest change first' },
  },
});

@InputType({ description: '质检分析报告筛选\nFilter of test analyses' })
export class TestAnalysisFilter {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => [TestAnalysisStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(2)
  statuses?: TestAnalysisStatus[] | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 40)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '题目或检测名称包含\nTitle or test contains' })
  @Length(1, 50)
  textContains?: string | null;

  @Field(() => Boolean, { nullable: true, description: '只看我撰写的\nOnly those that I wrote' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '只看待我评选的\nOnly those that wait for my choice' })
  waiting?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '只看评为优秀、正在展示的\nOnly those in a gallery' })
  chosen?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: '由此机构或联片研修区评为优秀的\nOnly those chosen by this unit or cluster',
  })
  @IsUUID()
  chosenBy?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class TestAnalysesArgs extends PageArgs {
  @Field(() => TestAnalysisFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: TestAnalysisFilter | null;

  @Field(() => TestAnalysisOrder, { defaultValue: TestAnalysisOrder.UPDATED_AT_DESC, description: '排序\nOrder' })
  order!: TestAnalysisOrder;
}

@InputType({ description: '一个班级或年级的汇总数据\nFigures of a class or grade' })
export class TestFigureInput {
  @Field({ description: '班级或年级\nClass or grade' })
  @Length(1, 40)
  group!: string;

  @Field(() => Int, { description: '参加检测的人数，2 人起\nHow many sat it, from 2' })
  @Min(1)
  @Max(100_000)
  count!: number;

  @Field(() => DecimalScalar, { description: '平均分\nAverage mark' })
  average!: Decimal;

  @Field(() => DecimalScalar, { nullable: true, description: '及格率（%）\nPass rate in percent' })
  passRate?: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: '优秀率（%）\nRate of excellent marks in percent' })
  excellentRate?: Decimal | null;
}

@InputType({ description: '质检分析报告的内容\nWhat an analysis says' })
export class TestAnalysisContentInput {
  @Field({ description: '题目，2–100 字\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field(() => ID, { nullable: true, description: '所属质检分析会（活动）\nThe meeting in which it is given' })
  @IsUUID()
  activityId?: string | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 40)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '年级\nGrade' })
  @Length(1, 40)
  grade?: string | null;

  @Field({ description: '检测名称，2–100 字\nThe test' })
  @Length(2, 100)
  exam!: string;

  @Field(() => DateScalar, { nullable: true, description: '检测日期\nDay of the test' })
  examOn?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: '满分\nFull mark' })
  fullMark?: Decimal | null;

  @Field(() => [TestFigureInput], { defaultValue: [], description: '汇总数据，至多 40 行\nFigures, 40 rows at most' })
  @ArrayMaxSize(40)
  @ArrayUnique((figure: TestFigureInput) => figure.group)
  @ValidateNested({ each: true })
  figures!: TestFigureInput[];

  @Field({ defaultValue: '', description: '问题与归因，至多 5000 字；提交前须填\nWhat was found, and why' })
  @MaxLength(5000)
  findings!: string;

  @Field({ defaultValue: '', description: '改进措施，至多 5000 字；提交前须填\nWhat is to be done' })
  @MaxLength(5000)
  measures!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      '所附报告，资源库中已发布且经脱敏核验，至多 5 件\nReports in the library that were screened, 5 at most',
  })
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  resourceIds!: string[];

  @Field(() => [ID], { description: '撰写人，1–5 名\nAuthors, 1 to 5' })
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  authorIds!: string[];
}

@InputType({ description: '新建质检分析报告\nA new analysis' })
export class CreateTestAnalysisInput extends TestAnalysisContentInput {
  @Field(() => ID, { description: '学校\nSchool' })
  @IsUUID()
  unitId!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '所见版本的质检分析报告\nAn analysis as it was seen' })
export class SeenTestAnalysisInput {
  @Field(() => ID, { description: '质检分析报告\nAnalysis' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '修改质检分析报告\nChanges an analysis' })
export class ReviseTestAnalysisInput extends TestAnalysisContentInput {
  @Field(() => ID, { description: '质检分析报告\nAnalysis' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '向上一级推荐\nRecommends it to the level above' })
export class RecommendTestAnalysisInput extends SeenTestAnalysisInput {
  @Field({ description: '推荐理由，2–500 字\nReason' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: '评选，1–100 份\nChooses among 1 to 100' })
export class ChooseTestAnalysesInput {
  @Field(() => [SeenTestAnalysisInput], { description: '质检分析报告\nAnalyses' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique((seen: SeenTestAnalysisInput) => seen.id)
  @ValidateNested({ each: true })
  analyses!: SeenTestAnalysisInput[];

  @Field({ description: '是否评为优秀\nWhether they are chosen' })
  chosen!: boolean;

  @Field(() => String, { nullable: true, description: '评选意见；未入选必填\nOpinion; needed where not chosen' })
  @Length(2, 500)
  opinion?: string | null;
}

@InputType({ description: '安排交流会交流的报告\nSets what is given at an exchange meeting' })
export class ArrangeTestExchangeInput {
  @Field(() => ID, { description: '交流会（活动）\nThe meeting' })
  @IsUUID()
  activityId!: string;

  @Field(() => [ID], {
    description:
      '本级评为优秀的质检分析报告，至多 50 份；以此为准\nAnalyses that the level chose, 50 at most; it is these from now on',
  })
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  analysisIds!: string[];
}
