import { civilDay, defineLoader, raw, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { isStage, percentOf, schoolKind, targetPersonDays } from './programme.rules.js';
import type { ProgrammeProgress, ProgrammeSchools, ProgrammeTarget, ProgrammeTask } from './task.js';
import { ProgrammeTaskStatus } from './task.js';

/** Activities of tasks that were not cancelled. */
const links = (ids: readonly string[]) => sql`link as (
  select l.task_id, a.id, a.hours, case when a.status = 'COMPLETED' then a.school_id end as school_id
  from programme_task_activity l join activity a on a.id = l.activity_id and a.status <> 'CANCELLED'
  where l.task_id = any(${[...ids]}::uuid[]))`;

interface Came {
  activities: number;
  persons: number;
  personDays: number;
  complete: number;
}

/**
 * HL-20: persons by days as they came. A person counts once a day however many activities there were; who was confirmed
 * for a part of the hours counts for that part of the days.
 */
const cameTo = defineLoader<string, Came>(async (ids, { db }) => {
  const found = await db.query<Came & { id: string }>(sql`
    with ${links(ids)},
    days as (
      select distinct a.id, (s.starts_at at time zone 'Asia/Shanghai')::date as day
      from (select distinct id from link) a join activity_session s on s.activity_id = a.id),
    numbered as (select id, day, row_number() over (partition by id order by day) as nth, count(*) over (partition by id) as n from days),
    came as (
      select distinct l.task_id, t.person_id, d.day from link l
      join attendance t on t.activity_id = l.id and t.status = 'CONFIRMED'
      join numbered d on d.id = l.id and d.nth <= greatest(1, floor(d.n * least(1, t.hours / l.hours)))),
    each as (select task_id, person_id, count(*)::int as days from came group by task_id, person_id)
    select k.id, (select count(*)::int from link where task_id = k.id) as activities, count(e.person_id)::int as persons,
      coalesce(sum(e.days), 0)::int as "personDays", count(e.person_id) filter (where e.days >= coalesce(k.days, 1))::int as complete
    from programme_task k left join each e on e.task_id = k.id where k.id = any(${[...ids]}::uuid[]) group by k.id`);
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id) ?? { activities: 0, persons: 0, personDays: 0, complete: 0 });
});

interface OfKind {
  kind: string | null;
  named: number;
  reached: number;
}

/** Schools reached by held activities: all of them (kind null), by stage, and among those named under the task. */
const schoolsOf = defineLoader<string, OfKind[]>(async (ids, { db }) => {
  const found = await db.query<OfKind & { taskId: string }>(sql`
    with ${links(ids)},
    reached as (
      select task_id, school_id as unit_id from link where school_id is not null
      union select l.task_id, t.school_id from link l join attendance t on t.activity_id = l.id and t.status = 'CONFIRMED'
      where t.school_id is not null)
    select task_id as "taskId", null as kind, 0 as named, count(*)::int as reached from reached group by task_id
    union all
    select r.task_id, x.stage, 0, count(*)::int from reached r join directory_unit u on u.id = r.unit_id
    cross join unnest(u.stages) as x(stage) group by r.task_id, x.stage
    union all
    select s.task_id, s.kind, count(*)::int, count(r.unit_id)::int from programme_task_school s
    left join reached r on r.task_id = s.task_id and r.unit_id = s.unit_id
    where s.task_id = any(${[...ids]}::uuid[]) group by s.task_id, s.kind`);
  const byTask = Map.groupBy(found, ({ taskId }) => taskId);
  return ids.map((id) => byTask.get(id) ?? []);
});

interface Population {
  subjects: ProgrammeTarget[];
  /** People who teach several of the subjects count once. */
  teachers: number;
  reached: number;
}

