import { Conflict } from '@yanxiu/subgraph';
import { ProblemStep } from './problem.payload.js';
import { ProblemStatus } from './problem.js';
import type { Problem } from './problem.js';

const stateNames: Record<ProblemStatus, string> = {
  OPEN: '待研究',
  MERGED: '已归并到另一个问题',
  PROMOTED: '已提炼为主题',
  SET_ASIDE: '暂不研究',
  WITHDRAWN: '已由提出人撤回',
};

/** @throws Conflict unless the problem stands in one of the states */
export function demandStatus({ status }: Problem, allowed: ProblemStatus[], doing: string, path = 'input.id'): void {
  if (allowed.includes(status)) return;
  throw new Conflict(
    { zh: `该问题${stateNames[status]}，不能${doing}`, en: `The problem is ${status}: this step is not open` },
    [{ path, rule: 'state', value: status, expected: allowed.join(' | ') }],
  );
}

/** Steps that are open: to its author, to who stands at the school, to who leads the group. */
export function stepsIn(
  status: ProblemStatus,
  { author, votes, voted, manages }: { author: boolean; votes: boolean; voted: boolean; manages: boolean },
): ProblemStep[] {
  const { OPEN, MERGED, PROMOTED, SET_ASIDE } = ProblemStatus;
  const open = status === OPEN;
  return [
    ...(author && open ? [ProblemStep.REVISE, ProblemStep.WITHDRAW] : []),
    ...(votes && open ? [voted ? ProblemStep.TAKE_BACK_VOTE : ProblemStep.VOTE] : []),
    ...(manages && open ? [ProblemStep.MERGE, ProblemStep.SET_ASIDE] : []),
    ...(manages && (open || status === PROMOTED) ? [ProblemStep.PROMOTE] : []),
    ...(manages && status === MERGED ? [ProblemStep.SEPARATE] : []),
    ...(manages && status === SET_ASIDE ? [ProblemStep.REOPEN] : []),
  ];
}
