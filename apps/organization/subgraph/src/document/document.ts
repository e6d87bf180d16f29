import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rule or notice in force for a unit or an alliance; a new edition follows the old one, which stays on record. */
@Entity('normative_document')
@ObjectType('NormativeDocument', {
  description: '规范性文件、校本研修制度\nA rule or notice in force for a unit or an alliance',
})
@Directive('@key(fields: "id")')
export class NormativeDocument extends Placed {
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

  @Column('text')
  family!: string;

  @Column('text')
  @Field({ description: '名称\nTitle' })
  title!: string;

  @Column('text', { name: 'document_number' })
  @Field(() => String, { nullable: true, description: '文号，如“甲教发〔2026〕3号”\nDocument number' })
  documentNumber!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '制发单位\nIssuer' })
  issuer!: string | null;

  @Column('int')
  @Field(() => Int, { description: '第几版\nEdition' })
  edition!: number;

  @Column('uuid', { name: 'replaces_id' })
  replacesId!: string | null;

  @Column('text', { name: 'pack_code' })
  @Field(() => String, {
    nullable: true,
    description:
      '执行此文件的政策包代码；尚无为空\nCode of the policy pack that runs it; null before there is one (OH-06)',
  })
  packCode!: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '施行日\nFirst day in force' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, {
    nullable: true,
    description: '最后一天；有效为空\nLast day in force; null while it holds',
  })
  to!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '说明\nNote' })
  note!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
