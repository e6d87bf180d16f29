import { DateScalar } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Account } from './account.js';
import { RoleGrant } from './role-grant.js';

@InputType({ description: '授予角色\nA role to grant' })
export class GrantRoleInput {
  @Field(() => ID, { description: '账号\nAccount' })
  @IsUUID()
  accountId!: string;

  @Field({ description: '角色代码\nRole code' })
  @Matches(/^[A-Z][A-Z_]{2,39}$/)
  role!: string;

  @Field(() => ID, {
    nullable: true,
    description: '在此机构及其下级；机构与联盟填其一\nOn this unit and all below; a unit or an alliance',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '在此联盟的各校；机构与联盟填其一\nOn the schools of this alliance; a unit or an alliance',
  })
  @IsUUID()
  allianceId?: string | null;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: '截止日\nLast day' })
  to?: string | null;
}

@ObjectType({ description: '授权变更的结果\nResult of a change of grants' })
export class GrantPayload {
  @Field(() => Account, { description: '账号\nThe account' })
  account!: Account;

  @Field(() => RoleGrant, { description: '授权\nThe grant' })
  grant!: RoleGrant;
}

@InputType({ description: '收回角色\nA grant to revoke' })
export class RevokeGrantInput {
  @Field(() => ID, { description: '授权\nGrant' })
  @IsUUID()
  id!: string;

  @Field({ description: '收回原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '改定授权的截止日\nAnother last day for a grant' })
export class ChangeGrantEndInput {
  @Field(() => ID, { description: '授权\nGrant' })
  @IsUUID()
  id!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: '最后一天，不早于今天；不填为长期\nLast day, not before today; without it, open-ended',
  })
  to?: string | null;

  @Field({ description: '改定原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '把自己的一项授权临时委托给同事\nA grant of one’s own to lend to a colleague' })
export class DelegateGrantInput {
  @Field(() => ID, { description: '自己的授权\nGrant of one’s own' })
  @IsUUID()
  grantId!: string;

  @Field(() => ID, { description: '受托人的账号，见 delegates\nAccount of the colleague; see delegates' })
  @IsUUID()
  accountId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      '只委托此下级机构；不填为该授权的全部范围\nOnly for this unit below; without it, all that the grant covers',
  })
  @IsUUID()
  unitId?: string | null;

  @Field(() => DateScalar, { description: '起始日，不早于今天\nFirst day, not before today' })
  from!: string;

  @Field(() => DateScalar, {
    description:
      '最后一天：自起始日最长一年，且不晚于自己的授权\nLast day: a year at most, and not beyond one’s own grant',
  })
  to!: string;

  @Field({ description: '委托原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '提前结束自己给出的委托\nA delegation of one’s own to end' })
export class EndDelegationInput {
  @Field(() => ID, { description: '委托出的授权\nThe lent grant' })
  @IsUUID()
  id!: string;

  @Field({ description: '原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '可受托的同事\nA colleague whom a grant can be lent to' })
export class Delegate {
  @Field(() => ID, { description: '账号\nAccount' })
  accountId!: string;

  @Field({ description: '姓名\nName' })
  name!: string;

  @Field({ description: '所属机构\nHome unit' })
  unitName!: string;
}
