import { CodeItem } from '@yanxiu/directory';
import { Allow, BatchJobPayload } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import type { Pack } from '@yanxiu/policy';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { OutsideTraining } from '../outside/outside-training.js';
import { trainingById } from '../outside/outside.loader.js';
import { Person } from '../person/person.js';
import { Clause } from '../policy/clause.js';
import { formItem, levelItem, packByAdoption, roleItem } from '../policy/policies.js';
import { OrgUnit } from '../unit/unit.js';
import { DerivationStep } from './derivation-step.js';
import { EntrySource, LedgerEntry } from './ledger-entry.js';
import {
  LedgerEntriesArgs,
  RecogniseAllInput,
  RecogniseEntriesInput,
  RecogniseEntriesPayload,
  ReverseEntryInput,
  ReverseEntryPayload,
} from './ledger.input.js';
import { LedgerEntryConnection, entriesMatching, entryById } from './ledger.loader.js';
import { explanationOf } from './ledger.rules.js';
import { recogniseAll } from './recognise-all.service.js';
import { recogniseEntries } from './recognise.service.js';
import { reverseEntry } from './reverse.service.js';

@Resolver(() => LedgerEntry)
export class LedgerEntryResolver {
  @Query(() => LedgerEntry, {
    nullable: true,
    description: '按标识查学分记录；不存在与不在范围内同样为空\nAn entry by id; missing and out of reach are both null',
  })
  @Allow('credits:read')
  ledgerEntry(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<LedgerEntry | null> {
    return entryById(context).load(id);
  }

  @Query(() => LedgerEntryConnection, {
    nullable: true,
    description: '学分记录，最近的在前\nEntries within reach, latest first',
  })
  @Allow('credits:read')
  ledgerEntries(@Args() args: LedgerEntriesArgs, @Ctx() context: Context): Promise<Connection<LedgerEntry>> {
    return entriesMatching(context, args);
  }

  @Mutation(() => RecogniseEntriesPayload, {
    description: '认定学分（认定层级依政策）\nRecognises entries; who may is the policy’s choice',
  })
  @Allow('credits:recognise')
  recogniseEntries(
    @Arg('input', { description: '内容\nInput' }) input: RecogniseEntriesInput,
    @Ctx() context: Context,
  ): Promise<RecogniseEntriesPayload> {
    return recogniseEntries(context, input);
  }

  @Mutation(() => BatchJobPayload, {
    description:
      '认定筛选出的全部待认定学分：作为批量作业逐条办理，进度见 creditsJob\nRecognises all pending entries of a filter, as a batch; creditsJob tells how far it is',
  })
  @Allow('credits:recognise')
  recogniseAll(
    @Arg('input', { description: '内容\nInput' }) input: RecogniseAllInput,
    @Ctx() context: Context,
  ): Promise<BatchJobPayload> {
    return recogniseAll(context, input);
  }

  @Mutation(() => ReverseEntryPayload, { description: '冲销一条学分记录\nReverses an entry' })
  @Allow('credits:reverse')
  reverseEntry(
    @Arg('input', { description: '内容\nInput' }) input: ReverseEntryInput,
    @Ctx() context: Context,
  ): Promise<ReverseEntryPayload> {
    return reverseEntry(context, input);
  }

  @FieldResolver(() => Person, { nullable: true, description: '人员\nWhose it is' })
  person(@Root() { personId }: LedgerEntry): Person {
    return { id: personId };
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '研修当日所在单位\nWhere the person stood on the day' })
  unit(@Root() { unitId }: LedgerEntry): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '研修当日所在学校\nSchool on the day' })
  school(@Root() { schoolId }: LedgerEntry): OrgUnit | null {
    return schoolId ? { id: schoolId } : null;
  }

  @FieldResolver(() => Activity, { nullable: true, description: '研修活动\nThe activity it comes from' })
  activity(@Root() { source, sourceId }: LedgerEntry): Activity | null {
    return source === EntrySource.ACTIVITY ? { id: sourceId } : null;
  }

  @FieldResolver(() => OutsideTraining, { nullable: true, description: '校外培训\nThe outside training it comes from' })
  outsideTraining(
    @Root() { source, sourceId }: LedgerEntry,
    @Ctx() context: Context,
  ): Promise<OutsideTraining | null> | null {
    return source === EntrySource.OUTSIDE ? trainingById(context).load(sourceId) : null;
  }

  @FieldResolver(() => LedgerEntry, {
    nullable: true,
    description: '被补计或冲销的原记录\nThe entry that this one values or reverses',
  })
  original(@Root() { source, sourceId }: LedgerEntry, @Ctx() context: Context): Promise<LedgerEntry | null> | null {
    return source === EntrySource.VALUATION || source === EntrySource.REVERSAL
      ? entryById(context).load(sourceId)
      : null;
  }

  @FieldResolver(() => LedgerEntry, {
    nullable: true,
    description: '冲销此记录的记录\nThe entry that reverses this one',
  })
  reversal(@Root() { reversingId }: LedgerEntry, @Ctx() context: Context): Promise<LedgerEntry | null> | null {
    return reversingId ? entryById(context).load(reversingId) : null;
  }

  @FieldResolver(() => CodeItem, {
    nullable: true,
    description: '研修形式（政策代码表）\nForm by the policy’s code table',
  })
  form(@Root() entry: LedgerEntry, @Ctx() context: Context): Promise<CodeItem | null> {
    return codeItem(context, entry, entry.formCode, formItem);
  }

  @FieldResolver(() => CodeItem, { nullable: true, description: '在活动中的角色\nRole in the activity' })
  role(@Root() entry: LedgerEntry, @Ctx() context: Context): Promise<CodeItem | null> {
    return codeItem(context, entry, entry.roleCode, roleItem);
  }

  @FieldResolver(() => CodeItem, { nullable: true, description: '培训层次\nLevel of the training' })
  level(@Root() entry: LedgerEntry, @Ctx() context: Context): Promise<CodeItem | null> {
    return codeItem(context, entry, entry.levelCode, levelItem);
  }

  @FieldResolver(() => Clause, {
    nullable: true,
    description: '条款出处；文件未载明时为空\nThe clause behind the rule; null where no document says it',
  })
  clause(@Root() { cite }: LedgerEntry): Clause | null {
    return cite;
  }

  @FieldResolver(() => [DerivationStep], {
    description: '学分如何得来，逐步并附条款\nHow the credits came about, step by step with clauses',
  })
  explanation(@Root() { derivation }: LedgerEntry): DerivationStep[] {
    return explanationOf(derivation);
  }
}

async function codeItem(
  context: Context,
  { adoptionId }: LedgerEntry,
  code: string | null,
  itemOf: (pack: Pack | null, code: string) => CodeItem,
): Promise<CodeItem | null> {
  if (!code) return null;
  return itemOf(adoptionId ? await packByAdoption(context).load(adoptionId) : null, code);
}
