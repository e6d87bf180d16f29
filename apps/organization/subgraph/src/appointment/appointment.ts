import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody appointed to lead a group or an alliance's work, for a term, by a document (OH-13, OH-27). */
@Entity('appointment')
@ObjectType({ description: '任命：教研组长、片区教研组长、集团校教研组长等\nAn appointment to lead, for a term' })
export class Appointment extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text')
  role!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'alliance_id' })
  allianceId!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  subject!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '任命文件\nThe document that appoints' })
  document!: string | null;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: '任命时是否符合任职条件；政策未规定为空\nWhether eligible when appointed; null where nothing is asked',
  })
  eligible!: boolean | null;

  @Column('text', { name: 'eligibility_reason' })
  @Field(() => String, {
    nullable: true,
    description: '不符合条件仍任命的理由\nWhy appointed although not eligible',
  })
  eligibilityReason!: string | null;

  @Column('uuid', { name: 'renews_id' })
  renewsId!: string | null;

  @Column('text', { name: 'end_reason' })
  @Field(() => String, { nullable: true, description: '提前终止的理由\nWhy it ended early' })
  endReason!: string | null;

  @Column('boolean')
  @Field({ description: '是否为演示生成\nGenerated for the demo' })
  demo!: boolean;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '任期起始日\nFirst day of the term' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '任期截止日，未定为空\nLast day; null when open' })
  to!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
