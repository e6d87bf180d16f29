import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum FacilityKind {
  ROOM = 'ROOM',
  EQUIPMENT = 'EQUIPMENT',
}
registerEnumType(FacilityKind, {
  name: 'FacilityKind',
  description: '场地或设备\nRoom or equipment',
  valuesConfig: {
    ROOM: { description: '场地\nRoom' },
    EQUIPMENT: { description: '设备\nEquipment' },
  },
});

export enum FacilityCircle {
  UNIT = 'UNIT',
  BELOW = 'BELOW',
  ALLIANCE = 'ALLIANCE',
}
registerEnumType(FacilityCircle, {
  name: 'FacilityCircle',
  description: '可供谁使用；上级机构都可以提出使用\nWho may use it; units above may always ask',
  valuesConfig: {
    UNIT: { description: '本单位\nThe unit itself' },
    BELOW: { description: '本单位和下辖单位\nThe unit and those below it' },
    ALLIANCE: { description: '本单位、下辖单位和所在共同体的成员\nMembers of its alliances as well' },
  },
});

/** A room or a piece of equipment that a unit keeps for training (DL-35, DL-15). */
@Entity('facility')
@ObjectType({ description: '场地或设备\nA room or a piece of equipment' })
export class Facility extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field(() => FacilityKind, { description: '场地或设备\nRoom or equipment' })
  kind!: FacilityKind;

  @Column('text')
  @Field({ description: '名称，同一单位内不重复\nName, once in a unit' })
  name!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '位置，或设备存放处\nWhere it is' })
  place!: string | null;

  @Column('int')
  @Field(() => Int, { nullable: true, description: '座位数；设备为空\nSeats; null for equipment' })
  seats!: number | null;

  @Column('text')
  @Field(() => FacilityCircle, { description: '可供谁使用\nWho may use it' })
  circle!: FacilityCircle;

  @Column('text')
  @Field(() => String, { nullable: true, description: '说明\nNote' })
  note!: string | null;

  @Column('time', { name: 'open_from' })
  openFrom!: string | null;

  @Column('time', { name: 'open_to' })
  openTo!: string | null;

  @Column('int', { name: 'open_days', array: true })
  @Field(() => [Int], {
    description: '每周开放的日子，1 为星期一；未登记为空列表\nDays of the week on which it is open, 1 = Monday',
  })
  openDays!: number[];

  @Column('boolean')
  @Field({ description: '是否为演示数据\nMade for the demo' })
  demo!: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

/** Days on which nobody can use it. */
@Entity('facility_closure')
@ObjectType({ description: '停用的一段时间\nDays on which it is closed' })
export class FacilityClosure {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('date', { name: 'first_day' })
  @Field(() => DateScalar, { description: '首日\nFirst day' })
  firstDay!: string;

  @Column('date', { name: 'last_day' })
  @Field(() => DateScalar, { nullable: true, description: '末日；未定为空\nLast day; null while open' })
  lastDay!: string | null;

  @Column('text')
  @Field({ description: '原因\nReason' })
  reason!: string;

  @Column('text', { name: 'created_by' })
  @Field({ description: '登记人\nWho entered it' })
  createdBy!: string;
}
