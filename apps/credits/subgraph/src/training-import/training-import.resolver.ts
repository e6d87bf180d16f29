import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context, Text } from '@yanxiu/subgraph';
import { FaultyRowsArgs } from '@yanxiu/subgraph/sheet';
import type { FaultKind } from '@yanxiu/subgraph/sheet';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import { TrainingImport } from './training-import.js';
import { ApplyTrainingImportInput, ApplyTrainingImportPayload } from './training-import.input.js';
import {
  TrainingImportConnection,
  TrainingImportRowConnection,
  faultKindsOf,
  faultyRowsOf,
  importById,
  importsOf,
} from './training-import.loader.js';
import { TrainingImportRow, trainingImportFaults } from './training-import-row.js';
import { applyTrainingImport } from './training-import.service.js';

const inLanguage = (text: Text, { locale }: Context): string => (locale === 'en' ? text.en : text.zh);

@Resolver(() => TrainingImport)
export class TrainingImportResolver {
  @Query(() => TrainingImport, {
    nullable: true,
    description: '本人上传的一次校外培训导入\nAn import of outside training of one’s own',
  })
  @Allow('credits:record')
  trainingImport(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<TrainingImport | null> {
    return importById(context).load(id);
  }

  @Query(() => TrainingImportConnection, {
    nullable: true,
    description: '本人上传的校外培训导入，由近及远\nOne’s own imports of outside training, latest first',
  })
  @Allow('credits:record')
  trainingImports(@Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<TrainingImport>> {
    return importsOf(context, args);
  }

  @Mutation(() => ApplyTrainingImportPayload, {
    description: '确认写入已检查的校外培训导入\nHas a checked import of outside training recorded',
  })
  @Allow('credits:record')
  applyTrainingImport(
    @Arg('input') input: ApplyTrainingImportInput,
    @Ctx() context: Context,
  ): Promise<ApplyTrainingImportPayload> {
    return applyTrainingImport(context, input);
  }

  @FieldResolver(() => String, { nullable: true, description: '无法导入的原因\nWhy the file cannot be imported' })
  refusal(@Root() { refusal }: TrainingImport, @Ctx() context: Context): string | null {
    return refusal && inLanguage(refusal, context);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '导入到此机构之下\nThe unit it goes below' })
  unit(@Root() { unitId }: TrainingImport): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => TrainingImportRowConnection, { description: '有问题的行\nFaulty rows' })
  faultyRows(
    @Root() { id }: TrainingImport,
    @Args() args: FaultyRowsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<TrainingImportRow>> {
    return faultyRowsOf(context, id, args);
  }

  @FieldResolver(() => [trainingImportFaults.FaultKind], {
    description: '各类问题及行数，由多到少\nKinds of faults, the most frequent first',
  })
  faultKinds(@Root() { id }: TrainingImport, @Ctx() context: Context): Promise<FaultKind[]> {
    return faultKindsOf(context).load(id);
  }
}
