import { roles } from '@yanxiu/access';
import { Conflict, Invalid, NotFound, audit, civilDay, row, sql, wellFormed } from '@yanxiu/subgraph';
import type { Context, Reader, Sql, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { OrgUnit } from '../unit/unit.js';
import { demandDelegation, lentPermissions } from './account.rules.js';
import { Account } from './account.js';
import { endGrants, shown } from './grant.service.js';
import type { Delegate, DelegateGrantInput, EndDelegationInput, GrantPayload } from './grant.input.js';
import { registerGrants, stepOn } from './registration.js';
import { RoleGrant } from './role-grant.js';

const grantText = { zh: '自己的授权', en: 'grant of your own' };
/** The viewer as an account; a process of ours is none. */
const own = ({ viewer }: Context): string | null => wellFormed([viewer.id])[0] ?? null;
/** More than that is sought by name. */
const mostDelegates = 20;

/**
 * Lends a grant of one's own to a colleague for a time: the same role on the same unit or one below. It ends by itself,
 * with the grant it comes from, or when the lender's account is closed; it cannot be lent on, and accounts and grants are
 * not managed by it.
 */
export function delegateGrant(context: Context, input: DelegateGrantInput): Promise<GrantPayload> {
  return context.db.transaction(async (tx) => {
    const grant = await ownGrant(tx, context, input.grantId, 'input.grantId');
    demandDelegation(input, grant);
    const unit = await unitWithin(tx, grant, input.unitId ?? null);
    const account = await colleague(tx, context, grant, input.accountId);
    const { from, to, reason } = input;
    const lent = { role: grant.role, unitId: unit?.id ?? grant.unitId, allianceId: unit ? null : grant.allianceId };
    await assertNotLent(tx, { ...input, ...lent });
    const [written] = await registerGrants(tx, [
      {
        id: uuid(),
        accountId: account.id,
        ...lent,
        from,
        to,
        delegatedFromId: grant.id,
        grantedBy: context.viewer.name,
      },
    ]);
    const step = { ...stepOn(account, 'delegateGrant'), countyId: unit?.countyId ?? account.countyId };
    await audit(tx, context, { ...step, after: { ...lent, from, to, by: context.viewer.name }, reason });
    return { account, grant: written! };
  });
}

/** @throws Conflict where the colleague has the same in that time already: lent twice, it would have to be ended twice */
async function assertNotLent(
  tx: Transaction,
  { grantId, accountId, from, to, ...place }: DelegateGrantInput & Pick<RoleGrant, 'unitId' | 'allianceId'>,
): Promise<void> {
  const same = await row(
    tx,
    RoleGrant,
    sql`where t.account_id = ${accountId} and t.delegated_from = ${grantId} and t.valid_from <= ${to}::date
        and t.valid_to >= ${from}::date and t.unit_id is not distinct from ${place.unitId}::uuid
        and t.alliance_id is not distinct from ${place.allianceId}::uuid limit 1`,
  );
  if (same)
    throw new Conflict(
      { zh: `${same.from} 至 ${same.to} 已委托给该同事`, en: `Lent to this colleague from ${same.from} to ${same.to}` },
      [{ path: 'input.accountId', rule: 'unique', value: accountId, expected: `not within ${same.from} – ${same.to}` }],
    );
}

/** Ends early what one lent. */
export function endDelegation(context: Context, { id, reason }: EndDelegationInput): Promise<GrantPayload> {
  return context.db.transaction(async (tx) => {
    const lent = await row(
      tx,
      RoleGrant,
      sql`where t.id = ${id} and t.delegated_from in (select id from role_grant where account_id = ${own(context)}::uuid)
        for update`,
    );
    if (!lent) throw new NotFound({ zh: '由您委托的授权', en: 'delegation of yours' }, 'input.id', id);
    await endGrants(tx, id);
    const account = (await row(tx, Account, sql`where t.id = ${lent.accountId}`))!;
    await audit(tx, context, { ...stepOn(account, 'endDelegation'), before: shown(lent), reason });
    return { account, grant: (await row(tx, RoleGrant, sql`where t.id = ${id}`))! };
  });
}

/** @throws NotFound for another's grant, Conflict for one that has ended or was itself lent, Invalid for a role that is a person's own */
async function ownGrant(reader: Reader, context: Context, id: string, path: string): Promise<RoleGrant> {
  const [known] = wellFormed([id]);
  const grant =
    known && (await row(reader, RoleGrant, sql`where t.id = ${known} and t.account_id = ${own(context)}::uuid`));
  if (!grant) throw new NotFound(grantText, path, id);
  if (grant.delegatedFromId)
    throw new Conflict({ zh: '受托的授权不能再委托', en: 'What was lent to you cannot be lent on' }, [
      { path, rule: 'notDelegated', value: id },
    ]);
  if (grant.to && grant.to < civilDay())
    throw new Conflict({ zh: '该授权已结束', en: 'The grant has ended' }, [{ path, rule: 'lasting', value: grant.to }]);
  if (!lendable(grant.role))
    throw new Invalid(
      { zh: '这一角色只关乎本人，不能委托', en: 'This role concerns its holder alone and cannot be lent' },
      [{ path, rule: 'lendable', value: grant.role }],
    );
  return grant;
}

/** Whether what a role holds can be lent at all: what concerns its holder alone cannot. */
export function lendable(role: string): boolean {
  const spans = spansOf(role);
  // A list of permissions knows no span but the unit's, and managing accounts is lent to nobody (lentPermissions).
  const unlistable = spans.includes('DIRECT') && lentPermissions(role) !== null;
  return spans.length > 0 && !spans.includes('SELF') && !unlistable;
}

const spansOf = (role: string) => Object.values(roles.find(({ code }) => code === role)?.permissions ?? {});

async function unitWithin(tx: Transaction, grant: RoleGrant, unitId: string | null): Promise<OrgUnit | null> {
  const id = unitId ?? grant.unitId;
  if (!id) return null;
  const below = grant.unitId ? sql`t.path @> array[${grant.unitId}]::uuid[]` : sql`${grant.allianceId === null}`;
  const unit = await row(tx, OrgUnit, sql`where t.id = ${id} and t.active and ${below}`);
  // ZJ-02: what holds for a city's own schools alone would hold for all schools of a county below it.
  const wider = unit && unit.id !== grant.unitId && spansOf(grant.role).includes('DIRECT') && unit.countyId !== null;
  if (!unit || wider) throw new NotFound({ zh: '该授权范围内的机构', en: 'unit within the grant' }, 'input.unitId', id);
  return unit;
}

/**
 * Who may stand in: open accounts of people at home where the grant holds, or where its holder is. Authority does not
 * leave the bureau or school by a delegation.
 */
function colleagues(context: Context, grant: RoleGrant): Sql {
  const home = sql`t.unit_id = (select unit_id from account where id = ${own(context)}::uuid)`;
  const there = grant.unitId
    ? sql`t.unit_id in (select id from org_unit where path @> array[${grant.unitId}]::uuid[])`
    : sql`false`;
  return sql`t.kind = 'PERSON' and t.active and t.id <> ${own(context)}::uuid and (${home} or ${there})`;
}

async function colleague(tx: Transaction, context: Context, grant: RoleGrant, id: string): Promise<Account> {
  const account = await row(tx, Account, sql`where t.id = ${id} and ${colleagues(context, grant)}`);
  if (!account) throw new NotFound({ zh: '可受托的同事账号', en: 'account of a colleague' }, 'input.accountId', id);
  return account;
}

/** Colleagues to whom a grant of one's own can be lent, by name. */
export async function delegatesOf(context: Context, grantId: string, name: string | null): Promise<Delegate[]> {
  const grant = await ownGrant(context.db, context, grantId, 'grantId');
  return context.db.query<Delegate>(sql`
    select t.id as "accountId", t.name, coalesce(u.name, '') as "unitName"
    from account t left join org_unit u on u.id = t.unit_id
    where ${colleagues(context, grant)} and ${name ? sql`position(lower(${name}) in lower(t.name)) > 0` : sql`true`}
    order by t.name collate "zh-x-icu", t.id limit ${mostDelegates}`);
}
