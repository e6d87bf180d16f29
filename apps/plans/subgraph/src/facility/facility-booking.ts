import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum FacilityBookingState {
  PENDING = 'PENDING',
  CONFIRMED = 'CONFIRMED',
  DECLINED = 'DECLINED',
  RELEASED = 'RELEASED',
}
registerEnumType(FacilityBookingState, {
  name: 'FacilityBookingState',
  description: '预约的状态\nState of a booking',
  valuesConfig: {
    PENDING: { description: '待管理单位确认；时间已保留\nThe owner is to confirm it; the time is held' },
    CONFIRMED: { description: '已确认\nConfirmed' },
    DECLINED: { description: '管理单位未同意\nDeclined by the owner' },
    RELEASED: { description: '已取消，时间已放开\nGiven back' },
  },
});

/** A facility held for a meeting, or for a purpose of its own. Placed where who uses it stands. */
@Entity('facility_booking')
@ObjectType({ description: '场地或设备的预约\nA facility held for a time' })
export class FacilityBooking extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，办理时须带回\nVersion, to be sent back with a step' })
  version!: number;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('bigint', { name: 'facility_num' })
  facilityNum!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string | null;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string | null;

  @Column('text')
  purpose!: string | null;

  @Column('timestamptz', { name: 'starts_at' })
  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  @Field(() => DateTimeScalar, { description: '结束时间\nEnd' })
  endsAt!: Date;

  @Column('text')
  @Field(() => FacilityBookingState, { description: '状态\nState' })
  state!: FacilityBookingState;

  @Column('uuid', { name: 'booked_by' })
  bookedBy!: string;

  @Column('text', { name: 'booked_name' })
  bookedName!: string;

  @Column('text', { name: 'decided_name' })
  decidedName!: string | null;

  @Column('timestamptz', { name: 'decided_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '答复时间\nWhen the owner answered' })
  decidedAt!: Date | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '未同意或取消的原因\nWhy it was declined or given back' })
  reason!: string | null;
}
