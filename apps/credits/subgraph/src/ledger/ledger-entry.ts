import type { Decimal } from 'decimal.js';
import type { Step } from '@yanxiu/policy';
import { DateScalar, DateTimeScalar, DecimalScalar, Placed, decimal } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Clause } from '../policy/clause.js';

export enum EntrySource {
  ACTIVITY = 'ACTIVITY',
  OUTSIDE = 'OUTSIDE',
  VALUATION = 'VALUATION',
  REVERSAL = 'REVERSAL',
}
registerEnumType(EntrySource, {
  name: 'LedgerEntrySource',
  description: '学分来源\nWhat an entry comes from',
  valuesConfig: {
    ACTIVITY: { description: '研修活动\nA training activity' },
    OUTSIDE: { description: '校外培训\nTraining outside the school' },
    VALUATION: {
      description:
        '补计：折算标准补充后，为先前未计学分的记录计算的学分\nCredits for an earlier entry, once its empty rule was filled',
    },
    REVERSAL: { description: '冲销\nReverses another entry' },
  },
});

export enum EntryStatus {
  PENDING = 'PENDING',
  RECOGNISED = 'RECOGNISED',
  REVERSED = 'REVERSED',
}
registerEnumType(EntryStatus, {
  name: 'LedgerEntryStatus',
  description: '学分记录状态\nState of an entry',
  valuesConfig: {
    PENDING: { description: '待认定\nWaiting for recognition' },
    RECOGNISED: { description: '已认定\nRecognised' },
    REVERSED: {
      description: '已冲销（原记录与冲销记录均不计入）\nReversed; neither it nor the reversing entry counts',
    },
  },
});

/** One credit movement and the rule that made it. Rows are never updated; a correction is a reversing row (DL-30). */
@Entity('ledger_line')
@ObjectType({
  description: '学分记录：只增不改，更正以冲销记录进行\nA credit movement: only added, corrected by a reversing entry',
})
@Directive('@key(fields: "id")')
export class LedgerEntry extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** Where the person stood on the day. */
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field(() => EntrySource, { description: '来源\nSource' })
  source!: EntrySource;

  /** Activity, outside training, or the entry that is valued or reversed. */
  @Column('uuid', { name: 'source_id' })
  sourceId!: string;

  /** Of an activity: which correction of the attendance it follows; 0 for the attendance as it was first told. */
  @Column('int')
  revision!: number;

  @Column('int', { name: 'school_year' })
  @Field(() => Int, { description: '学年（以 9 月 1 日所在年份表示）\nSchool year by the year of its 1 September' })
  schoolYear!: number;

  @Column('int', { name: 'calendar_year' })
  @Field(() => Int, { description: '自然年\nCalendar year' })
  calendarYear!: number;

  @Column('date')
  @Field(() => DateScalar, { description: '研修日期\nDay of the training' })
  day!: string;

  @Column('numeric', { transformer: decimal })
  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: Decimal;

  @Column('numeric', { transformer: decimal })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '学分；政策未规定折算时为空\nCredits; null while the policy names no rule',
  })
  credits!: Decimal | null;

  @Column('text', { name: 'form_code' })
  formCode!: string | null;

  @Column('text', { name: 'role_code' })
  roleCode!: string | null;

  @Column('text', { name: 'level_code' })
  levelCode!: string | null;

  @Column('text', { name: 'category_code' })
  categoryCode!: string | null;

  /** Kept so that the entry can be valued later, under whatever categories a policy then has. */
  @Column('text', { name: 'content_code' })
  contentCode!: string | null;

  @Column('boolean')
  @Field({ description: '是否校外培训（不计入校本研修）\nOutside training, which is not school-based' })
  outside!: boolean;

  @Column('uuid', { name: 'adoption_id' })
  adoptionId!: string | null;

  @Column('text', { name: 'pack_code' })
  @Field(() => String, { nullable: true, description: '所依政策包\nPolicy pack it was made by' })
  packCode!: string | null;

  @Column('int', { name: 'pack_version' })
  @Field(() => Int, { nullable: true, description: '政策包版本\nVersion of the pack' })
  packVersion!: number | null;

  @Column('text', { name: 'rule_id' })
  @Field(() => ID, {
    nullable: true,
    description: '认定依据：规则在政策包中的路径\nPath in the pack of the rule it was made by',
  })
  ruleId!: string | null;

  /** Level that recognises, by the policy of the day; null where the policy leaves it open. */
  @Column('text')
  recogniser!: string | null;

  @Column('jsonb')
  cite!: Clause | null;

  @Column('jsonb')
  derivation!: Step[];

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '入账时间\nWhen it was recorded' })
  createdAt!: Date;

  @Column('text')
  @Field(() => EntryStatus, { description: '状态\nState' })
  status!: EntryStatus;

  @Column('timestamptz', { name: 'recognised_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '认定时间\nWhen it was recognised' })
  recognisedAt!: Date | null;

  @Column('text', { name: 'recogniser_name' })
  @Field(() => String, { nullable: true, description: '认定人\nWho recognised it' })
  recognisedBy!: string | null;

  @Column('uuid', { name: 'reversing_id' })
  reversingId!: string | null;

  @Column('text', { name: 'reversal_reason' })
  @Field(() => String, { nullable: true, description: '冲销原因\nWhy it was reversed' })
  reversalReason!: string | null;
}

/** What the view adds to a row of the ledger. */
export const derivedColumns = [
  'createdAt',
  'status',
  'recognisedAt',
  'recognisedBy',
  'reversingId',
  'reversalReason',
] as const;
/** A row of the ledger as it is written. */
export type NewEntry = Omit<LedgerEntry, (typeof derivedColumns)[number]>;
