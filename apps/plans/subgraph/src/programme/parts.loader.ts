import { defineLoader, defineNestedPages, grouped, orderOf, rows, sql } from '@yanxiu/subgraph';
import type { Connection, Context, PageArgs } from '@yanxiu/subgraph';
import { ActivityConnection, activitiesInReach } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { programmesInReach } from './programme.loader.js';
import { schoolKind } from './programme.rules.js';
import { ProgrammeMilestone, ProgrammeSchool } from './task.js';
import type { ProgrammeAlliance, ProgrammeNaming, ProgrammeOfActivity } from './task.js';

export { ActivityConnection };

export const milestonesOf = defineLoader<string, ProgrammeMilestone[]>(async (ids, { db }) => {
  const found = await rows(
    db,
    ProgrammeMilestone,
    sql`where t.task_id = any(${[...ids]}::uuid[]) order by t.due_on, t.id`,
  );
  return grouped(ids, found, ({ taskId }) => taskId);
});

/** Linked activities within the viewer's own reach: the figures count all of them. */
const pagesOfTask = defineNestedPages<Activity>('task_id', (context, args) => ({
  entity: Activity,
  from: sql`(select t.*, l.task_id from programme_task_activity l join activity t on t.id = l.activity_id where l.task_id = p.id)`,
  where: activitiesInReach(context),
  order: orderOf('FIRST_DAY', 'first_day date', 'id uuid'),
  args,
}));
export const activitiesOfTask = (context: Context, taskId: string, args: PageArgs): Promise<Connection<Activity>> =>
  pagesOfTask(context, taskId, args);

export const alliancesOf = defineLoader<string, ProgrammeAlliance[]>(async (ids, { db }) => {
  const found = await db.query<ProgrammeAlliance & { taskId: string }>(sql`
    select l.task_id as "taskId", a.id, a.name from programme_task_alliance l join directory_alliance a on a.id = l.alliance_id
    where l.task_id = any(${[...ids]}::uuid[]) order by a.name, a.id`);
  return grouped(ids, found, ({ taskId }) => taskId);
});

export const namedSchoolsOf = defineLoader<string, ProgrammeSchool[]>(async (ids, { db }) => {
  const found = await db.query<{ taskId: string; kind: string; unitId: string; name: string; namedOn: string }>(sql`
    select s.task_id as "taskId", s.kind, s.unit_id as "unitId", u.name, s.named_on::text as "namedOn"
    from programme_task_school s join directory_unit u on u.id = s.unit_id
    where s.task_id = any(${[...ids]}::uuid[]) order by s.kind, u.name collate "zh-x-icu", u.id limit 20000`);
  const byTask = grouped(ids, found, ({ taskId }) => taskId);
  return byTask.map((schools) =>
    schools.map(({ kind, unitId, name, namedOn }) => ({ kind: schoolKind(kind), unit: { id: unitId }, name, namedOn })),
  );
});

/** The tasks that activities in reach belong to, of programmes in reach. */
export const programmesOfActivity = defineLoader<string, ProgrammeOfActivity[]>(async (ids, context) => {
  const found = await context.db.query<ProgrammeOfActivity & { activityId: string }>(sql`
    select l.activity_id as "activityId", k.id as "taskId", k.title as "taskTitle", t.id as "programmeId", t.title as "programmeTitle", k.year
    from programme_task_activity l join programme_task k on k.id = l.task_id join programme t on t.id = k.programme_id
    where l.activity_id = any(${[...ids]}::uuid[]) and ${programmesInReach(context)} order by k.year, k.num, k.id`);
  return grouped(ids, found, ({ activityId }) => activityId);
});

/** HL-21: what schools were named in programmes in reach, such as model schools. */
export const namingsOf = defineLoader<string, ProgrammeNaming[]>(async (ids, context) => {
  const found = await context.db.query<Omit<ProgrammeNaming, 'kind'> & { unitId: string; kind: string }>(sql`
    select s.unit_id as "unitId", s.kind, t.id as "programmeId", t.title as "programmeTitle", k.title as "taskTitle", s.named_on::text as "namedOn"
    from programme_task_school s join programme_task k on k.id = s.task_id join programme t on t.id = k.programme_id
    where s.unit_id = any(${[...ids]}::uuid[]) and t.status <> 'DRAFT' and ${programmesInReach(context)}
    order by s.named_on desc, k.id, s.kind`);
  const byUnit = grouped(ids, found, ({ unitId }) => unitId);
  return byUnit.map((lines) => lines.slice(0, 20).map((line) => ({ ...line, kind: schoolKind(line.kind) })));
});
