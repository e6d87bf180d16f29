import { Conflict, Invalid, NotFound, civilDay, insert, once, row, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { logged, placeAt, rowToManage } from '../unit/placed-row.js';
import type { OrgUnit } from '../unit/unit.js';
import { unitToManage } from '../unit/unit.service.js';
import { addresseesOf } from './addressees.js';
import type {
  ConfirmNoticeInput,
  NoticeDeliveryPayload,
  NoticePayload,
  RemindNoticeInput,
  SendNoticeInput,
  WithdrawNoticeInput,
} from './notice.input.js';
import { noticeById } from './notice.loader.js';
import { Notice, NoticeDelivery } from './notice.js';

const notify = 'organization:notify';
const text = { zh: '通知', en: 'notice' };

/** Sends a notice: one delivery per addressee, in one statement (DL-02). @throws Invalid where nobody is addressed */
export async function sendNotice(context: Context, input: SendNoticeInput): Promise<NoticePayload> {
  if (input.validateOnly) {
    const found = await context.db.transaction(async (tx) => (await addressed(tx, context, input)).addressees);
    return { notice: null, units: found.length };
  }
  const { receiptBy = null } = input;
  if (receiptBy && receiptBy < civilDay())
    throw new Invalid({ zh: '签收期限已过', en: 'The day of receipt has passed' }, [
      { path: 'input.receiptBy', rule: 'notPast', value: receiptBy, expected: `>= ${civilDay()}` },
    ]);
  const id = await once(context, 'sendNotice', input, async (tx) => {
    const { sender, addressees } = await addressed(tx, context, input);
    const { title, documentNumber = null, text: body } = input;
    const notice = { id: uuid(), ...placeAt(sender), title, documentNumber, text: body, receiptBy };
    const { kinds } = input.addressees;
    const [written] = await insert(tx, Notice, [{ ...notice, addressees: kinds, sentBy: context.viewer.name }]);
    await insert(tx, NoticeDelivery, deliveriesFor(notice.id, addressees));
    const after = { title, documentNumber, units: addressees.length };
    await logged(tx, context, ['Notice', 'sendNotice'], written!, { after });
    return written!.id;
  });
  const [count] = await context.db.query<{ n: number }>(
    sql`select count(*)::int as n from notice_delivery where notice_id = ${id}`,
  );
  return { notice: (await noticeById(context).load(id))!, units: count!.n };
}

const deliveriesFor = (noticeId: string, units: OrgUnit[]): Partial<NoticeDelivery>[] =>
  units.map((unit) => ({ id: uuid(), noticeId, ...placeAt(unit) }));

async function addressed(
  tx: Transaction,
  context: Context,
  { unitId, addressees: wanted }: SendNoticeInput,
): Promise<{ sender: OrgUnit; addressees: OrgUnit[] }> {
  const sender = await unitToManage(tx, context, unitId, 'input.unitId', notify);
  const addressees = await addresseesOf(tx, context, sender, wanted);
  const known = new Set(addressees.map(({ id }) => id));
  const missing = wanted.unitIds.find((id) => !known.has(id));
  if (missing) throw new NotFound({ zh: '下级机构', en: 'unit below' }, 'input.addressees.unitIds', missing);
  if (!addressees.length)
    throw new Invalid({ zh: '没有符合条件的主送机构', en: 'Nobody is addressed' }, [
      { path: 'input.addressees', rule: 'notEmpty', value: wanted.kinds.join(' ') },
    ]);
  return { sender, addressees };
}

/** Confirms receipt, once; a second time changes nothing. */
export function confirmNotice(context: Context, input: ConfirmNoticeInput): Promise<NoticeDeliveryPayload> {
  const { deliveryId: id, reply = null } = input;
  return context.db.transaction(async (tx) => {
    const missing = { zh: '送达记录', en: 'delivery' };
    const wanted = { id, path: 'input.deliveryId', permission: 'organization:file', text: missing };
    const before = await rowToManage(tx, context, NoticeDelivery, wanted);
    if (before.receivedAt) return { delivery: before };
    const set = sql`received_at = now(), received_by = ${context.viewer.name}, reply = ${reply}`;
    const delivery = await update(tx, NoticeDelivery, before, set);
    await logged(tx, context, ['NoticeDelivery', 'confirmNotice'], delivery, { after: { reply } });
    return { delivery };
  });
}

/** Reminds all who have not confirmed, each at most once in twelve hours. */
export function remindNotice(context: Context, { id }: RemindNoticeInput): Promise<NoticePayload> {
  return context.db.transaction(async (tx) => {
    const notice = await rowToManage(tx, context, Notice, { id, path: 'input.id', permission: notify, text });
    if (notice.withdrawnReason) throw withdrawn(id);
    const reminded = await tx.query(sql`
      update notice_delivery set reminders = reminders + 1, reminded_at = now(), version = version + 1
      where notice_id = ${id} and received_at is null and (reminded_at is null or reminded_at < now() - interval '12 hours')
      returning id`);
    await logged(tx, context, ['Notice', 'remindNotice'], notice, { after: { units: reminded.length } });
    return { notice, units: reminded.length };
  });
}

const withdrawn = (id: string) =>
  new Conflict({ zh: '通知已撤回', en: 'The notice was withdrawn' }, [
    { path: 'input.id', rule: 'standing', value: id },
  ]);

/** Takes a notice back: it stays on record, and is shown to its addressees no more. */
export function withdrawNotice(context: Context, input: WithdrawNoticeInput): Promise<NoticePayload> {
  return context.db.transaction(async (tx) => {
    const reach = within(context.viewer, notify, { unit: 'unit_id' });
    const before = await row(tx, Notice, sql`where t.id = ${input.id} and ${reach}`);
    if (!before) throw new NotFound(text, 'input.id', input.id);
    if (before.withdrawnReason) throw withdrawn(input.id);
    const notice = await update(tx, Notice, input, sql`withdrawn_reason = ${input.reason}`);
    await logged(tx, context, ['Notice', 'withdrawNotice'], notice, { reason: input.reason });
    return { notice, units: 0 };
  });
}

/** Writes notices and deliveries set-based; those that exist stay. */
export async function registerNotices(
  tx: Transaction,
  notices: Partial<Notice>[],
  deliveries: Partial<NoticeDelivery>[],
): Promise<void> {
  await insert(tx, Notice, notices, sql`on conflict do nothing`);
  await insert(tx, NoticeDelivery, deliveries, sql`on conflict do nothing`);
}
