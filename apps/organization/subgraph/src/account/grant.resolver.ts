import { roles } from '@yanxiu/access';
import { Allow, AllowSignedIn, civilDay } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { allianceById } from '../alliance/alliance.loader.js';
import { Alliance } from '../alliance/alliance.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { delegationsOf, nameOfAccount } from './account.loader.js';
import { delegateGrant, delegatesOf, endDelegation, lendable } from './delegation.service.js';
import {
  ChangeGrantEndInput,
  Delegate,
  DelegateGrantInput,
  EndDelegationInput,
  GrantPayload,
  GrantRoleInput,
  RevokeGrantInput,
} from './grant.input.js';
import { changeGrantEnd, grantRole, revokeGrant } from './grant.service.js';
import { RoleGrant } from './role-grant.js';

const names = new Map(roles.map(({ code, zh, en }) => [code, { zh, en }]));
const input = { description: '内容\nInput' };

@Resolver(() => RoleGrant)
export class RoleGrantResolver {
  @Query(() => [Delegate], {
    nullable: true,
    description:
      '自己的某项授权可委托给的同事，按姓名，至多 20 人\nColleagues to whom a grant of one’s own can be lent, by name, 20 at most',
  })
  @AllowSignedIn()
  delegates(
    @Arg('grantId', () => ID, { description: '自己的授权\nGrant of one’s own' }) grantId: string,
    @Arg('name', () => String, { nullable: true, description: '姓名的一部分\nPart of the name' }) name: string | null,
    @Ctx() context: Context,
  ): Promise<Delegate[]> {
    return delegatesOf(context, grantId, name ?? null);
  }

  @Mutation(() => GrantPayload, { description: '授予角色\nGrants a role' })
  @Allow('organization:manage-accounts')
  grantRole(@Arg('input', input) input: GrantRoleInput, @Ctx() context: Context): Promise<GrantPayload> {
    return grantRole(context, input);
  }

  @Mutation(() => GrantPayload, { description: '改定授权的截止日\nLets a grant last longer or end earlier' })
  @Allow('organization:manage-accounts')
  changeGrantEnd(@Arg('input', input) input: ChangeGrantEndInput, @Ctx() context: Context): Promise<GrantPayload> {
    return changeGrantEnd(context, input);
  }

  @Mutation(() => GrantPayload, { description: '收回角色\nRevokes a grant' })
  @Allow('organization:manage-accounts')
  revokeGrant(@Arg('input', input) input: RevokeGrantInput, @Ctx() context: Context): Promise<GrantPayload> {
    return revokeGrant(context, input);
  }

  @Mutation(() => GrantPayload, {
    description:
      '把自己的一项授权临时委托给同事；受托人不能据此管理账号与授权\nLends a grant of one’s own to a colleague for a time; accounts and grants are not managed by it',
  })
  @AllowSignedIn()
  delegateGrant(@Arg('input', input) input: DelegateGrantInput, @Ctx() context: Context): Promise<GrantPayload> {
    return delegateGrant(context, input);
  }

  @Mutation(() => GrantPayload, { description: '提前结束自己给出的委托\nEnds early what one lent' })
  @AllowSignedIn()
  endDelegation(@Arg('input', input) input: EndDelegationInput, @Ctx() context: Context): Promise<GrantPayload> {
    return endDelegation(context, input);
  }

  @FieldResolver(() => String, { description: '角色名称\nThe role, in words' })
  roleName(@Root() { role }: RoleGrant, @Ctx() { locale }: Context): string {
    const name = names.get(role) ?? { zh: '应用', en: 'App' };
    return locale === 'en' ? name.en : name.zh;
  }

  @FieldResolver(() => Boolean, { description: '今天是否有效\nWhether it holds today' })
  current(@Root() { from, to }: RoleGrant): boolean {
    return from <= civilDay() && (!to || to >= civilDay());
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '机构；平台级或联盟的授权为空\nThe unit; null on the platform or an alliance',
  })
  unit(@Root() { unitId }: RoleGrant, @Ctx() context: Context): Promise<OrgUnit | null> | null {
    return unitId ? unitById(context).load(unitId) : null;
  }

  @FieldResolver(() => Alliance, { nullable: true, description: '联盟\nThe alliance' })
  alliance(@Root() { allianceId }: RoleGrant, @Ctx() context: Context): Promise<Alliance | null> | null {
    return allianceId ? allianceById(context).load(allianceId) : null;
  }

  @FieldResolver(() => Boolean, { description: '是否由他人临时委托\nWhether somebody lent it' })
  delegated(@Root() { delegatedFromId }: RoleGrant): boolean {
    return delegatedFromId !== null;
  }

  @FieldResolver(() => Boolean, {
    description:
      '持有人可否委托给同事：受托的和只关乎本人的不可\nWhether its holder can lend it; not what was lent, nor what concerns the holder alone',
  })
  lendable(@Root() { role, delegatedFromId, to }: RoleGrant): boolean {
    return delegatedFromId === null && (!to || to >= civilDay()) && lendable(role);
  }

  @FieldResolver(() => [RoleGrant], {
    description: '由此委托出去、尚未结束的授权\nWhat was lent out of it and has not ended',
  })
  delegations(@Root() { id }: RoleGrant, @Ctx() context: Context): Promise<RoleGrant[]> {
    return delegationsOf(context).load(id);
  }

  @FieldResolver(() => String, { nullable: true, description: '持有人的名称\nName of who holds it' })
  holderName(@Root() { accountId }: RoleGrant, @Ctx() context: Context): Promise<string | null> {
    return nameOfAccount(context).load(accountId);
  }
}
