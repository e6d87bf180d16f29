import { Conflict, Invalid, audit, civilDay, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { CycleOutcome } from './cycle-parts.js';
import type { CloseCycleInput, CompareOutcomeInput, StopCycleInput } from './cycle-steps.input.js';
import type { CyclePayload } from './cycle.payload.js';
import { demandArtefacts, demandRunning, stageOf } from './cycle.rules.js';
import { cycleShown, cycleStep, cycleToWrite, filledSlots } from './cycle.service.js';
import { Cycle } from './cycle.js';

/** Closes a cycle in its last stage: each expected outcome is compared, what stays open is written down for the next one. */
export async function closeCycle(context: Context, input: CloseCycleInput): Promise<CyclePayload> {
  await context.db.transaction(async (tx) => {
    const cycle = await cycleToWrite(tx, context, input);
    demandRunning(cycle, '办结');
    const stage = stageOf(cycle);
    if (cycle.stageNum < cycle.flow.stages.length)
      throw new Conflict({ zh: `还在“${stage.name}”环节，走完全部环节后才能办结`, en: 'Not yet in the last stage' }, [
        { path: 'cycle.stageNum', rule: 'lastStage', value: cycle.stageNum, expected: cycle.flow.stages.length },
      ]);
    demandArtefacts(stage, await filledSlots(tx, cycle.id, stage.num));
    await compared(tx, cycle.id, input.outcomes);
    await tx.query(sql`
      insert into cycle_question (id, cycle_id, num, body)
      select x.id, ${cycle.id}::uuid, x.num, x.body from jsonb_to_recordset(${JSON.stringify(
        input.openQuestions.map((body, index) => ({ id: uuid(), num: index + 1, body })),
      )}::jsonb) as x(id uuid, num int, body text)`);
    await left(tx, cycle.id);
    const { conclusion } = input;
    await update(tx, Cycle, input, sql`status = 'CLOSED', conclusion = ${conclusion}, updated_at = now()`);
    const after = { conclusion, openQuestions: input.openQuestions };
    await audit(tx, context, cycleStep(cycle, 'closeCycle', { before: { stage: stage.name }, after }));
  });
  return cycleShown(context, input.id);
}

const left = (tx: Transaction, cycleId: string) =>
  tx.query(sql`update cycle_visit set left_on = ${civilDay()}::date where cycle_id = ${cycleId} and left_on is null`);

/** @throws Invalid naming each outcome that was not compared, or is none of the cycle's */
async function compared(tx: Transaction, cycleId: string, given: CompareOutcomeInput[]): Promise<void> {
  const expected = await rows(tx, CycleOutcome, sql`where t.cycle_id = ${cycleId} order by t.num`);
  const told = new Set(given.map(({ id }) => id));
  const known = new Set(expected.map(({ id }) => id));
  const faults: Fault[] = [
    ...expected
      .filter(({ id }) => !told.has(id))
      .map(({ id, expected: text }) => ({
        ...{ path: 'input.outcomes', rule: 'compareEach', value: id, expected: text },
      })),
    ...given.flatMap(({ id }, index) =>
      known.has(id) ? [] : [{ path: `input.outcomes[${index}].id`, rule: 'exists', value: id }],
    ),
  ];
  if (faults.length)
    throw new Invalid({ zh: '请逐项对照预设成果后再办结', en: 'Compare each expected outcome first' }, faults);
  await tx.query(sql`
    update cycle_outcome o set verdict = x.verdict, actual = x.actual
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as x(id uuid, verdict text, actual text) where o.id = x.id`);
}

/** Ends a cycle before its last stage. */
export async function stopCycle(context: Context, input: StopCycleInput): Promise<CyclePayload> {
  await context.db.transaction(async (tx) => {
    const cycle = await cycleToWrite(tx, context, input);
    demandRunning(cycle, '终止');
    await left(tx, cycle.id);
    await update(tx, Cycle, input, sql`status = 'STOPPED', stop_reason = ${input.reason}, updated_at = now()`);
    const { reason } = input;
    await audit(tx, context, cycleStep(cycle, 'stopCycle', { before: { stage: stageOf(cycle).name }, reason }));
  });
  return cycleShown(context, input.id);
}
