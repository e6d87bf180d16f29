import { DateScalar } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Account } from './account.js';
import { RoleGrant } from './role-grant.js';

@InputType({ description: '新建个人账号\nA new account of a person' })
export class CreateAccountInput {
  @Field({ description: '身份服务中的主体标识\nSubject at the identity provider' })
  @Length(1, 200)
  subject!: string;

  @Field({ description: '显示名称\nDisplayed name' })
  @Length(2, 60)
  name!: string;

  @Field(() => ID, { description: '所属机构\nHome unit' })
  @IsUUID()
  unitId!: string;

  @Field(() => ID, { nullable: true, description: '对应人员\nThe person' })
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: '账号变更的结果\nResult of a change of an account' })
export class AccountPayload {
  @Field(() => Account, { description: '账号\nThe account' })
  account!: Account;
}

@InputType({ description: '授予角色\nA role to grant' })
export class GrantRoleInput {
  @Field(() => ID, { description: '账号\nAccount' })
  @IsUUID()
  accountId!: string;

  @Field({ description: '角色代码\nRole code' })
  @Matches(/^[A-Z][A-Z_]{2,39}$/)
  role!: string;

  @Field(() => ID, { description: '在此机构及其下级\nOn this unit and all below' })
  @IsUUID()
  unitId!: string;

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

@InputType({ description: '登记应用\nAn app to register' })
export class CreateAppInput {
  @Field({ description: '应用名称\nName' })
  @Length(2, 60)
  name!: string;

  @Field(() => ID, { description: '可访问的机构范围\nUnit whose subtree it may use' })
  @IsUUID()
  unitId!: string;

  @Field(() => [String], { description: '权限范围\nScopes: permission ids' })
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  scopes!: string[];

  @Field(() => DateScalar, { nullable: true, description: '截止日\nLast day' })
  to?: string | null;
}

@ObjectType({ description: '登记应用的结果\nResult of createApp' })
export class CreateAppPayload {
  @Field(() => Account, { description: '应用账号\nThe app’s account' })
  account!: Account;

  @Field({ description: '客户端标识\nClient id' })
  clientId!: string;

  @Field({ description: '客户端密钥，仅此一次显示\nClient secret, shown this once' })
  secret!: string;
}

@InputType({ description: '停用账号\nAn account to close' })
export class DeactivateAccountInput {
  @Field(() => ID, { description: '账号\nAccount' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '停用原因\nReason' })
  @Length(2, 200)
  reason!: string;
}
