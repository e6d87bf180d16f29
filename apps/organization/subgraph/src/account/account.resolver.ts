import { permissions, roles } from '@yanxiu/access';
import { Allow, AllowSignedIn, BatchJobPayload } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  AccountPayload,
  AccountsArgs,
  CreateAccountInput,
  DeactivateAccountInput,
  DeactivateAccountsInput,
  ReactivateAccountInput,
} from './account.input.js';
import { AccountConnection, accountById, accounts, grantsOf } from './account.loader.js';
import { createAccount, deactivateAccount, reactivateAccount } from './account.service.js';
import { Account } from './account.js';
import { PermissionInfo, RoleInfo, ViewerInfo, infoOf } from './catalogue.js';
import { deactivateAccounts } from './deactivate-accounts.service.js';
import { RoleGrant } from './role-grant.js';
import { accountForSignIn, appForToken } from './sign-in.service.js';
import { SignedInAccount } from './signed-in.js';

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => ViewerInfo, { nullable: true, description: '当前登录者\nWho asks' })
  @AllowSignedIn()
  viewer(@Ctx() { viewer }: Context): ViewerInfo {
    return viewer;
  }

  @Query(() => [PermissionInfo], { nullable: true, description: '权限目录\nThe permission catalogue' })
  @AllowSignedIn()
  permissionCatalogue(): PermissionInfo[] {
    return permissions.map((permission) => ({ dependsOn: [], ...permission }));
  }

  @Query(() => [RoleInfo], { nullable: true, description: '角色目录\nThe roles and what they hold' })
  @AllowSignedIn()
  roleCatalogue(): RoleInfo[] {
    return roles.map(infoOf);
  }

  @Query(() => Account, { nullable: true, description: '按标识查账号\nAn account by id' })
  @Allow('organization:manage-accounts')
  account(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Account | null> {
    return accountById(context).load(id);
  }

  @Query(() => Account, {
    nullable: true,
    description: '本人的账号，含自己的授权与委托\nOne’s own account, with its grants and what one lent',
  })
  @AllowSignedIn()
  ownAccount(@Ctx() context: Context): Promise<Account | null> {
    return accountById(context).load(context.viewer.id);
  }

  @Query(() => AccountConnection, { nullable: true, description: '账号列表\nAccounts within reach' })
  @Allow('organization:manage-accounts')
  accounts(@Args() args: AccountsArgs, @Ctx() context: Context): Promise<Connection<Account>> {
    return accounts(context, args);
  }

  @Query(() => SignedInAccount, {
    nullable: true,
    description: '登录时按主体查账号（仅网关）\nThe account of a subject, for the gateway',
  })
  @Allow('organization:sign-in')
  @Directive('@inaccessible')
  accountForSignIn(
    @Arg('subject', { description: '主体\nSubject' }) subject: string,
    @Ctx() context: Context,
  ): Promise<SignedInAccount | null> {
    return accountForSignIn(context, subject);
  }

  @Query(() => SignedInAccount, {
    nullable: true,
    description: '按客户端标识查应用（仅网关）\nThe app of a client id, for the gateway',
  })
  @Allow('organization:sign-in')
  @Directive('@inaccessible')
  appForToken(
    @Arg('clientId', () => ID, { description: '客户端标识\nClient id' }) clientId: string,
    @Arg('secret', () => String, { nullable: true, description: '密钥\nSecret' }) secret: string | null,
    @Ctx() context: Context,
  ): Promise<SignedInAccount | null> {
    return appForToken(context, clientId, secret ?? null);
  }

  @Mutation(() => AccountPayload, { description: '新建个人账号\nOpens an account' })
  @Allow('organization:manage-accounts')
  createAccount(@Arg('input') input: CreateAccountInput, @Ctx() context: Context): Promise<AccountPayload> {
    return createAccount(context, input);
  }

  @Mutation(() => AccountPayload, { description: '停用账号\nCloses an account' })
  @Allow('organization:manage-accounts')
  deactivateAccount(@Arg('input') input: DeactivateAccountInput, @Ctx() context: Context): Promise<AccountPayload> {
    return deactivateAccount(context, input);
  }

  @Mutation(() => AccountPayload, { description: '恢复账号\nOpens a closed account again' })
  @Allow('organization:manage-accounts')
  reactivateAccount(
    @Arg('input', { description: '内容\nInput' }) input: ReactivateAccountInput,
    @Ctx() context: Context,
  ): Promise<AccountPayload> {
    return reactivateAccount(context, input);
  }

  @Mutation(() => BatchJobPayload, {
    description:
      '停用筛选出的全部账号（自己的除外）：作为批量作业办理，进度见 organizationJob\nCloses all accounts of a filter but one’s own, as a batch; organizationJob tells how far it is',
  })
  @Allow('organization:manage-accounts')
  deactivateAccounts(
    @Arg('input', { description: '内容\nInput' }) input: DeactivateAccountsInput,
    @Ctx() context: Context,
  ): Promise<BatchJobPayload> {
    return deactivateAccounts(context, input);
  }

  @FieldResolver(() => [RoleGrant], { description: '授权\nGrants' })
  grants(@Root() { id }: Account, @Ctx() context: Context): Promise<RoleGrant[]> {
    return grantsOf(context).load(id);
  }

  @FieldResolver(() => Person, { nullable: true, description: '对应人员\nThe person' })
  person(@Root() { personId }: Account, @Ctx() context: Context): Promise<Person | null> | null {
    return personId ? personById(context).load(personId) : null;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '所属机构\nHome unit' })
  unit(@Root() { unitId }: Account, @Ctx() context: Context): Promise<OrgUnit | null> | null {
    return unitId ? unitById(context).load(unitId) : null;
  }
}

@Resolver(() => ViewerInfo)
export class ViewerInfoResolver {
  @FieldResolver(() => Person, { nullable: true, description: '对应人员\nThe person' })
  person(@Root() { personId }: ViewerInfo, @Ctx() context: Context): Promise<Person | null> | null {
    return personId ? personById(context).load(personId) : null;
  }
}
