import type { CodeItem } from '@yanxiu/directory';
import type { Pack, TaxonomyItem } from '@yanxiu/policy';
import { Conflict } from '@yanxiu/subgraph';
import type { Fault } from '@yanxiu/subgraph';
import { TopicStage } from './topic-paper.js';
import type { TopicPaper, TopicPaperDemand } from './topic-paper.js';
import { TopicRequestKind } from './topic-request.js';
import { TopicStatus } from './topic.js';
import type { Topic, TopicHandling } from './topic.js';

const { DRAFT, APPLIED, RETURNED, REFUSED, APPROVED, OPENED, MID_TERM, CLOSED, TERMINATED } = TopicStatus;

export type TopicKindRule = Pack['plans']['topicKinds'][number];

/** States in which the application itself is written. */
export const writtenStatuses: TopicStatus[] = [DRAFT, RETURNED];
/** States of a topic under way. */
export const runningStatuses: TopicStatus[] = [APPROVED, OPENED, MID_TERM];

/** What may be asked in which state; a request of the kind waits until it is answered. */
const askedIn: Record<TopicRequestKind, TopicStatus[]> = {
  APPLICATION: writtenStatuses,
  MID_TERM: [OPENED],
  CLOSING: [OPENED, MID_TERM],
  EXTENSION: runningStatuses,
  TERMINATION: runningStatuses,
  AUTHORS: runningStatuses,
};

/** Stages whose documents are still put together in a state. */
const paperStages: Partial<Record<TopicStatus, TopicStage[]>> = {
  DRAFT: [TopicStage.APPLICATION],
  RETURNED: [TopicStage.APPLICATION],
  APPROVED: [TopicStage.OPENING, TopicStage.PROCESS],
  OPENED: [TopicStage.PROCESS, TopicStage.MID_TERM, TopicStage.CLOSING],
  MID_TERM: [TopicStage.PROCESS, TopicStage.CLOSING],
};

/** The stage whose documents a request is about. */
const stageOf: Partial<Record<TopicRequestKind, TopicStage>> = {
  APPLICATION: TopicStage.APPLICATION,
  MID_TERM: TopicStage.MID_TERM,
  CLOSING: TopicStage.CLOSING,
};

const names: Record<TopicStatus, string> = {
  [DRAFT]: '是草稿',
  [APPLIED]: '已申报，正待立项',
  [RETURNED]: '已退回修改',
  [REFUSED]: '未予立项',
  [APPROVED]: '已立项，尚未开题',
  [OPENED]: '正在研究',
  [MID_TERM]: '已通过中期检查',
  [CLOSED]: '已结题',
  [TERMINATED]: '已终止',
};
const kindNames: Record<TopicRequestKind, string> = {
  APPLICATION: '立项申报',
  MID_TERM: '中期检查',
  CLOSING: '结题申请',
  EXTENSION: '延期申请',
  TERMINATION: '终止申请',
  AUTHORS: '人员变更申请',
};

/** The kind's handling as the document has it. Where it names no level, the school decides; it never invents a day. */
export function handlingOf({ organization }: Pack, rule: TopicKindRule): TopicHandling {
  const { approval, level, by, months, extensionMonths, midTerm, cite } = rule;
  const { bodyKinds, orgKinds, roles } = organization;
  const holder = [...bodyKinds, ...orgKinds, ...roles].find(({ code }) => code === by);
  return {
    ...{ approval, level: level ?? 'SCHOOL', stated: level !== null, byName: holder?.zh ?? null },
    ...{ months, extensionMonths, midTerm },
    ...{ clause: cite?.clause ?? null, quote: cite?.quote ?? null },
  };
}

/** DL-20: the methods that the document names, wherever in its forms it does. */
export function methodsOf({ plans }: Pack): CodeItem[] {
  const below = ({ methods = [], children = [] }: TaxonomyItem): { code: string; zh: string }[] => [
    ...methods,
    ...children.flatMap(below),
  ];
  const found = plans.schemes.flatMap(({ items }) => items.flatMap(below));
  return found.map(({ code, zh }) => ({ scheme: 'TOPIC_METHOD', code, name: zh }));
}

/** The documents that the kind asks for. */
export function paperDemands({ plans }: Pack, kind: string): TopicPaperDemand[] {
  const rule = plans.topicKinds.find(({ code }) => code === kind);
  return (rule?.papers ?? []).map(({ code, zh, stage, mandatory }) => ({
    ...{ stage: TopicStage[stage], mandatory },
    kind: { scheme: 'TOPIC_PAPER', code, name: zh },
  }));
}

export const mayAttach = ({ status, pending }: Topic, stage: TopicStage): boolean =>
  pending === null && (paperStages[status]?.includes(stage) ?? false);
export const stagesToAttach = ({ status, pending }: Topic): TopicStage[] =>
  pending === null ? (paperStages[status] ?? []) : [];

