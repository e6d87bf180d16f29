import { DirectoryPolicy, DirectoryUnit } from '@yanxiu/directory';
import { taxonomyItems } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { civilDay, insert, placeOf, rows, sql } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { idOf } from '../plan/demo-versions.js';
import { blankYears, measuresOf, programmesOf, taskOf, yearOf } from './programme.rules.js';
import { Programme, ProgrammeStatus } from './programme.js';
import { ProgrammeMilestone, ProgrammeTask, ProgrammeTaskStatus } from './task.js';

/** What the demo's own writer of activities takes; handed in, for it stands above the subjects. */
interface Training {
  id: string;
  title: string;
  unitId: string;
  ownerId: string;
  form: string;
  mode: 'OFFLINE';
  sessions: { startsAt: string; endsAt: string; place: string; hours: string }[];
  outcome: string;
  attendances: { personId: string; role: string; hours: string }[];
  status: 'COMPLETED';
}

interface Seeding {
  today?: string;
  hold: (database: Database, given: { activities: Training[] }) => Promise<number>;
}

/**
 * Fills the demo with the programmes of the documents that describe their years (Helan's three): trainings of the years
 * that are over are held with most of the people they ask for, alliances are linked. Again: adds nothing.
 */
export async function seedProgrammes(database: Database, { today = civilDay(), hold }: Seeding): Promise<number> {
  const made = await database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const [known] = await tx.query(sql`select id from programme where demo limit 1`);
    return known ? [] : setUpAll(tx, today);
  });
  if (!made.length) return 0;
  const trainings = await database.session('demo').transaction((tx) => trainingsOf(tx, made, today));
  await hold(database, { activities: trainings.map(({ training }) => training) });
  await database.session('demo').transaction(async (tx) => {
    await tx.query(sql`
      insert into programme_task_activity (task_id, activity_id)
      select x."taskId", x.id from jsonb_to_recordset(${JSON.stringify(trainings.map(({ taskId, training }) => ({ taskId, id: training.id })))}::jsonb)
        as x("taskId" uuid, id uuid) on conflict do nothing`);
    const ids = made.map(({ programme }) => programme.id);
    await linkActivities(tx, ids);
    await linkAlliances(tx, ids);
  });
  return made.length;
}

async function setUpAll(tx: Transaction, today: string): Promise<SetUp[]> {
  const adoptions = await rows(
    tx,
    DirectoryPolicy,
    sql`where t.valid_to is null or t.valid_to >= ${today}::date order by t.adoption_id`,
  );
  const units = await rows(
    tx,
    DirectoryUnit,
    sql`where t.id = any(${adoptions.map(({ unitId }) => unitId)}::uuid[]) and t.active`,
  );
  const made = adoptions.flatMap((adoption) => {
    const unit = units.find(({ id }) => id === adoption.unitId);
    return unit ? setUp(adoption, unit, today) : [];
  });
  await insert(
    tx,
    Programme,
    made.map(({ programme }) => programme),
  );
  await insert(
    tx,
    ProgrammeTask,
    made.flatMap(({ tasks }) => tasks),
  );
  await insert(
    tx,
    ProgrammeMilestone,
    made.flatMap(({ milestones }) => milestones),
  );
  return made;
}

/** Trainings of years that are over: so many days, with nineteen of twenty people that the task asks for. */
async function trainingsOf(
  tx: Transaction,
  made: SetUp[],
  today: string,
): Promise<{ taskId: string; training: Training }[]> {
  const asked = made.flatMap(({ programme, tasks, form }) =>
    tasks
      .filter(
        ({ year = 0, persons, wholePopulation, stage, schoolTargets = [] }) =>
          form && `${year}-12-31` < today && (persons || wholePopulation || (stage && schoolTargets.length)),
      )
      .map((task) => ({ task: task as ProgrammeTask, form: form!, unitId: programme.unitId! })),
  );
  const found: { taskId: string; training: Training }[] = [];
  // A handful in all, one after the other on the transaction's one connection.
  for (const one of asked) found.push(...(await trainingOf(tx, one)));
  return found;
}

async function trainingOf(
  tx: Transaction,
  { task, form, unitId }: { task: ProgrammeTask; form: string; unitId: string },
): Promise<{ taskId: string; training: Training }[]> {
  const first = `${task.year}-10-14`;
  const found = await tx.query<{ personId: string }>(sql`
    select distinct p.person_id as "personId" from directory_posting p
    where p.county_id = ${unitId} and p.stage = ${task.stage} and p.main and p.valid_from <= ${first}::date and p.valid_to is null
      and (not ${task.wholePopulation} or p.subject = any(${task.subjects}::text[])) order by 1 limit ${task.persons ?? 1_000}`);
  const came = found.filter((_, index) => index % 20 !== 7);
  if (!came.length) return [];
  const days = Array.from(
    { length: task.days ?? 2 },
    (_, index) => `${task.year}-10-${String(14 + index).padStart(2, '0')}`,
  );
  const hours = String(days.length * 6);
  const training: Training = {
    ...{
      id: idOf(`training ${task.id}`),
      title: `${task.title}（集中研修）`,
      unitId,
      ownerId: came[0]!.personId,
      form,
      mode: 'OFFLINE',
    },
    sessions: days.map((day) => ({
      startsAt: `${day}T08:30:00+08:00`,
      endsAt: `${day}T17:00:00+08:00`,
      place: '县教师发展中心',
      hours: '6',
    })),
    ...{ outcome: '完成全部课程，提交改进方案', status: 'COMPLETED' },
    attendances: came.map(({ personId }) => ({ personId, role: 'PARTICIPANT', hours })),
  };
  return [{ taskId: task.id, training }];
}

