import { DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was said and agreed in an activity; its consensus stands as the outcome where nothing else is given (DL-23). */
@Entity('activity_minutes')
@ObjectType({ description: '活动记录与共识\nMinutes and consensus of an activity' })
export class ActivityMinutes {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('text')
  @Field({ description: '活动记录\nMinutes' })
  text!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '形成的共识\nWhat was agreed' })
  consensus!: string | null;

  @Column('text', { name: 'written_by' })
  @Field({ description: '记录人\nWho wrote them' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
