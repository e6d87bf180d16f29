import { connectionOf, defineLoader, grouped, inKeyOrder, page, rows, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Connection, Context, Order, PageArgs } from '@yanxiu/subgraph';
import { Account } from './account.js';
import { RoleGrant } from './role-grant.js';

export const AccountConnection = connectionOf(Account, 'Account', '账号');

const manage = 'organization:manage-accounts';

export const accountById = defineLoader<string, Account | null>(async (ids, context) =>
  inKeyOrder(
    ids,
    await rows(
      context.db,
      Account,
      sql`where t.id = any(${wellFormed(ids)}::uuid[]) and ${within(context.viewer, manage)}`,
    ),
    (account) => account.id,
  ),
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

const byName: Order = {
  name: 'NAME',
  keys: [
    { column: 'name collate "zh-x-icu"', type: 'text', direction: 'asc' },
    { column: 'id', type: 'uuid', direction: 'asc' },
  ],
};

export function accounts(context: Context, args: PageArgs): Promise<Connection<Account>> {
  return page(context, { entity: Account, where: within(context.viewer, manage), order: byName, args });
}
