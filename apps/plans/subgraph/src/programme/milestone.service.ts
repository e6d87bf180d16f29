import { policyInForce, unitOf } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, civilDay, insert, once, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { ProgrammeTaskPayload } from './programme.payload.js';
import { measuresOf } from './programme.rules.js';
import type { Programme } from './programme.js';
import type {
  ReachProgrammeMilestoneInput,
  RemoveProgrammeMilestoneInput,
  SetProgrammeMilestoneInput,
} from './task.input.js';
import { done, taskStep, taskToChange } from './task.service.js';
import { ProgrammeMilestone } from './task.js';
import type { ProgrammeTask } from './task.js';

const mostMilestones = 50;

/** Sets a milestone of a task, or changes one that was not reached yet. */
export async function setProgrammeMilestone(
  context: Context,
  input: SetProgrammeMilestoneInput,
): Promise<ProgrammeTaskPayload> {
  await once(context, 'setProgrammeMilestone', input, async (tx) => {
    const { task, programme } = await taskToChange(tx, context, input.taskId, { path: 'input.taskId' });
    const { title, dueOn, responsible = null } = input;
    const measure = await measureOf(tx, programme, input.measure ?? null);
    if (input.id) {
      const known = await milestoneOf(tx, input.id, task.id);
      demandOpen(known);
      const set = sql`title = ${title}, due_on = ${dueOn}::date, responsible = ${responsible}, measure = ${measure && JSON.stringify(measure)}::jsonb`;
      await update(tx, ProgrammeMilestone, { id: known.id, version: input.version ?? 0 }, set);
    } else await added(tx, task, { title, dueOn, responsible, measure });
    await audit(tx, context, taskStep(task, 'setProgrammeMilestone', { after: { title, dueOn, responsible } }));
    return task.id;
  });
  return done(context, input.taskId);
}

async function added(
  tx: Transaction,
  { id: taskId }: ProgrammeTask,
  content: Partial<ProgrammeMilestone>,
): Promise<void> {
  const [count] = await tx.query<{ n: number }>(
    sql`select count(*)::int as n from programme_milestone where task_id = ${taskId}`,
  );
  if (count!.n >= mostMilestones)
    throw new Conflict(
      { zh: `一项任务至多 ${mostMilestones} 个节点`, en: `A task has ${mostMilestones} milestones at most` },
      [{ path: 'input.taskId', rule: 'max', value: count!.n, expected: mostMilestones }],
    );
  await insert(tx, ProgrammeMilestone, [{ id: uuid(), taskId, ...content }]);
}

async function measureOf(tx: Transaction, { unitId }: Programme, code: string | null): Promise<CodeItem | null> {
  if (!code) return null;
  const unit = await unitOf(tx, unitId);
  const policy = unit && (await policyInForce(tx, unit.path, civilDay()));
  const found = policy && measuresOf(policy.pack).find((item) => item.code === code);
  if (found) return found;
  throw new Invalid({ zh: '适用的政策中没有这项推动措施', en: 'The policy knows no such measure' }, [
    { path: 'input.measure', rule: 'codeOfPolicy', value: code },
  ]);
}

async function milestoneOf(tx: Transaction, id: string, taskId?: string): Promise<ProgrammeMilestone> {
  const found = await row(tx, ProgrammeMilestone, sql`where t.id = ${id}`);
  if (!found || (taskId && found.taskId !== taskId))
    throw new NotFound({ zh: '节点', en: 'milestone' }, 'input.id', id);
  return found;
}

function demandOpen({ reachedOn }: ProgrammeMilestone): void {
  if (reachedOn === null) return;
  throw new Conflict({ zh: '节点已完成，不能改动；登记有误的可重新登记完成日', en: 'The milestone was reached' }, [
    { path: 'milestone.reachedOn', rule: 'state', value: reachedOn },
  ]);
}

/** The milestone and its task; one of another county answers as a missing one. */
async function milestoneToChange(
  tx: Transaction,
  context: Context,
  id: string,
): Promise<{ known: ProgrammeMilestone; task: ProgrammeTask }> {
  const known = await milestoneOf(tx, id);
  const { task } = await taskToChange(tx, context, known.taskId, { what: { zh: '节点', en: 'milestone' }, asked: id });
  return { known, task };
}

/** Marks a milestone as reached, on a day that has come. */
export async function reachProgrammeMilestone(
  context: Context,
  input: ReachProgrammeMilestoneInput,
): Promise<ProgrammeTaskPayload> {
  const { reachedOn, note = null } = input;
  const taskId = await context.db.transaction(async (tx) => {
    const { known, task } = await milestoneToChange(tx, context, input.id);
    if (reachedOn > civilDay())
      throw new Invalid({ zh: '完成日不能在今天之后', en: 'It cannot be reached on a day to come' }, [
        { path: 'input.reachedOn', rule: 'past', value: reachedOn },
      ]);
    await update(tx, ProgrammeMilestone, input, sql`reached_on = ${reachedOn}::date, note = ${note}`);
    const entry = { before: { reachedOn: known.reachedOn }, after: { title: known.title, reachedOn }, reason: note };
    await audit(tx, context, taskStep(task, 'reachProgrammeMilestone', entry));
    return task.id;
  });
  return done(context, taskId);
}

export async function removeProgrammeMilestone(
  context: Context,
  input: RemoveProgrammeMilestoneInput,
): Promise<ProgrammeTaskPayload> {
  const taskId = await context.db.transaction(async (tx) => {
    const { known, task } = await milestoneToChange(tx, context, input.id);
    demandOpen(known);
    // Moves the version on first, so that a stale sight of it deletes nothing.
    await update(tx, ProgrammeMilestone, input, sql`title = title`);
    await tx.query(sql`delete from programme_milestone where id = ${known.id}`);
    await audit(
      tx,
      context,
      taskStep(task, 'removeProgrammeMilestone', {
        before: { title: known.title, dueOn: known.dueOn },
        reason: input.reason,
      }),
    );
    return task.id;
  });
  return done(context, taskId);
}
