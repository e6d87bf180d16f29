import { DateScalar, Placed, connectionOf } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A school that a body guides, in time; its lineage is the school's (DL-08). */
@Entity('body_assignment')
@ObjectType({ description: '指导安排：工作机构在某时期指导某校\nA school that a body guides, in time' })
export class BodyAssignment extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field({ description: '依据\nReason' })
  reason!: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '截止日，长期为空\nLast day; null while it lasts' })
  to!: string | null;
}

export const BodyAssignmentConnection = connectionOf(BodyAssignment, 'BodyAssignment', '指导安排');
