import { Invalid, audit, civilDay, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { DirectoryUnit } from '@yanxiu/directory';
import { activitiesInReach } from '../activity/activity.loader.js';
import type { ProgrammeTaskPayload } from './programme.payload.js';
import { isStage } from './programme.rules.js';
import type { LinkProgrammeTaskInput, UnlinkProgrammeTaskInput } from './task.input.js';
import { done, taskStep, taskToChange } from './task.service.js';
import { ProgrammeTask } from './task.js';

/** Links activities (their confirmed attendance is the task's progress), alliances (HL-24) and named schools (HL-21). */
export async function linkProgrammeTask(
  context: Context,
  input: LinkProgrammeTaskInput,
): Promise<ProgrammeTaskPayload> {
  await context.db.transaction(async (tx) => {
    const { task } = await taskToChange(tx, context, input.id);
    const faults = [
      ...(await unknownActivities(tx, context, task, input.activityIds)),
      ...(await unknownAlliances(tx, task, input.allianceIds)),
      ...(await unknownSchools(tx, task, input)),
    ];
    if (faults.length)
      throw new Invalid(
        { zh: '有活动、联盟或学校不在本项目范围内', en: 'Some are not within the programme’s unit' },
        faults,
      );
    await update(tx, ProgrammeTask, input, sql`updated_at = now()`);
    await tx.query(sql`
      insert into programme_task_activity (task_id, activity_id) select ${task.id}, x from unnest(${input.activityIds}::uuid[]) x on conflict do nothing`);
    await tx.query(sql`
      insert into programme_task_alliance (task_id, alliance_id) select ${task.id}, x from unnest(${input.allianceIds}::uuid[]) x on conflict do nothing`);
    await tx.query(sql`
      insert into programme_task_school (task_id, unit_id, kind, named_on)
      select ${task.id}, x."unitId", x.kind, ${civilDay()}::date
      from jsonb_to_recordset(${JSON.stringify(input.schools)}::jsonb) as x("unitId" uuid, kind text) on conflict do nothing`);
    await audit(tx, context, taskStep(task, 'linkProgrammeTask', { after: counts(input) }));
  });
  return done(context, input.id);
}

export async function unlinkProgrammeTask(
  context: Context,
  input: UnlinkProgrammeTaskInput,
): Promise<ProgrammeTaskPayload> {
  await context.db.transaction(async (tx) => {
    const { task } = await taskToChange(tx, context, input.id);
    await update(tx, ProgrammeTask, input, sql`updated_at = now()`);
    await tx.query(sql`
      delete from programme_task_activity where task_id = ${task.id} and activity_id = any(${input.activityIds}::uuid[])`);
    await tx.query(sql`
      delete from programme_task_alliance where task_id = ${task.id} and alliance_id = any(${input.allianceIds}::uuid[])`);
    await tx.query(sql`
      delete from programme_task_school s using jsonb_to_recordset(${JSON.stringify(input.schools)}::jsonb) as x("unitId" uuid, kind text)
      where s.task_id = ${task.id} and s.unit_id = x."unitId" and s.kind = x.kind`);
    await audit(tx, context, taskStep(task, 'unlinkProgrammeTask', { before: counts(input), reason: input.reason }));
  });
  return done(context, input.id);
}

const counts = ({ activityIds, allianceIds, schools }: LinkProgrammeTaskInput) => ({
  ...{ activities: activityIds.length, alliances: allianceIds.length, schools: schools.length },
});

const faultsFor = (path: string, ids: string[], known: Set<string>): Fault[] =>
  ids.flatMap((value, index) => (known.has(value) ? [] : [{ path: `input.${path}[${index}]`, rule: 'exists', value }]));

async function unknownActivities(
  tx: Transaction,
  context: Context,
  { unitId }: ProgrammeTask,
  ids: string[],
): Promise<Fault[]> {
  if (!ids.length) return [];
  const found = await tx.query<{ id: string }>(sql`
    select t.id from activity t where t.id = any(${ids}::uuid[]) and t.status <> 'CANCELLED' and ${activitiesInReach(context)}
      and ${unitId}::uuid in (t.province_id, t.city_id, t.county_id, t.school_id, t.unit_id)`);
  return faultsFor('activityIds', ids, new Set(found.map(({ id }) => id)));
}

async function unknownAlliances(tx: Transaction, { unitId }: ProgrammeTask, ids: string[]): Promise<Fault[]> {
  if (!ids.length) return [];
  const found = await tx.query<{ id: string }>(sql`
    select a.id from directory_alliance a join directory_unit u on u.id = a.unit_id
    where a.id = any(${ids}::uuid[]) and u.path @> array[${unitId}]::uuid[]`);
  return faultsFor('allianceIds', ids, new Set(found.map(({ id }) => id)));
}

/** Schools below the unit, of a kind that the task aims at; those of a stage are counted without being named. */
async function unknownSchools(
  tx: Transaction,
  task: ProgrammeTask,
  { schools }: LinkProgrammeTaskInput,
): Promise<Fault[]> {
  if (!schools.length) return [];
  const ids = schools.map(({ unitId }) => unitId);
  const found = await rows(
    tx,
    DirectoryUnit,
    sql`where t.id = any(${ids}::uuid[]) and t.level = 'SCHOOL' and t.active and t.path @> array[${task.unitId}]::uuid[]`,
  );
  const known = new Set(found.map(({ id }) => id));
  const kinds = new Set(task.schoolTargets.map(({ kind }) => kind).filter((kind) => !isStage(kind)));
  return schools.flatMap(({ unitId, kind }, index) => [
    ...(known.has(unitId) ? [] : [{ path: `input.schools[${index}].unitId`, rule: 'exists', value: unitId }]),
    ...(kinds.has(kind)
      ? []
      : [{ path: `input.schools[${index}].kind`, rule: 'kindOfTask', value: kind, expected: [...kinds].join(' | ') }]),
  ]);
}
