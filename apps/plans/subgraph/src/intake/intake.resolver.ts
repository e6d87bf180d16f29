import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { FaultyRowsArgs } from '@yanxiu/subgraph/sheet';
import type { FaultKind } from '@yanxiu/subgraph/sheet';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { UnitBrief, unitBrief } from '../outreach/unit.loader.js';
import { ApplySheetIntakeInput, ApplySheetIntakePayload } from './intake.input.js';
import { SheetIntakeRowConnection, faultyRows, intakeById, intakeFaultKinds } from './intake.loader.js';
import { applySheetIntake } from './intake.service.js';
import { SheetIntake, intakeFaults } from './sheet-intake.js';
import type { SheetIntakeRow } from './sheet-intake.js';

@Resolver(() => SheetIntake)
export class SheetIntakeResolver {
  @Query(() => SheetIntake, { nullable: true, description: '本人上传的一份表格\nA list of one’s own' })
  @Allow('plans:organise')
  sheetIntake(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<SheetIntake | null> {
    return intakeById(context).load(id);
  }

  @Mutation(() => ApplySheetIntakePayload, { description: '确认写入表格\nHas a checked list written' })
  @Allow('plans:organise')
  applySheetIntake(
    @Arg('input', { description: '内容\nInput' }) input: ApplySheetIntakeInput,
    @Ctx() context: Context,
  ): Promise<ApplySheetIntakePayload> {
    return applySheetIntake(context, input);
  }

  @FieldResolver(() => String, { nullable: true, description: '无法导入的原因\nWhy the file cannot be taken in' })
  refusal(@Root() { refusal }: SheetIntake, @Ctx() { locale }: Context): string | null {
    return refusal && (locale === 'en' ? refusal.en : refusal.zh);
  }

  @FieldResolver(() => UnitBrief, { nullable: true, description: '哪个机构的\nWhose it is' })
  unit(@Root() { unitId }: SheetIntake, @Ctx() context: Context): Promise<UnitBrief | null> {
    return unitBrief(context, unitId);
  }

  @FieldResolver(() => [intakeFaults.FaultKind], { description: '问题的种类，多的在前\nKinds of faults, most first' })
  faultKinds(@Root() { id }: SheetIntake, @Ctx() context: Context): Promise<FaultKind[]> {
    return intakeFaultKinds(context).load(id);
  }

  @FieldResolver(() => SheetIntakeRowConnection, { description: '有问题的行\nFaulty rows' })
  faultyRows(
    @Root() { id }: SheetIntake,
    @Args() args: FaultyRowsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<SheetIntakeRow>> {
    return faultyRows(context, id, args);
  }
}
