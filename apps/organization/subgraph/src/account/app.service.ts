import { randomBytes } from 'node:crypto';
import { Conflict, Invalid, NotFound, audit, civilDay, insert, row, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { OrgUnit } from '../unit/unit.js';
import { unitToManage } from '../unit/unit.service.js';
import type { AccountPayload } from './account.input.js';
import { demandOverlap, demandPeriod, demandScopes } from './account.rules.js';
import { Account, AccountKind } from './account.js';
import type {
  ChangeAppExpiryInput,
  ChangeAppScopesInput,
  CreateAppInput,
  CreateAppPayload,
  RevokeAppSecretInput,
  RotateAppSecretInput,
  RotateAppSecretPayload,
} from './app.input.js';
import { AppSecret, isLive } from './app-secret.js';
import { announceNarrowed } from './narrowed.js';
import {
  accountToManage,
  lineageOf,
  manageAccounts,
  registerAccounts,
  registerGrants,
  stepOn,
} from './registration.js';
import { RoleGrant } from './role-grant.js';
import { hashOf } from './sign-in.service.js';

const newSecret = (): string => randomBytes(32).toString('base64url');

/** Registers an app with scopes on a subtree; the secret is shown once, only its hash is kept. */
export async function createApp(
  context: Context,
  { name, unitId, scopes, to = null }: CreateAppInput,
): Promise<CreateAppPayload> {
  const secret = newSecret();
  const account = await context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, unitId, 'input.unitId', manageAccounts);
    demandScopes(context.viewer, scopes, { ...unit, unitId: unit.id });
    demandPeriod(civilDay(), to);
    const id = uuid();
    const [app] = await registerAccounts(tx, [
      {
        ...{ id, kind: AccountKind.APP, name, subject: `app-${id.slice(-12)}`, secretHash: hashOf(secret) },
        ...lineageOf(unit),
      },
    ]);
    await registerGrants(tx, [
      {
        ...{ id: uuid(), accountId: id, role: 'APP', permissions: scopes, unitId: unit.id, from: civilDay(), to },
        grantedBy: context.viewer.name,
      },
    ]);
    await audit(tx, context, { ...stepOn(app!, 'createApp'), after: { name, unitId, scopes, to } });
    return app!;
  });
  return { account, clientId: account.subject, secret };
}

/** An app, held, and the one grant that its scopes are on. @throws Invalid for a person's account */
async function appToManage(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<{ app: Account; grant: RoleGrant; unit: OrgUnit | undefined }> {
  const app = await accountToManage(tx, context, id, 'input.id');
  if (app.kind !== AccountKind.APP)
    throw new Invalid({ zh: '这是个人账号，不是应用', en: 'This is a person’s account, not an app' }, [
      { path: 'input.id', rule: 'app', value: id },
    ]);
  const grant = (await row(
    tx,
    RoleGrant,
    sql`where t.account_id = ${id} and t.role = 'APP' order by t.valid_from desc, t.id desc limit 1`,
  ))!;
  const unit = grant.unitId ? await row(tx, OrgUnit, sql`where t.id = ${grant.unitId}`) : undefined;
  return { app, grant, unit };
}

/** Gives an app another secret. The old one goes on working until its day, so that servers change over one by one. */
export async function rotateAppSecret(
  context: Context,
  { id, version, oldUntil = null, reason }: RotateAppSecretInput,
): Promise<RotateAppSecretPayload> {
  if (oldUntil) demandOverlap(oldUntil);
  const secret = newSecret();
  const account = await context.db.transaction(async (tx) => {
    const { app } = await appToManage(tx, context, id);
    const changed = await update(tx, Account, { id, version }, sql`name = t.name`);
    const live = (await rows(tx, AppSecret, sql`where t.account_id = ${id} and t.revoked_at is null`)).filter(isLive);
    if (live.length > 1)
      throw new Conflict(
        { zh: '已有两个有效密钥；请先吊销旧的一个', en: 'Two secrets work already: revoke the old one first' },
        [{ path: 'input.id', rule: 'twoSecrets', value: live.length }],
      );
    // The whole of the last day counts, as everywhere.
    const end = oldUntil ? sql`(${oldUntil}::date + 1)::timestamp at time zone 'Asia/Shanghai'` : sql`now()`;
    await tx.query(sql`update app_secret set expires_at = ${end} where id = any(${live.map((one) => one.id)}::uuid[])`);
    await insert(tx, AppSecret, [{ id: uuid(), accountId: id, hash: hashOf(secret), createdAt: new Date() }]);
    await audit(tx, context, { ...stepOn(app, 'rotateAppSecret'), after: { oldUntil }, reason });
    return changed;
  });
  return { account, clientId: account.subject, secret };
}

/** Ends a secret now, as when it has leaked. The last one may go too: the app then waits for a new one. */
export async function revokeAppSecret(context: Context, { id, reason }: RevokeAppSecretInput): Promise<AccountPayload> {
  const account = await context.db.transaction(async (tx) => {
    const secret = await row(tx, AppSecret, sql`where t.id = ${id} for update`);
    if (!secret) throw new NotFound({ zh: '密钥', en: 'secret' }, 'input.id', id);
    const app = await accountToManage(tx, context, secret.accountId, 'input.id');
    if (!isLive(secret))
      throw new Conflict({ zh: '该密钥已失效', en: 'The secret no longer works' }, [
        { path: 'input.id', rule: 'live', value: id },
      ]);
    await tx.query(sql`update app_secret set revoked_at = now() where id = ${id}`);
    await audit(tx, context, { ...stepOn(app, 'revokeAppSecret'), before: { createdAt: secret.createdAt }, reason });
    return app;
  });
  return { account };
}

/** Names all scopes of an app anew. A scope that the viewer does not hold can be taken away, not given. */
export async function changeAppScopes(
  context: Context,
  { id, version, scopes, reason }: ChangeAppScopesInput,
): Promise<AccountPayload> {
  const account = await context.db.transaction(async (tx) => {
    const { app, grant, unit } = await appToManage(tx, context, id);
    const before = grant.permissions ?? [];
    const added = scopes.filter((scope) => !before.includes(scope));
    demandScopes(context.viewer, added, unit ? { ...unit, unitId: unit.id } : {});
    const changed = await update(tx, Account, { id, version }, sql`name = t.name`);
    await tx.query(sql`update role_grant set permissions = ${scopes} where id = ${grant.id}`);
    if (before.some((scope) => !scopes.includes(scope))) await announceNarrowed(tx, [id]);
    await audit(tx, context, {
      ...stepOn(app, 'changeAppScopes'),
      before: { scopes: before },
      after: { scopes },
      reason,
    });
    return changed;
  });
  return { account };
}

/** Sets the last day of an app, or lets it last. */
export async function changeAppExpiry(
  context: Context,
  { id, version, to = null, reason }: ChangeAppExpiryInput,
): Promise<AccountPayload> {
  demandPeriod(civilDay(), to);
  const account = await context.db.transaction(async (tx) => {
    const { app, grant } = await appToManage(tx, context, id);
    const changed = await update(tx, Account, { id, version }, sql`name = t.name`);
    await tx.query(sql`update role_grant set valid_to = ${to} where id = ${grant.id}`);
    await audit(tx, context, { ...stepOn(app, 'changeAppExpiry'), before: { to: grant.to }, after: { to }, reason });
    return changed;
  });
  return { account };
}