interface SetUp {
  /** A form of the policy, for the trainings. */
  form: string | undefined;
  programme: Partial<Programme> & { id: string };
  tasks: Partial<ProgrammeTask>[];
  milestones: Partial<ProgrammeMilestone>[];
}

function setUp(
  { pack, packCode, packVersion, adoptionId }: DirectoryPolicy,
  unit: DirectoryUnit,
  today: string,
): SetUp[] {
  const place = placeOf(unit);
  // A programme without its years is only a span of days: nothing can be shown of it.
  return programmesOf(pack)
    .filter(({ years }) => years.length > 0)
    .map(({ code, zh, from, to, years }) => {
      const id = idOf(`programme ${unit.id} ${code}`);
      const described = new Map(years.map((year) => [year.year, yearOf(year)]));
      const programme = {
        ...{ id, title: zh, code, ...place, yearFrom: from, yearTo: to, status: ProgrammeStatus.RUNNING, demo: true },
        years: blankYears(from, to).map((blank) => described.get(blank.year) ?? blank),
        ...{ adoptionId, packCode, packVersion },
      };
      const tasks = years.flatMap(({ year, tasks: rules }) =>
        rules.map((rule) => arranged(id, place, taskOf(year, rule), today)),
      );
      const [measure] = measuresOf(pack);
      const milestones = tasks.flatMap((task) => milestonesOf(task, measure ?? null, today));
      return { form: formOf(pack), programme, tasks, milestones };
    });
}

function formOf({ plans }: Pack): string | undefined {
  const schemes = new Set(plans.schemes.filter(({ dimension }) => dimension === 'FORM').map(({ code }) => code));
  return taxonomyItems(plans).findLast(({ scheme }) => schemes.has(scheme))?.code;
}

/** What a year that is over asked for is settled; how far it came is left to the attendances. */
function arranged(programmeId: string, place: object, task: ReturnType<typeof taskOf>, today: string) {
  const over = `${task.year}-12-31` < today;
  // The guidance of the year before goes on: one task is late.
  const late = task.schoolTargets.length > 1 && `${task.year + 1}-12-31` >= today;
  return {
    ...{ id: idOf(`task ${programmeId} ${task.year} ${task.num}`), programmeId, ...task, ...place },
    ...{ responsible: '研训部门', startsOn: `${task.year}-03-01`, endsOn: `${task.year}-12-31` },
    ...(over && !late && { status: ProgrammeTaskStatus.DONE, outcome: '已完成（演示数据）' }),
  };
}

function milestonesOf(
  { id: taskId = '', year = 0 }: Partial<ProgrammeTask>,
  measure: ProgrammeMilestone['measure'],
  today: string,
): Partial<ProgrammeMilestone>[] {
  const at = (title: string, dueOn: string, extra: Partial<ProgrammeMilestone> = {}) => ({
    ...{ id: idOf(`milestone ${taskId} ${title}`), taskId, title, dueOn, responsible: '项目负责人', ...extra },
    ...(dueOn < today && { reachedOn: dueOn }),
  });
  return [
    at('部署启动', `${year}-03-31`, { measure }),
    at('中期检查', `${year}-07-10`),
    at('年度总结', `${year}-12-20`),
  ];
}

/** Activities held in the task's year below its unit, by schools of its stage where it names one; a dozen for each task. */
async function linkActivities(tx: Transaction, programmeIds: string[]): Promise<void> {
  await tx.query(sql`
    insert into programme_task_activity (task_id, activity_id)
    select k.id, a.id from programme_task k
    cross join lateral (
      select a.id from activity a left join directory_unit u on u.id = a.school_id
      where k.unit_id in (a.county_id, a.city_id, a.unit_id) and extract(year from a.last_day)::int = k.year and a.status = 'COMPLETED'
        and (k.stage is null or k.stage = any(u.stages)) order by a.last_day, a.id limit 12) a
    where k.programme_id = any(${programmeIds}::uuid[]) and (k.year >= extract(year from now() at time zone 'Asia/Shanghai')::int or k.school_targets <> '[]')
      and (k.persons is not null or k.whole_population or k.school_targets <> '[]')
    on conflict do nothing`);
}

/** HL-24: the alliances of the region, and those who lead them as the schools that the task names. */
async function linkAlliances(tx: Transaction, programmeIds: string[]): Promise<void> {
  const aimed = sql`k.programme_id = any(${programmeIds}::uuid[]) and k.school_targets @> '[{"kind": "LEADER_SCHOOL"}]'`;
  await tx.query(sql`
    insert into programme_task_alliance (task_id, alliance_id)
    select k.id, a.id from programme_task k join directory_alliance a on a.unit_id = k.unit_id and a.kind = 'ONE_PLUS_N'
    where ${aimed} on conflict do nothing`);
  await tx.query(sql`
    insert into programme_task_school (task_id, unit_id, kind, named_on)
    select distinct k.id, coalesce(u.school_id, u.id), 'LEADER_SCHOOL', make_date(k.year, 3, 31) from programme_task k
    join directory_alliance a on a.unit_id = k.unit_id and a.kind = 'ONE_PLUS_N'
    join directory_alliance_member m on m.alliance_id = a.id and m.role <> 'MEMBER' join directory_unit u on u.id = m.unit_id
    where ${aimed} on conflict do nothing`);
}
