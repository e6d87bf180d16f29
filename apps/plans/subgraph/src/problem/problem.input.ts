import { DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID, Length, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ThemeContentInput } from '../theme/theme.input.js';
import { ProblemStatus } from './problem.js';

export enum ProblemOrder {
  VOTES_DESC = 'VOTES_DESC',
  CREATED_AT_DESC = 'CREATED_AT_DESC',
}
registerEnumType(ProblemOrder, {
  name: 'ProblemOrder',
  description: '问题排序\nOrder of problems',
  valuesConfig: {
    VOTES_DESC: { description: '按同感人数，多的在前\nMost votes first' },
    CREATED_AT_DESC: { description: '按提出时间，最近的在前\nLatest first' },
  },
});

@InputType({ description: '问题筛选\nFilter of problems' })
export class ProblemFilter {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => [ProblemStatus], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(5)
  statuses?: ProblemStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: '只看本人提出的\nOnly my own' })
  mine?: boolean | null;

  @Field(() => String, { nullable: true, description: '问题包含\nText contains' })
  @Length(1, 50)
  textContains?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class ProblemsArgs extends PageArgs {
  @Field(() => ProblemFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: ProblemFilter | null;

  @Field(() => ProblemOrder, { defaultValue: ProblemOrder.CREATED_AT_DESC, description: '排序\nOrder' })
  order!: ProblemOrder;
}

@InputType({ description: '提出问题\nBrings a problem up' })
export class SubmitProblemInput {
  @Field({ description: '问题，5–500 字\nThe problem, 5 to 500 characters' })
  @Length(5, 500)
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description: '提交给本人所在的教研组或学校；不填为第一个\nOwn group or school; the first of them where left out',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: '匿名：任何人都看不到提出人\nAnonymous: nobody is ever told whose it is',
  })
  anonymous!: boolean;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '所见版本的问题\nA problem as it was seen' })
export class SeenProblemInput {
  @Field(() => ID, { description: '问题\nProblem' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '版本\nVersion' })
  version!: number;
}

@InputType({ description: '修改本人提出的问题\nChanges one of the own' })
export class ReviseProblemInput extends SeenProblemInput {
  @Field({ description: '问题，5–500 字\nThe problem' })
  @Length(5, 500)
  text!: string;
}

@InputType({ description: '同感，或收回\nA vote, or taking it back' })
export class VoteForProblemInput {
  @Field(() => ID, { description: '问题\nProblem' })
  @IsUUID()
  id!: string;

  @Field(() => Boolean, { defaultValue: true, description: '假为收回\nFalse takes it back' })
  inFavour!: boolean;
}

@InputType({ description: '归并重复的问题\nMerges duplicates' })
export class MergeProblemsInput {
  @Field(() => SeenProblemInput, { description: '归并到\nInto which' })
  @ValidateNested()
  into!: SeenProblemInput;

  @Field(() => [SeenProblemInput], { description: '被归并的问题，1–50\nWhich ones, 1 to 50' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  problems!: SeenProblemInput[];
}

@InputType({ description: '暂不研究\nSets a problem aside' })
export class SetProblemAsideInput extends SeenProblemInput {
  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: '由问题提炼主题\nMakes a theme of problems' })
export class PromoteProblemsInput {
  @Field(() => [ID], { description: '问题，1–50\nProblems, 1 to 50' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  problemIds!: string[];

  @Field(() => ID, { nullable: true, description: '并入已有主题\nA theme that is there already' })
  @IsUUID()
  themeId?: string | null;

  @Field(() => ThemeContentInput, { nullable: true, description: '新主题\nA new theme' })
  @ValidateNested()
  theme?: ThemeContentInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '新主题的提出机构；不填为问题所在的教研组或学校\nUnit of the new theme; that of the problems where left out',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}
