import { CodeItem } from '@yanxiu/directory';
import { DecimalScalar } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import { Budget, BudgetLine, BudgetProject } from './budget.js';

@ObjectType({ description: '提醒，不影响保存\nA warning; what was asked for is written' })
export class BudgetWarning {
  @Field({ description: '规则\nRule' }) rule!: string;
  @Field({ description: '说明\nMessage' }) message!: string;
  @Field(() => DecimalScalar, { nullable: true, description: '所涉金额（元）\nAmount in question' })
  amount!: Decimal | null;
}

@ObjectType({ description: '一个年度的份额\nShare of a fiscal year' })
export class BudgetShare {
  @Field(() => Int, { description: '会计年度\nFiscal year' }) fiscalYear!: number;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '金额（元）；未定为空\nAmount in yuan; null while not set',
  })
  amount!: Decimal | null;
}

@ObjectType({ description: '新增经费的结果\nResult of adding money' })
export class BudgetProjectPayload {
  @Field(() => BudgetProject, {
    nullable: true,
    description: '项目；仅试算时为空\nThe project; null where nothing was written',
  })
  project!: BudgetProject | null;

  @Field(() => [BudgetShare], { description: '各年度份额\nShares by year' }) shares!: BudgetShare[];
  @Field(() => [BudgetWarning], { description: '提醒\nWarnings' }) warnings!: BudgetWarning[];
}

@ObjectType({ description: '记账的结果\nResult of an entry' })
export class BudgetEntryPayload {
  @Field(() => BudgetLine, { description: '科目\nThe line' }) line!: BudgetLine;
  @Field(() => ID, { description: '记录\nThe entry' }) entryId!: string;
  @Field(() => [BudgetWarning], { description: '提醒\nWarnings' }) warnings!: BudgetWarning[];
}

@ObjectType({ description: '年度经费变更的结果\nResult of a step on a budget' })
export class BudgetPayload {
  @Field(() => Budget, { description: '年度经费\nThe budget' }) budget!: Budget;
}

@ObjectType({ description: '经费来源，按适用的政策\nA source of money, by the policy in force' })
export class BudgetSource {
  @Field(() => CodeItem, { description: '来源\nSource' }) item!: CodeItem;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '每年数额（元）；文件未定为空\nYuan a year; null where the document gives none',
  })
  amountPerYear!: Decimal | null;
  @Field(() => DecimalScalar, { nullable: true, description: '比例（百分数）\nPercentage' }) percent!: Decimal | null;
  @Field(() => String, { nullable: true, description: '比例的基数\nWhat the percentage is of' }) base!: string | null;
  @Field(() => [CodeItem], { description: '用途，至多 20 项\nUses, 20 at most' }) uses!: CodeItem[];
  @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
  @Field(() => String, { nullable: true, description: '说明\nNote' }) note!: string | null;
}

@ObjectType({ description: '培训经费是否足额（按政策的比例）\nWhether enough is planned for training' })
export class BudgetCheck {
  @Field(() => DecimalScalar, { description: '比例（百分数）\nPercentage' }) percent!: Decimal;
  @Field({
    description:
      '采用的读法：仅按基数，专项另计\nWhether the percentage is of the base alone, the special fund whole beside it',
  })
  baseAlone!: boolean;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '应安排（元）；基数未填为空\nTo be planned; null while the base is not told',
  })
  required!: Decimal | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '按另一种读法应安排（元）\nTo be planned by the other reading',
  })
  otherReading!: Decimal | null;
  @Field(() => DecimalScalar, { description: '已安排（元）\nPlanned' }) planned!: Decimal;
  @Field(() => Boolean, {
    nullable: true,
    description: '是否足额；基数未填为空\nWhether it is enough; null while the base is not told',
  })
  met!: boolean | null;
  @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
  @Field(() => String, { nullable: true, description: '对读法的说明\nNote on the readings' }) note!: string | null;
}

@ObjectType({ description: '合计（元）\nSums in yuan' })
export class BudgetSums {
  @Field(() => DecimalScalar, { description: '预算\nPlanned' }) planned!: Decimal;
  @Field(() => DecimalScalar, { description: '支出\nSpent' }) spent!: Decimal;
  @Field(() => DecimalScalar, { description: '结余；超支为负\nRest; negative where more was spent' }) rest!: Decimal;
  @Field(() => Int, {
    nullable: true,
    description: '执行率（百分数）；无预算为空\nPercent spent; null where nothing is planned',
  })
  percent!: number | null;
  @Field(() => Int, { description: '科目数\nLines' }) lines!: number;
  @Field(() => Int, { description: '超支的科目数\nLines that are overspent' }) overspent!: number;
  @Field(() => Int, { description: '未定预算的科目数\nLines without a plan' }) unplanned!: number;
}

@ObjectType({ description: '按用途\nBy use' })
export class BudgetReportUse {
  @Field(() => CodeItem, { nullable: true, description: '用途；未分用途为空\nUse; null where none was told' })
  use!: CodeItem | null;
  @Field(() => BudgetSums, { description: '合计\nSums' }) sums!: BudgetSums;
}

@ObjectType({ description: '按来源\nBy source' })
export class BudgetReportSource {
  @Field(() => CodeItem, { description: '来源\nSource' }) source!: CodeItem;
  @Field(() => BudgetSums, { description: '合计\nSums' }) sums!: BudgetSums;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '文件规定的年度数额（元）；只在设立该经费的机构列出\nThe document’s yuan a year, for the unit that it is given to',
  })
  ceiling!: Decimal | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '尚未分配（元）；超分为负\nNot allotted yet; negative where too much is',
  })
  unallotted!: Decimal | null;
  @Field(() => [BudgetReportUse], { description: '按用途，至多 50 行\nBy use, 50 at most' }) uses!: BudgetReportUse[];
}

@ObjectType({ description: '按年度\nBy year' })
export class BudgetReportYear {
  @Field(() => Int, { description: '会计年度\nFiscal year' }) fiscalYear!: number;
  @Field(() => BudgetSums, { description: '合计\nSums' }) sums!: BudgetSums;
}

@ObjectType({ description: '经费报表：一个机构及其下各级的一个年度\nReport on a unit and all below it for a year' })
export class BudgetReport {
  @Field(() => OrgUnit, { nullable: true, description: '机构\nUnit' }) unit!: OrgUnit;
  @Field(() => Int, { description: '会计年度\nFiscal year' }) fiscalYear!: number;
  @Field(() => BudgetSums, { description: '合计\nSums' }) sums!: BudgetSums;
  @Field(() => [BudgetReportSource], { description: '按来源，至多 50 行\nBy source, 50 at most' })
  sources!: BudgetReportSource[];
  @Field(() => [BudgetReportYear], { description: '各年度，近 6 年\nBy year, the last six' })
  years!: BudgetReportYear[];
}
