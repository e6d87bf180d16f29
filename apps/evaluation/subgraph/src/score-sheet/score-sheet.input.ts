import { RollUpBasis } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar, DecimalScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID, IsUrl, Length, Matches, MaxLength } from 'class-validator';
import { Decimal } from 'decimal.js';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ScoreSheet, ScoreSheetStatus } from './score-sheet.js';

const code = /^[A-Z][A-Z0-9_]{0,63}$/;
const schoolYear = /^\d{4}-\d{4}$/;

export enum ScoreSheetOrder {
  DAY = 'DAY',
  TOTAL = 'TOTAL',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(ScoreSheetOrder, {
  name: 'ScoreSheetOrder',
  description: '评估记录排序\nOrder of score sheets',
  valuesConfig: {
    DAY: { description: '按检查日期，新的在前\nBy day, newest first' },
    TOTAL: { description: '按总分，高的在前\nBy total, highest first' },
    UPDATED_AT: { description: '按更新时间\nBy last change' },
  },
});

@InputType({ description: '评估记录筛选\nFilter of score sheets' })
export class ScoreSheetFilter {
  @Field(() => ID, { nullable: true, description: '此机构及其以下\nThis unit and all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => RollUpBasis, {
    nullable: true,
    description: '口径；默认按评估当日的隶属\nAs it was on the day by default; as it is now on demand',
  })
  basis?: RollUpBasis | null;

  @Field(() => String, { nullable: true, description: '评估表代码\nCode of the rubric' })
  @Matches(code)
  rubricCode?: string | null;

  @Field(() => String, { nullable: true, description: '检查类别代码（政策代码表）\nKind code of the policy' })
  @Matches(code)
  kind?: string | null;

  @Field(() => ScoreSheetStatus, { nullable: true, description: '状态\nState' })
  status?: ScoreSheetStatus | null;

  @Field(() => String, { nullable: true, description: '学年，如 2025-2026\nSchool year, e.g. 2025-2026' })
  @Matches(schoolYear)
  schoolYear?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻起有更新\nChanged at or after' })
  updatedSince?: Date | null;
}

@ArgsType()
export class ScoreSheetsArgs extends PageArgs {
  @Field(() => ScoreSheetFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: ScoreSheetFilter | null;

  @Field(() => ScoreSheetOrder, { defaultValue: ScoreSheetOrder.DAY, description: '排序\nOrder' })
  order!: ScoreSheetOrder;
}

@InputType({ description: '新开评估记录\nA new score sheet' })
export class OpenScoreSheetInput {
  @Field(() => ID, { description: '被评估的机构\nUnit to be scored' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '评估表代码\nCode of a rubric in force' })
  @Matches(code)
  rubricCode!: string;

  @Field({ description: '检查类别代码：政策检查日程中的一项\nKind: a campaign of the policy’s schedule' })
  @Matches(code)
  kind!: string;

  @Field(() => DateScalar, {
    description: '检查日期，决定适用的评估表版本\nDay of the inspection; the rubric in force on it applies',
  })
  day!: string;

  @Field(() => [ID], {
    nullable: true,
    description: '检查人账号，1–3 人，默认为本人\nAccounts of 1 to 3 inspectors; oneself by default',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  inspectorAccountIds?: string[] | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: '新开评估记录的结果\nResult of openScoreSheet' })
export class OpenScoreSheetPayload {
  @Field(() => ScoreSheet, { description: '评估记录\nThe score sheet' })
  scoreSheet!: ScoreSheet;
}

@InputType({ description: '一个条目的评分；整体替换该条目原有内容\nThe mark of one item; replaces what the item had' })
export class ScoreMarkInput {
  @Field(() => Int, { description: '条目序号\nNumber of the item' })
  itemNumber!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '得分，0 至分值；空则清除该条目\nMark, 0 to the weight; null clears the item',
  })
  score?: Decimal | null;

  @Field(() => String, { nullable: true, description: '评分说明\nNote' })
  @MaxLength(1_000)
  note?: string | null;

  @Field(() => [String], { defaultValue: [], description: '佐证链接，至多 10 个\nLinks to evidence, at most 10' })
  @ArrayMaxSize(10)
  @MaxLength(500, { each: true })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, { each: true })
  evidence!: string[];
}

@InputType({ description: '保存评分，可分次保存\nMarks to save; may come in parts' })
export class SaveScoresInput {
  @Field(() => ID, { description: '评估记录\nScore sheet' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => [ScoreMarkInput], {
    defaultValue: [],
    description: '评分；未列出的条目不变\nMarks; items not named stay as they are',
  })
  @ArrayMaxSize(500)
  marks!: ScoreMarkInput[];

  @Field(() => String, {
    nullable: true,
    description: '存在问题或改进建议；不填则不变，空则清除\nProblems or advice; absent keeps, null clears',
  })
  @MaxLength(5_000)
  problems?: string | null;
}

@ObjectType({ description: '保存评分的结果\nResult of saveScores' })
export class SaveScoresPayload {
  @Field(() => ScoreSheet, { description: '评估记录\nThe score sheet' })
  scoreSheet!: ScoreSheet;
}

@InputType({ description: '签字\nA signature' })
export class SignScoreSheetInput {
  @Field(() => ID, { description: '评估记录\nScore sheet' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@ObjectType({ description: '签字的结果\nResult of signScoreSheet' })
export class SignScoreSheetPayload {
  @Field(() => ScoreSheet, { description: '评估记录\nThe score sheet' })
  scoreSheet!: ScoreSheet;
}

@InputType({ description: '撤回评估记录\nWithdrawal of a score sheet' })
export class WithdrawScoreSheetInput {
  @Field(() => ID, { description: '评估记录\nScore sheet' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@ObjectType({ description: '撤回的结果\nResult of withdrawScoreSheet' })
export class WithdrawScoreSheetPayload {
  @Field(() => ScoreSheet, { description: '评估记录\nThe score sheet' })
  scoreSheet!: ScoreSheet;
}

@ArgsType()
export class ScoreSheetsOfUnitArgs extends PageArgs {
  @Field(() => RollUpBasis, {
    nullable: true,
    description: '口径；默认按评估当日的隶属\nAs it was on the day by default; as it is now on demand',
  })
  basis?: RollUpBasis | null;
}
