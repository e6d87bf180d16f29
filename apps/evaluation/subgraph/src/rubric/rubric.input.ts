import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class RubricsArgs extends PageArgs {
  @Field(() => ID, { description: '机构：列出对其有效的评估表\nUnit that the rubrics are in force for' })
  unitId!: string;

  @Field(() => DateScalar, { nullable: true, description: '日期，默认今天\nDay, today by default' })
  day?: string | null;
}
