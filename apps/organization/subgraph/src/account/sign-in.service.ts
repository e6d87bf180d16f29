import { createHash, timingSafeEqual } from 'node:crypto';
import { civilDay, row, sql } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import { Account } from './account.js';
import type { SignedInAccount, SignedInGrant } from './signed-in.js';

/** Hash of a secret. A secret of ours has 256 random bits, so a plain hash keeps it; a password would need more. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** The active account of a subject with the grants that hold today; null for a stranger. */
export async function accountForSignIn({ db }: Context, subject: string): Promise<SignedInAccount | null> {
  const account = await row(db, Account, sql`where t.subject = ${subject} and t.kind = 'PERSON' and t.active`);
  return account ? withGrants(db, account) : null;
}

/** The active app of a client id; with a secret only if it is the app's. */
export async function appForToken(
  { db }: Context,
  clientId: string,
  secret: string | null,
): Promise<SignedInAccount | null> {
  const app = await row(db, Account, sql`where t.subject = ${clientId} and t.kind = 'APP' and t.active`);
  if (!app || (secret !== null && !sameSecret(secret, app.secretHash!))) return null;
  return withGrants(db, app);
}

function sameSecret(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash));
}

async function withGrants(db: Reader, { id, kind, personId, name }: Account): Promise<SignedInAccount> {
  const today = civilDay();
  const grants = await db.query<SignedInGrant>(sql`
    select g.role, g.permissions,
      coalesce(u.id, a.id)::text as "unitId",
      case when a.id is not null then 'ALLIANCE' else coalesce(u.level, 'PLATFORM') end as level,
      coalesce(u.path, owner.path, '{}') as path,
      (select array_agg(distinct m.school_id) from alliance_membership m
        where m.alliance_id = a.id and m.valid_from <= ${today}::date and (m.valid_to is null or m.valid_to >= ${today}::date)) as "schoolIds"
    from role_grant g
      left join org_unit u on u.id = g.unit_id
      left join alliance a on a.id = g.alliance_id
      left join org_unit owner on owner.id = a.unit_id
    where g.account_id = ${id} and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to >= ${today}::date)
    order by g.valid_from, g.id`);
  return { id, kind, personId, name, grants: grants.map((grant) => ({ ...grant, unitId: grant.unitId ?? '' })) };
}
