import { DateScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrgLevel } from '../unit/unit.js';

/** How many holders of a title a unit aims at by a day (PC-40: 一定数量, the document names no number). */
@Entity('title_target')
@ObjectType({ description: '骨干教师队伍目标：某称号应达人数\nHow many holders of a title a unit aims at' })
export class TitleTarget extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  @Field(() => OrgLevel, { nullable: true, description: '级别；不分级为空\nLevel; null where the title has none' })
  level!: OrgLevel | null;

  @Column('int')
  @Field(() => Int, { description: '目标人数\nPeople aimed at' })
  people!: number;

  @Column('date')
  @Field(() => DateScalar, { description: '期限\nBy this day' })
  due!: string;

  @Column('text')
  @Field({ description: '依据\nReason' })
  reason!: string;
}
