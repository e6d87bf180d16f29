import { civilDay } from '@yanxiu/console';
import type { ProcessTotalsFragment } from '../documents/graphql.js';

export type Totals = ProcessTotalsFragment;
export type Part = 'planning' | 'implementing' | 'monitoring' | 'evaluation';

/** A figure of the process and the list that holds exactly what it counts. */
export interface Figure {
  key: string;
  count: number;
  href: string;
  /** Something is late: told by colour and by its own word. */
  late?: boolean;
}

interface Days {
  from: string;
  to: string;
}

/** What is due is counted as of today, or of the last of the days where today is none of them. */
const asOf = ({ from, to }: Days): string | undefined => (from <= civilDay() && civilDay() <= to ? undefined : to);

/** DL-32: 过程策划、过程实施、过程监测、过程评价, in this order. */
export function figuresOf(totals: Totals, days: Days): Record<Part, Figure[]> {
  return {
    planning: planning(totals.planning, days),
    implementing: implementing(totals.implementing, days),
    monitoring: monitoring(totals.monitoring, days),
    evaluation: evaluation(totals.evaluation, days),
  };
}

function planning(figures: Totals['planning'], days: Days): Figure[] {
  const on = asOf(days);
  const due = (...conditions: string[]) =>
    `/plans/plans/due${[...conditions, ...(on ? [`on=${on}`] : [])].map((one, at) => `${at ? '&' : '?'}${one}`).join('')}`;
  const milestones = (search: string) => `/plans/milestones?units=1&from=${days.from}&to=${days.to}${search}`;
  return [
    { key: 'expected', count: figures.expected, href: due() },
    { key: 'handedIn', count: figures.handedIn, href: due('state=HANDED_IN%2CDONE%2CRETURNED') },
    { key: 'done', count: figures.done, href: due('state=DONE') },
    { key: 'overdue', count: figures.overdue, href: due('overdue=1'), late: true },
    { key: 'milestones', count: figures.milestones, href: milestones('') },
    { key: 'milestonesDone', count: figures.milestonesDone, href: milestones('&state=DONE') },
    { key: 'milestonesOverdue', count: figures.milestonesOverdue, href: milestones('&overdue=1'), late: true },
  ];
}

function implementing(figures: Totals['implementing'], { from, to }: Days): Figure[] {
  const activities = (search: string) => `/plans/activities?${search}&from=${from}&to=${to}`;
  return [
    { key: 'announced', count: figures.announced, href: activities('status=PUBLISHED') },
    { key: 'held', count: figures.held, href: activities('status=COMPLETED') },
    { key: 'toClose', count: figures.toClose, href: activities('overdue=1'), late: true },
    { key: 'cycles', count: figures.cycles, href: '/plans/cycles?show=list&status=RUNNING' },
  ];
}

const owed = 'DUE%2CDRAFT%2CCHECKED%2CSENT%2CRETURNED%2CACCEPTED';
const sent = 'SENT%2CACCEPTED';

function monitoring(figures: Totals['monitoring'], { from, to }: Days): Figure[] {
  const reports = (search: string) => `/plans/reports?from=${from.slice(0, 7)}&to=${to.slice(0, 7)}&state=${search}`;
  const lessons = (tab: string) => `/plans/observations?tab=${tab}&days=${from}..${to}`;
  return [
    { key: 'reports', count: figures.reports, href: reports(owed) },
    { key: 'sent', count: figures.sent, href: reports(sent) },
    { key: 'onTime', count: figures.onTime, href: reports(`${sent}&timely=onTime`) },
    { key: 'reportsOverdue', count: figures.overdue, href: '/plans/reports?overdue=1', late: true },
    { key: 'lessons', count: figures.lessons, href: lessons('lessons') },
    { key: 'sheets', count: figures.sheets, href: lessons('sheets') },
    { key: 'tasksOverdue', count: figures.tasksOverdue, href: '/plans/activities?tasks=1', late: true },
  ];
}

function evaluation(figures: Totals['evaluation'], { from, to }: Days): Figure[] {
  const closed = `closed=${from}..${to}`;
  const outcomes = (verdict?: string) => `/plans/cycles?show=outcomes&${closed}${verdict ? `&verdict=${verdict}` : ''}`;
  return [
    { key: 'closed', count: figures.closed, href: `/plans/cycles?show=list&status=CLOSED&${closed}` },
    { key: 'outcomes', count: figures.outcomes, href: outcomes() },
    { key: 'reached', count: figures.reached, href: outcomes('REACHED') },
    { key: 'partly', count: figures.partly, href: outcomes('PARTLY') },
    { key: 'missed', count: figures.missed, href: outcomes('MISSED') },
    { key: 'topics', count: figures.topics, href: '/plans/topics?status=APPROVED%2COPENED%2CMID_TERM' },
    { key: 'topicsLate', count: figures.topicsLate, href: '/plans/topics?overdue=1', late: true },
    { key: 'topicsClosed', count: figures.topicsClosed, href: `/plans/topics?status=CLOSED&${closed}` },
  ];
}
