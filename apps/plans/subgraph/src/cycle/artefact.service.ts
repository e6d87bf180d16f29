import { Conflict, Invalid, NotFound, audit, insert, once, row, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { activitiesInReach } from '../activity/activity.loader.js';
import { readableBy, standingOf } from '../plan/standing.js';
import { themesReadableBy } from '../theme/theme.loader.js';
import { CycleArtefact } from './cycle-parts.js';
import type {
  FileCycleArtefactInput,
  LinkCycleActivitiesInput,
  RemoveCycleArtefactInput,
  UnlinkCycleActivityInput,
} from './cycle-steps.input.js';
import type { CyclePayload } from './cycle.payload.js';
import { demandRunning, demandStages } from './cycle.rules.js';
import { cycleToWrite, cycleShown, cycleStep } from './cycle.service.js';
import type { Cycle } from './cycle.js';

const sources = ['body', 'resourceId', 'planId', 'activityId', 'themeId'] as const;

/** Files what a stage brought: a text, or a record of the platform that the viewer may read. */
export async function fileCycleArtefact(context: Context, input: FileCycleArtefactInput): Promise<CyclePayload> {
  await once(context, 'fileCycleArtefact', input, async (tx) => {
    const cycle = await stageToFill(tx, context, input, '归入材料');
    if (sources.filter((source) => input[source]).length !== 1)
      throw new Invalid({ zh: '请填写文字，或选择一份资源、计划、活动或主题', en: 'Give a text or one record' }, [
        { path: 'input.body', rule: 'oneOf', expected: sources.join(' | ') },
      ]);
    const slot = checkedSlot(cycle, input);
    const title = input.title ?? (await titleOf(tx, context, input)) ?? slot?.name;
    if (!title)
      throw new Invalid({ zh: '请填写材料名称', en: 'Name the artefact' }, [{ path: 'input.title', rule: 'required' }]);
    const { num, body = null, resourceId = null, planId = null, activityId = null, themeId = null } = input;
    const [artefact] = await insert(tx, CycleArtefact, [
      {
        ...{ id: uuid(), cycleId: cycle.id, num, slot: slot?.code ?? null, title },
        ...{ body, resourceId, planId, activityId, themeId, addedByName: context.viewer.name },
      },
    ]);
    const stage = cycle.flow.stages[num - 1]!.name;
    await audit(tx, context, cycleStep(cycle, 'fileCycleArtefact', { after: { stage, title } }));
    return artefact!.id;
  });
  return cycleShown(context, input.cycleId);
}

/** The cycle, locked, with a stage that it has reached. */
async function stageToFill(
  tx: Transaction,
  context: Context,
  { cycleId, num }: { cycleId: string; num: number },
  doing: string,
): Promise<Cycle> {
  const cycle = await cycleToWrite(tx, context, { id: cycleId }, 'input.cycleId');
  demandRunning(cycle, doing);
  demandStages(cycle.flow, [{ num }], 'stage');
  return cycle;
}

function checkedSlot({ flow }: Cycle, { num, slot }: FileCycleArtefactInput) {
  if (!slot) return null;
  const stage = flow.stages[num - 1]!;
  const found = stage.slots.find(({ code }) => code === slot);
  if (found) return found;
  throw new Invalid({ zh: `“${stage.name}”环节没有这项必交材料`, en: 'The stage asks for no such artefact' }, [
    { path: 'input.slot', rule: 'slotOfStage', value: slot, expected: stage.slots.map(({ code }) => code).join(' | ') },
  ]);
}

/** The record's own title, if the viewer may read it. @throws NotFound */
async function titleOf(tx: Transaction, context: Context, input: FileCycleArtefactInput): Promise<string | null> {
  const { resourceId, planId, activityId, themeId } = input;
  const standing = await standingOf(context);
  const titled = async (table: ReturnType<typeof sql>, id: string, path: string, zh: string, en: string) => {
    const [found] = await tx.query<{ title: string }>(sql`select t.title from ${table} and t.id = ${id}`);
    if (!found) throw new NotFound({ zh, en }, `input.${path}`, id);
    return found.title;
  };
  // The library's pieces are announced when they are published; who may open one is the library's to say.
  if (resourceId)
    return titled(sql`published_resource t where true`, resourceId, 'resourceId', '已发布的资源', 'resource');
  if (planId) return titled(sql`plan t where ${readableBy(standing)}`, planId, 'planId', '计划', 'plan');
  if (activityId)
    return titled(sql`activity t where ${activitiesInReach(context)}`, activityId, 'activityId', '活动', 'activity');
  if (themeId) return titled(sql`theme t where ${themesReadableBy(standing)}`, themeId, 'themeId', '研修主题', 'theme');
  return null;
}

/** Takes a wrong one away while the cycle runs; the log keeps that it was there. */
export async function removeCycleArtefact(context: Context, { id }: RemoveCycleArtefactInput): Promise<CyclePayload> {
  const cycleId = await context.db.transaction(async (tx) => {
    const artefact = await row(tx, CycleArtefact, sql`where t.id = ${id}`);
    if (!artefact) throw new NotFound({ zh: '环节材料', en: 'artefact' }, 'input.id', id);
    const cycle = await cycleToWrite(tx, context, { id: artefact.cycleId });
    demandRunning(cycle, '移除材料');
    await tx.query(sql`delete from cycle_artefact where id = ${id}`);
    const stage = cycle.flow.stages[artefact.num - 1]!.name;
    await audit(tx, context, cycleStep(cycle, 'removeCycleArtefact', { before: { stage, title: artefact.title } }));
    return cycle.id;
  });
  return cycleShown(context, cycleId);
}

/** Many activities to a stage, one statement; linking again changes nothing. */
export async function linkCycleActivities(context: Context, input: LinkCycleActivitiesInput): Promise<CyclePayload> {
  await context.db.transaction(async (tx) => {
    const cycle = await stageToFill(tx, context, input, '关联活动');
    const found = await tx.query<{ id: string; title: string; status: string }>(sql`
      select t.id, t.title, t.status from activity t
      where t.id = any(${input.activityIds}::uuid[]) and ${activitiesInReach(context)}`);
    const byId = new Map(found.map((one) => [one.id, one]));
    input.activityIds.forEach((id, index) => {
      const path = `input.activityIds[${index}]`;
      const activity = byId.get(id);
      if (!activity) throw new NotFound({ zh: '活动', en: 'activity' }, path, id);
      if (activity.status === 'CANCELLED')
        throw new Conflict({ zh: `活动“${activity.title}”已取消，不能关联`, en: 'The activity is cancelled' }, [
          { path, rule: 'state', value: activity.status },
        ]);
    });
    await tx.query(sql`
      insert into cycle_activity (cycle_id, activity_id, num)
      select ${cycle.id}::uuid, a.id, ${input.num}::int from unnest(${input.activityIds}::uuid[]) as a(id) on conflict do nothing`);
    const stage = cycle.flow.stages[input.num - 1]!.name;
    const after = { stage, activities: found.map(({ title }) => title) };
    await audit(tx, context, cycleStep(cycle, 'linkCycleActivities', { after }));
  });
  return cycleShown(context, input.cycleId);
}

export async function unlinkCycleActivity(context: Context, input: UnlinkCycleActivityInput): Promise<CyclePayload> {
  await context.db.transaction(async (tx) => {
    const cycle = await stageToFill(tx, context, input, '取消关联');
    const [gone] = await tx.query<{ activity_id: string }>(sql`
      delete from cycle_activity where cycle_id = ${cycle.id} and num = ${input.num} and activity_id = ${input.activityId}
      returning activity_id`);
    if (!gone) throw new NotFound({ zh: '关联的活动', en: 'linked activity' }, 'input.activityId', input.activityId);
    const stage = cycle.flow.stages[input.num - 1]!.name;
    const before = { stage, activityId: input.activityId };
    await audit(tx, context, cycleStep(cycle, 'unlinkCycleActivity', { before }));
  });
  return cycleShown(context, input.cycleId);
}
