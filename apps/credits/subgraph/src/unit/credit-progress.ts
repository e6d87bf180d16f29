import type { Decimal } from 'decimal.js';
import { RollUpBasis } from '@yanxiu/directory';
import { DecimalScalar } from '@yanxiu/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    '机构一学年的学分进展（按研修当日所在单位）\nCredits earned under a unit in a school year, by where people stood on the day',
})
export class CreditProgress {
  unitId!: string;

  @Field(() => RollUpBasis, { description: '汇总口径\nAs it was, or as it is now' })
  basis!: RollUpBasis;

  @Field(() => Int, { description: '学年（以 9 月 1 日所在年份表示）\nSchool year by the year of its 1 September' })
  schoolYear!: number;

  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: Decimal;

  @Field(() => DecimalScalar, { description: '学分合计\nCredits' })
  credits!: Decimal;

  @Field(() => DecimalScalar, { description: '已认定学分\nRecognised credits' })
  recognised!: Decimal;

  @Field(() => DecimalScalar, { description: '待认定学分\nPending credits' })
  pending!: Decimal;

  @Field(() => DecimalScalar, { description: '其中校外培训学分\nPart from outside training' })
  outside!: Decimal;

  @Field(() => Int, { description: '记录条数\nNumber of entries' })
  entryCount!: number;
}
