import { DateTimeScalar } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A teacher, officer or expert: one identity, whatever the postings (DL-04). No more data than the platform needs. */
@Entity('person')
@ObjectType({ description: '人员（教师、管理者、专家）\nA person: teacher, officer or expert' })
@Directive('@key(fields: "id")')
export class Person {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text', { name: 'staff_number' })
  @Field({ description: '教师编号\nStaff number' })
  staffNumber!: string;

  @Column('text')
  @Field({ description: '姓名\nName' })
  name!: string;

  @Column('text')
  tier!: string | null;

  @Column('boolean')
  @Field({ description: '是否为演示生成的人员\nGenerated for the demo' })
  demo!: boolean;

  @Column('boolean')
  @Field({ description: '是否在册\nOn the register' })
  active!: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
