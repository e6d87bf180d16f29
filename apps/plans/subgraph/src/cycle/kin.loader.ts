import { defineLoader, grouped, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { announcedTo } from '../theme/theme.loader.js';
import type { CycleKin, CycleQuestion } from './cycle-parts.js';

/** Further than this nobody looks at once. */
const generations = 6;

/** The spiral of any number of cycles, up and down, as far as the viewer may see it: one statement (DL-13). */
const kinOf = defineLoader<string, (CycleKin & { rootId: string })[]>(async (ids, context) => {
  const found = await context.db.query<CycleKin & { rootId: string }>(sql`
    with recursive before(root, id, depth) as (
      select l.next_id, l.previous_id, 1 from cycle_lineage l where l.next_id = any(${[...ids]}::uuid[])
      union select b.root, l.previous_id, b.depth + 1 from before b
      join cycle_lineage l on l.next_id = b.id where b.depth < ${generations}
    ), after(root, id, depth) as (
      select l.previous_id, l.next_id, 1 from cycle_lineage l where l.previous_id = any(${[...ids]}::uuid[])
      union select a.root, l.next_id, a.depth + 1 from after a
      join cycle_lineage l on l.previous_id = a.id where a.depth < ${generations}
    ), kin as (
      select root, id, -min(depth) as generation from before group by root, id
      union all select root, id, min(depth) from after group by root, id
    )
    select k.root as "rootId", t.id, t.title, u.name as "unitName", t.status, k.generation::int as generation,
      array(select l.previous_id::text from cycle_lineage l where l.next_id = t.id order by 1) as "previousIds"
    from kin k join cycle t on t.id = k.id join directory_unit u on u.id = t.unit_id
    where ${announcedTo(context)} order by k.generation, t.created_at, t.id`);
  return grouped(ids, found, ({ rootId }) => rootId);
});

interface Asked extends CycleQuestion {
  ofId: string;
}

/** What cycles left open. */
export const questionsOf = defineLoader<string, Asked[]>(async (ids, { db }) => {
  const found = await db.query<Asked>(sql`
    select q.cycle_id as "ofId", q.cycle_id as "cycleId", q.id, q.body as text,
      (select count(*)::int from cycle_carried c where c.question_id = q.id) as carried
    from cycle_question q where q.cycle_id = any(${[...ids]}::uuid[]) order by q.cycle_id, q.num`);
  return grouped(ids, found, ({ ofId }) => ofId);
});

/** What cycles have taken up from those before them. */
export const carriedInto = defineLoader<string, Asked[]>(async (ids, { db }) => {
  const found = await db.query<Asked>(sql`
    select x.cycle_id as "ofId", q.cycle_id as "cycleId", q.id, q.body as text,
      (select count(*)::int from cycle_carried c where c.question_id = q.id) as carried
    from cycle_carried x join cycle_question q on q.id = x.question_id
    where x.cycle_id = any(${[...ids]}::uuid[]) order by q.cycle_id, q.num`);
  return grouped(ids, found, ({ ofId }) => ofId);
});

export const kin = (context: Context, id: string): Promise<CycleKin[]> => kinOf(context).load(id);
