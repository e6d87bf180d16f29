import { Field, Int, ObjectType } from 'type-graphql';
import { MendKind } from './mend.js';
import type { RuleCheck } from './rule-check.js';
import { CheckKind } from './check-kind.js';

/** What fails one rule, counted: its rows are `ruleFindings` with this rule as filter. */
@ObjectType({ description: '不符合同一条规定的各项，计数\nWhat fails one rule, counted' })
export class RuleFindingGroup {
  @Field({ description: '规则在政策包中的路径\nPath of the rule in the policy pack' })
  rule!: string;

  @Field(() => CheckKind, { description: '类别\nKind' })
  kind!: CheckKind;

  @Field(() => Int, { description: '符合筛选的项数\nAll that meet the filter' })
  total!: number;

  @Field(() => Int, { description: '其中未达标的（不含提示与已登记例外）\nOf these, without hints and exceptions' })
  failing!: number;

  @Field(() => Int, { description: '其中一键可整改的\nOf these, how many one click mends' })
  mendable!: number;

  @Field(() => [MendKind], { description: '一键整改所用的办法\nThe ways in which one click mends them' })
  mendKinds!: MendKind[];

  /** The first of them: clause and position are the same for all. */
  first!: RuleCheck;
}
