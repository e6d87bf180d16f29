import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** ZJ-09: a round in which plans of a kind are taken in, set by the unit above for all below it. */
@Entity('plan_window')
@ObjectType({
  description: '报送（申报）安排：某类计划在某时期的受理起止\nA round in which plans of a kind are taken in',
})
@Directive('@key(fields: "id")')
export class PlanWindow extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('text', { name: 'template_code' }) templateCode!: string;
  @Column('text', { name: 'template_name' }) templateName!: string;
  @Column('uuid', { name: 'period_id' }) periodId!: string;
  @Column('text', { name: 'period_name' }) @Field({ description: '时期\nPeriod' }) periodName!: string;
  @Column('int') @Field(() => Int, { description: '第几轮\nRound' }) round!: number;

  @Column('timestamptz', { name: 'opens_at' })
  @Field(() => DateTimeScalar, { description: '开始受理\nOpens' })
  opensAt!: Date;

  @Column('timestamptz', { name: 'closes_at' })
  @Field(() => DateTimeScalar, { description: '截止\nCloses' })
  closesAt!: Date;

  @Column('int', { name: 'grace_hours' })
  @Field(() => Int, { description: '截止后宽限的小时数\nHours of grace after the closing' })
  graceHours!: number;

  @Column('boolean', { name: 'late_allowed' })
  @Field({
    description: '逾期是否仍受理（记为逾期）；否则不再受理\nWhether what comes late is still taken in, as late',
  })
  lateAllowed!: boolean;

  @Column('text', { array: true })
  @Field(() => [String], { description: '要求填写的栏目，至多 20 个\nHeadings that are asked for, 20 at most' })
  headings!: string[];

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
