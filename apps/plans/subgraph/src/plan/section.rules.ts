import { Invalid } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import { PlanSectionKind } from './plan-content.js';
import type { PlanSection, PlanTask } from './plan-content.js';
import type { SavePlanDraftInput } from './plan-draft.input.js';
import { monthsOf } from './plan.rules.js';
import type { Plan } from './plan.js';

/**
 * The contents that a draft is to have: texts of the template's sections, the author's own where the template is open
 * (DL-12: “等” allows more), and tasks in months of the period.
 * @throws Invalid with all faults at once
 */
export function contentsOf(
  plan: Pick<Plan, 'sections' | 'template' | 'from' | 'to'>,
  { sections, tasks }: Pick<SavePlanDraftInput, 'sections' | 'tasks'>,
): { sections: PlanSection[]; tasks: PlanTask[] } {
  const known = new Map(plan.sections.map((section) => [section.code, section]));
  const faults: Fault[] = [...faultsOfSections(plan, known, sections), ...faultsOfTasks(plan, tasks)];
  if (faults.length)
    throw new Invalid({ zh: '计划内容不符合要求', en: 'The contents do not fit the template' }, faults);
  const given = new Map(sections.flatMap((section) => (section.code ? [[section.code, section] as const] : [])));
  const fixed = plan.sections
    .filter(({ own }) => !own)
    .map((section) => ({ ...section, text: textOf(section.kind, given.get(section.code)?.text) }));
  let last = Math.max(0, ...[...known.values()].filter(({ own }) => own).map(({ code }) => Number(code.slice(4)) || 0));
  const own = sections
    .filter(({ code }) => !code || known.get(code)?.own)
    .map(({ code, name, text }) => ({
      code: code ?? `OWN_${(last += 1)}`,
      name: name ?? known.get(code ?? '')!.name,
      ...{ kind: PlanSectionKind.TEXT, mandatory: false, own: true, text: text ?? null },
    }));
  return {
    sections: [...fixed, ...own],
    tasks: tasks.map(({ month, task, responsible = null }) => ({ month, task, responsible })),
  };
}

const textOf = (kind: PlanSectionKind, text: string | null | undefined) =>
  kind === PlanSectionKind.TEXT ? (text ?? null) : null;

function faultsOfSections(
  { template }: Pick<Plan, 'template'>,
  known: Map<string, PlanSection>,
  sections: SavePlanDraftInput['sections'],
): Fault[] {
  const seen = new Set<string>();
  return sections.flatMap(({ code, name }, index): Fault[] => {
    const path = `input.sections[${index}]`;
    if (code && !known.has(code))
      return [
        { path: `${path}.code`, rule: 'sectionOfTemplate', value: code, expected: [...known.keys()].join(' | ') },
      ];
    if (code && seen.has(code)) return [{ path: `${path}.code`, rule: 'unique', value: code }];
    if (code) seen.add(code);
    if (!code && !template.open) return [{ path, rule: 'templateOpen', value: name, expected: '此类计划不设自增栏目' }];
    return !code && !name ? [{ path: `${path}.name`, rule: 'required', expected: '栏目名称' }] : [];
  });
}

/** PC-24: a task stands in a month of the plan's own period. */
function faultsOfTasks(
  { from, to, sections }: Pick<Plan, 'from' | 'to' | 'sections'>,
  tasks: { month: string }[],
): Fault[] {
  if (tasks.length && !sections.some(({ kind }) => kind === PlanSectionKind.MONTH_TASKS))
    return [{ path: 'input.tasks', rule: 'sectionOfTemplate', value: tasks.length, expected: '此类计划没有月任务表' }];
  const months = monthsOf(from, to);
  return tasks.flatMap(({ month }, index) =>
    months.includes(month)
      ? []
      : [
          {
            path: `input.tasks[${index}].month`,
            rule: 'monthOfPeriod',
            value: month,
            expected: `${months[0]}–${months.at(-1)}`,
          },
        ],
  );
}
