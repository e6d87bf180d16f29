import { DateScalar, DateTimeScalar, Placed, connectionOf } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum PlanMilestoneState {
  OPEN = 'OPEN',
  DONE = 'DONE',
}
registerEnumType(PlanMilestoneState, {
  name: 'PlanMilestoneState',
  description: '节点的情况\nState of a milestone',
  valuesConfig: {
    OPEN: { description: '未完成\nTo be done' },
    DONE: { description: '已完成，附完成情况\nDone, with what shows it' },
  },
});

export enum PlanMilestoneOrigin {
  TASK = 'TASK',
  OWN = 'OWN',
}
registerEnumType(PlanMilestoneOrigin, {
  name: 'PlanMilestoneOrigin',
  description: '节点的来源\nWhere a milestone comes from',
  valuesConfig: {
    TASK: { description: '计划中的月研修任务\nA task of a month, in the plan itself' },
    OWN: { description: '编制者自设\nSet by who writes the plan' },
  },
});

/** A node of a plan that is controlled (DL-32): a month task of what is in force, or one of the writer's own. */
@Entity('plan_milestone')
@ObjectType({ description: '计划的一个节点\nA milestone of a plan' })
export class PlanMilestone extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('text') @Field(() => PlanMilestoneOrigin, { description: '来源\nOrigin' }) origin!: PlanMilestoneOrigin;
  @Column('text') @Field({ description: '任务\nWhat is to be reached' }) title!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '负责人\nWho answers for it' })
  responsible!: string | null;

  @Column('date', { name: 'due_on' })
  @Field(() => DateScalar, { description: '时限；月任务为当月末\nBy when; of a month task, the end of the month' })
  dueOn!: string;

  @Column('text') @Field(() => PlanMilestoneState, { description: '情况\nState' }) state!: PlanMilestoneState;

  @Column('text')
  @Field(() => String, { nullable: true, description: '完成情况\nWhat shows that it is done' })
  evidence!: string | null;

  @Column('uuid', { name: 'activity_id' }) activityId!: string | null;

  @Column('timestamptz', { name: 'done_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '登记完成的时间\nWhen it was ticked off' })
  doneAt!: Date | null;

  @Column('text', { name: 'done_by' })
  @Field(() => String, { nullable: true, description: '登记完成的人\nWho said so' })
  doneBy!: string | null;

  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

export const PlanMilestoneConnection = connectionOf(PlanMilestone, 'PlanMilestone', '计划节点');
