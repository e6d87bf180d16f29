import { Conflict } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import type { Pack, PlanRules } from '@yanxiu/policy';
import { PlanChangeKind, PlanSectionKind } from './plan-content.js';
import type { PlanSection, PlanSectionChange, PlanTask } from './plan-content.js';
import { PlanMode, PlanStatus } from './plan.js';
import type { Plan, PlanHandling } from './plan.js';

export type PlanTemplateRule = PlanRules['templates'][number];

/** Templates that plans are written by: a monthly report has a life of its own. */
export function planTemplates({ plans }: Pack): PlanTemplateRule[] {
  return plans.templates.filter(({ period }) => period !== 'MONTH');
}

/** Kinds of organization's periods in which a plan by the template may run; the document's silence leaves the choice. */
export function periodKindsOf({ period }: PlanTemplateRule): string[] {
  const kinds: Record<string, string[]> = {
    TERM: ['TERM'],
    ACADEMIC_YEAR: ['SCHOOL_YEAR'],
    CALENDAR_YEAR: ['CALENDAR_YEAR'],
    CREDIT_CYCLE: ['CREDIT_CYCLE'],
    ACTIVITY: [],
  };
  if (period === null) return ['TERM', 'SCHOOL_YEAR', 'CALENDAR_YEAR', 'PROGRAMME'];
  return kinds[period] ?? ['PROGRAMME'];
}

/** Levels of units that write by the template. An alliance writes through its leading school (PC-23). */
export function authorLevels({ author }: Pick<PlanTemplateRule, 'author'>): string[] {
  if (author === 'SCHOOL') return ['SCHOOL', 'SECTION'];
  return author === 'ALLIANCE' || author === 'AREA' ? ['SCHOOL'] : [author];
}

/** How the policy treats plans by the template; without a word in it whoever writes the plan keeps it. */
export function handlingOf({ plans, organization }: Pack, template: PlanTemplateRule): PlanHandling {
  const rule = plans.handling.find(({ what }) => what === template.code);
  const named = [...organization.orgKinds, ...organization.bodyKinds, ...organization.roles];
  const ownLevel = ['PROVINCE', 'CITY', 'COUNTY'].includes(template.author) ? template.author : 'SCHOOL';
  return {
    mode: PlanMode[rule?.mode ?? 'KEEP'],
    level: rule?.level ?? ownLevel,
    byName: named.find(({ code }) => code === rule?.by)?.zh ?? null,
    stated: rule !== undefined,
    silenceDays: rule?.silenceDays ?? null,
    samplePercent: rule?.samplePercent ?? null,
    clause: rule?.cite?.clause ?? null,
    quote: rule?.cite?.quote ?? null,
  };
}

/** ZJ-08, PC-25: who reads a personal plan. Without a word in the policy it stays in the school. */
export function seenByOf({ organization }: Pack, { code, author }: PlanTemplateRule): string[] {
  if (author !== 'PERSON') return [];
  return organization.visibility.find(({ subject }) => subject === code)?.seenBy ?? ['PERSON', 'GROUP', 'SCHOOL'];
}

/** The empty sections of a new plan: the template's, and the headings that the bureau asks for in its round (ZJ-09). */
export function sectionsOf(template: PlanTemplateRule, headings: readonly string[]): PlanSection[] {
  const given = template.sections.map(({ code, zh, mandatory, kind }) => ({
    ...{ code, name: zh, kind: PlanSectionKind[kind ?? 'TEXT'], mandatory, own: false, text: null },
  }));
  const asked = headings.map((name, index) => ({
    ...{ code: `ROUND_${index + 1}`, name, kind: PlanSectionKind.TEXT, mandatory: true, own: false, text: null },
  }));
  return [...given, ...asked];
}

/** DL-12: every mandatory section that is empty, by its heading; a plan without headings still has to say something. */
export function missingFrom(plan: Pick<Plan, 'sections' | 'tasks'>, rosterSize: number): Fault[] {
  const filled = ({ kind, text }: PlanSection) => {
    if (kind === PlanSectionKind.ROSTER) return rosterSize > 0;
    return kind === PlanSectionKind.MONTH_TASKS ? plan.tasks.length > 0 : Boolean(text?.trim());
  };
  const faults = plan.sections
    .filter((section) => section.mandatory && !filled(section))
    .map(({ code, name }) => ({ path: `plan.sections.${code}`, rule: 'required', value: name, expected: name }));
  if (faults.length || plan.sections.some(filled)) return faults;
  return [{ path: 'plan.sections', rule: 'someContent', value: 0, expected: '至少写一个栏目' }];
}

