import { DateScalar, DateTimeScalar, DecimalScalar, Placed, decimal } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ScoreSheetStatus {
  DRAFT = 'DRAFT',
  SIGNED = 'SIGNED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ScoreSheetStatus, {
  name: 'ScoreSheetStatus',
  description: '评估记录状态\nState of a score sheet',
  valuesConfig: {
    DRAFT: { description: '填写中或待签字，仅评估人员可见\nBeing filled in or signed; seen by scorers only' },
    SIGNED: { description: '全部检查人已签字，不可再改\nSigned by all inspectors; final' },
    WITHDRAWN: { description: '已撤回，仅评估人员可见\nWithdrawn; seen by scorers only' },
  },
});

/** One unit scored by one rubric on one day. */
@Entity('score_sheet')
@ObjectType({ description: '评估记录：一个机构按一份评估表的得分\nA score sheet: one unit scored by one rubric' })
@Directive('@key(fields: "id")')
export class ScoreSheet extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'rubric_id' })
  rubricId!: string;

  @Column('text', { name: 'rubric_code' })
  rubricCode!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  kind!: string;

  /** As the policy named it when the sheet was opened. */
  @Column('text', { name: 'kind_name' })
  kindName!: string;

  @Column('date')
  @Field(() => DateScalar, { description: '检查日期\nDay of the inspection' })
  day!: string;

  @Column('text', { name: 'school_year' })
  @Field({ description: '学年，如 2025-2026\nSchool year, e.g. 2025-2026' })
  schoolYear!: string;

  @Column('smallint')
  @Field(() => Int, { description: '学期：1 第一学期，2 第二学期\nTerm: 1 autumn, 2 spring' })
  term!: number;

  @Column('text')
  @Field(() => ScoreSheetStatus, { description: '状态\nState' })
  status!: ScoreSheetStatus;

  @Column('numeric', { transformer: decimal })
  @Field(() => DecimalScalar, { description: '总分：已评条目得分之和\nTotal: sum of the marks given' })
  total!: Decimal;

  @Column('text')
  @Field(() => String, { nullable: true, description: '存在问题或改进建议\nProblems found, or advice' })
  problems!: string | null;

  @Column('text', { name: 'withdraw_reason' })
  @Field(() => String, { nullable: true, description: '撤回原因\nWhy it was withdrawn' })
  withdrawReason!: string | null;

  @Column('text', { name: 'opened_by' })
  openedBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'signed_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '全部签字完成的时间\nWhen the last inspector signed' })
  signedAt!: Date | null;
}
