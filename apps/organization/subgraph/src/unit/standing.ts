import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The closed list of what ends a unit's standing. */
export enum UnitChange {
  RENAME = 'RENAME',
  MOVE = 'MOVE',
  MERGE = 'MERGE',
  SPLIT = 'SPLIT',
  CLOSE = 'CLOSE',
}
registerEnumType(UnitChange, {
  name: 'UnitChange',
  description: '机构变更的种类\nKind of change of a unit',
  valuesConfig: {
    RENAME: { description: '更名\nRenamed' },
    MOVE: { description: '调整隶属\nMoved below another unit' },
    MERGE: { description: '合并\nMerged' },
    SPLIT: { description: '分立\nSplit' },
    CLOSE: { description: '撤销\nClosed' },
  },
});

/**
 * How a unit stood until a change: name, parent and lineage, closed by the change that ended it. The standings of a unit
 * follow each other without a gap; on a day after the last one the unit's own row holds.
 */
@Entity('org_unit_history')
@ObjectType({
  description: '机构某一时期的名称与隶属\nName and place of a unit in a time that a later change ended',
})
export class OrgUnitStanding extends Placed {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field({ description: '当时的名称\nName at the time' })
  name!: string;

  @Column('uuid', { name: 'parent_id' })
  parentId!: string | null;

  @Column('uuid', { array: true })
  path!: string[];

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { nullable: true, description: '起始日；自始为空\nFirst day; null from the beginning' })
  from!: string | null;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  to!: string;

  @Column('text', { name: 'ended_by' })
  @Field(() => UnitChange, { description: '因何变更\nThe change that ended it' })
  endedBy!: UnitChange;

  @Column('text')
  @Field({ description: '变更依据\nReason of the change' })
  reason!: string;

  @Column('text', { name: 'document_number' })
  @Field(() => String, {
    nullable: true,
    description: '批准文件的文号\nNumber of the document that ordered the change',
  })
  documentNumber!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  @Field(() => DateTimeScalar, { description: '登记时间\nWhen the change was recorded' })
  recordedAt!: Date;
}

/** One unit goes on in another: merged into it, split off it, or closed in favour of it. */
@Entity('org_unit_succession')
@ObjectType({ description: '机构的承继关系\nOne unit goes on in another' })
export class OrgUnitSuccession {
  @PrimaryColumn('uuid', { name: 'from_id' })
  fromId!: string;

  @PrimaryColumn('uuid', { name: 'to_id' })
  toId!: string;

  @Column('date')
  @Field(() => DateScalar, { description: '自何日起\nFirst day' })
  since!: string;

  @Column('text')
  @Field(() => UnitChange, { description: '因何承继\nBy which change' })
  kind!: UnitChange;
}
