import { Invalid, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { addressesOf } from './addressee.js';
import type { MarkMessagesReadInput, SetMessageChoicesInput } from './message.input.js';
import { choicesOf, messagesOfViewer } from './message.loader.js';
import type { MarkMessagesReadPayload, SetMessageChoicesPayload } from './message.payload.js';
import { kindNames, mutable } from './message.rules.js';

/** Marks the viewer's messages as read: again changes nothing, and what is another's is left alone. */
export async function markMessagesRead(
  context: Context,
  { ids, until }: MarkMessagesReadInput,
): Promise<MarkMessagesReadPayload> {
  if (!ids?.length === !until)
    throw new Invalid({ zh: '请指明消息，或指明截至时间', en: 'Name messages, or a moment' }, [
      { path: 'input.ids', rule: 'oneOf', expected: 'ids or until' },
    ]);
  const { viewer, db } = context;
  const chosen = ids?.length ? sql`m.id = any(${ids}::uuid[])` : sql`date_trunc('milliseconds', m.sent_at) <= ${until}`;
  const marked = await db.transaction((tx) =>
    tx.query(sql`
      insert into message_read (message_id, reader)
      select m.id, ${viewer.id} from message m where m.addressee = any(${addressesOf(viewer)}) and ${chosen}
      on conflict do nothing returning message_id`),
  );
  const left = await messagesOfViewer(context, { first: 1, filter: { unread: true } });
  return { marked: marked.length, unread: await left.totalCount };
}

/** Which kinds the viewer is not to be told of. @throws Invalid for what asks something of him */
export async function setMessageChoices(
  context: Context,
  { muted }: SetMessageChoicesInput,
): Promise<SetMessageChoicesPayload> {
  const faults = muted.flatMap((kind, index) =>
    mutable.includes(kind)
      ? []
      : [{ path: `input.muted[${index}]`, rule: 'obligatory', value: kind, expected: mutable.join(' | ') }],
  );
  const names = faults.map(({ value }) => `“${kindNames[value].zh}”`).join('、');
  if (faults.length) throw new Invalid({ zh: `${names}须办理或知晓，不能关闭`, en: 'These cannot be muted' }, faults);
  return context.db.transaction(async (tx) => {
    await tx.query(sql`
      insert into message_choice (reader, muted) values (${context.viewer.id}, ${muted}::text[])
      on conflict (reader) do update set muted = excluded.muted, updated_at = now()`);
    return { choices: await choicesOf(tx, context) };
  });
}
