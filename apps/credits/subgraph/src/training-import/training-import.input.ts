import { IsUUID } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TrainingImport } from './training-import.js';

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
