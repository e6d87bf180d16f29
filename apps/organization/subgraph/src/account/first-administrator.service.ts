import { audit, civilDay, rows, sql, systemContext } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { registerAccounts, registerGrants } from './registration.js';
import { Account, AccountKind } from './account.js';
import { shippedRows } from '../policy/shipped.js';
import { registerPacks } from '../policy/policy.service.js';

/**
 * Prepares an empty platform: the packs of the documents, and one administrator who can open all other accounts.
 * @throws Error where an administrator exists: from then on roles are granted by people, and logged
 */
export function firstAdministrator(
  database: Database,
  { subject, name }: { subject: string; name: string },
): Promise<string> {
  const context = systemContext(database.session('first-administrator'), 'first-administrator');
  return context.db.transaction(async (tx) => {
    await tx.query(sql`lock table account in share row exclusive mode`);
    const known = await rows(
      tx,
      Account,
      sql`where t.active and t.id in (select account_id from role_grant where role = 'PLATFORM_ADMIN' and valid_to is null)`,
    );
    if (known.length) throw new Error(`已有平台管理员：${known[0]!.name} / an administrator exists`);
    await registerPacks(tx, shippedRows());
    const id = uuid();
    const [account] = await registerAccounts(tx, [{ id, kind: AccountKind.PERSON, subject, name }]);
    if (!account) throw new Error(`该主体标识已有账号：${subject} / the subject has an account`);
    await registerGrants(tx, [{ id: uuid(), accountId: id, role: 'PLATFORM_ADMIN', from: civilDay() }]);
    await audit(tx, context, {
      action: 'organization.firstAdministrator',
      subjectType: 'Account',
      subjectId: id,
      countyId: null,
      after: { name, login: subject },
    });
    return id;
  });
}
