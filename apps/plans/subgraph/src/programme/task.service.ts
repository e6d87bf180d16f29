import {
  Conflict,
  Invalid,
  NotFound,
  audit,
  defineStep,
  insert,
  jsonb,
  lineageOf,
  once,
  row,
  sql,
  update,
} from '@yanxiu/subgraph';
import type { Context, Fault, Text, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { programmeById, taskById } from './programme.loader.js';
import type { ProgrammeTaskPayload } from './programme.payload.js';
import { demandProgramme, demandTask } from './programme.rules.js';
import { programmeToChange } from './programme.service.js';
import { ProgrammeStatus } from './programme.js';
import type { Programme } from './programme.js';
import type {
  AddProgrammeTaskInput,
  ArrangeProgrammeTaskInput,
  ProgrammeTaskContent,
  ReviseProgrammeTaskInput,
  SettleProgrammeTaskInput,
} from './task.input.js';
import { ProgrammeTask, ProgrammeTaskStatus } from './task.js';

const { DRAFT, RUNNING } = ProgrammeStatus;
const { OPEN, DONE, DROPPED } = ProgrammeTaskStatus;
/** So many tasks are one board; a programme of more is several. */
const mostTasks = 100;

/** What the audit log says of a step on a task. */
export const taskStep = defineStep('plans', 'ProgrammeTask');

export const done = async (context: Context, id: string): Promise<ProgrammeTaskPayload> => ({
  task: (await taskById(context).load(id))!,
});

/**
 * The task, locked behind its programme: steps on one programme take turns.
 * @throws NotFound where it is missing or beyond reach; Conflict where the programme is closed
 */
export async function taskToChange(
  tx: Transaction,
  context: Context,
  id: string,
  {
    path = 'input.id',
    what = { zh: '任务', en: 'task' },
    asked = id,
  }: { path?: string; what?: Text; asked?: string } = {},
): Promise<{ task: ProgrammeTask; programme: Programme }> {
  const found = await row(tx, ProgrammeTask, sql`where t.id = ${id}`);
  if (!found) throw new NotFound(what, path, asked);
  const programme = await programmeToChange(tx, context, found.programmeId, { path, part: { what, id: asked } });
  demandProgramme(programme, [DRAFT, RUNNING], '改动任务');
  return { programme, task: (await row(tx, ProgrammeTask, sql`where t.id = ${id}`))! };
}

export async function addProgrammeTask(context: Context, input: AddProgrammeTaskInput): Promise<ProgrammeTaskPayload> {
  const id = await once(context, 'addProgrammeTask', input, async (tx) => {
    const programme = await programmeToChange(tx, context, input.programmeId, { path: 'input.programmeId' });
    demandProgramme(programme, [DRAFT, RUNNING], '增加任务');
    assertContent(input);
    if (!programme.years.some(({ year }) => year === input.year))
      throw new Invalid(
        { zh: `年度应在 ${programme.yearFrom} 至 ${programme.yearTo} 年之间`, en: 'Not a year of the programme' },
        [{ path: 'input.year', rule: 'yearOfProgramme', value: input.year }],
      );
    const [{ num, all }] = (await tx.query<{ num: number; all: number }>(sql`
      select coalesce(max(num) filter (where year = ${input.year}), 0)::int + 1 as num, count(*)::int as all
      from programme_task where programme_id = ${programme.id}`)) as [{ num: number; all: number }];
    if (all >= mostTasks)
      throw new Conflict({ zh: `一个项目至多 ${mostTasks} 项任务`, en: `A programme has ${mostTasks} tasks at most` }, [
        { path: 'input.programmeId', rule: 'max', value: all, expected: mostTasks },
      ]);
    const record = {
      ...{ id: uuid(), programmeId: programme.id, year: input.year, num, cited: false, ...contentOf(input) },
      ...{ unitId: programme.unitId, ...lineageOf(programme) },
    };
    const [task] = await insert(tx, ProgrammeTask, [record]);
    await audit(tx, context, taskStep(task!, 'addProgrammeTask', { after: { year: input.year, title: input.title } }));
    return record.id;
  });
  return done(context, id);
}

const contentOf = (input: ProgrammeTaskContent) => ({
  ...{ title: input.title, stage: input.stage ?? null, persons: input.persons ?? null, days: input.days ?? null },
  ...{ wholePopulation: input.wholePopulation, subjects: input.subjects },
  schoolTargets: input.schoolTargets.map(({ kind, count, visit }) => ({ kind, count, visit })),
});

/** @throws Invalid with every fault of what a task asks for */
function assertContent({ persons, days, wholePopulation, subjects, stage, schoolTargets }: ProgrammeTaskContent): void {
  const faults: Fault[] = [];
  if (days && !persons) faults.push({ path: 'input.persons', rule: 'withDays', value: null });
  if (wholePopulation && !stage) faults.push({ path: 'input.stage', rule: 'withPopulation', value: null });
  if (wholePopulation && !subjects.length) faults.push({ path: 'input.subjects', rule: 'withPopulation', value: [] });
  schoolTargets.forEach(({ kind }, index) => {
    if (schoolTargets.findIndex((target) => target.kind === kind) < index)
      faults.push({ path: `input.schoolTargets[${index}].kind`, rule: 'unique', value: kind });
  });
  if (faults.length)
    throw new Invalid(
      {
        zh: '任务的指标不完整：有天数须有人数，全体教师须有学段和学科，学校类别不能重复',
        en: 'The quotas are not complete',
      },
      faults,
    );
}

/** A task of one's own only: what the document sets is not changed here (HL-20). */
export async function reviseProgrammeTask(
  context: Context,
  input: ReviseProgrammeTaskInput,
): Promise<ProgrammeTaskPayload> {
  await context.db.transaction(async (tx) => {
    const { task } = await taskToChange(tx, context, input.id);
    demandTask(task, OPEN, '修改');
    if (task.cited)
      throw new Conflict(
        { zh: '文件规定的任务不能改动；可另加任务', en: 'The document’s tasks stay; add one of your own' },
        [{ path: 'input.id', rule: 'ofDocument', value: task.clause }],
      );
    assertContent(input);
    const { title, stage, persons, days, wholePopulation, subjects, schoolTargets } = contentOf(input);
    await update(
      tx,
      ProgrammeTask,
      input,
      sql`title = ${title}, stage = ${stage}, persons = ${persons}, days = ${days}, whole_population = ${wholePopulation},
        subjects = ${subjects}, school_targets = ${jsonb(schoolTargets)}, updated_at = now()`,
    );
    const before = { title: task.title, persons: task.persons, days: task.days };
    await audit(
      tx,
      context,
      taskStep(task, 'reviseProgrammeTask', { before, after: { title, persons, days }, reason: input.reason }),
    );
  });
  return done(context, input.id);
}

/** Who answers for a task, who is engaged for it (HL-10) and until when. */
export async function arrangeProgrammeTask(
  context: Context,
  input: ArrangeProgrammeTaskInput,
): Promise<ProgrammeTaskPayload> {
  const { responsible = null, contractor = null, contractorUntil = null, startsOn = null, endsOn = null } = input;
  await context.db.transaction(async (tx) => {
    const { task } = await taskToChange(tx, context, input.id);
    demandTask(task, OPEN, '安排');
    const faults: Fault[] = [];
    if (startsOn && endsOn && endsOn < startsOn)
      faults.push({ path: 'input.endsOn', rule: 'order', value: endsOn, expected: startsOn });
    // Limited in time: nobody is engaged without an end (HL-10).
    if (contractor && !contractorUntil)
      faults.push({ path: 'input.contractorUntil', rule: 'withContractor', value: null });
    if (faults.length)
      throw new Invalid({ zh: '期限应在开始日之后，承办机构须有承办期限', en: 'The days do not hold' }, faults);
    await update(
      tx,
      ProgrammeTask,
      input,
      sql`responsible = ${responsible}, contractor = ${contractor}, contractor_until = ${contractor ? contractorUntil : null}::date,
        starts_on = ${startsOn}::date, ends_on = ${endsOn}::date, updated_at = now()`,
    );
    const before = { responsible: task.responsible, contractor: task.contractor, endsOn: task.endsOn };
    await audit(
      tx,
      context,
      taskStep(task, 'arrangeProgrammeTask', { before, after: { responsible, contractor, endsOn } }),
    );
  });
  return done(context, input.id);
}

export const completeProgrammeTask = (context: Context, input: SettleProgrammeTaskInput) =>
  settled(context, input, OPEN, DONE, 'completeProgrammeTask', '办结');
export const dropProgrammeTask = (context: Context, input: SettleProgrammeTaskInput) =>
  settled(context, input, OPEN, DROPPED, 'dropProgrammeTask', '停止');

/** A task that was settled too early is opened again. */
export async function reopenProgrammeTask(
  context: Context,
  input: SettleProgrammeTaskInput,
): Promise<ProgrammeTaskPayload> {
  await context.db.transaction(async (tx) => {
    const { task, programme } = await taskToChange(tx, context, input.id);
    demandProgramme(programme, [RUNNING], '重新开始任务');
    if (task.status === OPEN) demandTask(task, DONE, '重新开始');
    await update(tx, ProgrammeTask, input, sql`status = 'OPEN', outcome = null, updated_at = now()`);
    const entry = {
      before: { status: task.status, outcome: task.outcome },
      after: { status: OPEN },
      reason: input.note,
    };
    await audit(tx, context, taskStep(task, 'reopenProgrammeTask', entry));
  });
  return done(context, input.id);
}

async function settled(
  context: Context,
  input: SettleProgrammeTaskInput,
  from: ProgrammeTaskStatus,
  to: ProgrammeTaskStatus,
  action: string,
  what: string,
): Promise<ProgrammeTaskPayload> {
  await context.db.transaction(async (tx) => {
    const { task, programme } = await taskToChange(tx, context, input.id);
    demandProgramme(programme, [RUNNING], `${what}任务`);
    demandTask(task, from, what);
    await update(tx, ProgrammeTask, input, sql`status = ${to}, outcome = ${input.note}, updated_at = now()`);
    await audit(
      tx,
      context,
      taskStep(task, action, { before: { status: from }, after: { status: to }, reason: input.note }),
    );
  });
  return done(context, input.id);
}

/** The programme of a task that was reached. */
export const programmeOf = (context: Context, { programmeId }: ProgrammeTask) =>
  programmeById(context).load(programmeId);
