import { Field, ObjectType } from 'type-graphql';
import { Clause } from '../policy/clause.js';

/** One step of how an entry's credits came about. */
@ObjectType({ description: '计算步骤\nA step of the computation' })
export class DerivationStep {
  @Field({ description: '步骤\nStep' })
  step!: string;

  @Field({ description: '数值\nValue' })
  value!: string;

  @Field(() => Clause, { nullable: true, description: '条款出处\nThe clause it rests on' })
  clause!: Clause | null;

  @Field({
    description:
      '是否非文件所载（平台默认或演示数值）\nWhether the figure is ours or a demonstration’s, not a document’s',
  })
  proposed!: boolean;

  @Field(() => String, { nullable: true, description: '说明\nNote' })
  note!: string | null;
}
