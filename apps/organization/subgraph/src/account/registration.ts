import { NotFound, insert, row, sql, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { OrgUnit } from '../unit/unit.js';
import { Account } from './account.js';
import { AppSecret } from './app-secret.js';
import { RoleGrant } from './role-grant.js';

export const manageAccounts = 'organization:manage-accounts';

/** Where an account of a unit belongs. */
export const lineageOf = ({ id: unitId, provinceId, cityId, countyId, schoolId }: OrgUnit) => ({
  unitId,
  provinceId,
  cityId,
  countyId,
  schoolId,
});

/** An account as it is written; an app comes with the hash of its first secret. */
export type NewAccount = Partial<Account> & { secretHash?: string | null };

/** Writes accounts set-based; those that exist stay. @returns the new ones */
export async function registerAccounts(tx: Transaction, accounts: NewAccount[]): Promise<Account[]> {
  const records = accounts.map(({ secretHash: _secretHash, ...account }) => account);
  const written = await insert(tx, Account, records, sql`on conflict do nothing`);
  const fresh = new Set(written.map(({ id }) => id));
  const secrets = accounts.flatMap(({ id, secretHash }) =>
    secretHash && fresh.has(id!) ? [{ id: uuid(), accountId: id!, hash: secretHash, createdAt: new Date() }] : [],
  );
  await insert(tx, AppSecret, secrets);
  return written;
}

/** Writes grants set-based; those that exist stay. @returns the new ones */
export function registerGrants(tx: Transaction, grants: Partial<RoleGrant>[]): Promise<RoleGrant[]> {
  return insert(tx, RoleGrant, grants, sql`on conflict do nothing`);
}

/** The account, if the viewer may change it. @throws NotFound where it is missing or beyond reach */
export async function accountToManage(
  tx: Transaction,
  { viewer }: Context,
  id: string,
  path: string,
): Promise<Account> {
  const account = await row(tx, Account, sql`where t.id = ${id} and ${within(viewer, manageAccounts)}`);
  if (!account) throw new NotFound({ zh: '账号', en: 'account' }, path, id);
  return account;
}

/** What the log says of a step on an account. */
export const stepOn = (account: Pick<Account, 'id' | 'countyId'>, verb: string) => ({
  action: `organization.${verb}`,
  subjectType: 'Account',
  subjectId: account.id,
  countyId: account.countyId,
});
