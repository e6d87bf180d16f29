import { DateScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrgLevel } from '../unit/unit.js';

/** A title with its level, in time: 省、市、县三级教学能手 (PC-40, PC-12). */
@Entity('person_title')
@ObjectType({ description: '教师称号及级别、起止\nA teacher’s title with its level, in time' })
export class PersonTitle {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  @Field(() => OrgLevel, { nullable: true, description: '级别；不分级为空\nLevel; null where the title has none' })
  level!: OrgLevel | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  subject!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '授予文件\nThe document that grants it' })
  document!: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '授予日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '截止日，长期为空\nLast day; null when open' })
  to!: string | null;
}

/** Somebody trained to lead training at home, 关键明白人, with the group led afterwards (HL-11). */
@Entity('key_person')
@ObjectType({ description: '研修“关键明白人”及其培训记录\nA key person of training, with the record of the training' })
export class KeyPerson extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field({ description: '参加的培训\nThe training taken' })
  training!: string;

  @Column('date', { name: 'returned_on' })
  @Field(() => DateScalar, { description: '返岗日\nDay of return' })
  returnedOn!: string;

  @Column('uuid', { name: 'leads_unit_id' })
  leadsUnitId!: string | null;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '不再担任之日\nLast day; null while it lasts' })
  to!: string | null;
}
