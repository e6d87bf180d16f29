import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID, Length, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EntrySource, EntryStatus, LedgerEntry } from './ledger-entry.js';

@InputType({ description: '学分记录筛选\nFilter of entries' })
export class LedgerEntryFilter {
  @Field(() => ID, { nullable: true, description: '人员\nPerson' })
  @IsUUID()
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '机构及其下级（按研修当日所在单位）\nA unit with all below, by where people stood on the day',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => EntryStatus, { nullable: true, description: '状态\nState' })
  status?: EntryStatus | null;

  @Field(() => EntrySource, { nullable: true, description: '来源\nSource' })
  source?: EntrySource | null;

  @Field(() => Int, { nullable: true, description: '学年\nSchool year by the year of its 1 September' })
  @Min(2000)
  @Max(2100)
  schoolYear?: number | null;

  @Field(() => DateScalar, { nullable: true, description: '自此日起\nFrom this day' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '至此日止\nTo this day' })
  to?: string | null;
}

@ArgsType()
export class LedgerEntriesArgs extends PageArgs {
  @Field(() => LedgerEntryFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: LedgerEntryFilter | null;
}

@InputType({ description: '认定学分\nEntries to recognise' })
export class RecogniseEntriesInput {
  @Field(() => [ID], { description: '学分记录，1–500 条\nEntries, 1 to 500' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

@InputType({ description: '认定筛选出的全部待认定学分\nAll pending entries of a filter, to recognise' })
export class RecogniseAllInput {
  @Field(() => LedgerEntryFilter, {
    description:
      '筛选，与列表相同，至少一项；只办待认定的\nFilter as of the list, not empty; only pending entries are taken',
  })
  filter!: LedgerEntryFilter;

  @Field(() => String, {
    nullable: true,
    description: '理由；记入每条的变更记录\nReason; kept on the timeline of each',
  })
  @Length(2, 200)
  reason?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

export enum RecognitionOutcome {
  RECOGNISED = 'RECOGNISED',
  ALREADY_RECOGNISED = 'ALREADY_RECOGNISED',
  NOT_VALUED = 'NOT_VALUED',
  REVERSED = 'REVERSED',
  OTHER_RECOGNISER = 'OTHER_RECOGNISER',
  OWN_PART = 'OWN_PART',
  NOT_FOUND = 'NOT_FOUND',
}
registerEnumType(RecognitionOutcome, {
  name: 'RecognitionOutcome',
  description: '认定结果\nWhat became of an entry',
  valuesConfig: {
    RECOGNISED: { description: '已认定\nRecognised now' },
    ALREADY_RECOGNISED: { description: '此前已认定\nRecognised before' },
    NOT_VALUED: { description: '尚无学分（政策未规定折算），不能认定\nNo credits yet, as the policy names no rule' },
    REVERSED: { description: '已冲销，不能认定\nReversed' },
    OTHER_RECOGNISER: { description: '依政策应由其他层级认定\nThe policy gives recognition to another level' },
    OWN_PART: {
      description:
        '本人的学分，或本人受聘为专家的活动的学分，须由他人认定\nOne’s own, or of an activity one was engaged for: left to others (DL-05)',
    },
    NOT_FOUND: { description: '不存在或不在范围内\nMissing or out of reach' },
  },
});

@ObjectType({ description: '一条记录的认定结果\nWhat became of one entry' })
export class RecognitionResult {
  @Field(() => ID, { description: '学分记录标识\nId of the entry' })
  id!: string;

  @Field(() => RecognitionOutcome, { description: '结果\nOutcome' })
  outcome!: RecognitionOutcome;

  @Field(() => String, {
    nullable: true,
    description: '未认定的原因，含条款\nWhy it was not recognised, with the clause',
  })
  message!: string | null;

  @Field(() => LedgerEntry, { nullable: true, description: '学分记录\nThe entry' })
  entry!: LedgerEntry | null;
}

@ObjectType({ description: '认定学分的结果\nResult of recogniseEntries' })
export class RecogniseEntriesPayload {
  @Field(() => [RecognitionResult], {
    description: '逐条结果，次序同输入\nOne result per id, in the order of the input',
  })
  results!: RecognitionResult[];
}

@InputType({ description: '冲销学分记录\nAn entry to reverse' })
export class ReverseEntryInput {
  @Field(() => ID, { description: '学分记录\nEntry' })
  @IsUUID()
  id!: string;

  @Field({ description: '冲销原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '冲销的结果\nResult of reverseEntry' })
export class ReverseEntryPayload {
  @Field(() => LedgerEntry, { description: '被冲销的记录\nThe reversed entry' })
  entry!: LedgerEntry;

  @Field(() => LedgerEntry, { description: '冲销记录\nThe entry that reverses it' })
  reversal!: LedgerEntry;
}
