import type { Decimal } from 'decimal.js';
import { CodeItem } from '@yanxiu/directory';
import { DecimalScalar } from '@yanxiu/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '一个培训层次的学时与人数\nHours and people of a level of training' })
export class TrainingLevelFigures {
  @Field(() => CodeItem, { description: '培训层次，用当地的叫法\nLevel, in the words of the region' }) level!: CodeItem;

  @Field({ description: '是否校外培训；否为校本研修\nWhether outside the school; else school-based' })
  outside!: boolean;

  @Field(() => DecimalScalar, { description: '学时\nHours' }) hours!: Decimal;
  @Field(() => Int, { description: '人数，每人只计一次\nPeople, each once' }) people!: number;
  @Field(() => Int, { description: '记录条数\nRecords' }) records!: number;
}
