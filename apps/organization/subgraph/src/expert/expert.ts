import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody on a county's (or city's) register of experts: a person of the platform, or from outside (DL-05). */
@Entity('expert')
@ObjectType({ description: '专家库中的专家：本平台人员或外聘\nAn expert on a register: own person or from outside' })
export class Expert extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string | null;

  @Column('text', { name: 'outside_name' })
  outsideName!: string | null;

  @Column('text', { name: 'outside_organisation' })
  @Field(() => String, { nullable: true, description: '外聘专家所在单位\nOrganisation of somebody from outside' })
  outsideOrganisation!: string | null;

  @Column('text')
  title!: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: '学科\nSubjects' })
  subjects!: string[];

  @Column('text', { array: true })
  @Field(() => [String], { description: '学段代码；不限为空\nStage codes; empty where any' })
  stages!: string[];

  @Column('text')
  @Field(() => String, { nullable: true, description: '专长\nField of expertise' })
  field!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '可受聘时间\nWhen available' })
  availability!: string | null;

  @Column('boolean')
  @Field({ description: '是否为演示生成\nGenerated for the demo' })
  demo!: boolean;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '入库日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '出库日，在库为空\nLast day; null while it lasts' })
  to!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

/** One engagement of an expert, with the rating of who engaged him. */
@Entity('expert_engagement')
@ObjectType({ description: '聘请记录及评价\nAn engagement of an expert, with its rating' })
export class ExpertEngagement extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'expert_id' })
  expertId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'activity_id' })
  @Field(() => ID, { nullable: true, description: '研修活动标识\nId of the activity' })
  activityId!: string | null;

  @Column('text')
  @Field({ description: '内容\nTopic' })
  topic!: string;

  @Column('text')
  @Field({ description: '参与方式代码，如 SPEAKER、PARTICIPANT\nPart in it, e.g. SPEAKER, PARTICIPANT' })
  part!: string;

  @Column('date')
  @Field(() => DateScalar, { description: '日期\nDay' })
  day!: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: '评价，1–5；未评为空\nRating, 1 to 5; null before' })
  score!: number | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '评语\nComment' })
  comment!: string | null;

  @Column('text', { name: 'rated_by' })
  @Field(() => String, { nullable: true, description: '评价人\nRated by' })
  ratedBy!: string | null;
}
