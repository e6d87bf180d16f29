import { PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Account, AccountKind } from './account.js';

@InputType({ description: '账号筛选\nFilter of accounts' })
export class AccountFilter {
  @Field(() => AccountKind, { nullable: true, description: '类型\nKind' })
  kind?: AccountKind | null;

  @Field(() => String, {
    nullable: true,
    description: '名称或主体标识的一部分\nPart of the name or of the subject',
  })
  @Length(1, 60)
  name?: string | null;

  @Field(() => ID, { nullable: true, description: '所属机构及其下级\nHome unit with all below' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '现有此角色\nHolds this role today' })
  @Matches(/^[A-Z][A-Z_]{2,39}$/)
  role?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否启用\nActive or closed' })
  active?: boolean | null;
}

@ArgsType()
export class AccountsArgs extends PageArgs {
  @Field(() => AccountFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: AccountFilter | null;
}

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

@InputType({ description: '恢复账号\nAn account to open again' })
export class ReactivateAccountInput {
  @Field(() => ID, { description: '账号\nAccount' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '恢复原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '停用筛选出的全部账号\nAll accounts of a filter, to close' })
export class DeactivateAccountsInput {
  @Field(() => AccountFilter, {
    description:
      '筛选，与列表相同，至少一项；只办启用中的\nFilter as of the list, not empty; only open accounts are taken',
  })
  filter!: AccountFilter;

  @Field({ description: '停用原因\nReason' })
  @Length(2, 200)
  reason!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}
