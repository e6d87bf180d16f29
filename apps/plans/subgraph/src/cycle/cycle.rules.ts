import type { Pack } from '@yanxiu/policy';
import { Conflict, Invalid } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import type { CycleOwnSlotInput, CycleStageDaysInput } from './cycle.input.js';
import { CycleStep } from './cycle.payload.js';
import { CycleStatus } from './cycle.js';
import type { Cycle, CycleFlow, FlowStage } from './cycle.js';

/** The flows that a document knows, with what each stage has to bring: six steps, six rings, 立项-过程-结题 … */
export function flowsOf({ plans }: Pick<Pack, 'plans'>): CycleFlow[] {
  return plans.flows.map(({ code, zh, loop, cite, stages }) => ({
    ...{ code, name: zh, loop, clause: cite?.clause ?? null, quote: cite?.quote ?? null },
    stages: stages.map((stage, index) => ({
      ...{ num: index + 1, code: stage.code, name: stage.zh },
      ...{ clause: stage.cite?.clause ?? null, quote: stage.cite?.quote ?? null },
      slots: stage.artefacts.map((artefact) => ({ code: artefact.code, name: artefact.zh, own: false })),
    })),
  }));
}

/** The flow with what the unit itself asks of its stages. */
export function withOwnSlots(flow: CycleFlow, slots: CycleOwnSlotInput[]): CycleFlow {
  demandStages(flow, slots, 'slots');
  return {
    ...flow,
    stages: flow.stages.map((stage) => ({
      ...stage,
      slots: [
        ...stage.slots,
        ...slots
          .filter(({ num }) => num === stage.num)
          .map(({ name }, index) => ({ code: `OWN_${index + 1}`, name, own: true })),
      ],
    })),
  };
}

/** @throws Invalid for a stage that the flow does not have */
export function demandStages(flow: CycleFlow, given: { num: number }[], path: string): void {
  const faults: Fault[] = given.flatMap(({ num }, index) =>
    num <= flow.stages.length
      ? []
      : [{ path: `input.${path}[${index}].num`, rule: 'stage', value: num, expected: `1..${flow.stages.length}` }],
  );
  if (faults.length)
    throw new Invalid({ zh: `流程“${flow.name}”没有这个环节`, en: 'The flow has no such stage' }, faults);
}

/** @throws Invalid where a stage is to end before it begins, or before the stage before it begins */
export function demandDays(flow: CycleFlow, days: CycleStageDaysInput[]): void {
  demandStages(flow, days, 'days');
  const faults: Fault[] = days.flatMap(({ from, to }, index) =>
    from && to && to < from ? [{ path: `input.days[${index}].to`, rule: 'afterStart', value: to, expected: from }] : [],
  );
  if (faults.length)
    throw new Invalid({ zh: '环节的计划完成日不能早于开始日', en: 'A stage cannot end before it begins' }, faults);
}

const stateNames: Record<CycleStatus, string> = { RUNNING: '正在进行', CLOSED: '已办结', STOPPED: '已终止' };

/** @throws Conflict unless the cycle runs */
export function demandRunning({ status }: Cycle, doing: string): void {
  if (status === CycleStatus.RUNNING) return;
  throw new Conflict({ zh: `研修循环${stateNames[status]}，不能${doing}`, en: `The cycle is ${status}` }, [
    { path: 'cycle.status', rule: 'state', value: status, expected: CycleStatus.RUNNING },
  ]);
}

export const stageOf = ({ flow, stageNum }: Cycle): FlowStage => flow.stages[stageNum - 1]!;

/** DL-11: what a stage has to bring is there before it is left; all that is missing is named at once. */
export function demandArtefacts(stage: FlowStage, filled: ReadonlySet<string>): void {
  const missing = stage.slots.filter(({ code }) => !filled.has(code));
  if (!missing.length) return;
  throw new Conflict(
    {
      zh: `“${stage.name}”环节还缺：${missing.map(({ name }) => name).join('、')}，请先归入`,
      en: `The stage still lacks ${missing.map(({ name }) => name).join(', ')}`,
    },
    missing.map(({ code, name }) => ({
      ...{ path: `cycle.stages.${stage.code}.${code}`, rule: 'artefactRequired', expected: name },
    })),
  );
}

/** Steps of who runs the cycle. */
export function stepsIn({ status, stageNum, flow }: Cycle): CycleStep[] {
  const { EDIT, FILE_ARTEFACT, ADVANCE, REVISIT, CLOSE_CYCLE, STOP, FOLLOW } = CycleStep;
  if (status !== CycleStatus.RUNNING) return status === CycleStatus.CLOSED && flow.loop ? [FOLLOW] : [];
  const last = stageNum === flow.stages.length;
  return [EDIT, FILE_ARTEFACT, last ? CLOSE_CYCLE : ADVANCE, ...(stageNum > 1 ? [REVISIT] : []), STOP];
}
