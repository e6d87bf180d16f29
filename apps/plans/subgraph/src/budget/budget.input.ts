import { codePattern } from '@yanxiu/policy';
import { DateScalar, DateTimeScalar, DecimalScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import type { Decimal } from 'decimal.js';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { BudgetStatus } from './budget.js';

export enum BudgetOrder {
  YEAR_DESC = 'YEAR_DESC',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(BudgetOrder, {
  name: 'BudgetOrder',
  description: '年度经费排序\nOrder of budgets',
  valuesConfig: {
    YEAR_DESC: { description: '按年度，最近的在前\nBy year, latest first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nBy last change, earliest first' },
  },
});

export enum BudgetProjectOrder {
  END_DESC = 'END_DESC',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(BudgetProjectOrder, {
  name: 'BudgetProjectOrder',
  description: '经费项目排序\nOrder of projects',
  valuesConfig: {
    END_DESC: { description: '按末日，最近的在前\nBy last day, latest first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nBy last change, earliest first' },
  },
});

@InputType({ description: '年度经费筛选\nFilter of budgets' })
export class BudgetFilter {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => Int, { nullable: true, description: '会计年度\nFiscal year' })
  fiscalYear?: number | null;

  @Field(() => BudgetStatus, { nullable: true, description: '状态\nState' })
  status?: BudgetStatus | null;

  @Field(() => Boolean, { nullable: true, description: '只看有科目超支的\nOnly those with a line that is overspent' })
  overspent?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class BudgetsArgs extends PageArgs {
  @Field(() => BudgetFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: BudgetFilter | null;

  @Field(() => BudgetOrder, { defaultValue: BudgetOrder.YEAR_DESC, description: '排序\nOrder' })
  order!: BudgetOrder;
}

@InputType({ description: '经费项目筛选\nFilter of projects' })
export class BudgetProjectFilter {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => Int, { nullable: true, description: '会计年度\nFiscal year' })
  fiscalYear?: number | null;

  @Field(() => ID, { nullable: true, description: '研修项目的任务\nTask of a programme' })
  @IsUUID()
  taskId?: string | null;

  @Field(() => String, { nullable: true, description: '名称包含\nTitle contains' })
  @Length(1, 50)
  titleContains?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class BudgetProjectsArgs extends PageArgs {
  @Field(() => BudgetProjectFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: BudgetProjectFilter | null;

  @Field(() => BudgetProjectOrder, { defaultValue: BudgetProjectOrder.END_DESC, description: '排序\nOrder' })
  order!: BudgetProjectOrder;
}

@ArgsType()
export class BudgetReportArgs {
  @Field(() => ID, { description: '机构，含其下各级\nUnit, with all below it' }) @IsUUID() unitId!: string;

  @Field(() => Int, { description: '会计年度\nFiscal year' })
  @Min(2000)
  @Max(2100)
  fiscalYear!: number;
}

@InputType({ description: '一个年度的份额\nShare of a fiscal year' })
export class BudgetShareInput {
  @Field(() => Int, { description: '会计年度\nFiscal year' }) fiscalYear!: number;
  @Field(() => DecimalScalar, { description: '金额（元）\nAmount in yuan' }) amount!: Decimal;
}

@InputType({ description: '项目的一种经费\nMoney of a project from one source' })
export class BudgetMoneyInput {
  @Field({ description: '来源代码；文件未列的为 OTHER\nCode of the source; OTHER for what no document names' })
  @Matches(codePattern)
  source!: string;

  @Field(() => String, { nullable: true, description: '用途代码\nCode of the use' })
  @Matches(codePattern)
  use?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '预算总额（元）；未定不填\nSum in yuan; none while not set',
  })
  total?: Decimal | null;

  @Field(() => [BudgetShareInput], {
    nullable: true,
    description: '各年度份额，合计须等于总额；不填按天数分摊\nShares by year; by the days in each where left out',
  })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  shares?: BudgetShareInput[] | null;

  @Field({ description: '下达文号或依据\nDocument that it rests on' })
  @Length(1, 60)
  documentNo!: string;

  @Field(() => String, { nullable: true, description: '摘要\nNote' })
  @Length(1, 200)
  note?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: '只试算不保存\nShows the shares, writes nothing' })
  validateOnly!: boolean;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '新增经费项目\nA new project with its money' })
export class AddBudgetProjectInput extends BudgetMoneyInput {
  @Field(() => ID, { description: '机构\nUnit' }) @IsUUID() unitId!: string;
  @Field({ description: '项目名称\nTitle' }) @Length(2, 100) title!: string;
  @Field(() => DateScalar, { description: '首日\nFirst day' }) startsOn!: string;
  @Field(() => DateScalar, { description: '末日，自首日起至多 10 年\nLast day, within ten years' }) endsOn!: string;
  @Field(() => ID, { nullable: true, description: '所属计划或申报项目\nPlan that it is for' }) @IsUUID() planId?:
    string | null;
  @Field(() => ID, { nullable: true, description: '所属研修项目的任务\nTask of a programme' }) @IsUUID() taskId?:
    string | null;
}

@InputType({ description: '为项目增加一种经费\nFurther money for a project' })
export class AddBudgetMoneyInput extends BudgetMoneyInput {
  @Field(() => ID, { description: '项目\nProject' }) @IsUUID() projectId!: string;
}

@InputType({ description: '记一笔\nAn entry on a line' })
export class BudgetEntryInput {
  @Field(() => ID, { description: '科目\nLine' }) @IsUUID() lineId!: string;

  @Field(() => DecimalScalar, {
    description: '金额（元）；调减预算为负\nAmount in yuan; negative where less is planned',
  })
  amount!: Decimal;

  @Field(() => DateScalar, {
    description: '日期，须在该会计年度内；支出不晚于今天\nDay of the fiscal year; spending on one that has come',
  })
  day!: string;

  @Field({ description: '凭证号或文号\nNumber of the voucher or document' })
  @Length(1, 60)
  documentNo!: string;

  @Field(() => String, { nullable: true, description: '摘要\nNote' })
  @Length(1, 200)
  note?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '冲销一笔\nReverses an entry' })
export class ReverseBudgetEntryInput {
  @Field(() => ID, { description: '记录\nEntry' }) @IsUUID() id!: string;
  @Field({ description: '冲销原因\nReason' }) @Length(2, 200) reason!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '年度经费，所见版本\nA budget as it was seen' })
export class SeenBudgetInput {
  @Field(() => ID, { description: '年度经费\nBudget' }) @IsUUID() id!: string;
  @Field(() => Int, { description: '所见版本\nVersion that was seen' }) version!: number;
}

@InputType({ description: '填报经费基数\nWhat the percentage is reckoned on' })
export class SetBudgetBaseInput extends SeenBudgetInput {
  @Field(() => DecimalScalar, { nullable: true, description: '日常公用经费（元）\nDaily public funds in yuan' })
  dailyFunds?: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: '教师培训专项经费（元）\nSpecial training fund in yuan' })
  specialFund?: Decimal | null;

  @Field({ description: '依据\nDocument or reason' }) @Length(2, 200) reason!: string;
}

@InputType({ description: '结账或重新打开，附说明\nCloses or reopens a budget, with a word on it' })
export class ReasonedBudgetInput extends SeenBudgetInput {
  @Field({ description: '说明\nReason' }) @Length(2, 500) reason!: string;
}
