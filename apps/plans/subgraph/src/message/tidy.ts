import { nightly, sql } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';

/** Read messages are kept for a term's worth of looking back; what nobody has read, for a school year. */
const readDays = 120;
const anyDays = 400;

/** Lets messages go that have served their time; what they tell of stays where it is. */
export async function tidyMessages(database: Database): Promise<number> {
  const gone = await database.session('messages').query(sql`
    delete from message m where m.sent_at < now() - make_interval(days => ${anyDays})
      or m.sent_at < now() - make_interval(days => ${readDays})
        and exists (select from message_read r where r.message_id = m.id)
    returning m.id`);
  return gone.length;
}

export const tidy = nightly({
  name: 'plans-messages-tidy',
  hour: 2,
  work: async (database) => void (await tidyMessages(database)),
});
