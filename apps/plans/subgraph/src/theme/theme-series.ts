import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Themes in the order in which they are worked through (ZJ-13 主题序列化). */
@Entity('theme_series')
@ObjectType({ description: '主题系列：按顺序推进的一组主题\nThemes that follow each other' })
@Directive('@key(fields: "id")')
export class ThemeSeries extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text') @Field({ description: '系列名称\nTitle' }) title!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '总体目标\nWhat it is for' })
  purpose!: string | null;

  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('boolean') @Field({ description: '是否为演示数据\nMade for the demo' }) demo!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '创建时间\nWhen it was begun' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
