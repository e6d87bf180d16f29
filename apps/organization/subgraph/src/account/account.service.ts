import { Conflict, Invalid, NotFound, audit, once, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { peopleInReach } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { unitToManage } from '../unit/unit.service.js';
import type {
  AccountPayload,
  CreateAccountInput,
  DeactivateAccountInput,
  ReactivateAccountInput,
} from './account.input.js';
import { accountById } from './account.loader.js';
import { Account, AccountKind } from './account.js';
import { announceNarrowed } from './narrowed.js';
import { accountToManage, lineageOf, manageAccounts, registerAccounts, stepOn } from './registration.js';

/** Opens a person's account; it can do nothing until a role is granted. */
export async function createAccount(context: Context, input: CreateAccountInput): Promise<AccountPayload> {
  const id = await once(context, 'createAccount', input, async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId', manageAccounts);
    if (input.personId) await personToLink(tx, context, input.personId);
    const { subject, name, personId = null } = input;
    const [account] = await registerAccounts(tx, [
      { id: uuid(), kind: AccountKind.PERSON, subject, name, personId, ...lineageOf(unit) },
    ]);
    if (!account)
      throw new Conflict({ zh: '该主体标识已有账号', en: 'The subject has an account' }, [
        { path: 'input.subject', rule: 'unique', value: subject },
      ]);
    await audit(tx, context, { ...stepOn(account, 'createAccount'), after: { name, login: subject, unitId: unit.id } });
    return account.id;
  });
  return { account: (await accountById(context).load(id))! };
}

async function personToLink(tx: Transaction, context: Context, id: string): Promise<void> {
  const person = await row(tx, Person, sql`where t.id = ${id} and ${peopleInReach(context)}`);
  if (!person) throw new NotFound({ zh: '人员', en: 'person' }, 'input.personId', id);
}

/** Closes an account of a person or an app; its tokens stop within a minute, and what it lent ends with it. */
export function deactivateAccount(context: Context, input: DeactivateAccountInput): Promise<AccountPayload> {
  // Who shuts himself out cannot undo it.
  if (input.id === context.viewer.id)
    throw new Invalid({ zh: '不能停用自己的账号', en: 'Nobody closes his own account' }, [
      { path: 'input.id', rule: 'notSelf', value: input.id },
    ]);
  return setActive(context, input, false);
}

/** Opens a closed account again, with the grants that still last. */
export function reactivateAccount(context: Context, input: ReactivateAccountInput): Promise<AccountPayload> {
  return setActive(context, input, true);
}

async function setActive(
  context: Context,
  { id, version, reason }: DeactivateAccountInput,
  active: boolean,
): Promise<AccountPayload> {
  const account = await context.db.transaction(async (tx) => {
    const before = await accountToManage(tx, context, id, 'input.id');
    if (before.active === active)
      throw new Conflict(
        active
          ? { zh: '该账号已是启用状态', en: 'The account is open already' }
          : { zh: '该账号已停用', en: 'The account is closed already' },
        [{ path: 'input.id', rule: 'state', value: before.active }],
      );
    const after = await update(tx, Account, { id, version }, sql`active = ${active}`);
    if (!active) await announceNarrowed(tx, [id]);
    await audit(tx, context, {
      ...stepOn(before, active ? 'reactivateAccount' : 'deactivateAccount'),
      before: { active: before.active },
      after: { active },
      reason,
    });
    return after;
  });
  return { account };
}
