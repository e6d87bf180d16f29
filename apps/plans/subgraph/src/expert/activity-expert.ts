import { CodeItem } from '@yanxiu/directory';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An expert of a register who comes to an activity (DL-15). Kept with the name of the day: registers change. */
@Entity('activity_expert')
@ObjectType({ description: '活动所聘专家\nAn expert who comes to an activity' })
export class ActivityExpert {
  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId!: string;

  @PrimaryColumn('uuid', { name: 'expert_id' })
  @Field(() => ID, { description: '专家库中的标识\nId on the register of experts' })
  expertId!: string;

  @Column('int')
  num!: number;

  /** The same human on the registers of two counties. */
  @Column('text', { name: 'booking_key' })
  bookingKey!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string | null;

  @Column('text')
  @Field({ description: '姓名\nName' })
  name!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '外聘专家所在单位\nOrganisation of somebody from outside' })
  organisation!: string | null;

  @Column('jsonb')
  @Field(() => CodeItem, { description: '参与角色\nPart in the activity' })
  part!: CodeItem;
}
