import { Conflict, Invalid, NotFound, audit, civilDay, row, sql, within } from '@yanxiu/subgraph';
import type { Context, Place, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { Alliance } from '../alliance/alliance.js';
import { unitToManage } from '../unit/unit.service.js';
import { demandGrantable, demandPeriod } from './account.rules.js';
import { Account, AccountKind } from './account.js';
import type { ChangeGrantEndInput, GrantPayload, GrantRoleInput, RevokeGrantInput } from './grant.input.js';
import { announceNarrowed } from './narrowed.js';
import { accountToManage, manageAccounts, registerGrants, stepOn } from './registration.js';
import { RoleGrant } from './role-grant.js';

/** Grants a role on a unit or an alliance in reach; nobody grants more than he holds himself. */
export async function grantRole(context: Context, input: GrantRoleInput): Promise<GrantPayload> {
  return context.db.transaction(async (tx) => {
    const { role, from, to = null } = input;
    const place = await placeToGrant(tx, context, input);
    demandGrantable(context.viewer, role, place);
    demandPeriod(from, to);
    const account = await accountToManage(tx, context, input.accountId, 'input.accountId');
    assertPerson(account);
    await assertNotHeld(tx, { accountId: account.id, role, ...place.at, from, to });
    const grantedBy = context.viewer.name;
    const [grant] = await registerGrants(tx, [
      { id: uuid(), accountId: account.id, role, ...place.at, from, to, grantedBy },
    ]);
    if (!grant)
      throw new Conflict({ zh: '该账号在此已有此角色', en: 'The account has this role here' }, [
        { path: 'input.role', rule: 'unique', value: role },
      ]);
    // The log of the county whose people it concerns, whichever county the account comes from.
    const step = { ...stepOn(account, 'grantRole'), countyId: place.countyId ?? account.countyId };
    await audit(tx, context, { ...step, after: { role, ...place.at, from, to } });
    return { account, grant };
  });
}

/** @throws Conflict where the account holds the role there on a day of that time already: nobody holds it twice at once */
async function assertNotHeld(
  tx: Transaction,
  { id, accountId, role, unitId, allianceId, from, to }: Partial<RoleGrant>,
): Promise<void> {
  const held = await row(
    tx,
    RoleGrant,
    sql`where t.account_id = ${accountId} and t.role = ${role} and t.delegated_from is null
        and t.unit_id is not distinct from ${unitId ?? null}::uuid
        and t.alliance_id is not distinct from ${allianceId ?? null}::uuid and t.id is distinct from ${id ?? null}::uuid
        and (${to}::date is null or t.valid_from <= ${to}::date) and (t.valid_to is null or t.valid_to >= ${from}::date)
        limit 1`,
  );
  if (!held) return;
  const days = held.to ? `${held.from} – ${held.to}` : held.from;
  throw new Conflict(
    {
      zh: `该账号在此已有此角色（${held.from} 至 ${held.to ?? '长期'}）`,
      en: `The account has this role here (${days})`,
    },
    [{ path: 'input.role', rule: 'unique', value: role, expected: `not within ${days}` }],
  );
}

interface GrantPlace extends Place {
  countyId: string | null;
  at: { unitId: string } | { allianceId: string };
}

async function placeToGrant(
  tx: Transaction,
  context: Context,
  { unitId, allianceId }: GrantRoleInput,
): Promise<GrantPlace> {
  if (!unitId === !allianceId)
    throw new Invalid({ zh: '机构与联盟须填其一', en: 'Give either a unit or an alliance' }, [
      { path: 'input.unitId', rule: 'eitherOr' },
    ]);
  if (unitId) {
    const unit = await unitToManage(tx, context, unitId, 'input.unitId', manageAccounts);
    return { ...unit, unitId: unit.id, at: { unitId: unit.id } };
  }
  const alliance = await row(
    tx,
    Alliance,
    sql`where t.id = ${allianceId} and ${within(context.viewer, manageAccounts)}`,
  );
  if (!alliance) throw new NotFound({ zh: '联盟', en: 'alliance' }, 'input.allianceId', allianceId);
  return { ...alliance, at: { allianceId: alliance.id } };
}

/** An app has scopes, which are named one by one; a role would give it what nobody chose. */
function assertPerson({ id, kind }: Account): void {
  if (kind === AccountKind.APP)
    throw new Invalid({ zh: '应用不授予角色，请改定其权限范围', en: 'An app gets no roles: change its scopes' }, [
      { path: 'input.accountId', rule: 'person', value: id },
    ]);
}

async function grantToManage(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<{ grant: RoleGrant; account: Account }> {
  const grant = await row(tx, RoleGrant, sql`where t.id = ${id} for update`);
  const account =
    grant &&
    (await row(tx, Account, sql`where t.id = ${grant.accountId} and ${within(context.viewer, manageAccounts)}`));
  if (!grant || !account) throw new NotFound({ zh: '授权', en: 'grant' }, 'input.id', id);
  return { grant, account };
}

/** Ends a grant at once, with all that was lent out of it. It works within the gateway's cache time of 30 seconds. */
export async function revokeGrant(context: Context, { id, reason }: RevokeGrantInput): Promise<GrantPayload> {
  return context.db.transaction(async (tx) => {
    const { grant, account } = await grantToManage(tx, context, id);
    await endGrants(tx, id);
    await audit(tx, context, { ...stepOn(account, 'revokeGrant'), before: shown(grant), reason });
    return { account, grant: (await row(tx, RoleGrant, sql`where t.id = ${id}`))! };
  });
}

/** Its last day was yesterday: a day that has begun is not half granted. */
export async function endGrants(tx: Transaction, id: string): Promise<void> {
  const yesterday = sql`${civilDay()}::date - 1`;
  const ended = await tx.query<{ accountId: string }>(sql`
    update role_grant set valid_from = least(valid_from, ${yesterday}), valid_to = ${yesterday}
    where (id = ${id} or delegated_from = ${id}) and (valid_to is null or valid_to > ${yesterday})
    returning account_id as "accountId"`);
  await announceNarrowed(
    tx,
    ended.map(({ accountId }) => accountId),
  );
}

/** Lets a grant last longer or end earlier. What was lent out of it ends with it. */
export async function changeGrantEnd(
  context: Context,
  { id, to = null, reason }: ChangeGrantEndInput,
): Promise<GrantPayload> {
  return context.db.transaction(async (tx) => {
    const { grant, account } = await grantToManage(tx, context, id);
    demandPeriod(grant.from, to);
    if (grant.delegatedFromId)
      throw new Conflict({ zh: '委托的授权由委托人改定', en: 'A lent grant is changed by who lent it' }, [
        { path: 'input.id', rule: 'notDelegated', value: id },
      ]);
    if (grant.to && grant.to < civilDay())
      throw new Conflict({ zh: '该授权已结束，请重新授予', en: 'The grant has ended: grant it anew' }, [
        { path: 'input.id', rule: 'lasting', value: grant.to },
      ]);
    await assertNotHeld(tx, { ...grant, to });
    await tx.query(sql`update role_grant set valid_to = ${to} where id = ${id}`);
    if (to)
      await tx.query(sql`
        update role_grant set valid_to = ${to} where delegated_from = ${id} and valid_to > ${to} and valid_from <= ${to}`);
    if (to && to < civilDay()) await announceNarrowed(tx, [account.id]);
    await audit(tx, context, {
      ...stepOn(account, 'changeGrantEnd'),
      before: { role: grant.role, to: grant.to },
      after: { role: grant.role, to },
      reason,
    });
    return { account, grant: (await row(tx, RoleGrant, sql`where t.id = ${id}`))! };
  });
}

/** A grant as the log tells it. */
export const shown = ({ role, unitId, allianceId, from, to }: RoleGrant) => ({ role, unitId, allianceId, from, to });
