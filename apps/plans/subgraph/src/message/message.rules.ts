import { MessageKind, MessageSubject } from './message.js';
import type { Message } from './message.js';

const {
  REMINDER,
  MOVED_UP,
  ACTIVITY_MOVED,
  ACTIVITY_CANCELLED,
  TASK_ASSIGNED,
  OBSERVATION_ASSIGNED,
  OUTREACH_TO_CONFIRM,
  PLAN_ACCEPTED,
  PLAN_RETURNED,
  REPORT_ACCEPTED,
  REPORT_RETURNED,
  TOPIC_GRANTED,
  TOPIC_REFUSED,
} = MessageKind;

/** Good news asks for nothing; whatever asks something of one, or changes where one has to be, can't be muted. */
export const mutable: readonly MessageKind[] = [PLAN_ACCEPTED, REPORT_ACCEPTED, TOPIC_GRANTED];

export const kindNames: Record<MessageKind, { zh: string; en: string }> = {
  REMINDER: { zh: '催办提醒', en: 'Reminders' },
  MOVED_UP: { zh: '候补转正', en: 'Moved up' },
  ACTIVITY_MOVED: { zh: '活动改期', en: 'Activity moved' },
  ACTIVITY_CANCELLED: { zh: '活动取消', en: 'Activity called off' },
  TASK_ASSIGNED: { zh: '任务安排', en: 'Task given' },
  OBSERVATION_ASSIGNED: { zh: '听评课安排', en: 'Lesson to observe' },
  OUTREACH_TO_CONFIRM: { zh: '送教待确认', en: 'Outreach to confirm' },
  PLAN_ACCEPTED: { zh: '计划办结', en: 'Plan accepted' },
  PLAN_RETURNED: { zh: '计划退回', en: 'Plan returned' },
  REPORT_ACCEPTED: { zh: '月报审收', en: 'Report accepted' },
  REPORT_RETURNED: { zh: '月报退回', en: 'Report returned' },
  TOPIC_GRANTED: { zh: '课题批复', en: 'Topic granted' },
  TOPIC_REFUSED: { zh: '课题未批', en: 'Topic returned or refused' },
};

type Facts = Pick<Message, 'kind' | 'title' | 'note' | 'startsAt'>;
type Locale = 'zh-CN' | 'en';

/** A message in one sentence, in the reader's language. */
export function wordsOf(locale: Locale, { kind, title, note, startsAt }: Facts): string {
  const at = startsAt ? momentOf(locale, new Date(startsAt)) : null;
  return locale === 'en' ? english(kind, title, note, at) : chinese(kind, title, note, at);
}

function chinese(kind: MessageKind, title: string, note: string | null, at: string | null): string {
  const why = note ? `：${note}` : '';
  const when = at ? `，${at} 开始` : '';
  switch (kind) {
    case REMINDER:
      return `有 ${note} 件事项到期或逾期：${title}`;
    case MOVED_UP:
      return `“${title}”已由候补转为正式参加${when}`;
    case ACTIVITY_MOVED:
      return `“${title}”时间或地点有调整${when}${why}`;
    case ACTIVITY_CANCELLED:
      return `“${title}”已取消${why}`;
    case TASK_ASSIGNED:
      return `“${title}”安排您承担${why || '一项任务'}`;
    case OBSERVATION_ASSIGNED:
      return `“${title}”请您听课并填写观察表${why}`;
    case OUTREACH_TO_CONFIRM:
      return `“${title}”请作为受援校确认${why}`;
    case PLAN_ACCEPTED:
      return `《${title}》已通过${why}`;
    case PLAN_RETURNED:
      return `《${title}》被退回，请修改后重新报送${why}`;
    case REPORT_ACCEPTED:
      return `《${title}》已审收`;
    case REPORT_RETURNED:
      return `《${title}》被退回，请修改后重新报送${why}`;
    case TOPIC_GRANTED:
      return `课题“${title}”的申请已获同意${why}`;
    case TOPIC_REFUSED:
      return `课题“${title}”被退回、未获同意或终止${why}`;
  }
}

function english(kind: MessageKind, title: string, note: string | null, at: string | null): string {
  const why = note ? `: ${note}` : '';
  const when = at ? `, begins ${at}` : '';
  switch (kind) {
    case REMINDER:
      return `${note} due or overdue: ${title}`;
    case MOVED_UP:
      return `You have moved up from the waiting list of ${title}${when}`;
    case ACTIVITY_MOVED:
      return `${title} has another time or place${when}${why}`;
    case ACTIVITY_CANCELLED:
      return `${title} is called off${why}`;
    case TASK_ASSIGNED:
      return `You have a task in ${title}${why}`;
    case OBSERVATION_ASSIGNED:
      return `You are to observe a lesson in ${title}${why}`;
    case OUTREACH_TO_CONFIRM:
      return `Please confirm ${title} as the receiving school${why}`;
    case PLAN_ACCEPTED:
    case REPORT_ACCEPTED:
      return `${title} was accepted${why}`;
    case PLAN_RETURNED:
    case REPORT_RETURNED:
      return `${title} was returned for changes${why}`;
    case TOPIC_GRANTED:
      return `What was asked for ${title} is granted${why}`;
    case TOPIC_REFUSED:
      return `${title} was returned, refused or ended${why}`;
  }
}

const momentOf = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, {
    ...{ timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(at);

const pages: Record<MessageSubject, string> = {
  [MessageSubject.Activity]: '/plans/activities',
  [MessageSubject.Plan]: '/plans/plans',
  [MessageSubject.MonthlyReport]: '/plans/reports',
  [MessageSubject.Topic]: '/plans/topics',
};

/** Where a message leads: the page of what it is about; a digest to itself, whose lines lead on. */
export function hrefOf({
  id,
  kind,
  subjectType,
  subjectId,
}: Pick<Message, 'id' | 'kind' | 'subjectType' | 'subjectId'>) {
  if (!subjectType || !subjectId) return `/plans/messages/${id}`;
  if (kind === TASK_ASSIGNED) return '/plans/tasks';
  if (kind === OBSERVATION_ASSIGNED) return '/plans/observations';
  if (kind === OUTREACH_TO_CONFIRM) return '/plans/outreach?state=PENDING';
  return `${pages[subjectType]}/${subjectId}`;
}
