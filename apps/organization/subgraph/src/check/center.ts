import { Field, Int, ObjectType } from 'type-graphql';
import { PolicyClause } from '../policy/policy.input.js';

@ObjectType({ description: '研修中心的一条确定规则及其结果\nOne rule that finds a centre, and what it finds' })
export class CenterOption {
  @Field({ description: '规则代码\nCode of the rule' })
  rule!: string;

  @Field({ description: '规则所定的中心\nThe centre in the words of the rule' })
  text!: string;

  @Field(() => PolicyClause, { nullable: true, description: '条款\nClause' })
  clause!: PolicyClause | null;

  /** Unit that the rule finds here; null where there is none of that kind. */
  unitId!: string | null;
}

@ObjectType({ description: '小学研修中心的确定：适用哪条规则\nHow the centre of an area’s primary schools is found' })
export class PrimaryCenterDecision {
  @Field(() => Boolean, { description: '初中是否设有小学部\nWhether a junior school has a primary section' })
  juniorHasPrimarySection!: boolean;

  @Field(() => Int, { description: '所辖小学数\nPrimary schools in the area' })
  primaries!: number;

  @Field(() => CenterOption, { nullable: true, description: '适用的规则\nThe rule that fired' })
  fired!: CenterOption | null;

  @Field(() => [CenterOption], { description: '也可选择的规则\nRules that may be chosen instead' })
  alternatives!: CenterOption[];
}

@ObjectType({ description: '学校以何为单位开展并报送校本研修\nBy what unit a school trains and reports' })
export class ReportingUnitDecision {
  @Field({ description: '是否以联片研修区为单位；否则以校为单位\nThrough its cluster; otherwise by itself' })
  throughCluster!: boolean;

  @Field({ description: '规则说明\nThe rule in words' })
  text!: string;

  @Field(() => PolicyClause, { nullable: true, description: '条款；未规定为空\nClause; null where nothing is said' })
  clause!: PolicyClause | null;

  allianceId!: string | null;
}
