import { createHash, timingSafeEqual } from 'node:crypto';
import { civilDay, row, rows, sql, validOn } from '@yanxiu/subgraph';
import type { Context, Reader, Sql } from '@yanxiu/subgraph';
import { Account } from './account.js';
import { lentPermissions } from './account.rules.js';
import { AppSecret } from './app-secret.js';
import type { SignedInAccount, SignedInGrant } from './signed-in.js';

/** Hash of a secret. A secret of ours has 256 random bits, so a plain hash keeps it; a password would need more. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Often enough for who looks when something was last used, seldom enough not to write at every call. */
const noteEvery = sql`interval '10 minutes'`;

/** The active account of a subject with the grants that hold today; null for a stranger. */
export async function accountForSignIn({ db }: Context, subject: string): Promise<SignedInAccount | null> {
  const account = await row(db, Account, sql`where t.subject = ${subject} and t.kind = 'PERSON' and t.active`);
  if (!account) return null;
  await noteUse(db, account);
  return withGrants(db, account);
}

/** The active app of a client id; with a secret only if it is one of the app's that still work. */
export async function appForToken(
  { db }: Context,
  clientId: string,
  secret: string | null,
): Promise<SignedInAccount | null> {
  const app = await row(db, Account, sql`where t.subject = ${clientId} and t.kind = 'APP' and t.active`);
  if (!app) return null;
  if (secret !== null) {
    const live = await rows(
      db,
      AppSecret,
      sql`where t.account_id = ${app.id} and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())`,
    );
    const used = live.find(({ hash }) => sameSecret(secret, hash));
    if (!used) return null;
    await db.query(sql`
      update app_secret set last_used_at = now()
      where id = ${used.id} and (last_used_at is null or last_used_at < now() - ${noteEvery})`);
  }
  await noteUse(db, app);
  return withGrants(db, app);
}

async function noteUse(db: Reader, { id, lastUsedAt }: Account): Promise<void> {
  if (lastUsedAt && Date.now() - lastUsedAt.getTime() < 600_000) return;
  await db.query(sql`
    update account set last_used_at = now()
    where id = ${id} and (last_used_at is null or last_used_at < now() - ${noteEvery})`);
}

function sameSecret(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash));
}

async function withGrants(db: Reader, { id, kind, personId, name }: Account): Promise<SignedInAccount> {
  const today = civilDay();
  const grants = await db.query<SignedInGrant & { lent: boolean }>(sql`
    select g.role, g.permissions, g.delegated_from is not null as lent,
      coalesce(u.id, a.id)::text as "unitId",
      case when a.id is not null then 'ALLIANCE' else coalesce(u.level, 'PLATFORM') end as level,
      coalesce(u.path, owner.path, '{}') as path,
      (select array_agg(distinct m.school_id) from alliance_membership m
        where m.alliance_id = a.id and ${validOn('m', today)}) as "schoolIds"
    from role_grant g
      left join org_unit u on u.id = g.unit_id
      left join alliance a on a.id = g.alliance_id
      left join org_unit owner on owner.id = a.unit_id
    where g.account_id = ${id} and ${inForce(today)}
    order by g.valid_from, g.id`);
  const signedIn = grants.map(({ lent, ...grant }) => ({
    ...grant,
    unitId: grant.unitId ?? '',
    permissions: lent ? lentPermissions(grant.role) : grant.permissions,
  }));
  return { id, kind, personId, name, grants: signedIn };
}

/** Grants `g` that hold on a day; one that was lent holds no longer than what it was lent out of, and whose it was. */
export const inForce = (day: string): Sql => sql`
  ${validOn('g', day)}
  and (g.delegated_from is null or exists (
    select 1 from role_grant source join account lender on lender.id = source.account_id
    where source.id = g.delegated_from and lender.active
      and ${validOn('source', day)}))`;
