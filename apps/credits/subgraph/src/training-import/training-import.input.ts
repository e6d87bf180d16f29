import { PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TrainingImport } from './training-import.js';

@ArgsType()
export class TrainingImportRowsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: '此列有问题的行\nRows with a fault in this column' })
  @Length(1, 40)
  column?: string | null;

  @Field(() => String, { nullable: true, description: '有此类问题的行\nRows with a fault of this rule' })
  @Length(1, 40)
  rule?: string | null;
}

@InputType({ description: '确认写入\nThe go-ahead for an import' })
export class ApplyTrainingImportInput {
  @Field(() => ID, { description: '导入\nImport' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      '跳过有问题的行；否则有问题时不写入\nLeaves faulty rows out; else nothing is written where there are any',
  })
  skipFaulty!: boolean;
}

@ObjectType({ description: '确认写入的结果\nResult of applyTrainingImport' })
export class ApplyTrainingImportPayload {
  @Field(() => TrainingImport, { description: '导入\nThe import' })
  trainingImport!: TrainingImport;
}
