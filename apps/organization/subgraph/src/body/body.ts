import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A group that leads, works or advises: one model, local names (ZJ-05, PC-01, OH-21, HL-07, DL-07, DL-08). */
@Entity('body')
@ObjectType({
  description: '工作机构：领导小组、办公室、工作小组、专家委员会、督导团等\nA body: leading group, office, work group',
})
@Directive('@key(fields: "id")')
export class Body extends Placed {
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

  /** Owning unit; of an alliance's body the unit that owns the alliance. */
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'alliance_id' })
  allianceId!: string | null;

  @Column('uuid', { name: 'office_unit_id' })
  officeUnitId!: string | null;

  @Column('uuid', { name: 'parent_id' })
  parentId!: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: '职责\nDuties' })
  duties!: string[];

  @Column('text')
  @Field(() => String, { nullable: true, description: '成立文件\nThe document that founds it' })
  document!: string | null;

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
