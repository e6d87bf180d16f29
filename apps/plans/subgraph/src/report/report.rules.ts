import type { CodeItem } from '@yanxiu/directory';
import { reportingUnit } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { Conflict } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import type { ReportAttachment } from './attachment.js';
import type { ReportFacts, ReportSection } from './report-parts.js';
import { ReportState } from './report.js';
import type { MonthlyReport, ReportForm } from './report.js';

const dayMs = 86_400_000;

/** First and last civil day of a month `YYYY-MM`. */
export function spanOfMonth(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** Months from one to another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

export function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** `2026年3月` */
export const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** Number of a receipt: running within the receiver and year. */
export const receiptOf = (year: string, number: number): string =>
  `月报〔${year}〕${String(number).padStart(5, '0')}号`;

export const shiftDay = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);

const weekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

interface Span {
  from: string;
  to: string;
}

/**
 * The last day for sending. A month that ends on a day off keeps its day unless the policy moves it: nobody gives time
 * that no document gives.
 * @param holidays of the receiver: it is his office that is closed
 */
export function deadline(
  due: string,
  onDayOff: Pack['plans']['reporting']['onDayOff'],
  holidays: readonly Span[],
): string {
  if (!onDayOff || onDayOff === 'KEEP') return due;
  const off = (day: string) => weekend(day) || holidays.some(({ from, to }) => from <= day && day <= to);
  let day = due;
  while (off(day)) day = shiftDay(day, onDayOff === 'NEXT_WORKDAY' ? 1 : -1);
  return day;
}

/** Whether a unit that belongs to a cluster reports through it, as organization decides it too (PC-09, X13). */
export function throughCluster(
  { plans, organization }: Pack,
  { kind, stages }: { kind: string; stages: readonly string[] },
): boolean {
  if (!plans.reporting.units.includes('CLUSTER')) return false;
  if (!organization.reportingUnits.length) return true;
  // A primary school that was put into a cluster is one of the country: in town they stand alone.
  const kinds = [kind, ...stages, ...(stages.includes('PRIMARY') ? ['RURAL_PRIMARY'] : [])];
  return reportingUnit(organization.reportingUnits, { kinds, inCluster: true }).unit === 'CLUSTER';
}

type Section = Pack['plans']['templates'][number]['sections'][number];

/** What the platform asks where a template names no sections: the form of the document is empty in its text (X14). */
const plainSection: Section = { code: 'BODY', zh: '报告内容', mandatory: true };

/** The report's form as the policy prints it. */
export function formOf({ plans }: Pack): ReportForm {
  const template = plans.templates.find(({ code }) => code === 'PHASE_REPORT');
  const handling = plans.handling.find(({ what }) => what === 'PHASE_REPORT');
  const kinds = plans.reporting.attachments.length ? plans.reporting.attachments : (template?.attachments ?? []);
  return {
    name: template?.zh ?? '月报',
    internalCheck: plans.reporting.internalCheck ?? handling?.internalCheck ?? false,
    stampedScan: plans.reporting.stampedScan ?? false,
    header: coded('REPORT_HEADER', template?.header ?? []),
    attachmentKinds: coded('REPORT_ATTACHMENT', kinds),
  };
}

const coded = (scheme: string, items: readonly { code: string; zh: string }[]): CodeItem[] =>
  items.map(({ code, zh }) => ({ scheme, code, name: zh }));

/** The template's sections with what was written already; what is still empty and can be told from the facts is proposed. */
export function filledSections(
  { plans }: Pack,
  facts: ReportFacts,
  written: readonly ReportSection[],
): ReportSection[] {
  const template = plans.templates.find(({ code }) => code === 'PHASE_REPORT');
  const sections = template?.sections.length ? template.sections : [plainSection];
  return sections.map(({ code, zh, mandatory, prefill }) => {
    const text = written.find((one) => one.code === code)?.text;
    return { code, name: zh, mandatory, text: text || proposedText(prefill, facts) };
  });
}

function proposedText(prefill: 'ACTIVITIES' | 'PARTICIPATION' | undefined, facts: ReportFacts): string {
  if (prefill === 'ACTIVITIES') return activitiesText(facts);
  return prefill === 'PARTICIPATION' ? participationText(facts) : '';
}

function activitiesText({ activityCount, activities }: ReportFacts): string {
  if (!activityCount) return '本月未开展研修活动。';
  const lines = activities.map(
    ({ day, form, title, hours, people }, index) =>
      `${index + 1}. ${Number(day.slice(5, 7))}月${Number(day.slice(8))}日，${form}：${title}，${hours}学时，${people}人参加。`,
  );
  return [`本月开展研修活动${activityCount}次：`, ...lines].join('\n');
}

function participationText({ people, teachers, personHours }: ReportFacts): string {
  return `本学科教师${teachers}人，本月参加研修${people}人，累计${personHours}人·学时。`;
}

const stateNames: Record<ReportState, string> = {
  DUE: '待填写',
  DRAFT: '填写中',
  CHECKED: '已通过校内审核',
  SENT: '已报送',
  RETURNED: '已退回修改',
  ACCEPTED: '已审收并锁定',
  EXEMPT: '已同意免报',
};

/** @throws Conflict unless the report stands in one of the states */
export function demandState({ state, title }: MonthlyReport, ...allowed: ReportState[]): void {
  if (allowed.includes(state)) return;
  throw new Conflict(
    { zh: `“${title}”${stateNames[state]}，不能进行此操作`, en: `The report is ${state}: this step is not open` },
    [{ path: 'report.state', rule: 'state', value: state, expected: allowed.join(' | ') }],
  );
}

/** What is missing before the report can be checked or sent, all at once (PC-34: 将资料进行归类; PC-35: （盖章）). */
export function incompleteness(
  { sections, facts, scanId }: MonthlyReport,
  attachments: readonly ReportAttachment[],
  { attachmentKinds, stampedScan }: ReportForm,
): Fault[] {
  return [
    ...(facts ? [] : [{ path: 'report.facts', rule: 'required', expected: 'figures of the month' }]),
    ...sections.flatMap(({ code, name, mandatory, text }, index) =>
      mandatory && !text.trim()
        ? [{ path: `report.sections[${index}].text`, rule: 'required', value: code, expected: name }]
        : [],
    ),
    ...attachments.flatMap(({ num, kind, title }) =>
      kind || !attachmentKinds.length
        ? []
        : [{ path: `report.attachments[${num - 1}].kind`, rule: 'classified', value: title, expected: 'a kind' }],
    ),
    ...(stampedScan && !scanId
      ? [{ path: 'report.scan', rule: 'stamped', expected: 'a scan of the stamped form' }]
      : []),
  ];
}