export const mayAsk = ({ status, pending, handling }: Topic, kind: TopicRequestKind): boolean =>
  pending === null &&
  askedIn[kind].includes(status) &&
  // Where the policy asks for the mid-term check, the closing comes after it.
  !(kind === TopicRequestKind.CLOSING && handling.midTerm === true && status === OPENED);

/** @throws Conflict unless the topic stands in one of the states and nothing waits for an answer */
export function demandStatus({ status, pending }: Topic, allowed: readonly TopicStatus[], step: string): void {
  if (pending !== null) throw waiting(pending, step);
  if (allowed.includes(status)) return;
  throw new Conflict({ zh: `课题${names[status]}，不能${step}`, en: `The topic is ${status}: this step is not open` }, [
    { path: 'topic.status', rule: 'state', value: status, expected: allowed.join(' | ') },
  ]);
}

/** @throws Conflict where the request cannot be made now, and why */
export function demandAskable(topic: Topic, kind: TopicRequestKind): void {
  demandStatus(topic, askedIn[kind], `提出${kindNames[kind]}`);
  if (mayAsk(topic, kind)) return;
  throw new Conflict({ zh: '此类课题结题前须先通过中期检查', en: 'A mid-term check comes before the closing' }, [
    { path: 'topic.status', rule: 'midTermFirst', value: topic.status, expected: MID_TERM },
  ]);
}

function waiting(pending: TopicRequestKind, step: string): Conflict {
  const zh = `课题的${kindNames[pending]}正待办理，不能${step}；可先撤回`;
  return new Conflict({ zh, en: 'Something waits for a decision; take it back first' }, [
    { path: 'topic.pending', rule: 'pending', value: pending },
  ]);
}

/** What an application lacks, all at once. */
export function faultsOfApplication(topic: Topic): Fault[] {
  const required = (['question', 'scheme', 'expectedOutcome', 'startsOn', 'endsOn'] as const).filter(
    (field) => !topic[field],
  );
  return [
    ...required.map((field) => ({ path: `topic.${field}`, rule: 'required', expected: requiredNames[field] })),
    ...faultsOfDays(topic, 'topic'),
  ];
}

const requiredNames = {
  question: '研究的问题及由来',
  scheme: '研究内容与步骤',
  expectedOutcome: '预期成果',
  startsOn: '计划开题日',
  endsOn: '结题期限',
};

type Days = Pick<Topic, 'startsOn' | 'midOn' | 'endsOn' | 'handling'>;

/** The days in their order, and within the months of the policy where it gives any. */
export function faultsOfDays({ startsOn, midOn, endsOn, handling }: Days, path: string): Fault[] {
  const faults: Fault[] = [];
  if (startsOn && endsOn && endsOn <= startsOn)
    faults.push({ path: `${path}.endsOn`, rule: 'afterStart', value: endsOn, expected: `${startsOn} 之后` });
  if (midOn && ((startsOn && midOn <= startsOn) || (endsOn && midOn >= endsOn)))
    faults.push({ path: `${path}.midOn`, rule: 'between', value: midOn, expected: '开题日与结题期限之间' });
  const latest = startsOn && handling.months ? monthsAfter(startsOn, handling.months) : null;
  if (latest && endsOn && endsOn > latest)
    faults.push({ path: `${path}.endsOn`, rule: 'withinMonths', value: endsOn, expected: `不晚于 ${latest}` });
  return faults;
}

/** What is wrong with an extension to the day. */
export function faultsOfExtension(topic: Topic, until: string | null | undefined): Fault[] {
  const path = 'input.until';
  if (!until) return [{ path, rule: 'required', expected: '申请延至的日期' }];
  if (topic.endsOn && until <= topic.endsOn)
    return [{ path, rule: 'afterEnd', value: until, expected: `${topic.endsOn} 之后` }];
  const { extensionMonths } = topic.handling;
  const latest = extensionMonths && topic.firstEndsOn ? monthsAfter(topic.firstEndsOn, extensionMonths) : null;
  return latest && until > latest ? [{ path, rule: 'withinMonths', value: until, expected: `不晚于 ${latest}` }] : [];
}

/** The same day some months on, or the month's last day where it has none such. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The mandatory documents that a request's stage lacks. */
export function missingPapers(
  demands: readonly TopicPaperDemand[],
  papers: readonly TopicPaper[],
  asked: TopicRequestKind | TopicStage,
): Fault[] {
  const stage = asked in stageOf ? stageOf[asked as TopicRequestKind] : asked;
  const there = new Set(papers.filter((paper) => paper.stage === stage).map(({ kind }) => kind?.code));
  return demands
    .filter((demand) => demand.stage === stage && demand.mandatory && !there.has(demand.kind.code))
    .map(({ kind }) => ({ path: 'topic.papers', rule: 'requiredPaper', value: kind.code, expected: kind.name }));
}
