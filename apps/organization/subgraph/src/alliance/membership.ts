import { DateScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum AllianceRole {
  CENTER = 'CENTER',
  LEADER = 'LEADER',
  MEMBER = 'MEMBER',
}
registerEnumType(AllianceRole, {
  name: 'AllianceRole',
  description: '联盟中的地位\nA unit’s part in an alliance',
  valuesConfig: {
    CENTER: { description: '中心校\nCentre school' },
    LEADER: { description: '盟主校、牵头校\nLeading school' },
    MEMBER: { description: '成员校\nMember school' },
  },
});

/** A unit's part in an alliance, in time: what was done before it left stays with the alliance (DL-06). */
@Entity('alliance_membership')
@ObjectType({ description: '联盟成员及起止\nA unit’s membership of an alliance, in time' })
export class AllianceMembership extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'alliance_id' })
  allianceId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field(() => AllianceRole, { description: '地位\nPart in the alliance' })
  role!: AllianceRole;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '加入日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '退出日，在盟为空\nLast day; null while it lasts' })
  to!: string | null;
}
