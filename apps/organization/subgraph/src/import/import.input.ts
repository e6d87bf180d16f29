import { PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ImportJob, ImportKind, ImportMode } from './import-job.js';

@ArgsType()
export class ImportJobsArgs extends PageArgs {
  @Field(() => ImportKind, { nullable: true, description: '种类\nKind' })
  kind?: ImportKind | null;
}

@ArgsType()
export class FaultyRowsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: '此列有问题的行\nRows with a fault in this column' })
  @Length(1, 40)
  column?: string | null;

  @Field(() => String, { nullable: true, description: '有此类问题的行\nRows with a fault of this rule' })
  @Length(1, 40)
  rule?: string | null;
}

@InputType({ description: '确认写入\nThe go-ahead for an import' })
export class ApplyImportInput {
  @Field(() => ID, { description: '导入\nImport' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ImportMode, {
    defaultValue: ImportMode.ATOMIC,
    description: '有问题行时的做法\nWhat to do about faulty rows',
  })
  mode!: ImportMode;
}

@ObjectType({ description: '确认写入的结果\nResult of applyImport' })
export class ApplyImportPayload {
  @Field(() => ImportJob, { description: '导入\nThe import' })
  importJob!: ImportJob;
}
