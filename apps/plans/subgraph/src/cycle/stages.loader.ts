import { civilDay, defineLoader, grouped, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import type { CycleStage } from './cycle-parts.js';
import { CycleStatus } from './cycle.js';
import type { Cycle } from './cycle.js';

interface Progress {
  cycleId: string;
  num: number;
  plannedFrom: string | null;
  plannedTo: string | null;
  visits: number;
  enteredOn: string | null;
  leftOn: string | null;
  inside: boolean;
  revisits: string[];
  filled: string[];
  activityCount: number;
}

/** Where each stage of any number of cycles stands: one statement. */
const progressOf = defineLoader<string, Progress[]>(async (ids, { db }) => {
  const found = await db.query<Progress>(sql`
    select c.id as "cycleId", n.num, s.planned_from::text as "plannedFrom", s.planned_to::text as "plannedTo",
      v.visits, v.entered_on::text as "enteredOn", v.left_on::text as "leftOn", coalesce(v.inside, false) as inside, v.revisits,
      array(select distinct a.slot from cycle_artefact a where a.cycle_id = c.id and a.num = n.num and a.slot is not null) as filled,
      (select count(*)::int from cycle_activity l where l.cycle_id = c.id and l.num = n.num) as "activityCount"
    from cycle c
    cross join lateral generate_series(1, jsonb_array_length(c.flow -> 'stages')) as n(num)
    left join cycle_stage s on s.cycle_id = c.id and s.num = n.num
    cross join lateral (
      select count(*)::int as visits, min(x.entered_on) as entered_on, max(x.left_on) as left_on,
        bool_or(x.left_on is null) as inside,
        coalesce(array_agg(x.reason order by x.id) filter (where x.reason is not null), '{}') as revisits
      from cycle_visit x where x.cycle_id = c.id and x.num = n.num) v
    where c.id = any(${[...ids]}::uuid[]) order by n.num`);
  return grouped(ids, found, ({ cycleId }) => cycleId);
});

/** The stages of a cycle's own flow with how they stand. */
export async function stagesOf(context: Context, cycle: Cycle): Promise<CycleStage[]> {
  const progress = new Map((await progressOf(context).load(cycle.id)).map((one) => [one.num, one]));
  const running = cycle.status === CycleStatus.RUNNING;
  return cycle.flow.stages.map((stage) => {
    const { filled, inside, ...at } = progress.get(stage.num)!;
    const done = at.leftOn !== null && !inside;
    return {
      ...{ num: stage.num, code: stage.code, name: stage.name, clause: stage.clause, quote: stage.quote },
      current: running && cycle.stageNum === stage.num,
      ...{ visits: at.visits, plannedFrom: at.plannedFrom, plannedTo: at.plannedTo, enteredOn: at.enteredOn },
      leftOn: inside ? null : at.leftOn,
      overdue: running && !done && at.plannedTo !== null && at.plannedTo < civilDay(),
      revisits: at.revisits,
      slots: stage.slots.map((slot) => ({ ...slot, filled: filled.includes(slot.code) })),
      activityCount: at.activityCount,
    };
  });
}
