import {
  allOf,
  civilDay,
  connectionOf,
  containing,
  defineLoader,
  defineNestedPages,
  grouped,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, PageArgs, Sql } from '@yanxiu/subgraph';
import { ActivityConnection, activitiesInReach } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { standingOf } from '../plan/standing.js';
import { announcedTo, earliestFirst, latestFirst } from '../theme/theme.loader.js';
import { managedBy } from '../theme/writing.js';
import { CycleOrder } from './cycle.input.js';
import type { CycleActivitiesArgs, CycleFilter, CycleOutcomesArgs, CyclesArgs } from './cycle.input.js';
import { CycleArtefact, CycleOutcome } from './cycle-parts.js';
import { Cycle } from './cycle.js';
import { belowUnit } from '../unit/below-unit.js';

export const CycleConnection = connectionOf(Cycle, 'Cycle', '研修循环');
export const CycleArtefactConnection = connectionOf(CycleArtefact, 'CycleArtefact', '环节材料');
export { ActivityConnection };

export const cycleById = loaderById(Cycle, announcedTo);

const bySince = orderOf('SINCE', 'since timestamptz', 'id uuid');
const orders: Record<CycleOrder, Order> = {
  UPDATED_AT_DESC: latestFirst,
  UPDATED_AT: earliestFirst,
  SINCE: bySince,
};

export async function cyclesMatching(
  context: Context,
  { filter, order, ...args }: CyclesArgs,
): Promise<Connection<Cycle>> {
  const where = sql`${announcedTo(context)} and ${await matching(context, filter ?? {})}`;
  return page(context, { entity: Cycle, where, order: orders[order], args, filter });
}

async function matching(context: Context, filter: CycleFilter): Promise<Sql> {
  const { unitId, themeId, statuses, closedFrom, closedTo, flow, stage, overdue, mine, titleContains, updatedSince } =
    filter;
  const late = sql`t.status = 'RUNNING' and exists (
    select from cycle_stage s where s.cycle_id = t.id and s.num = t.stage_num and s.planned_to < ${civilDay()}::date)`;
  return allOf(
    unitId && (await belowUnit(context.db, unitId)),
    themeId && sql`t.theme_id = ${themeId}::uuid`,
    statuses?.length && sql`t.status = any(${statuses})`,
    (closedFrom || closedTo) && closedIn({ closedFrom, closedTo }),
    flow && sql`t.flow_code = ${flow}`,
    stage && sql`t.stage_code = ${stage}`,
    overdue && late,
    mine && managedBy(await standingOf(context)),
    titleContains && sql`t.title like ${containing(titleContains)}`,
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
  );
}

const themePages = defineNestedPages<Cycle>('theme_id', (context, args) => ({
  entity: Cycle,
  where: announcedTo(context),
  order: latestFirst,
  args,
}));
export const cyclesOfTheme = (context: Context, id: string, args: PageArgs): Promise<Connection<Cycle>> =>
  themePages(context, id, args);

const boardPages = defineNestedPages<Cycle, PageArgs & { below: Sql; unitId: string | null }>(
  'board_key',
  (context, { below, unitId, ...args }) => ({
    entity: Cycle,
    from: sql`(select c.* from cycle c where c.status = 'RUNNING')`,
    where: sql`${announcedTo(context)} and ${below}`,
    order: bySince,
    args,
    filter: unitId,
    parentType: 'text',
  }),
);

/** The cycles of a column, longest there first: one statement for all columns of a board. */
export async function cyclesOfColumn(
  context: Context,
  { flowCode, unitId, code }: { flowCode: string; unitId: string | null; code: string },
  args: PageArgs,
): Promise<Connection<Cycle>> {
  const below = unitId ? await belowUnitOnce(context).load(unitId) : sql`true`;
  return boardPages(context, `${flowCode}:${code}`, { ...args, below, unitId });
}

const belowUnitOnce = defineLoader<string, Sql>((ids, context) =>
  Promise.all(ids.map((id) => belowUnit(context.db, id))),
);

const activityPages = defineNestedPages<Activity, CycleActivitiesArgs>('cycle_id', (context, { stage, ...args }) => ({
  entity: Activity,
  from: sql`(select t.*, l.cycle_id from activity t join (
    select distinct cycle_id, activity_id from cycle_activity where ${stage ? sql`num = ${stage}` : sql`true`}) l
    on l.activity_id = t.id)`,
  where: activitiesInReach(context),
  order: orderOf('FIRST_DAY', 'first_day date', 'id uuid'),
  args,
  filter: stage,
}));
export const activitiesOfCycle = (
  context: Context,
  id: string,
  args: CycleActivitiesArgs,
): Promise<Connection<Activity>> => activityPages(context, id, args);

const byActivity = defineNestedPages<Cycle>('activity_id', (context, args) => ({
  entity: Cycle,
  from: sql`(select t.*, l.activity_id from cycle t join (
    select distinct cycle_id, activity_id from cycle_activity) l on l.cycle_id = t.id)`,
  where: announcedTo(context),
  order: latestFirst,
  args,
}));
/** The cycles that an activity belongs to. */
export const cyclesOfActivity = (context: Context, id: string, args: PageArgs): Promise<Connection<Cycle>> =>
  byActivity(context, id, args);

export const outcomesOf = defineLoader<string, CycleOutcome[]>(async (ids, { db }) =>
  grouped(
    ids,
    await rows(db, CycleOutcome, sql`where t.cycle_id = any(${[...ids]}::uuid[]) order by t.num`),
    ({ cycleId }) => cycleId,
  ),
);

const artefactPages = defineNestedPages<CycleArtefact, CycleActivitiesArgs>(
  'cycle_id',
  (_context, { stage, ...args }) => ({
    entity: CycleArtefact,
    where: stage ? sql`t.num = ${stage}` : sql`true`,
    order: orderOf('NUM', 'num int', 'id uuid'),
    args,
    filter: stage,
  }),
);
export const artefactsOfCycle = (
  context: Context,
  id: string,
  args: CycleActivitiesArgs,
): Promise<Connection<CycleArtefact>> => artefactPages(context, id, args);

/** Cycles closed in some days: a closed one entered no stage since. */
function closedIn({ closedFrom, closedTo }: Pick<CycleFilter, 'closedFrom' | 'closedTo'>): Sql {
  const day = sql`(t.since at time zone 'Asia/Shanghai')::date`;
  return allOf(
    sql`t.status = 'CLOSED'`,
    closedFrom && sql`${day} >= ${closedFrom}::date`,
    closedTo && sql`${day} <= ${closedTo}::date`,
  );
}

export const CycleOutcomeConnection = connectionOf(CycleOutcome, 'CycleOutcome', '预设成果');

/** Expected outcomes of closed cycles within reach, with what came of each (HL-31). */
export async function outcomesMatching(
  context: Context,
  { filter, ...args }: CycleOutcomesArgs,
): Promise<Connection<CycleOutcome>> {
  const { unitId, verdicts, closedFrom, closedTo } = filter ?? {};
  const ofCycle = allOf(
    announcedTo(context),
    closedIn({ closedFrom, closedTo }),
    unitId && (await belowUnit(context.db, unitId)),
  );
  const where = allOf(
    sql`t.cycle_id in (select t.id from cycle t where ${ofCycle})`,
    verdicts?.length && sql`t.verdict = any(${verdicts})`,
  );
  const order = orderOf('CYCLE', 'cycle_id uuid desc', 'num int', 'id uuid');
  return page(context, { entity: CycleOutcome, where, order, args, filter });
}
