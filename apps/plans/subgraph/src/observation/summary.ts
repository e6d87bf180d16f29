import { DecimalScalar } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '一个要点的汇总\nWhat all observers say of an item' })
export class ObservedItem {
  @Field({ description: '维度名称\nName of the aspect' })
  aspect!: string;

  @Field({ description: '要点代码\nCode of the item' })
  code!: string;

  @Field({ description: '要点名称\nName of the item' })
  name!: string;

  @Field(() => DecimalScalar, { nullable: true, description: '满分\nMost points' })
  most!: Decimal | null;

  @Field(() => Int, { description: '评分份数\nHow many scored it' })
  count!: number;

  @Field(() => DecimalScalar, { nullable: true, description: '平均分，两位小数\nMean, two places' })
  mean!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: '最低分\nLowest' })
  low!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: '最高分\nHighest' })
  high!: Decimal | null;
}

/** Means and spread over the sheets that were handed in. */
@ObjectType({ description: '观察汇总：按已提交的观察表\nWhat the sheets that were handed in say together' })
export class ObservationSummary {
  @Field(() => Int, { description: '已提交份数\nSheets handed in' })
  sheets!: number;

  @Field(() => DecimalScalar, { nullable: true, description: '平均总分，两位小数\nMean of the totals, two places' })
  mean!: Decimal | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '不含负责人评分的平均总分；没有负责人评分的为空\nMean without those over the teacher; null where none is among them',
  })
  peerMean!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: '总分满分\nMost points of all items' })
  most!: Decimal | null;

  @Field(() => [ObservedItem], { description: '各要点\nEach item' })
  items!: ObservedItem[];
}
