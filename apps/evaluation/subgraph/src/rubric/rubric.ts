import { CodeItem } from '@yanxiu/directory';
import type { RubricRules } from '@yanxiu/policy';
import { DecimalScalar, decimal } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far an item can be scored from recorded evidence: a closed list of the platform, not of any policy. */
export enum Automation {
  AUTO = 'AUTO',
  ASSIST = 'ASSIST',
  MANUAL = 'MANUAL',
}
registerEnumType(Automation, {
  name: 'RubricAutomation',
  description: '自动评分程度（平台建议，非文件所载）\nHow far records can score an item; proposed by the platform',
  valuesConfig: {
    AUTO: { description: '可由记录计算\nComputed from records' },
    ASSIST: { description: '由记录辅助\nAssisted by records' },
    MANUAL: { description: '只能由人评定\nJudged by people only' },
  },
});

@ObjectType({ description: '评估表的依据\nWhat a rubric rests on' })
export class RubricSource {
  @Field({ description: '文件代码\nCode of the document' })
  document!: string;

  @Field({ description: '条款\nClause' })
  clause!: string;

  @Field({ description: '原文\nThe words of the document' })
  quote!: string;
}

@ObjectType({ description: '评估内容条目\nAn item of a rubric' })
export class RubricItem {
  @Field(() => Int, { description: '序号\nNumber' })
  number!: number;

  @Field({ description: '评估内容\nWhat is assessed' })
  text!: string;

  @Field(() => DecimalScalar, { description: '分值\nWeight: the highest mark' })
  weight!: Decimal;

  @Field(() => [CodeItem], { description: '督查方式\nHow it is checked' })
  methods!: CodeItem[];

  @Field(() => Automation, { nullable: true, description: '自动评分程度\nHow far records can score it' })
  automation!: Automation | null;

  @Field(() => [String], { description: '可提供佐证的模块\nSlices whose records give evidence' })
  evidenceFrom!: string[];

  @Field(() => RubricSource, {
    nullable: true,
    description: '依据（文件、条款、原文）\nDocument, clause and quote behind it',
  })
  cite!: RubricSource | null;
}

@ObjectType({ description: '评估项目（若干条目）\nA section of a rubric' })
export class RubricSection {
  @Field({ description: '代码\nCode' })
  code!: string;

  @Field({ description: '名称\nName' })
  name!: string;

  @Field(() => DecimalScalar, { description: '分值合计\nSum of the weights of its items' })
  expectedSum!: Decimal;

  @Field(() => [RubricItem], { description: '条目\nItems' })
  items!: RubricItem[];
}

/**
 * A score sheet's form as a policy pack set it. Never changed: another version of the pack makes another rubric, and a
 * sheet keeps the one it began with (PC-36). Public like the document it stands in.
 */
@Entity('rubric')
@ObjectType({ description: '评估表（来自政策包，不可更改）\nA rubric as a policy pack set it; never changed' })
@Directive('@key(fields: "id")')
export class Rubric {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('text')
  @Field({ description: '代码\nCode' })
  code!: string;

  @Column('text')
  @Field({ description: '名称\nName' })
  name!: string;

  @Column('text', { name: 'pack_code' })
  @Field({ description: '所属政策包代码\nCode of the policy pack' })
  packCode!: string;

  @Column('int', { name: 'pack_version' })
  @Field(() => Int, { description: '所属政策包版本\nVersion of the policy pack' })
  packVersion!: number;

  @Column('numeric', { transformer: decimal })
  @Field(() => DecimalScalar, { description: '总分\nTotal' })
  total!: Decimal;

  /** The rubric's own words and figures, for the rule arithmetic. */
  @Column('jsonb')
  rules!: RubricRules;
}
