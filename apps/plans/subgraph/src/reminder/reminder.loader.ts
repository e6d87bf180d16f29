import { defineLoader, sql } from '@yanxiu/subgraph';
import type { ReminderLine } from '../message/message.js';
import { lineText, lineHref } from './reminder.rules.js';
import type { Line } from './reminder.rules.js';

/** More sorts than these are no digest any more. */
const mostLines = 60;
const fewTitles = 3;

/** What digests that were reached remind of, by sort and last day, the earliest first. */
export const linesOf = defineLoader<string, ReminderLine[]>(async (ids, { db, locale }) => {
  const found = await db.query<Line & { messageId: string }>(sql`
    select t.message_id as "messageId", t.what, t.name, t.due_on::text as "dueOn", max(t.days)::int as days, count(*)::int as count,
      count(t.settled_on)::int as settled, (array_agg(t.title order by t.title))[1:${fewTitles}] as titles,
      min(t.page) as page, min(t.list) as list, bool_or(m.person_id is not null) as own
    from reminder t join message m on m.id = t.message_id where t.message_id = any(${[...ids]}::uuid[])
    group by t.message_id, t.what, t.name, t.due_on order by t.due_on, t.name`);
  return ids.map((id) =>
    found
      .filter(({ messageId }) => messageId === id)
      .slice(0, mostLines)
      .map((line) => ({ ...line, text: lineText(locale, line), href: lineHref(line) })),
  );
});
