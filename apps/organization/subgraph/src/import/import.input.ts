import { PageArgs } from '@yanxiu/subgraph';
import { IsUUID } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ImportJob, ImportKind, ImportMode } from './import-job.js';

@ArgsType()
export class ImportJobsArgs extends PageArgs {
  @Field(() => ImportKind, { nullable: true, description: '种类\nKind' })
  kind?: ImportKind | null;
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
