import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A measure of the criteria as it was found at the school. */
export interface Measured {
  code: string;
  finding: string;
}

/** The class of a school in a year, with what it was decided by (HL-03). Sensitive. */
@Entity('school_class')
@ObjectType({ description: '学校分类：某校某年的类别及依据（敏感）\nThe class of a school in a year; sensitive' })
export class SchoolClass extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('int')
  @Field(() => Int, { description: '年份\nYear' })
  year!: number;

  @Column('text')
  class!: string;

  @Column('jsonb')
  measures!: Measured[];

  @Column('text')
  @Field({ description: '认定依据\nReason' })
  reason!: string;

  @Column('text', { name: 'decided_by' })
  @Field({ description: '认定人\nDecided by' })
  decidedBy!: string;

  @Column('boolean')
  @Field({ description: '是否为演示生成\nGenerated for the demo' })
  demo!: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

/** A school that masters' studios help first, in time (OH-14, PC-13). Sensitive. */
@Entity('weak_school')
@ObjectType({ description: '薄弱学校认定（敏感）\nA school marked as weak, in time; sensitive' })
export class WeakSchool extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field({ description: '认定依据\nReason' })
  reason!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '认定文件\nDocument' })
  document!: string | null;

  @Column('boolean')
  @Field({ description: '是否为演示生成\nGenerated for the demo' })
  demo!: boolean;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '解除日，存续为空\nLast day; null while it lasts' })
  to!: string | null;
}
