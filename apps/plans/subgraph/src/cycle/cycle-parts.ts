import { DateScalar, DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CycleStatus } from './cycle.js';

export enum CycleVerdict {
  REACHED = 'REACHED',
  PARTLY = 'PARTLY',
  MISSED = 'MISSED',
}
registerEnumType(CycleVerdict, {
  name: 'CycleVerdict',
  description: '预设成果的达成情况\nHow far an outcome was reached',
  valuesConfig: {
    REACHED: { description: '已达成\nReached' },
    PARTLY: { description: '部分达成\nPartly' },
    MISSED: { description: '未达成\nMissed' },
  },
});

/** HL-31: set at planning, compared at closing. */
@Entity('cycle_outcome')
@ObjectType({ description: '预设成果\nAn expected outcome' })
export class CycleOutcome {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId!: string;
  @Column('int') @Field(() => Int, { description: '序号\nNumber' }) num!: number;
  @Column('text') @Field({ description: '预设成果\nWhat is expected' }) expected!: string;

  @Column('boolean')
  @Field({ description: '是否在首个环节之后增加\nWhether it was added after the first stage' })
  late!: boolean;

  @Column('text')
  @Field(() => CycleVerdict, { nullable: true, description: '达成情况；办结前为空\nNull before the closing' })
  verdict!: CycleVerdict | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '实际成果\nWhat came out' })
  actual!: string | null;
}

/** Something that a stage brought: a note, or a record of the platform. */
@Entity('cycle_artefact')
@ObjectType({ description: '环节材料\nWhat a stage brought' })
export class CycleArtefact {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId!: string;
  @Column('int') @Field(() => Int, { description: '环节序号\nStage' }) num!: number;

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description: '对应的必交材料代码；另附的为空\nRequired one that it is; null for what is added',
  })
  slot!: string | null;

  @Column('text') @Field({ description: '名称\nTitle' }) title!: string;
  @Column('text') @Field(() => String, { nullable: true, description: '文字内容\nText' }) body!: string | null;
  @Column('uuid', { name: 'resource_id' }) resourceId!: string | null;
  @Column('uuid', { name: 'plan_id' }) planId!: string | null;
  @Column('uuid', { name: 'activity_id' }) activityId!: string | null;
  @Column('uuid', { name: 'theme_id' }) themeId!: string | null;

  @Column('text', { name: 'added_by_name' })
  @Field({ description: '归入者\nWho filed it' })
  addedByName!: string;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '归入时间\nWhen' })
  createdAt!: Date;
}

@ObjectType({ description: '必交材料及是否已有\nA required artefact and whether it is there' })
export class CycleStageSlot {
  @Field({ description: '代码\nCode' }) code!: string;
  @Field({ description: '名称\nName' }) name!: string;
  @Field({ description: '是否由本单位自行要求\nWhether the unit itself asks for it' }) own!: boolean;
  @Field({ description: '是否已有\nWhether it is there' }) filled!: boolean;
}

@ObjectType({ description: '一个环节的进展\nHow a stage of a cycle stands' })
export class CycleStage {
  @Field(() => Int, { description: '序号\nNumber' }) num!: number;
  @Field({ description: '代码\nCode' }) code!: string;
  @Field({ description: '名称\nName' }) name!: string;
  @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
  @Field({ description: '是否为当前环节\nWhether the cycle stands in it' }) current!: boolean;
  @Field(() => Int, { description: '进入过几次\nHow often it was entered' }) visits!: number;
  @Field(() => DateScalar, { nullable: true, description: '计划开始日\nPlanned from' }) plannedFrom!: string | null;
  @Field(() => DateScalar, { nullable: true, description: '计划完成日\nPlanned to' }) plannedTo!: string | null;
  @Field(() => DateScalar, { nullable: true, description: '首次进入日\nFirst entered' }) enteredOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: '最近离开日\nLast left' }) leftOn!: string | null;
  @Field({ description: '已过计划完成日而未完成\nPast its day and not done' }) overdue!: boolean;
  @Field(() => [String], { description: '返回本环节的原因，按先后\nWhy it was gone back to' }) revisits!: string[];
  @Field(() => [CycleStageSlot], { description: '须形成的材料\nWhat it has to bring' }) slots!: CycleStageSlot[];
  @Field(() => Int, { description: '关联的活动数\nActivities linked' }) activityCount!: number;
}

@ObjectType({ description: '遗留问题\nA question that stayed open' })
export class CycleQuestion {
  @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Field(() => ID, { description: '出自哪个循环\nCycle that it comes from' }) cycleId!: string;
  @Field({ description: '问题\nQuestion' }) text!: string;
  @Field(() => Int, { description: '有几个后续循环承接\nHow many cycles take it up' }) carried!: number;
}

/** A cycle in the spiral of another one (DL-13). */
@ObjectType({ description: '前后相承的一个循环\nA cycle before or after this one' })
export class CycleKin {
  @Field(() => ID, { description: '循环\nCycle' }) id!: string;
  @Field({ description: '名称\nTitle' }) title!: string;
  @Field({ description: '机构名称\nName of the unit' }) unitName!: string;
  @Field(() => CycleStatus, { description: '状态\nState' }) status!: CycleStatus;
  @Field(() => Int, { description: '相隔几代：负数在前，正数在后\nGenerations away: before is negative' })
  generation!: number;
  @Field(() => [ID], { description: '它承接的循环\nCycles that it follows' }) previousIds!: string[];
}
