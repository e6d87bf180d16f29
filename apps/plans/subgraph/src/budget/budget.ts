import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar, DecimalScalar, Placed } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { fen } from './fen.js';

export enum BudgetStatus {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(BudgetStatus, {
  name: 'BudgetStatus',
  description: '年度经费的状态\nState of a year’s budget',
  valuesConfig: {
    OPEN: { description: '执行中\nOpen' },
    CLOSED: { description: '已结账\nClosed' },
  },
});

/** A unit's money of one fiscal year, which is a calendar year (ZJ-21). */
@Entity('budget')
@ObjectType({ description: '年度经费\nA unit’s budget of a fiscal year' })
@Directive('@key(fields: "id")')
export class Budget extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' }) unitId!: string;

  @Column('int', { name: 'fiscal_year' })
  @Field(() => Int, { description: '会计年度（公历年）\nFiscal year, a calendar year' })
  fiscalYear!: number;

  @Column('bigint', { name: 'daily_funds', transformer: fen })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '日常公用经费（元）；未填为空\nDaily public funds in yuan; null until told',
  })
  dailyFunds!: Decimal | null;

  @Column('bigint', { name: 'special_fund', transformer: fen })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '教师培训专项经费（元）；未填为空\nSpecial training fund in yuan; null until told',
  })
  specialFund!: Decimal | null;

  @Column('text') @Field(() => BudgetStatus, { description: '状态\nState' }) status!: BudgetStatus;
  @Column('boolean') @Field({ description: '是否为演示数据\nMade for the demo' }) demo!: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

/** What money is for; one of an academic year stands in two fiscal years (ZJ-21). */
@Entity('budget_project')
@ObjectType({ description: '经费项目\nA project that money is for' })
@Directive('@key(fields: "id")')
export class BudgetProject extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text') @Field({ description: '名称\nTitle' }) title!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('date', { name: 'starts_on' }) @Field(() => DateScalar, { description: '首日\nFirst day' }) startsOn!: string;
  @Column('date', { name: 'ends_on' }) @Field(() => DateScalar, { description: '末日\nLast day' }) endsOn!: string;
  @Column('uuid', { name: 'plan_id' }) planId!: string | null;
  @Column('uuid', { name: 'task_id' }) taskId!: string | null;
  @Column('boolean') @Field({ description: '是否为演示数据\nMade for the demo' }) demo!: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

/** Money of a project from one source for one use in one fiscal year; its figures are the sums of its entries. */
@Entity('budget_line')
@ObjectType({ description: '经费科目：一个项目一个年度的一种来源与用途\nA budget line' })
export class BudgetLine extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('bigint') num!: string;
  @Column('uuid', { name: 'budget_id' }) budgetId!: string;
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;

  @Column('int', { name: 'fiscal_year' })
  @Field(() => Int, { description: '会计年度\nFiscal year' })
  fiscalYear!: number;

  @Column('jsonb') @Field(() => CodeItem, { description: '经费来源\nSource' }) source!: CodeItem;
  @Column('text', { name: 'source_code' }) sourceCode!: string;

  @Column('jsonb')
  @Field(() => CodeItem, { nullable: true, description: '用途；未分用途为空\nUse; null where none is told' })
  use!: CodeItem | null;

  @Column('text', { name: 'use_code' }) useCode!: string;

  @Column('bigint', { transformer: fen })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '预算（元）；未定为空\nPlanned in yuan; null while not set',
  })
  planned!: Decimal | null;

  @Column('bigint', { transformer: fen })
  @Field(() => DecimalScalar, { description: '支出（元）\nSpent in yuan' })
  spent!: Decimal;
}

export enum BudgetEntryKind {
  PLANNED = 'PLANNED',
  SPENT = 'SPENT',
}
registerEnumType(BudgetEntryKind, {
  name: 'BudgetEntryKind',
  description: '经费记录的种类\nKind of entry',
  valuesConfig: {
    PLANNED: { description: '预算（下达、追加、调减）\nPlanned' },
    SPENT: { description: '支出\nSpent' },
  },
});

/** Never changed and never removed: a correction is a reversing entry. */
@Entity('budget_entry')
@ObjectType({ description: '经费记录，只增不改；更正以冲销记入\nAn entry: never changed; a correction is a reversal' })
export class BudgetEntry {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('bigint') num!: string;
  @Column('uuid', { name: 'line_id' }) lineId!: string;
  @Column('uuid', { name: 'budget_id' }) budgetId!: string;
  @Column('text') @Field(() => BudgetEntryKind, { description: '种类\nKind' }) kind!: BudgetEntryKind;

  @Column('bigint', { transformer: fen })
  @Field(() => DecimalScalar, { description: '金额（元）；冲销为负\nAmount in yuan; negative where it reverses' })
  amount!: Decimal;

  @Column('date') @Field(() => DateScalar, { description: '日期\nDay' }) day!: string;

  @Column('text', { name: 'document_no' })
  @Field({ description: '凭证号或文号\nNumber of the voucher or document' })
  documentNo!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '摘要或冲销原因\nNote, or why it reverses' })
  note!: string | null;

  @Column('uuid', { name: 'reverses_id' })
  @Field(() => ID, { nullable: true, description: '所冲销的记录\nEntry that it reverses' })
  reversesId!: string | null;

  @Column('text', { name: 'by_id' }) byId!: string;
  @Column('text', { name: 'by_name' }) @Field({ description: '经办人\nWho wrote it' }) byName!: string;
  @Column('timestamptz') @Field(() => DateTimeScalar, { description: '记录时间\nWhen it was written' }) at!: Date;
}
