import { CodeItem } from '@yanxiu/directory';
import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { LedgerEntry } from '../ledger/ledger-entry.js';
import { Person } from '../person/person.js';
import { OrgUnit } from '../unit/unit.js';
import { OutsideTraining } from './outside-training.js';
import { OutsideTrainingsArgs, RecordOutsideTrainingInput, RecordOutsideTrainingPayload } from './outside.input.js';
import { OutsideTrainingConnection, entryOfTraining, levelAt, trainingsMatching } from './outside.loader.js';
import { recordOutsideTraining } from './outside.service.js';

@Resolver(() => OutsideTraining)
export class OutsideTrainingResolver {
  @Query(() => OutsideTrainingConnection, {
    nullable: true,
    description: '校外培训记录；教师只见本人\nOutside training on record; a teacher sees the own',
  })
  @Allow('credits:read')
  outsideTrainings(@Args() args: OutsideTrainingsArgs, @Ctx() context: Context): Promise<Connection<OutsideTraining>> {
    return trainingsMatching(context, args);
  }

  @Mutation(() => RecordOutsideTrainingPayload, {
    description: '登记校外培训，同一培训只记一次\nRecords outside training; the same training once',
  })
  @Allow('credits:record')
  recordOutsideTraining(
    @Arg('input', { description: '内容\nInput' }) input: RecordOutsideTrainingInput,
    @Ctx() context: Context,
  ): Promise<RecordOutsideTrainingPayload> {
    return recordOutsideTraining(context, input);
  }

  @FieldResolver(() => Person, { nullable: true, description: '人员\nWhose it is' })
  person(@Root() { personId }: OutsideTraining): Person {
    return { id: personId };
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '结业当日所在单位\nWhere the person stood on the day' })
  unit(@Root() { unitId }: OutsideTraining): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => CodeItem, { description: '培训层次，用当地的叫法\nLevel, in the words of the region' })
  level(@Root() { unitId, completedOn, levelCode }: OutsideTraining, @Ctx() context: Context): Promise<CodeItem> {
    return levelAt(context).load({ unitId, day: completedOn, level: levelCode });
  }

  @FieldResolver(() => LedgerEntry, { nullable: true, description: '学分记录\nIts entry in the ledger' })
  entry(@Root() { id }: OutsideTraining, @Ctx() context: Context): Promise<LedgerEntry | null> {
    return entryOfTraining(context).load(id);
  }
}
