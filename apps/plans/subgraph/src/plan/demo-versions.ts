import { createHash } from 'node:crypto';
import { demoText, monthTasks } from './demo-texts.js';
import { PlanSectionKind } from './plan-content.js';
import type { PlanSection } from './plan-content.js';
import { finalStatus, monthsOf, takesEffectOnReceipt } from './plan.rules.js';
import { PlanBasis, PlanVersionStatus } from './plan-version.js';
import type { PlanVersion, RosterState } from './plan-version.js';
import { PlanStatus } from './plan.js';
import type { Plan } from './plan.js';

/** The same for the same name on every machine. */
export function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `019300${hex.slice(0, 2)}-${hex.slice(2, 6)}-7${hex.slice(6, 9)}-8${hex.slice(9, 12)}-${hex.slice(12, 24)}`;
}

/** An hour of a day of the business clock. */
export const at = (day: string, hour: number): Date => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

type Head = { personId: string; name: string };

interface Given {
  today: string;
  /** Principals by school. */
  principals: Map<string, Head>;
}

/** A plan with what was handed in of it; null for a draft. */
export interface Written {
  plan: Plan;
  version: PlanVersion | null;
}

/** What the lot makes of a begun plan: a draft, or a submission with its outcome. */
export function handedIn(
  { plan, luck }: { plan: Plan; luck: number },
  roster: RosterState,
  { principals, today }: Given,
): Written {
  const teachers = roster.subjects.reduce((sum, { people }) => sum + people.length, 0);
  const drafting = luck % 12 === 1;
  plan.sections = plan.sections.map((section, index) => filled(section, index, { luck, teachers, drafting }));
  if (!plan.sections.length && !drafting) plan.sections = [whole(luck, teachers)];
  const table = plan.sections.some(({ kind }) => kind === PlanSectionKind.MONTH_TASKS);
  if (table && !drafting) plan.tasks = tasksOf(plan, roster, luck);
  if (drafting) return { plan, version: null };
  const start = plan.due ?? plan.from;
  const wanted = daysAfter(start, luck % 9 === 0 ? 4 : -(luck % 6));
  const day = wanted < today ? wanted : today;
  const outcome = outcomeOf(plan, luck);
  const version = {
    ...{ id: idOf(`version ${plan.id}`), planId: plan.id, num: 1, title: plan.title, sections: plan.sections },
    ...{ tasks: plan.tasks, receipt: '', reason: null, late: plan.due !== null && day > plan.due },
    roster: plan.sections.some(({ kind }) => kind === PlanSectionKind.ROSTER) ? { ...roster, asOf: day } : null,
    ...{
      submittedAt: at(day, 9 + (luck % 8)),
      submittedByName: plan.personId ? plan.title.slice(0, 3) : '学校研修管理员',
    },
    signature: signatureOf(plan, principals, day),
    ...outcome.version,
    decidedAt: outcome.version.basis ? at(daysAfter(day, takesEffectOnReceipt(plan.handling.mode) ? 0 : 3), 18) : null,
  } as PlanVersion;
  const since = version.decidedAt ?? version.submittedAt;
  Object.assign(plan, outcome.plan, { versions: 1, currentVersion: 1, since, updatedAt: since, version: 3 });
  Object.assign(plan, { submittedBy: 'demo', submittedByName: version.submittedByName });
  return { plan, version };
}

/** DL-03: on paper; a school without a principal shows that it has none. */
function signatureOf({ author, schoolId }: Plan, principals: Given['principals'], day: string) {
  const head = author === 'SCHOOL' ? principals.get(schoolId ?? '') : undefined;
  return head ? { ...head, inPerson: false, at: at(day, 8) } : null;
}

function filled(
  section: PlanSection,
  index: number,
  { luck, teachers, drafting }: { luck: number; teachers: number; drafting: boolean },
): PlanSection {
  if (section.kind !== PlanSectionKind.TEXT || (drafting && index > 0)) return section;
  return { ...section, text: demoText(section.name, luck + index, teachers) };
}

const whole = (luck: number, teachers: number): PlanSection => ({
  ...{ code: 'OWN_1', name: '目标与任务', kind: PlanSectionKind.TEXT, mandatory: false, own: true },
  text: demoText('目标与任务', luck, teachers),
});

function tasksOf({ from, to }: Plan, roster: RosterState, luck: number): Plan['tasks'] {
  const people = roster.subjects.flatMap(({ people: list }) => list);
  return monthsOf(from, to).map((month, index) => ({
    month,
    task: monthTasks[Math.min(index, monthTasks.length - 1)]!,
    responsible: people[(luck + index) % Math.max(1, people.length)]?.name ?? null,
  }));
}

/** What became of it: by lot, but what nobody decides is in force. */
function outcomeOf({ handling }: Plan, luck: number): { plan: Partial<Plan>; version: Partial<PlanVersion> } {
  const none = { comment: null, sectionComments: [], decidedByName: null, basis: null };
  const receipt = takesEffectOnReceipt(handling.mode);
  const final = { status: finalStatus(handling.mode), effectiveVersion: 1 };
  if (receipt)
    return { plan: final, version: { ...none, status: PlanVersionStatus.IN_FORCE, basis: PlanBasis.ON_RECEIPT } };
  if (luck % 12 === 2) {
    const comment = '总体可行，请补充可检验的目标和责任人后再报。';
    const status = PlanVersionStatus.RETURNED;
    const version = { ...none, status, comment, decidedByName: '县教研员', basis: PlanBasis.DECIDED };
    return { plan: { status: PlanStatus.RETURNED }, version };
  }
  if (luck % 12 < 6)
    return { plan: { status: PlanStatus.SUBMITTED }, version: { ...none, status: PlanVersionStatus.SUBMITTED } };
  const version = { ...none, comment: '同意', decidedByName: '县教研员', basis: PlanBasis.DECIDED };
  return { plan: final, version: { ...version, status: PlanVersionStatus.IN_FORCE } };
}