/** What became of each section between two versions; the table of tasks counts as one. */
export function changesBetween(
  before: { sections: PlanSection[]; tasks: PlanTask[] },
  after: { sections: PlanSection[]; tasks: PlanTask[] },
): PlanSectionChange[] {
  const old = new Map(before.sections.map((section) => [section.code, section]));
  const now = new Set(after.sections.map(({ code }) => code));
  const textOf = ({ kind, text }: PlanSection, tasks: PlanTask[]) =>
    kind === PlanSectionKind.MONTH_TASKS ? tasksText(tasks) : (text ?? '');
  const kept = after.sections
    .filter(({ kind }) => kind !== PlanSectionKind.ROSTER)
    .map((section) => {
      const was = old.get(section.code);
      const [from, to] = [was ? textOf(was, before.tasks) : null, textOf(section, after.tasks)];
      const change = from === null ? PlanChangeKind.ADDED : from === to ? PlanChangeKind.SAME : PlanChangeKind.CHANGED;
      return { code: section.code, name: section.name, change, before: from, after: to };
    });
  const removed = before.sections
    .filter(({ code }) => !now.has(code))
    .map((section) => ({
      ...{ code: section.code, name: section.name, change: PlanChangeKind.REMOVED },
      ...{ before: textOf(section, before.tasks), after: null },
    }));
  return [...kept, ...removed];
}

const tasksText = (tasks: PlanTask[]): string =>
  tasks.map(({ month, task, responsible }) => [month, task, responsible].filter(Boolean).join('  ')).join('\n');

/** Modes in which nobody decides: receiving the plan is all there is. */
export const takesEffectOnReceipt = (mode: PlanMode): boolean => mode === PlanMode.FILE || mode === PlanMode.KEEP;

const finals: Record<PlanMode, PlanStatus> = {
  APPROVE: PlanStatus.APPROVED,
  REVIEW: PlanStatus.ACCEPTED,
  SUBMIT: PlanStatus.ACCEPTED,
  FILE: PlanStatus.FILED,
  KEEP: PlanStatus.KEPT,
};

/** The state in which a plan of the mode is in force. */
export const finalStatus = (mode: PlanMode): PlanStatus => finals[mode];

export const finalStatuses: PlanStatus[] = [...new Set(Object.values(finals))];
export const waitingStatuses: PlanStatus[] = [PlanStatus.SUBMITTED, PlanStatus.IN_REVIEW];
export const editableStatuses: PlanStatus[] = [PlanStatus.DRAFT, PlanStatus.RETURNED, PlanStatus.WITHDRAWN];

const statusNames: Record<PlanStatus, string> = {
  DRAFT: '草稿',
  SUBMITTED: '已报送，待受理',
  IN_REVIEW: '审核中',
  RETURNED: '已退回',
  WITHDRAWN: '已撤回',
  APPROVED: '已审定',
  ACCEPTED: '已通过',
  FILED: '已备案',
  KEPT: '已留存',
};

/** @throws Conflict unless the plan stands in one of the states */
export function demandStatus({ status }: Plan, allowed: PlanStatus[], what: string): void {
  if (allowed.includes(status)) return;
  throw new Conflict(
    { zh: `计划${statusNames[status]}，不能${what}`, en: `The plan is ${status}: this step is not open` },
    [{ path: 'plan.status', rule: 'state', value: status, expected: allowed.join(' | ') }],
  );
}

/** Whether a plan is drawn for review: by lot over its id and how often it came into force, which nobody chooses. */
export function isSampled(planId: string, turn: number, percent: number | null): boolean {
  if (percent === null) return true;
  let hash = 2_166_136_261;
  for (const char of `${planId} ${turn}`) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619) >>> 0;
  return hash % 100 < percent;
}

/**
 * 甲校第一学期校本研修计划: whose name stands before, so that the template need not say 学校 once more. A programme is
 * named by its years: its own name would be a second title.
 */
export function planTitle(
  name: string,
  period: { name: string; kind?: string | undefined; from: string; to: string },
  template: string,
): string {
  const short = template.replace(/^(学校|教研组|教师)(?=.{4})/, '');
  const years = `（${period.from.slice(0, 4)}—${period.to.slice(0, 4)}年）`;
  const title = period.kind === 'PROGRAMME' ? `${name}${short}${years}` : `${name}${period.name}${short}`;
  return title.slice(0, 100);
}

/** A group by its school: 语文教研组 there is in every one. */
export function writerName(unit: { name: string; level: string }, school: { name: string } | undefined): string {
  if (unit.level !== 'GROUP' || !school || unit.name.startsWith(school.name)) return unit.name;
  return school.name + unit.name;
}

/** Months of a period, `2026-03`. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (;;) {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    if (key > to.slice(0, 7)) return months;
    months.push(key);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
