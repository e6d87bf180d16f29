import {
  civilDay,
  connectionOf,
  defineLoader,
  grouped,
  inKeyOrder,
  join,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { AccountFilter, AccountsArgs } from './account.input.js';
import { Account } from './account.js';
import { AppSecret } from './app-secret.js';
import { inForce } from './sign-in.service.js';
import { RoleGrant } from './role-grant.js';

export const AccountConnection = connectionOf(Account, 'Account', '账号');

const manage = 'organization:manage-accounts';

/** Accounts that the viewer manages, and the own one. */
export const accountById = loaderById(
  Account,
  (context) => sql`(${within(context.viewer, manage)} or t.id = ${wellFormed([context.viewer.id])[0] ?? null}::uuid)`,
);

/** Grants of accounts in reach, present ones first. */
export const grantsOf = defineLoader<string, RoleGrant[]>(async (accountIds, { db }) =>
  grouped(
    accountIds,
    await rows(
      db,
      RoleGrant,
      sql`where t.account_id = any(${wellFormed(accountIds)}::uuid[]) order by t.valid_to desc nulls first, t.id`,
    ),
    (grant) => grant.accountId,
  ),
);

const byName = orderOf('NAME', 'name collate "zh-x-icu" text', 'id uuid');

/** The filter as a predicate over accounts, without the viewer's reach. */
export function accountsFitting({ kind, name, unitId, role, active }: AccountFilter): Sql {
  const parts = [
    ...(kind ? [sql`t.kind = ${kind}`] : []),
    ...(name
      ? [sql`(position(lower(${name}) in lower(t.name)) > 0 or position(lower(${name}) in lower(t.subject)) > 0)`]
      : []),
    ...(unitId ? [sql`t.unit_id in (select id from org_unit where path @> array[${unitId}]::uuid[])`] : []),
    ...(role
      ? [
          sql`exists (select 1 from role_grant g where g.account_id = t.id and g.role = ${role} and ${inForce(civilDay())})`,
        ]
      : []),
    ...(typeof active === 'boolean' ? [sql`t.active = ${active}`] : []),
  ];
  return parts.length ? join(parts, ' and ') : sql`true`;
}

export function accounts(context: Context, { filter, ...args }: AccountsArgs): Promise<Connection<Account>> {
  const where = sql`${within(context.viewer, manage)} and ${accountsFitting(filter ?? {})}`;
  return page(context, { entity: Account, where, order: byName, args, filter });
}

/** Secrets of apps, the newest first; those that ended long ago are of no use to anybody. */
export const secretsOf = defineLoader<string, AppSecret[]>(async (accountIds, { db }) =>
  grouped(
    accountIds,
    await rows(
      db,
      AppSecret,
      sql`where t.account_id = any(${wellFormed(accountIds)}::uuid[])
        and coalesce(t.revoked_at, t.expires_at, now()) > now() - interval '1 year' order by t.created_at desc, t.id`,
    ),
    (secret) => secret.accountId,
  ),
);

/** What was lent out of grants and has not ended. */
export const delegationsOf = defineLoader<string, RoleGrant[]>(async (grantIds, { db }) =>
  grouped(
    grantIds,
    await rows(
      db,
      RoleGrant,
      sql`where t.delegated_from = any(${wellFormed(grantIds)}::uuid[]) and t.valid_to >= ${civilDay()}::date
        order by t.valid_from, t.id`,
    ),
    (grant) => grant.delegatedFromId!,
  ),
);

/** Names of accounts that the viewer sees a grant of. */
export const nameOfAccount = defineLoader<string, string | null>(async (ids, { db }) =>
  inKeyOrder(
    ids,
    await db.query<{ id: string; name: string }>(
      sql`select id, name from account where id = any(${wellFormed(ids)}::uuid[])`,
    ),
    ({ id }) => id,
  ).map((found) => found?.name ?? null),
);
