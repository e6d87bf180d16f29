import { CodeItem } from '@yanxiu/directory';
import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ProgrammeStatus {
  DRAFT = 'DRAFT',
  RUNNING = 'RUNNING',
  CLOSED = 'CLOSED',
}
registerEnumType(ProgrammeStatus, {
  name: 'ProgrammeStatus',
  description: '研修项目的状态\nState of a programme',
  valuesConfig: {
    DRAFT: { description: '筹划中，仅主管单位可见\nBeing prepared, seen by its unit only' },
    RUNNING: { description: '实施中\nUnder way' },
    CLOSED: { description: '已总结结项\nClosed with its summary' },
  },
});

@ObjectType({ description: '项目的一个年度\nA year of a programme' })
export class ProgrammeYear {
  @Field(() => Int, { description: '年份\nYear' }) year!: number;
  @Field(() => String, { nullable: true, description: '年度名称，如“启动年”\nWhat the year is called' })
  name!: string | null;
  @Field(() => String, { nullable: true, description: '年度口号\nMotto' }) motto!: string | null;
  @Field(() => String, { nullable: true, description: '年度任务要求\nMission' }) mission!: string | null;
  @Field(() => [String], { description: '预期成果，至多 20 项\nOutputs, 20 at most' }) outputs!: string[];
  @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
}

/** A programme of several years with tasks for each (HL-20 to HL-24). */
@Entity('programme')
@ObjectType({ description: '研修项目（多年行动方案）\nA programme of several years' })
@Directive('@key(fields: "id")')
export class Programme extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text') @Field({ description: '名称\nTitle' }) title!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '政策中的项目代码；自设的为空\nIts code in the policy' })
  code!: string | null;

  @Column('uuid', { name: 'unit_id' }) unitId!: string;

  @Column('int', { name: 'year_from' }) @Field(() => Int, { description: '起始年份\nFirst year' }) yearFrom!: number;
  @Column('int', { name: 'year_to' }) @Field(() => Int, { description: '结束年份\nLast year' }) yearTo!: number;

  @Column('jsonb')
  @Field(() => [ProgrammeYear], { description: '各年度，至多 10 个\nIts years, 10 at most' })
  years!: ProgrammeYear[];

  @Column('text') @Field(() => ProgrammeStatus, { description: '状态\nState' }) status!: ProgrammeStatus;

  @Column('text')
  @Field(() => String, { nullable: true, description: '结项总结\nSummary at its close' })
  summary!: string | null;

  @Column('uuid', { name: 'adoption_id' }) adoptionId!: string | null;
  @Column('text', { name: 'pack_code' }) packCode!: string | null;
  @Column('int', { name: 'pack_version' }) packVersion!: number | null;
  @Column('boolean') @Field({ description: '是否为演示数据\nMade for the demo' }) demo!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '创建时间\nWhen it was set up' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

@ObjectType({ description: '可按政策设立的项目\nA programme that the policy names' })
export class ProgrammeChoice {
  @Field(() => CodeItem, { description: '项目\nProgramme' }) item!: CodeItem;
  @Field(() => Int, { description: '起始年份\nFirst year' }) yearFrom!: number;
  @Field(() => Int, { description: '结束年份\nLast year' }) yearTo!: number;
  @Field(() => Int, { description: '文件列出的任务数\nTasks that the document lists' }) tasks!: number;
  @Field({ description: '是否已经设立\nWhether it was set up already' }) taken!: boolean;
}
