import { DateScalar } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID, Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Account } from './account.js';

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
  @ArrayUnique()
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

@InputType({ description: '更换应用密钥\nA new secret for an app' })
export class RotateAppSecretInput {
  @Field(() => ID, { description: '应用账号\nThe app’s account' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '原密钥可用至此日（含），最长 90 天；不填则立即失效\nLast day of the old secret, 90 days ahead at most; without it the old one ends at once',
  })
  oldUntil?: string | null;

  @Field({ description: '更换原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '更换密钥的结果\nResult of rotateAppSecret' })
export class RotateAppSecretPayload {
  @Field(() => Account, { description: '应用账号\nThe app’s account' })
  account!: Account;

  @Field({ description: '客户端标识，不变\nClient id, as before' })
  clientId!: string;

  @Field({ description: '新密钥，仅此一次显示\nThe new secret, shown this once' })
  secret!: string;
}

@InputType({ description: '吊销应用密钥\nA secret to revoke' })
export class RevokeAppSecretInput {
  @Field(() => ID, { description: '密钥\nThe secret' })
  @IsUUID()
  id!: string;

  @Field({ description: '吊销原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '改定应用的权限范围\nOther scopes for an app' })
export class ChangeAppScopesInput {
  @Field(() => ID, { description: '应用账号\nThe app’s account' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => [String], { description: '全部权限，代替原有的\nAll scopes, in place of the present ones' })
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ArrayUnique()
  scopes!: string[];

  @Field({ description: '改定原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '改定应用的期限\nAnother expiry for an app' })
export class ChangeAppExpiryInput {
  @Field(() => ID, { description: '应用账号\nThe app’s account' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { nullable: true, description: '最后一天；不填为长期\nLast day; without it, open-ended' })
  to?: string | null;

  @Field({ description: '改定原因\nReason' })
  @Length(2, 200)
  reason!: string;
}
