import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ActivityTaskState {
  OPEN = 'OPEN',
  DONE = 'DONE',
}
registerEnumType(ActivityTaskState, {
  name: 'ActivityTaskState',
  description: '任务状态\nState of a task',
  valuesConfig: {
    OPEN: { description: '待完成\nTo be done' },
    DONE: { description: '已完成，附完成情况\nDone, with what shows it' },
  },
});

/** Who does what by when for an activity: a line of its run sheet (DL-16). */
@Entity('activity_task')
@ObjectType({ description: '活动分工中的一项任务\nA task of an activity: who does what by when' })
export class ActivityTask {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('int')
  @Field(() => Int, { description: '序号，从 1 起\nNumber, from 1' })
  num!: number;

  @Column('text')
  @Field({ description: '事项\nWhat is to be done' })
  title!: string;

  @Column('jsonb')
  @Field(() => CodeItem, { description: '职责：主持、主讲、记录、观察等\nDuty: host, speaker, recorder, observer…' })
  duty!: CodeItem;

  @Column('uuid', { name: 'assignee_id' })
  assigneeId!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '校外承担人\nWho does it, from outside the platform' })
  outsider!: string | null;

  @Column('date', { name: 'due_on' })
  @Field(() => DateScalar, { nullable: true, description: '完成时限\nTo be done by' })
  dueOn!: string | null;

  @Column('int')
  @Field(() => Int, { nullable: true, description: '现场用时（分钟）\nMinutes it takes in the meeting' })
  minutes!: number | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '要求\nWhat is asked for' })
  note!: string | null;

  @Column('text')
  @Field(() => ActivityTaskState, { description: '状态\nState' })
  state!: ActivityTaskState;

  @Column('text')
  @Field(() => String, { nullable: true, description: '完成情况\nWhat shows that it is done' })
  evidence!: string | null;

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string | null;

  @Column('text', { name: 'resource_title' })
  @Field(() => String, { nullable: true, description: '所附资料名称\nTitle of the material that goes with it' })
  resourceTitle!: string | null;

  @Column('timestamptz', { name: 'done_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '完成时间\nWhen it was done' })
  doneAt!: Date | null;

  @Column('text', { name: 'done_by' })
  @Field(() => String, { nullable: true, description: '登记完成的人\nWho said so' })
  doneBy!: string | null;
}
