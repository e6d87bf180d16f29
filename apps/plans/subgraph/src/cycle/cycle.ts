import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum CycleStatus {
  RUNNING = 'RUNNING',
  CLOSED = 'CLOSED',
  STOPPED = 'STOPPED',
}
registerEnumType(CycleStatus, {
  name: 'CycleStatus',
  description: '研修循环的状态\nState of a cycle',
  valuesConfig: {
    RUNNING: { description: '进行中\nRunning' },
    CLOSED: { description: '已办结\nClosed' },
    STOPPED: { description: '已终止\nStopped before its end' },
  },
});

@ObjectType({ description: '环节须形成的材料\nWhat a stage has to bring' })
export class CycleSlot {
  @Field({ description: '代码\nCode' }) code!: string;
  @Field({ description: '名称\nName' }) name!: string;
  @Field({ description: '是否由本单位自行要求，文件未列\nWhether the unit itself asks for it, not the document' })
  own!: boolean;
}

@ObjectType({ description: '流程的一个环节\nA stage of a flow' })
export class FlowStage {
  @Field(() => Int, { description: '序号，从 1 起\nNumber, from 1' }) num!: number;
  @Field({ description: '代码\nCode' }) code!: string;
  @Field({ description: '名称\nName' }) name!: string;
  @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
  @Field(() => [CycleSlot], { description: '须形成的材料\nWhat it has to bring' }) slots!: CycleSlot[];
}

/** The flow as the policy had it when the cycle began: a later edition changes no cycle that runs (DL-11, HL-05). */
@ObjectType({ description: '研修流程\nA flow' })
export class CycleFlow {
  @Field({ description: '代码\nCode' }) code!: string;
  @Field({ description: '名称\nName' }) name!: string;
  @Field({ description: '是否循环往复\nWhether it comes round again' }) loop!: boolean;
  @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
  @Field(() => [FlowStage], { description: '环节，按先后\nStages in their order' }) stages!: FlowStage[];
}

/** One turn of a unit's work through the stages of its policy's flow. */
@Entity('cycle')
@ObjectType({ description: '研修循环：按政策规定的流程推进一轮研修\nA cycle through the stages of the flow' })
@Directive('@key(fields: "id")')
export class Cycle extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text') @Field({ description: '名称\nTitle' }) title!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '研修目的\nWhat it is for' })
  purpose!: string | null;

  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'owner_id' }) ownerId!: string | null;
  @Column('uuid', { name: 'theme_id' }) themeId!: string | null;

  @Column('jsonb')
  @Field(() => CycleFlow, { description: '所用流程，开始时的版本\nFlow, as it was when the cycle began' })
  flow!: CycleFlow;

  @Column('text', { name: 'flow_code' }) flowCode!: string;

  @Column('int', { name: 'stage_num' })
  @Field(() => Int, { description: '当前环节的序号\nNumber of the stage it stands in' })
  stageNum!: number;

  @Column('text', { name: 'stage_code' }) stageCode!: string;

  @Column('text') @Field(() => CycleStatus, { description: '状态\nState' }) status!: CycleStatus;

  @Column('timestamptz')
  @Field(() => DateTimeScalar, { description: '何时进入当前环节\nSince when it is in its stage' })
  since!: Date;

  @Column('text')
  @Field(() => String, { nullable: true, description: '办结结论\nWhat it came to' })
  conclusion!: string | null;

  @Column('text', { name: 'stop_reason' })
  @Field(() => String, { nullable: true, description: '终止原因\nWhy it was stopped' })
  stopReason!: string | null;

  @Column('uuid', { name: 'adoption_id' }) adoptionId!: string;

  @Column('text', { name: 'pack_code' })
  @Field({ description: '所依据的政策包\nPolicy pack that it began with' })
  packCode!: string;

  @Column('int', { name: 'pack_version' })
  @Field(() => Int, { description: '政策包版本\nVersion of the pack' })
  packVersion!: number;

  @Column('boolean') @Field({ description: '是否为演示数据\nMade for the demo' }) demo!: boolean;
  @Column('text', { name: 'created_by' }) createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '开始时间\nWhen it was begun' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
