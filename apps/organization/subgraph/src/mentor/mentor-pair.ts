import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A new teacher beside a mentor for the time that the policy sets (HL-15); the mentor may serve at another school. */
@Entity('mentor_pair')
@ObjectType({ description: '师徒结对：新任教师与师傅\nA new teacher and the mentor' })
export class MentorPair extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'mentor_id' })
  mentorId!: string;

  @Column('uuid', { name: 'mentee_id' })
  menteeId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  subject!: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { description: '期满日：到期自行结束\nLast day; the pair ends by itself' })
  to!: string;

  @Column('text', { name: 'end_reason' })
  @Field(() => String, { nullable: true, description: '提前结束的原因\nWhy it ended before its time' })
  endReason!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
