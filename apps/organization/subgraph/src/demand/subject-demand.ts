import { DateScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A subject in which a school asks for a master's help, and the studio that came of it (PC-13: 根据学校的学科需求指派). */
@Entity('subject_demand')
@ObjectType({
  description: '学科需求：学校请求指派教学能手的学科\nA subject in which a school asks for a master’s help',
})
export class SubjectDemand extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field({ description: '学科\nSubject' })
  subject!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  stage!: string | null;

  @Column('text')
  @Field({ description: '需求说明\nWhat is needed' })
  need!: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: '该学科现有教师数\nTeachers of the subject' })
  teachers!: number | null;

  @Column('uuid', { name: 'studio_id' })
  studioId!: string | null;

  @Column('text', { name: 'closed_reason' })
  @Field(() => String, { nullable: true, description: '撤回或办结的说明\nWhy it was closed' })
  closedReason!: string | null;

  @Column('boolean')
  @Field({ description: '是否为演示生成\nGenerated for the demo' })
  demo!: boolean;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '提出日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '办结日，待办为空\nLast day; null while it is open' })
  to!: string | null;
}
