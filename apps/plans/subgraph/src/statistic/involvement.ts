import { Placed } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a teacher has a theme, a task and a result in some days (OH-10, L11). No table: read out of what is there. */
@Entity('involvement')
@ObjectType({ description: '一名教师是否有主题、任务、成果\nWhether a teacher has a theme, a task and a result' })
export class Involvement extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('text') @Field({ description: '姓名\nName' }) name!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '任教学科\nSubject' })
  subject!: string | null;

  @Column('boolean')
  @Field({
    description:
      '有主题：个人或所在小组的研修主题，由本人署名提出的问题提炼的主题，或在研课题\nA theme: the own, the group’s, one made of a problem brought up by name, or a running topic',
  })
  theme!: boolean;

  @Column('boolean')
  @Field({
    description:
      '有任务：活动分工、主持主讲等角色，或课题分工\nA task: in a run sheet, a part in an activity, or in a topic',
  })
  task!: boolean;

  @Column('boolean')
  @Field({
    description:
      '有成果：分工已完成、主持主讲的活动有成果，或课题结题\nA result: a task done, an outcome, or a closed topic',
  })
  result!: boolean;
}
