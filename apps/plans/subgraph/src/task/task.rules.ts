import type { CodeItem } from '@yanxiu/directory';
import { Conflict } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import type { ActivityTaskContents } from './task.input.js';
import { ActivityTaskState } from './task.js';
import type { ActivityTask } from './task.js';

/** So many tasks fit on the run sheet of one activity. */
export const mostTasks = 60;

const names = {
  HOST: '主持',
  SPEAKER: '主讲',
  RECORDER: '记录',
  OBSERVER: '观察',
  DESIGNER: '设计',
  LOGISTICS: '会务',
  MATERIAL: '资料整理',
  OTHER: '其他',
};

/** What one can have to do in an activity, in the order of a run sheet. */
export const taskDuties: CodeItem[] = Object.entries(names).map(([code, name]) => ({
  scheme: 'TASK_DUTY',
  code,
  name,
}));

export const dutyOf = (code: string): CodeItem | undefined => taskDuties.find((duty) => duty.code === code);

/** What is wrong with a task: its duty, and who does it. */
export function faultsOfTask({ duty, assigneeId, outsider }: ActivityTaskContents, path: string): Fault[] {
  return [
    ...(dutyOf(duty)
      ? []
      : [{ path: `${path}.duty`, rule: 'codeOfPolicy', value: duty, expected: Object.keys(names).join(' | ') }]),
    ...(Boolean(assigneeId) === Boolean(outsider)
      ? [{ path: `${path}.assigneeId`, rule: 'oneAssignee', expected: 'either assigneeId or outsider' }]
      : []),
  ];
}

/** @throws Conflict unless the task stands in the state */
export function demandTaskState({ state }: ActivityTask, wanted: ActivityTaskState): void {
  if (state === wanted) return;
  const now = state === ActivityTaskState.DONE ? '已完成' : '尚未完成';
  throw new Conflict({ zh: `任务${now}，不能进行此操作`, en: `The task is ${state}: this step is not open` }, [
    { path: 'task.state', rule: 'state', value: state, expected: wanted },
  ]);
}

const recorders = new Set(['RECORDER', 'HOST']);

/** Whether somebody was given the minutes to write. */
export const mayRecord = (tasks: readonly ActivityTask[], personId: string | null | undefined): boolean =>
  Boolean(personId) && tasks.some(({ assigneeId, duty }) => assigneeId === personId && recorders.has(duty.code));
