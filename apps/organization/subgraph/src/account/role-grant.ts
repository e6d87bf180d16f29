import { DateScalar } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role on a unit or an alliance, in time. Ended, never deleted. */
@Entity('role_grant')
@ObjectType({ description: '授权：在某机构或联盟担任某角色及起止\nA role on a unit or alliance, in time' })
export class RoleGrant {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  @Field({ description: '角色代码\nRole code' })
  role!: string;

  @Column('text', { array: true })
  @Field(() => [String], { nullable: true, description: '应用的权限范围\nScopes of an app' })
  permissions!: string[] | null;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string | null;

  @Column('uuid', { name: 'alliance_id' })
  allianceId!: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '截止日，有效期内为空\nLast day; null while it lasts' })
  to!: string | null;

  /** The grant it was lent out of. */
  @Column('uuid', { name: 'delegated_from' })
  delegatedFromId!: string | null;

  @Column('text', { name: 'granted_by' })
  @Field(() => String, {
    nullable: true,
    description: '授予人或委托人\nWho granted or lent it; null for what the system granted',
  })
  grantedBy!: string | null;
}
