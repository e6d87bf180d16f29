import { permissions, roles } from '@yanxiu/access';
import { Allow, AllowSignedIn, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  AccountPayload,
  CreateAccountInput,
  CreateAppInput,
  CreateAppPayload,
  DeactivateAccountInput,
  GrantPayload,
  GrantRoleInput,
  RevokeGrantInput,
} from './account.input.js';
import { AccountConnection, accountById, accounts, grantsOf } from './account.loader.js';
import { createAccount, createApp, deactivateAccount, grantRole, revokeGrant } from './account.service.js';
import { Account } from './account.js';
import { PermissionInfo, RoleInfo, ViewerInfo, infoOf } from './catalogue.js';
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

  @Query(() => AccountConnection, { nullable: true, description: '账号列表\nAccounts within reach' })
  @Allow('organization:manage-accounts')
  accounts(@Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Account>> {
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

  @Mutation(() => GrantPayload, { description: '授予角色\nGrants a role' })
  @Allow('organization:manage-accounts')
  grantRole(@Arg('input') input: GrantRoleInput, @Ctx() context: Context): Promise<GrantPayload> {
    return grantRole(context, input);
  }

  @Mutation(() => GrantPayload, { description: '收回角色\nRevokes a grant' })
  @Allow('organization:manage-accounts')
  revokeGrant(@Arg('input') input: RevokeGrantInput, @Ctx() context: Context): Promise<GrantPayload> {
    return revokeGrant(context, input);
  }

  @Mutation(() => CreateAppPayload, { description: '登记应用\nRegisters an app' })
  @Allow('organization:manage-accounts')
  createApp(@Arg('input') input: CreateAppInput, @Ctx() context: Context): Promise<CreateAppPayload> {
    return createApp(context, input);
  }

  @Mutation(() => AccountPayload, { description: '停用账号\nCloses an account' })
  @Allow('organization:manage-accounts')
  deactivateAccount(@Arg('input') input: DeactivateAccountInput, @Ctx() context: Context): Promise<AccountPayload> {
    return deactivateAccount(context, input);
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

@Resolver(() => RoleGrant)
export class RoleGrantResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: '机构；平台级授权为空\nThe unit; null on the platform' })
  unit(@Root() { unitId }: RoleGrant, @Ctx() context: Context): Promise<OrgUnit | null> | null {
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
