import type { Decimal } from 'decimal.js';
import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DecimalScalar } from '@yanxiu/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { Clause } from '../policy/clause.js';

@ObjectType({ description: '学分周期（按现行政策）\nCredit cycle by the policy in force' })
export class CreditCycle {
  @Field(() => String, { description: '政策包代码\nCode of the policy pack' })
  packCode!: string;

  @Field(() => Int, {
    nullable: true,
    description: '周期年数；未规定为空\nLength in years; null where the policy is silent',
  })
  years!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '本周期首日；起算日未规定为空\nFirst day; null where the policy names no start',
  })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: '本周期末日\nLast day' })
  to!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '周期总学分；未规定为空\nCredits of the whole cycle; null where the policy is silent',
  })
  total!: Decimal | null;

  @Field(() => Clause, { nullable: true, description: '总学分的条款出处\nThe clause behind the total' })
  totalClause!: Clause | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '其中校本研修应占学分；未规定为空\nPart of it that is school-based training; null where the policy is silent',
  })
  share!: Decimal | null;

  @Field(() => Clause, { nullable: true, description: '校本研修占比的条款出处\nThe clause behind the share' })
  shareClause!: Clause | null;
}

@ObjectType({
  description:
    '学分汇总：本周期内；周期未规定的，为全部\nCredits of the current cycle; of all time where the policy sets no cycle',
})
export class CreditSummary {
  /** Whose it is. */
  personId!: string;
  /** Adoption whose pack names the codes. */
  adoptionId!: string | null;

  @Field(() => CreditCycle, {
    nullable: true,
    description: '学分周期；所在单位未采用政策包时为空\nThe cycle; null where no policy is in force',
  })
  cycle!: CreditCycle | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '本人应修学分（按层级、岗位）；未规定为空\nWhat this person must earn; null where the policy is silent',
  })
  required!: Decimal | null;

  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: Decimal;

  @Field(() => DecimalScalar, { description: '学分合计（已认定与待认定）\nCredits, recognised and pending' })
  total!: Decimal;

  @Field(() => DecimalScalar, { description: '已认定学分\nRecognised credits' })
  recognised!: Decimal;

  @Field(() => DecimalScalar, { description: '待认定学分\nPending credits' })
  pending!: Decimal;

  @Field(() => DecimalScalar, {
    description:
      '合计中的校外培训学分（不计入校本研修）\nPart of the total from outside training, which is not school-based',
  })
  outside!: Decimal;

  @Field(() => Int, { description: '记录条数\nNumber of entries' })
  entryCount!: number;
}

@ObjectType({ description: '一学年的学分\nCredits of one school year' })
export class CreditYear {
  @Field(() => Int, { description: '学年（以 9 月 1 日所在年份表示）\nSchool year by the year of its 1 September' })
  schoolYear!: number;

  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: Decimal;

  @Field(() => DecimalScalar, { description: '学分合计\nCredits' })
  total!: Decimal;

  @Field(() => DecimalScalar, { description: '已认定学分\nRecognised credits' })
  recognised!: Decimal;

  @Field(() => DecimalScalar, { description: '待认定学分\nPending credits' })
  pending!: Decimal;
}

@ObjectType({ description: '按研修形式（校外培训按层次）的学分\nCredits by form, or by level for outside training' })
export class CreditsByForm {
  @Field(() => CodeItem, { nullable: true, description: '研修形式或培训层次\nForm, or level of outside training' })
  form!: CodeItem | null;

  @Field({ description: '是否校外培训\nWhether it is outside training' })
  outside!: boolean;

  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: Decimal;

  @Field(() => DecimalScalar, { description: '学分\nCredits' })
  credits!: Decimal;

  @Field(() => Int, { description: '记录条数\nNumber of entries' })
  entryCount!: number;
}

@ObjectType({ description: '学分对账单\nA person’s statement of credits' })
export class CreditStatement extends CreditSummary {
  /** First and last day of what it covers; null covers everything. */
  span!: { from: string; to: string } | null;
}
