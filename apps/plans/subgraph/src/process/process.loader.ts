import { DirectoryUnit } from '@yanxiu/directory';
import { civilDay, defineLoader, raw, reaches, rows, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { withTaskOverdue } from '../activity/activity.loader.js';
import { ofAnnounced } from '../observation/observation.loader.js';
import { overdueOn } from '../milestone/milestone.loader.js';
import { plansDueOf } from '../plan/due.loader.js';
import { atSchool } from '../plan/standing.js';
import { demandSpan } from '../statistic/scope.js';
import type { ProcessFigures, ProcessStage } from './process.js';

interface Key {
  unitId: string;
  from: string;
  to: string;
}
const keyOf = ({ unitId, from, to }: Key) => `${unitId} ${from} ${to}`;

const columns: Record<string, string> = {
  ...{ PROVINCE: 'province_id', CITY: 'city_id', COUNTY: 'county_id', SCHOOL: 'school_id' },
};

/** Rows (alias `t`) of the unit `k` and all below it. */
const below = (level: string): Sql =>
  columns[level]
    ? sql`t.${raw(columns[level])} = k.id`
    : sql`t.unit_id in (select u.id from directory_unit u where u.path @> array[k.id])`;

type Counted = Omit<ProcessFigures, 'planning'> & { id: string; planning: Omit<ProcessFigures['planning'], Due> };
type Due = 'expected' | 'handedIn' | 'done' | 'overdue';

const activities = (days: Key, today: string, of: Sql): Sql => sql`
  select count(*) filter (where t.status = 'PUBLISHED')::int as announced, count(*) filter (where t.status = 'COMPLETED')::int as held,
    count(*) filter (where t.status = 'PUBLISHED' and t.last_day < ${today}::date)::int as to_close
  from activity t where ${of} and t.status in ('PUBLISHED', 'COMPLETED') and t.last_day >= ${days.from}::date and t.first_day <= ${days.to}::date`;

const cycles = (of: Sql): Sql => sql`
  select coalesce(sum(x.n), 0)::int as running, coalesce(jsonb_agg(jsonb_build_object(
      'flow', jsonb_build_object('scheme', 'FLOW', 'code', x.flow_code, 'name', x.flow_name),
      'stage', jsonb_build_object('scheme', x.flow_code, 'code', x.stage_code, 'name', x.stage_name), 'count', x.n)
      order by x.flow_code, x.num) filter (where x.n > 0), '[]') as stages
  from (
    select t.flow_code, t.stage_code, min(t.stage_num) as num, min(t.flow ->> 'name') as flow_name, count(*)::int as n,
      min((select s ->> 'name' from jsonb_array_elements(t.flow -> 'stages') s where s ->> 'code' = t.stage_code limit 1)) as stage_name
    from cycle t where ${of} and t.status = 'RUNNING' group by t.flow_code, t.stage_code limit 60) x`;

/** A school's also those that its cluster reports for it (X10): the list and the wall count the same. */
const reports = (days: Key, today: string, of: Sql, level: string): Sql => sql`
  select count(*) filter (where t.state <> 'EXEMPT' and x.inside)::int as expected, count(*) filter (where t.state in ('SENT', 'ACCEPTED') and x.inside)::int as sent,
    count(*) filter (where t.state in ('SENT', 'ACCEPTED') and t.on_time and x.inside)::int as on_time,
    count(*) filter (where t.due_on < ${today}::date and t.sent_at is null and t.state <> 'EXEMPT')::int as overdue
  from monthly_report t cross join lateral (select t.month between ${days.from.slice(0, 7)} and ${days.to.slice(0, 7)} as inside) x
  where (${of}${level === 'SCHOOL' ? sql` or t.covered && array[k.id]` : sql``})`;

const lessons = (days: Key, of: Sql): Sql => sql`
  select count(*)::int as lessons, coalesce(sum((select count(*) from observation_sheet s where s.observation_id = t.id and s.state = 'SUBMITTED')), 0)::int as sheets
  from lesson_observation t where ${of} and ${ofAnnounced} and t.day between ${days.from}::date and ${days.to}::date`;

const outcomes = (days: Key, of: Sql): Sql => sql`
  select count(distinct t.id)::int as closed, count(o.id)::int as outcomes, count(*) filter (where o.verdict = 'REACHED')::int as reached,
    count(*) filter (where o.verdict = 'PARTLY')::int as partly, count(*) filter (where o.verdict = 'MISSED')::int as missed
  from cycle t left join cycle_outcome o on o.cycle_id = t.id
  where ${of} and t.status = 'CLOSED' and (t.since at time zone 'Asia/Shanghai')::date between ${days.from}::date and ${days.to}::date`;

const topics = (days: Key, today: string, of: Sql): Sql => sql`
  select count(*) filter (where t.status in ('APPROVED', 'OPENED', 'MID_TERM'))::int as running,
    count(*) filter (where t.due < ${today}::date)::int as late,
    count(*) filter (where t.status = 'CLOSED' and t.closed_on between ${days.from}::date and ${days.to}::date)::int as closed
  from topic t where ${of}`;

const milestones = (days: Key, today: string, of: Sql): Sql => sql`
  select count(*)::int as milestones, count(*) filter (where t.state = 'DONE')::int as done,
    count(*) filter (where ${overdueOn(today)})::int as overdue
  from plan_milestone t where ${of} and t.person_id is null and t.due_on between ${days.from}::date and ${days.to}::date`;

const tasks = (today: string, of: Sql): Sql => sql`
  select count(*)::int as overdue from activity t where ${of} and ${withTaskOverdue(today)}`;

/** All figures of units on one level by one statement. */
function counted(context: Context, units: DirectoryUnit[], days: Key): Promise<Counted[]> {
  const level = units[0]!.level;
  const of = below(level);
  const today = civilDay();
  return context.db.query<Counted>(sql`
    select k.id,
      jsonb_build_object('milestones', m.milestones, 'milestonesDone', m.done, 'milestonesOverdue', m.overdue) as planning,
      jsonb_build_object('announced', a.announced, 'held', a.held, 'toClose', a.to_close, 'cycles', c.running, 'stages', c.stages) as implementing,
      jsonb_build_object('reports', r.expected, 'sent', r.sent, 'onTime', r.on_time, 'overdue', r.overdue, 'lessons', l.lessons,
        'sheets', l.sheets, 'tasksOverdue', w.overdue) as monitoring,
      jsonb_build_object('closed', o.closed, 'outcomes', o.outcomes, 'reached', o.reached, 'partly', o.partly, 'missed', o.missed,
        'topics', p.running, 'topicsLate', p.late, 'topicsClosed', p.closed) as evaluation
    from unnest(${units.map(({ id }) => id)}::uuid[]) k(id)
    cross join lateral (${milestones(days, today, of)}) m
    cross join lateral (${activities(days, today, of)}) a
    cross join lateral (${cycles(of)}) c
    cross join lateral (${reports(days, today, of, level)}) r
    cross join lateral (${lessons(days, of)}) l
    cross join lateral (${tasks(today, of)}) w
    cross join lateral (${outcomes(days, of)}) o
    cross join lateral (${topics(days, today, of)}) p`);
}

const figuresOf = defineLoader<Key, ProcessFigures | null, string>(async (keys, context) => {
  const { db, viewer } = context;
  const ids = wellFormed([...new Set(keys.map(({ unitId }) => unitId))]);
  const units = await rows(
    db,
    DirectoryUnit,
    sql`where t.id = any(${ids}::uuid[]) and ${within(viewer, 'plans:read', { unit: 'id' })}`,
  );
  const found = new Map<string, Counted>();
  for (const { from, to } of new Map(keys.map((key) => [`${key.from} ${key.to}`, key])).values())
    for (const ofLevel of Map.groupBy(units, ({ level }) => level).values())
      for (const one of await counted(context, ofLevel, { unitId: '', from, to }))
        found.set(keyOf({ unitId: one.id, from, to }), one);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return Promise.all(
    keys.map(async (key) => {
      const counts = found.get(keyOf(key));
      if (!counts) return null;
      const planning = { ...counts.planning, ...(await plansOf(context, byId.get(key.unitId)!, key)) };
      return {
        ...counts,
        planning,
        implementing: { ...counts.implementing, stages: counts.implementing.stages as ProcessStage[] },
      };
    }),
  );
}, keyOf);

/**
 * Plans that are due as of the last of the days, today at the latest. Personal ones count where the list holds them: in the
 * school, for who collects them (PC-25).
 */
async function plansOf(
  context: Context,
  unit: DirectoryUnit,
  { from, to }: Key,
): Promise<Pick<ProcessFigures['planning'], Due>> {
  const today = civilDay();
  const all = await plansDueOf(context, unit.id, today < to && today >= from ? today : to);
  const personal =
    unit.schoolId !== null && reaches(atSchool(context.viewer), 'plans:review', { ...unit, unitId: unit.id });
  const listed = all.filter(({ author }) => author !== 'PERSON' || personal);
  const sum = (figure: Due) => listed.reduce((total, one) => total + one[figure], 0);
  return { expected: sum('expected'), handedIn: sum('handedIn'), done: sum('done'), overdue: sum('overdue') };
}

/** The figures of a unit in reach over some days; null for any other. Any number of units takes the same number of statements. */
export function processOf(context: Context, key: Key): Promise<ProcessFigures | null> {
  demandSpan(key);
  return figuresOf(context).load(key);
}
