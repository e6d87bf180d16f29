import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: '参会情况\nWho was there' })
export class MeetingAttendee {
  @Field({ description: '姓名\nName' })
  name!: string;

  @Field(() => String, { nullable: true, description: '所在学校或单位\nSchool or organisation' })
  organisation!: string | null;

  @Field({ description: '是否出席\nWhether present' })
  present!: boolean;

  @Field(() => String, { nullable: true, description: '请假或委托说明\nExcuse or proxy' })
  note!: string | null;
}

@ObjectType({ description: '会议决议事项\nA resolution of a meeting' })
export class MeetingResolution {
  @Field({ description: '事项\nWhat was resolved' })
  text!: string;

  @Field(() => String, { nullable: true, description: '责任人或责任单位\nWho sees to it' })
  responsible!: string | null;

  @Field(() => DateScalar, { nullable: true, description: '完成期限\nDue day' })
  due!: string | null;
}

/** Minutes of a council of principals or of a body, with attendance and resolutions (DL-06). */
@Entity('meeting')
@ObjectType({ description: '会议纪要：联盟校长理事会或工作机构会议\nMinutes of a council of principals or a body' })
export class Meeting extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'alliance_id' })
  allianceId!: string | null;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string | null;

  @Column('text')
  @Field({ description: '会议名称\nTitle' })
  title!: string;

  @Column('date', { name: 'held_on' })
  @Field(() => DateScalar, { description: '日期\nDay' })
  heldOn!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '地点\nPlace' })
  place!: string | null;

  @Column('text')
  @Field({ description: '主持人\nChair' })
  chair!: string;

  @Column('text')
  @Field({ description: '纪要\nMinutes' })
  minutes!: string;

  @Column('jsonb')
  attendance!: MeetingAttendee[];

  @Column('jsonb')
  resolutions!: MeetingResolution[];

  @Column('uuid', { name: 'plan_id' })
  @Field(() => ID, { nullable: true, description: '所议的共同计划的标识\nId of the joint plan that was discussed' })
  planId!: string | null;

  @Column('text', { name: 'recorded_by' })
  @Field({ description: '登记人\nRecorded by' })
  recordedBy!: string;

  @Column('boolean')
  @Field({ description: '是否为演示生成\nGenerated for the demo' })
  demo!: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
