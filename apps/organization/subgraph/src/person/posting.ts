import { DateScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a person serves, in time; two schools at once are two postings, one of them the main one. */
@Entity('posting')
@ObjectType({ description: '任职：某人在某机构的任职及起止\nA posting of a person at a unit, in time' })
export class Posting extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  position!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '任教学科\nSubject taught' })
  subject!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  stage!: string | null;

  @Column('boolean')
  @Field({ description: '是否为主要任职\nWhether it is the main posting' })
  main!: boolean;

  @Column('boolean')
  @Field({ description: '是否代理（该岗位暂缺）\nStanding in for a vacant post (DL-03)' })
  acting!: boolean;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '截止日，在任为空\nLast day; null while it lasts' })
  to!: string | null;
}