/** HL-23: who a training is for by stage and subject, as of the task's year; teachers of other subjects are told too. */
const populationOf = defineLoader<string, Population>(async (ids, { db }) => {
  // Whatever level the programme stands on: the posting carries all of them.
  const place = raw('k.unit_id in (p.county_id, p.school_id, p.city_id, p.province_id)');
  const found = await db.query<ProgrammeTarget & { taskId: string; whole: boolean }>(sql`
    select k.id as "taskId", coalesce(p.subject, '') as subject, p.covered, grouping(p.subject) = 1 as whole,
      count(distinct p.person_id)::int as teachers, count(distinct p.person_id) filter (where p.came)::int as reached
    from programme_task k cross join lateral (
      select p.person_id, p.subject, p.subject = any(k.subjects) as covered, exists (
        select from programme_task_activity l join activity a on a.id = l.activity_id and a.status <> 'CANCELLED'
        join attendance t on t.activity_id = l.activity_id and t.person_id = p.person_id and t.status = 'CONFIRMED'
        where l.task_id = k.id) as came
      from directory_posting p join directory_person n on n.id = p.person_id and n.active
      where ${place} and (p.county_id = k.county_id or k.county_id is null) and p.stage = k.stage and p.subject is not null
        and p.valid_from <= least(${civilDay()}::date, make_date(k.year, 12, 31))
        and (p.valid_to is null or p.valid_to >= least(${civilDay()}::date, make_date(k.year, 12, 31)))) p
    where k.id = any(${[...ids]}::uuid[]) and k.whole_population
    group by grouping sets ((k.id, p.covered, p.subject), (k.id, p.covered))
    order by p.covered desc, teachers desc, subject`);
  const byTask = Map.groupBy(found, ({ taskId }) => taskId);
  return ids.map((id) => {
    const lines = byTask.get(id) ?? [];
    const all = lines.find(({ whole, covered }) => whole && covered);
    const subjects = lines.filter(({ whole }) => !whole);
    return { subjects, teachers: all?.teachers ?? 0, reached: all?.reached ?? 0 };
  });
});

/** A subject that nobody teaches is told with none. */
export async function targetsOf(context: Context, task: ProgrammeTask): Promise<ProgrammeTarget[]> {
  if (!task.wholePopulation) return [];
  const { subjects } = await populationOf(context).load(task.id);
  const taught = new Set(subjects.map(({ subject }) => subject));
  const untaught = task.subjects.filter((subject) => !taught.has(subject));
  return [...subjects, ...untaught.map((subject) => ({ subject, teachers: 0, reached: 0, covered: true }))].slice(
    0,
    60,
  );
}

export async function schoolFigures(context: Context, task: ProgrammeTask): Promise<ProgrammeSchools[]> {
  if (!task.schoolTargets.length) return [];
  const found = new Map((await schoolsOf(context).load(task.id)).map((one) => [one.kind, one]));
  return task.schoolTargets.map(({ kind, count, visit }) => ({
    ...{ kind: schoolKind(kind), target: count, visit, reached: found.get(kind)?.reached ?? 0 },
    named: isStage(kind) ? null : (found.get(kind)?.named ?? 0),
  }));
}

export async function progressOf(context: Context, task: ProgrammeTask): Promise<ProgrammeProgress> {
  const [came, schools, figures] = await Promise.all([
    cameTo(context).load(task.id),
    schoolsOf(context).load(task.id),
    schoolFigures(context, task),
  ]);
  const population = task.wholePopulation ? await populationOf(context).load(task.id) : { teachers: 0, reached: 0 };
  const { activities, persons, personDays, complete } = came;
  const counted = {
    personDays,
    population: population.teachers,
    reachedOfPopulation: population.reached,
    schools: figures,
  };
  return {
    ...{ activities, persons, personDays, targetPersonDays: targetPersonDays(task) },
    complete: task.days === null ? null : complete,
    schools: schools.find(({ kind }) => kind === null)?.reached ?? 0,
    percent: percentOf(task, counted),
    overdue: task.status === ProgrammeTaskStatus.OPEN && task.endsOn !== null && task.endsOn < civilDay(),
  };
}
