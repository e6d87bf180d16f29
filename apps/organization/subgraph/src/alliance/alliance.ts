import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Schools that train together: 联片研修区, 校际研修联盟, 教共体, 集团校, “1+N” (DL-01, PC-05, OH-35, HL-06). */
@Entity('alliance')
@ObjectType({ description: '校际联盟（联片研修区、研修联盟、教共体、集团校、“1+N”等）\nAn alliance of schools' })
@Directive('@key(fields: "id")')
export class Alliance extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text')
  @Field(() => String, { nullable: true, description: '编码\nCode' })
  code!: string | null;

  @Column('text')
  @Field({ description: '名称\nName' })
  name!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  stage!: string | null;

  /** Whose alliance it is: mostly a county's. */
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'joint_plan_id' })
  @Field(() => ID, {
    nullable: true,
    description: '共同研修计划的标识（计划服务）\nId of the plan that its schools made together (DL-06)',
  })
  jointPlanId!: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '截止日，存续为空\nLast day; null while it lasts' })
  to!: string | null;

  @Column('boolean')
  @Field({ description: '是否为演示生成\nGenerated for the demo' })
  demo!: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
