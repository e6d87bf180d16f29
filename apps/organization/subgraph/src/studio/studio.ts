import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a studio came about (PC-13, OH-14): a closed choice, for each has checks of its own. */
export enum StudioMode {
  OWN = 'OWN',
  ASSIGNED = 'ASSIGNED',
  RESIDENT = 'RESIDENT',
}
registerEnumType(StudioMode, {
  name: 'StudioMode',
  description: '工作室的建立方式\nHow a studio came about',
  valuesConfig: {
    OWN: { description: '本校能手建立\nFounded by the host school’s own teacher' },
    ASSIGNED: { description: '上级指派能手到校建立\nA teacher of elsewhere is assigned to the host school' },
    RESIDENT: { description: '定点入驻薄弱学校\nResides at other schools for a time' },
  },
});

/** A master's studio: 能手工作室, 名师工作室, 学科工作室 (PC-13, OH-14, HL-14). */
@Entity('studio')
@ObjectType({ description: '工作室：能手工作室、名师工作室、学科工作室\nA master teacher’s studio' })
@Directive('@key(fields: "id")')
export class Studio extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text')
  kind!: string;

  @Column('text')
  @Field({ description: '名称\nName' })
  name!: string;

  @Column('text')
  @Field(() => StudioMode, { description: '建立方式\nHow it came about' })
  mode!: StudioMode;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'leader_id' })
  leaderId!: string;

  @Column('text')
  @Field({ description: '学科\nSubject' })
  subject!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  stage!: string | null;

  @Column('boolean')
  @Field({ description: '是否为演示生成\nGenerated for the demo' })
  demo!: boolean;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '成立日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '撤销日，存续为空\nLast day; null while it lasts' })
  to!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

/** A studio at another school for a time, with goals and result (OH-14). */
@Entity('studio_residency')
@ObjectType({ description: '工作室入驻：某时期入驻某校\nA studio’s residency at a school, in time' })
export class StudioResidency extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'studio_id' })
  studioId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field({ description: '帮扶目标\nGoals' })
  goals!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '帮扶成效\nResult' })
  result!: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '入驻日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '结束日，在驻为空\nLast day; null while it lasts' })
  to!: string | null;
}
