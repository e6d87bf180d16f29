import type { Pack } from '@yanxiu/policy';
import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A region's rules as data: uploaded, never edited; a change is a new version (DL-36). */
@Entity('policy_pack')
@ObjectType({
  description: '政策包：一个地区的校本研修规则，附文件条款\nA policy pack: the rules of a region, each with its clause',
})
@Directive('@key(fields: "id")')
export class PolicyPack extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('text')
  @Field({ description: '编码\nCode' })
  code!: string;

  @Column('int', { name: 'pack_version' })
  @Field(() => Int, { description: '版本\nVersion' })
  packVersion!: number;

  @Column('text')
  @Field({ description: '文件名称\nName of the document' })
  name!: string;

  @Column('text')
  @Field({ description: '适用地区\nRegion' })
  region!: string;

  @Column('text')
  @Field({ description: '层级代码\nLevel code' })
  level!: string;

  @Column('text')
  @Field({ description: '状态代码：TRIAL、GUIDANCE、PLAN、RULE、LOCAL、DEMO\nStatus code; DEMO is nobody’s rule' })
  status!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '所承接的上级政策包编码\nCode of the pack it inherits from' })
  inherits!: string | null;

  @Column('text', { name: 'doc_no' })
  @Field(() => String, { nullable: true, description: '文号\nDocument number' })
  documentNumber!: string | null;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string | null;

  @Column('text')
  @Field({ description: '上传的原文（YAML）\nThe text as uploaded (YAML)' })
  source!: string;

  /** The pack alone. */
  @Column('jsonb')
  own!: Pack;

  /** With all it inherits. */
  @Column('jsonb')
  merged!: Pack;

  @Column('timestamptz', { name: 'uploaded_at' })
  @Field(() => DateTimeScalar, { description: '上传时间\nUploaded at' })
  uploadedAt!: Date;
}
