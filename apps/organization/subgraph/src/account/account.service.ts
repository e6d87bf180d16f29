import { randomBytes } from 'node:crypto';
import { Conflict, NotFound, audit, civilDay, insert, once, row, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { peopleInReach } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { unitToManage } from '../unit/unit.service.js';
import type { OrgUnit } from '../unit/unit.js';
import type {
  AccountPayload,
  CreateAccountInput,
  CreateAppInput,
  CreateAppPayload,
  DeactivateAccountInput,
  GrantPayload,
  GrantRoleInput,
  RevokeGrantInput,
} from './account.input.js';
import { accountById } from './account.loader.js';
import { demandGrantable, demandScopes } from './account.rules.js';
import { Account, AccountKind } from './account.js';
import { RoleGrant } from './role-grant.js';
import { hashOf } from './sign-in.service.js';

const manage = 'organization:manage-accounts';

const lineageOf = ({ id: unitId, provinceId, cityId, countyId, schoolId }: OrgUnit) => ({
  unitId,
  provinceId,
  cityId,
  countyId,
  schoolId,
});

/** Opens a person's account; it can do nothing until a role is granted. */
export async function createAccount(context: Context, input: CreateAccountInput): Promise<AccountPayload> {
  const id = await once(context, 'createAccount', input, async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId', manage);
    if (input.personId) await personToLink(tx, context, input.personId);
    const { subject, name, personId = null } = input;
    const [account] = await registerAccounts(tx, [
      { id: uuid(), kind: AccountKind.PERSON, subject, name, personId, ...lineageOf(unit) },
    ]);
    if (!account)
      throw new Conflict({ zh: '该主体标识已有账号', en: 'The subject has an account' }, [
        { path: 'input.subject', rule: 'unique', value: subject },
      ]);
    await audit(tx, context, {
      action: 'organization.createAccount',
      subjectType: 'Account',
      subjectId: account.id,
      countyId: unit.countyId,
      after: { subject },
    });
    return account.id;
  });
  return { account: (await accountById(context).load(id))! };
}

async function personToLink(tx: Transaction, context: Context, id: string): Promise<void> {
  const person = await row(tx, Person, sql`where t.id = ${id} and ${peopleInReach(context)}`);
  if (!person) throw new NotFound({ zh: '人员', en: 'person' }, 'input.personId', id);
}

/** Grants a role on a unit in reach; nobody grants more than he holds himself. */
export async function grantRole(context: Context, input: GrantRoleInput): Promise<GrantPayload> {
  demandGrantable(context.viewer, input.role);
  return context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId', manage);
    const account = await accountToManage(tx, context, input.accountId, 'input.accountId');
    const { role, from, to = null } = input;
    const [grant] = await registerGrants(tx, [{ id: uuid(), accountId: account.id, role, unitId: unit.id, from, to }]);
    if (!grant)
      throw new Conflict({ zh: '该账号在此机构已有此角色', en: 'The account has this role here' }, [
        { path: 'input.role', rule: 'unique', value: role },
      ]);
    await audit(tx, context, {
      action: 'organization.grantRole',
      subjectType: 'Account',
      subjectId: account.id,
      countyId: unit.countyId,
      after: { role, unitId: unit.id, from, to },
    });
    return { account, grant };
  });
}

async function accountToManage(tx: Transaction, { viewer }: Context, id: string, path: string): Promise<Account> {
  const account = await row(tx, Account, sql`where t.id = ${id} and ${within(viewer, manage)}`);
  if (!account) throw new NotFound({ zh: '账号', en: 'account' }, path, id);
  return account;
}

/** Ends a grant at once: its last day was yesterday. It works within the gateway's cache time of 30 seconds. */
export async function revokeGrant(context: Context, { id, reason }: RevokeGrantInput): Promise<GrantPayload> {
  return context.db.transaction(async (tx) => {
    const grant = await row(tx, RoleGrant, sql`where t.id = ${id} for update`);
    const account =
      grant && (await row(tx, Account, sql`where t.id = ${grant.accountId} and ${within(context.viewer, manage)}`));
    if (!grant || !account) throw new NotFound({ zh: '授权', en: 'grant' }, 'input.id', id);
    await tx.query(sql`
      update role_grant set valid_from = least(valid_from, ${civilDay()}::date - 1), valid_to = ${civilDay()}::date - 1 where id = ${id}`);
    await audit(tx, context, {
      action: 'organization.revokeGrant',
      subjectType: 'Account',
      subjectId: account.id,
      countyId: account.countyId,
      before: grant,
      reason,
    });
    return { account, grant: (await row(tx, RoleGrant, sql`where t.id = ${id}`))! };
  });
}

/** Registers an app with scopes on a subtree; the secret is shown once, only its hash is kept. */
export async function createApp(
  context: Context,
  { name, unitId, scopes, to = null }: CreateAppInput,
): Promise<CreateAppPayload> {
  demandScopes(context.viewer, scopes);
  const secret = randomBytes(32).toString('base64url');
  const account = await context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, unitId, 'input.unitId', manage);
    const id = uuid();
    const [app] = await registerAccounts(tx, [
      {
        id,
        kind: AccountKind.APP,
        name,
        subject: `app-${id.slice(-12)}`,
        secretHash: hashOf(secret),
        ...lineageOf(unit),
      },
    ]);
    await registerGrants(tx, [
      { id: uuid(), accountId: id, role: 'APP', permissions: scopes, unitId: unit.id, from: civilDay(), to },
    ]);
    await audit(tx, context, {
      action: 'organization.createApp',
      subjectType: 'Account',
      subjectId: id,
      countyId: unit.countyId,
      after: { name, scopes },
    });
    return app!;
  });
  return { account, clientId: account.subject, secret };
}

/** Closes an account of a person or an app; its tokens stop within a minute. */
export async function deactivateAccount(
  context: Context,
  { id, version, reason }: DeactivateAccountInput,
): Promise<AccountPayload> {
  const account = await context.db.transaction(async (tx) => {
    const before = await accountToManage(tx, context, id, 'input.id');
    const after = await update(tx, Account, { id, version }, sql`active = false`);
    await audit(tx, context, {
      action: 'organization.deactivateAccount',
      subjectType: 'Account',
      subjectId: id,
      countyId: before.countyId,
      before: { active: before.active },
      after: { active: false },
      reason,
    });
    return after;
  });
  return { account };
}

/** Writes accounts set-based; those that exist stay. @returns the new ones */
export function registerAccounts(tx: Transaction, accounts: Partial<Account>[]): Promise<Account[]> {
  return insert(tx, Account, accounts, sql`on conflict do nothing`);
}

/** Writes grants set-based; those that exist stay. @returns the new ones */
export function registerGrants(tx: Transaction, grants: Partial<RoleGrant>[]): Promise<RoleGrant[]> {
  return insert(tx, RoleGrant, grants, sql`on conflict do nothing`);
}
