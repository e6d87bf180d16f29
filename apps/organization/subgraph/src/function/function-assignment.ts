import { DateScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A management function of the policy in the hands of one body or institution of a county, in time (ZJ-03). */
@Entity('function_assignment')
@ObjectType({ description: '管理职能的分工：由哪个工作机构或单位承担\nWho carries out a management function, in time' })
export class FunctionAssignment extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text')
  function!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string | null;

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description: '承担单位名称（非工作机构时）\nName of the institution, where it is not a body',
  })
  holder!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '分工文件\nThe document that assigns' })
  document!: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '截止日，现行为空\nLast day; null while it lasts' })
  to!: string | null;
}
