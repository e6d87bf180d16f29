import { codePattern } from '@yanxiu/policy';
import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsEnum, IsUUID, Matches, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';

@ArgsType()
export class StatisticsArgs {
  @Field(() => ID, { description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId!: string;

  @Field(() => DateScalar, { description: '首日\nFirst day' }) from!: string;
  @Field(() => DateScalar, { description: '末日，至多三年\nLast day; three years at most' }) to!: string;
}

export enum CrosswalkBy {
  FORM = 'FORM',
  CONTENT = 'CONTENT',
  CHANNEL = 'CHANNEL',
  CORE_ELEMENT = 'CORE_ELEMENT',
  STAGE = 'STAGE',
}
registerEnumType(CrosswalkBy, {
  name: 'CrosswalkBy',
  description: '按什么对照\nWhat is mapped',
  valuesConfig: {
    FORM: { description: '研修形式\nForm' },
    CONTENT: { description: '研修内容\nContent' },
    CHANNEL: { description: '支持渠道\nChannel' },
    CORE_ELEMENT: {
      description: '核心要素：三要素与各地同类分类\nCore elements, and the forms that stand for them elsewhere',
    },
    STAGE: { description: '研修循环的环节\nStages of cycles' },
  },
});

@ArgsType()
export class CrosswalkArgs extends StatisticsArgs {
  @Field(() => CrosswalkBy, { defaultValue: CrosswalkBy.FORM, description: '按什么对照\nWhat is mapped' })
  by!: CrosswalkBy;

  @Field(() => String, {
    nullable: true,
    description: '目标分类代码；不填为该机构适用政策的\nScheme to map to; by default that of the unit’s own policy',
  })
  @Matches(codePattern)
  scheme?: string | null;
}

export enum Lacking {
  THEME = 'THEME',
  TASK = 'TASK',
  RESULT = 'RESULT',
}
registerEnumType(Lacking, {
  name: 'Lacking',
  description: '还缺什么\nWhat is lacking',
  valuesConfig: {
    THEME: { description: '缺主题\nNo theme' },
    TASK: { description: '缺任务\nNo task' },
    RESULT: { description: '缺成果\nNo result' },
  },
});

@ArgsType()
export class InvolvementsArgs extends PageArgs {
  @Field(() => ID, { description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId!: string;

  @Field(() => DateScalar, { description: '首日\nFirst day' }) from!: string;
  @Field(() => DateScalar, { description: '末日，至多三年\nLast day; three years at most' }) to!: string;

  @Field(() => [Lacking], { nullable: true, description: '只列还缺这些的\nOnly those who lack all of these' })
  @ArrayMaxSize(3)
  lacking?: Lacking[] | null;
}

export enum BalanceSide {
  A = 'A',
  B = 'B',
}
registerEnumType(BalanceSide, {
  name: 'BalanceSide',
  description: '一对关系中的一面\nA side of a pair',
  valuesConfig: { A: { description: '前一面\nThe one' }, B: { description: '后一面\nThe other' } },
});

@InputType({ description: '活动在一对关系中属哪一面\nThe side that an activity takes in a pair' })
export class BalanceMarkInput {
  @Field({ description: '关系代码\nCode of the pair' })
  @Matches(codePattern)
  code!: string;

  @Field(() => BalanceSide, { description: '哪一面\nSide' })
  @IsEnum(BalanceSide)
  side!: BalanceSide;
}

@InputType({
  description: '标注活动的核心要素与均衡关系，整体替换\nMarks an activity for the balances; replaces all marks',
})
export class MarkActivityInput {
  @Field(() => ID, { description: '活动\nActivity' })
  @IsUUID()
  activityId!: string;

  @Field(() => [String], { defaultValue: [], description: '核心要素代码\nCodes of core elements' })
  @ArrayMaxSize(10)
  coreElements!: string[];

  @Field(() => [BalanceMarkInput], { defaultValue: [], description: '各对关系\nPairs' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  balances!: BalanceMarkInput[];
}
