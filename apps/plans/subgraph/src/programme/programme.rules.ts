import type { CodeItem } from '@yanxiu/directory';
import type { Pack, PlanRules } from '@yanxiu/policy';
import { Conflict } from '@yanxiu/subgraph';
import type { ProgrammeYear } from './programme.js';
import { ProgrammeStatus } from './programme.js';
import type { Programme } from './programme.js';
import type { ProgrammeTask, SchoolTarget } from './task.js';
import { ProgrammeTaskStatus } from './task.js';

type YearRule = PlanRules['programmeYears'][number];
type TaskRule = YearRule['tasks'][number];

/** Stages are the platform's own; kinds of schools come from documents that give them no label of their own. */
const stageNames: Record<string, string> = {
  KINDERGARTEN: '幼儿园',
  PRIMARY: '小学',
  JUNIOR_HIGH: '初中',
  SENIOR_HIGH: '高中',
  VOCATIONAL: '中职',
};
const kindNames: Record<string, string> = { LEADER_SCHOOL: '盟主校', MODEL_SCHOOL: '示范学校' };

export const stages = Object.keys(stageNames);
export const isStage = (kind: string): boolean => kind in stageNames;

export const stageItem = (code: string): CodeItem => ({ scheme: 'STAGE', code, name: stageNames[code] ?? code });
export const schoolKind = (code: string): CodeItem =>
  isStage(code) ? stageItem(code) : { scheme: 'SCHOOL_KIND', code, name: kindNames[code] ?? code };

/** Programmes that a policy names with the years that it describes. */
export function programmesOf({ organization, plans }: Pack) {
  return organization.programmes.map((programme) => ({
    ...programme,
    years: plans.programmeYears.filter((year) => year.programme === programme.code).sort((a, b) => a.year - b.year),
  }));
}

export const yearOf = ({ year, zh, motto, mission, outputs, cite }: YearRule): ProgrammeYear => ({
  ...{ year, name: zh, motto, mission, outputs: outputs.map((output) => output.zh) },
  ...{ clause: cite?.clause ?? null, quote: cite?.quote ?? null },
});

/** The years of a programme of one's own, still to be filled in. */
export const blankYears = (from: number, to: number): ProgrammeYear[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    ...{ year: from + index, name: null, motto: null, mission: null, outputs: [], clause: null, quote: null },
  }));

/** A task as the document sets it: nothing is added that it does not say. */
export function taskOf(
  year: number,
  rule: TaskRule,
): Omit<
  ProgrammeTask,
  'id' | 'version' | 'programmeId' | 'unitId' | 'updatedAt' | 'provinceId' | 'cityId' | 'countyId' | 'schoolId'
> {
  const targets = (counts: Record<string, number> | undefined, visit: boolean): SchoolTarget[] =>
    Object.entries(counts ?? {})
      .map(([kind, count]) => ({ kind, count, visit }))
      // A record has no order of its own: upper stages first, as documents name them, then kinds by code.
      .sort((a, b) => stages.indexOf(b.kind) - stages.indexOf(a.kind) || a.kind.localeCompare(b.kind));
  return {
    ...{ year, num: rule.num, title: rule.zh, cited: true, stage: rule.stage ?? null },
    ...{ clause: rule.cite?.clause ?? null, quote: rule.cite?.quote ?? null },
    ...{ persons: rule.persons ?? null, days: rule.days ?? null, wholePopulation: rule.population === 'ALL_TEACHERS' },
    subjects: (rule.subjects ?? []).map(({ zh }) => zh),
    schoolTargets: [...targets(rule.schools, false), ...targets(rule.visits, true)],
    ...{ responsible: null, contractor: null, contractorUntil: null, startsOn: null, endsOn: null },
    ...{ status: ProgrammeTaskStatus.OPEN, outcome: null },
  };
}

/** HL-10: measures by which a programme is moved, in the words of the policy. */
export function measuresOf({ organization }: Pack): CodeItem[] {
  return organization.functions.map(({ code, zh }) => ({ scheme: 'MANAGEMENT_FUNCTION', code, name: zh }));
}

export interface Counted {
  personDays: number;
  /** People of the population who took part, and how many it is. */
  reachedOfPopulation: number;
  population: number;
  schools: { target: number; reached: number }[];
}

/**
 * How far a task has come, in whole percent. What is asked for is weighed alike: days of persons, a population, schools;
 * more than was asked for in one does not make up for another, and a task that is settled keeps its figure. Null where
 * nothing is counted, until it is done.
 */
export function percentOf(
  task: Pick<ProgrammeTask, 'persons' | 'days' | 'wholePopulation' | 'status'>,
  counted: Counted,
): number | null {
  const shares: number[] = [];
  const share = (reached: number, target: number) => shares.push(target > 0 ? Math.min(1, reached / target) : 0);
  const asked = targetPersonDays(task);
  if (asked !== null) share(counted.personDays, asked);
  if (task.wholePopulation) share(counted.reachedOfPopulation, counted.population);
  const schools = counted.schools.reduce((sum, { target }) => sum + target, 0);
  if (schools > 0)
    share(
      counted.schools.reduce((sum, { target, reached }) => sum + Math.min(target, reached), 0),
      schools,
    );
  if (!shares.length) return task.status === ProgrammeTaskStatus.DONE ? 100 : null;
  return Math.floor((shares.reduce((sum, one) => sum + one, 0) / shares.length) * 100);
}

/** HL-20: 60 人、6 天 are 360 days of persons. */
export const targetPersonDays = ({ persons, days }: Pick<ProgrammeTask, 'persons' | 'days'>): number | null =>
  persons === null ? null : persons * (days ?? 1);

/** @throws Conflict where the programme is in another state */
export function demandProgramme({ status }: Programme, allowed: ProgrammeStatus[], what: string): void {
  if (allowed.includes(status)) return;
  const now = { DRAFT: '筹划中', RUNNING: '实施中', CLOSED: '已结项' }[status];
  throw new Conflict({ zh: `项目${now}，不能${what}`, en: `The programme is ${status}` }, [
    { path: 'programme.status', rule: 'state', value: status, expected: allowed.join(' | ') },
  ]);
}

/** @throws Conflict where the task is in another state */
export function demandTask({ status }: ProgrammeTask, allowed: ProgrammeTaskStatus, what: string): void {
  if (status === allowed) return;
  const now = { OPEN: '进行中', DONE: '已完成', DROPPED: '不再实施' }[status];
  throw new Conflict({ zh: `任务${now}，不能${what}`, en: `The task is ${status}` }, [
    { path: 'task.status', rule: 'state', value: status, expected: allowed },
  ]);
}
