import { unitOf } from '@yanxiu/directory';
import { Conflict, audit, defineStep, recordToChange, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { standingOf } from '../plan/standing.js';
import { managedBy } from '../theme/writing.js';
import { addOutcomes, checkedOwner, checkedTheme, entered, scheduled } from './create.service.js';
import type { RevisitCycleStageInput } from './cycle-steps.input.js';
import type { ReviseCycleInput, SeenCycleInput } from './cycle.input.js';
import { cycleById } from './cycle.loader.js';
import type { CyclePayload } from './cycle.payload.js';
import { demandArtefacts, demandDays, demandRunning, demandStages, stageOf } from './cycle.rules.js';
import { Cycle } from './cycle.js';

export const cycleStep = defineStep('plans', 'Cycle');

export const cycleShown = async (context: Context, id: string): Promise<CyclePayload> => ({
  cycle: (await cycleById(context).load(id))!,
});

/** The cycle, locked, for who runs it; with a version, as it was seen. @throws NotFound, Conflict */
export async function cycleToWrite(
  tx: Transaction,
  context: Context,
  seen: { id: string; version?: number },
  path?: string,
): Promise<Cycle> {
  const reach = managedBy(await standingOf(context));
  return recordToChange(tx, Cycle, seen, { reach, what: { zh: '研修循环', en: 'cycle' }, path });
}

/** Changes what was planned. Expected outcomes are added to, never taken back: they are what the closing compares with. */
export async function reviseCycle(context: Context, input: ReviseCycleInput): Promise<CyclePayload> {
  await context.db.transaction(async (tx) => {
    const cycle = await cycleToWrite(tx, context, input);
    demandRunning(cycle, '修改');
    demandDays(cycle.flow, input.days);
    const unit = (await unitOf(tx, cycle.unitId))!;
    const { title, purpose = null } = input;
    const themeId =
      input.themeId === cycle.themeId ? cycle.themeId : await checkedTheme(tx, context, unit, input.themeId);
    const ownerId = input.ownerId === cycle.ownerId ? cycle.ownerId : await checkedOwner(tx, unit, input.ownerId);
    await update(
      tx,
      Cycle,
      input,
      sql`title = ${title}, purpose = ${purpose}, theme_id = ${themeId}::uuid, owner_id = ${ownerId}::uuid, updated_at = now()`,
    );
    const [has] = await tx.query<{ n: number; moved: boolean }>(sql`
      select (select count(*)::int from cycle_outcome where cycle_id = ${cycle.id}) as n,
        exists (select from cycle_visit where cycle_id = ${cycle.id} and left_on is not null) as moved`);
    if (has!.n + input.addOutcomes.length > 40)
      throw new Conflict({ zh: '预设成果至多 40 项', en: '40 expected outcomes at most' }, [
        { path: 'input.addOutcomes', rule: 'max', value: has!.n + input.addOutcomes.length, expected: 40 },
      ]);
    await addOutcomes(tx, cycle.id, input.addOutcomes, has!.n, has!.moved);
    await scheduled(tx, cycle.id, input.days);
    const before = { title: cycle.title, themeId: cycle.themeId };
    const after = { title, themeId, ...(input.addOutcomes.length && { outcomes: input.addOutcomes }) };
    await audit(tx, context, cycleStep(cycle, 'reviseCycle', { before, after }));
  });
  return cycleShown(context, input.id);
}

/** On to the next stage, once the present one has brought what it has to. */
export async function advanceCycle(context: Context, input: SeenCycleInput): Promise<CyclePayload> {
  await context.db.transaction(async (tx) => {
    const cycle = await cycleToWrite(tx, context, input);
    demandRunning(cycle, '推进');
    const stage = stageOf(cycle);
    const next = cycle.flow.stages[cycle.stageNum];
    if (!next)
      throw new Conflict({ zh: `“${stage.name}”是最后一个环节，请办结`, en: 'It is the last stage: close the cycle' }, [
        { path: 'cycle.stageNum', rule: 'lastStage', value: cycle.stageNum },
      ]);
    demandArtefacts(stage, await filledSlots(tx, cycle.id, stage.num));
    await moved(tx, input, next);
    await entered(tx, cycle.id, next.num, null);
    const change = { before: { stage: stage.name }, after: { stage: next.name } };
    await audit(tx, context, cycleStep(cycle, 'advanceCycle', change));
  });
  return cycleShown(context, input.id);
}

const moved = (tx: Transaction, seen: SeenCycleInput, { num, code }: { num: number; code: string }) =>
  update(tx, Cycle, seen, sql`stage_num = ${num}, stage_code = ${code}, since = now(), updated_at = now()`);

export async function filledSlots(tx: Transaction, cycleId: string, num: number): Promise<Set<string>> {
  const found = await tx.query<{ slot: string }>(
    sql`select distinct slot from cycle_artefact where cycle_id = ${cycleId} and num = ${num} and slot is not null`,
  );
  return new Set(found.map(({ slot }) => slot));
}

/** Back to a stage that was done: steps may be revisited, each time with its reason (DL-11). What was filed stays. */
export async function revisitCycleStage(context: Context, input: RevisitCycleStageInput): Promise<CyclePayload> {
  await context.db.transaction(async (tx) => {
    const cycle = await cycleToWrite(tx, context, input);
    demandRunning(cycle, '返回前面的环节');
    demandStages(cycle.flow, [input], 'stage');
    const stage = stageOf(cycle);
    if (input.num >= cycle.stageNum)
      throw new Conflict({ zh: '只能返回到前面的环节', en: 'Only earlier stages are gone back to' }, [
        { path: 'input.num', rule: 'earlier', value: input.num, expected: `< ${cycle.stageNum}` },
      ]);
    const back = cycle.flow.stages[input.num - 1]!;
    await moved(tx, input, back);
    await entered(tx, cycle.id, back.num, input.reason);
    const change = { before: { stage: stage.name }, after: { stage: back.name }, reason: input.reason };
    await audit(tx, context, cycleStep(cycle, 'revisitCycleStage', change));
  });
  return cycleShown(context, input.id);
}
