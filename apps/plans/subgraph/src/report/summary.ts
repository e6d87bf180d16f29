import { DateTimeScalar, PageArgs, Placed } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { monthPattern } from './tally.js';

export enum ProposalKind {
  MERIT = 'MERIT',
  SHORTCOMING = 'SHORTCOMING',
}
registerEnumType(ProposalKind, {
  name: 'ProposalKind',
  description: '建议的种类\nKind of proposal',
  valuesConfig: {
    MERIT: { description: '做出实效，建议表扬\nDid well: praise is proposed' },
    SHORTCOMING: { description: '存在问题，建议帮扶\nIs wanting: help is proposed' },
  },
});

/** What a county makes of a month's reports (PC-27). It proposes; praise and help are decided by evaluation. */
@Entity('month_summary')
@ObjectType({ description: '月报汇总\nA month’s summary by the unit that received the reports' })
@Directive('@key(fields: "id")')
export class MonthSummary extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field({ description: '月份，YYYY-MM\nMonth' })
  month!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '汇总意见\nRemark' })
  remark!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

@Entity('summary_proposal')
@ObjectType({ description: '汇总提出的建议\nA proposal of the summary' })
export class SummaryProposal {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'summary_id' })
  summaryId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field(() => ProposalKind, { description: '种类\nKind' })
  kind!: ProposalKind;

  @Column('text', { array: true })
  @Field(() => [String], { description: '所涉学科，至多 50 门\nSubjects, 50 at most' })
  subjects!: string[];

  @Column('text')
  @Field({ description: '依据\nWhat it rests on' })
  reason!: string;

  @Column('boolean')
  @Field({ description: '是否保留此建议\nWhether the officer keeps it' })
  kept!: boolean;
}

@ArgsType()
export class ProposalsArgs extends PageArgs {
  @Field(() => ProposalKind, { nullable: true, description: '种类\nKind' })
  kind?: ProposalKind | null;
}

@ArgsType()
export class MonthSummaryArgs {
  @Field(() => ID, { description: '接收月报的机构\nUnit that received the reports' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '月份，YYYY-MM\nMonth' })
  @Matches(monthPattern)
  month!: string;
}

@InputType({ description: '汇总一个月的月报；再次汇总时重新提出建议\nSums a month up; again: proposes anew' })
export class SummariseMonthInput {
  @Field(() => ID, { description: '接收月报的机构\nUnit that received the reports' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '月份，YYYY-MM\nMonth' })
  @Matches(monthPattern)
  month!: string;

  @Field(() => Int, {
    nullable: true,
    description: '所见版本；首次汇总不填\nVersion that was seen; none the first time',
  })
  version?: number | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '修改汇总意见，取舍建议\nThe remark, and which proposals are kept' })
export class SaveMonthSummaryInput {
  @Field(() => ID, { description: '汇总\nSummary' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => String, { nullable: true, description: '汇总意见，至多 2000 字\nRemark, 2000 characters at most' })
  @MaxLength(2000)
  remark?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: '不予保留的建议，至多 500 条\nProposals that are dropped, 500 at most',
  })
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  dropped!: string[];
}

@ObjectType({ description: '汇总的办理结果\nResult of a step on a summary' })
export class MonthSummaryPayload {
  @Field(() => MonthSummary, { description: '汇总\nThe summary' })
  summary!: MonthSummary;
}
