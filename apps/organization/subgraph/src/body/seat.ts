import { DateScalar } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum SeatRole {
  HEAD = 'HEAD',
  DEPUTY = 'DEPUTY',
  COORDINATOR = 'COORDINATOR',
  MEMBER = 'MEMBER',
}
registerEnumType(SeatRole, {
  name: 'SeatRole',
  description: '席位在机构中的地位\nA seat’s part in its body',
  valuesConfig: {
    HEAD: { description: '组长、主任\nHead' },
    DEPUTY: { description: '副组长、副主任\nDeputy head' },
    COORDINATOR: { description: '统筹负责人\nCoordinator' },
    MEMBER: { description: '成员\nMember' },
  },
});

/** A place in a body, bound to a position: persons change, positions stay (PC-01). */
@Entity('body_seat')
@ObjectType({ description: '席位：按职务设置，人员可更替\nA seat of a body, bound to a position' })
export class BodySeat {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('int')
  @Field(() => Int, { description: '排序\nPlace in the list' })
  place!: number;

  @Column('text')
  position!: string;

  @Column('text')
  @Field(() => SeatRole, { description: '地位\nPart in the body' })
  role!: SeatRole;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '设立日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '撤销日\nLast day; null while it lasts' })
  to!: string | null;
}

/** Who holds a seat, in time; somebody from outside is kept by name and organisation only (OH-29, HL-08). */
@Entity('body_holding')
@ObjectType({ description: '席位任职及起止\nWho holds a seat, in time' })
export class SeatHolding {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'seat_id' })
  seatId!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string | null;

  @Column('text', { name: 'outside_name' })
  outsideName!: string | null;

  @Column('text', { name: 'outside_organisation' })
  @Field(() => String, { nullable: true, description: '外聘人员所在单位\nOrganisation of somebody from outside' })
  outsideOrganisation!: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '截止日，在任为空\nLast day; null while it lasts' })
  to!: string | null;
}

/** Duties of one body that another carries out in its name, in time (PC-02). */
@Entity('body_delegation')
@ObjectType({ description: '职责委托：某机构委托另一机构代行职责\nDuties that one body hands to another, in time' })
export class BodyDelegation {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('uuid', { name: 'to_body_id' })
  toBodyId!: string;

  @Column('text', { array: true })
  @Field(() => [String], { description: '委托的职责\nDuties handed over' })
  duties!: string[];

  @Column('text')
  @Field({ description: '依据\nReason' })
  reason!: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '截止日\nLast day; null while it lasts' })
  to!: string | null;
}
