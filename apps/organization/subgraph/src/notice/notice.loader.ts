import {
  allOf,
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  loaderById,
  orderOf,
  page,
  sql,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { DeliveriesArgs, NoticesArgs, ReceiptCount, ReceivedNoticesArgs } from './notice.input.js';
import { Notice, NoticeDelivery } from './notice.js';

export const NoticeConnection = connectionOf(Notice, 'Notice', '通知');
export const NoticeDeliveryConnection = connectionOf(NoticeDelivery, 'NoticeDelivery', '送达记录');

const read = 'organization:read';

const deliveriesInReach = ({ viewer }: Context): Sql => within(viewer, read, { unit: 'unit_id' });

/** A notice is seen by its sender, and by those within whose reach an addressee is. */
function noticesInReach(context: Context): Sql {
  return sql`(${within(context.viewer, read, { unit: 'unit_id' })}
    or t.id in (select t.notice_id from notice_delivery t where ${deliveriesInReach(context)}))`;
}

export const noticeById = loaderById(Notice, noticesInReach);

const latestFirst = orderOf('SENT_AT', 'sent_at timestamptz desc', 'id uuid');

/** Notices sent within reach, latest first. */
export function noticesMatching(context: Context, { under, ...args }: NoticesArgs): Promise<Connection<Notice>> {
  const where = allOf(
    within(context.viewer, read, { unit: 'unit_id' }),
    under && sql`t.unit_id in (select id from org_unit where path @> array[${under}]::uuid[])`,
  );
  return page(context, { entity: Notice, where, order: latestFirst, args, filter: under });
}

const standing = sql`not exists (select from notice n where n.id = t.notice_id and n.withdrawn_reason is not null)`;

/** What has come in, latest first; what was withdrawn is left out. */
export function receivedNotices(
  context: Context,
  { unitId, open, ...args }: ReceivedNoticesArgs,
): Promise<Connection<NoticeDelivery>> {
  const where = allOf(
    deliveriesInReach(context),
    standing,
    unitId && sql`t.unit_id = ${unitId}`,
    open && sql`t.received_at is null`,
  );
  return page(context, { entity: NoticeDelivery, where, order: latestFirst, args, filter: [unitId, open] });
}

/** The delivery list of a notice, as far as the viewer reaches: who has not confirmed stands first. */
export const deliveriesOf = defineNestedPages<NoticeDelivery, DeliveriesArgs>('notice_id', (context, args) => ({
  entity: NoticeDelivery,
  from: sql`(select d.*, d.received_at is null as open from notice_delivery d)`,
  where: allOf(deliveriesInReach(context), args.open && sql`t.received_at is null`),
  order: orderOf('OPEN_FIRST', 'open boolean desc', 'id uuid'),
  args,
  filter: args.open,
}));

/** Receipts of notices among the addressees within reach. */
export const receiptsOf = defineLoader<string, ReceiptCount>(async (ids, context) => {
  const found = await context.db.query<ReceiptCount & { id: string }>(sql`
    select t.notice_id as id, count(*)::int as delivered, count(t.received_at)::int as received,
      (count(*) - count(t.received_at))::int as open
    from notice_delivery t where t.notice_id = any(${[...ids]}::uuid[]) and ${deliveriesInReach(context)}
    group by t.notice_id`);
  return grouped(ids, found, ({ id }) => id).map(([count]) => count ?? { delivered: 0, received: 0, open: 0 });
});
