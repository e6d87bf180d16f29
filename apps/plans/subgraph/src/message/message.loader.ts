import { allOf, orderOf, page, sql } from '@yanxiu/subgraph';
import type { Connection, Context, Reader, Sql } from '@yanxiu/subgraph';
import { addressesOf } from './addressee.js';
import type { MessageFilter, MyMessagesArgs } from './message.input.js';
import { kindNames, mutable } from './message.rules.js';
import { Message, MessageKind } from './message.js';
import type { MessageChoice } from './message.js';

const latest = orderOf('SENT_DESC', 'sent_at timestamptz desc', 'id uuid desc');

/** What was sent to the viewer, as he sees it: read by him, or about nothing that is still open. */
const ofViewer = ({ viewer }: Context): Sql => sql`(
  select m.*, exists (select from message_read r where r.message_id = m.id and r.reader = ${viewer.id})
      or m.kind = 'REMINDER' and not exists (select from reminder x where x.message_id = m.id and x.settled_on is null) as read,
    m.kind = any(coalesce((select c.muted from message_choice c where c.reader = ${viewer.id}), '{}')) as muted
  from message m where m.addressee = any(${addressesOf(viewer)}))`;

const fitting = ({ unread, kinds, sentSince }: MessageFilter): Sql =>
  allOf(
    unread && sql`not t.read and not t.muted`,
    kinds?.length && sql`t.kind = any(${kinds})`,
    sentSince && sql`t.sent_at >= ${sentSince}`,
  );

/** The viewer's messages, latest first. */
export function messagesOfViewer(context: Context, { filter, ...args }: MyMessagesArgs): Promise<Connection<Message>> {
  return page(context, {
    entity: Message,
    from: ofViewer(context),
    where: fitting(filter ?? {}),
    order: latest,
    args,
    filter,
  });
}

/** One of the viewer's messages; that of another is as if it were not there. */
export async function messageOfViewer(context: Context, id: string): Promise<Message | null> {
  const found = await page(context, {
    ...{ entity: Message, from: ofViewer(context), where: sql`t.id::text = ${id}`, order: latest, args: { first: 1 } },
  });
  return found.nodes[0] ?? null;
}

/** How the viewer has chosen. */
export async function choicesOf(reader: Reader, { viewer, locale }: Context): Promise<MessageChoice[]> {
  const [known] = await reader.query<{ muted: string[] }>(
    sql`select muted from message_choice where reader = ${viewer.id}`,
  );
  return Object.values(MessageKind).map((kind) => ({
    kind: { scheme: 'MESSAGE_KIND', code: kind, name: locale === 'en' ? kindNames[kind].en : kindNames[kind].zh },
    obligatory: !mutable.includes(kind),
    muted: known?.muted.includes(kind) ?? false,
  }));
}
