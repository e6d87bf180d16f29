import { shiftDay } from '../report/report.rules.js';

/** Things of one sort in a digest. */
export interface Line {
  what: string;
  name: string;
  dueOn: string;
  /** Days from the last day to the step: before it, or after. */
  days: number;
  count: number;
  settled: number;
  titles: string[];
  /** Page of the one thing, where it has one, and the list of all of them. */
  page: string | null;
  list: string;
  /** To a person, who has to do it; else to officers, who look after it. */
  own: boolean;
}

/** A line in one sentence. */
export function lineText(locale: 'zh-CN' | 'en', { name, dueOn, days, count, settled }: Line): string {
  const left = count - settled;
  if (locale === 'en') {
    if (!left) return `${name}: done`;
    return days < 0 ? `${name}: ${left} due on ${dueOn}` : `${name}: ${left} were due on ${dueOn}`;
  }
  if (!left) return `${name}：已办结`;
  const many = count > 1 ? ` ${left} 件` : '';
  return days <= 0 ? `${name}${many}，请于 ${dueOn} 前完成` : `${name}${many}，应于 ${dueOn} 前完成，已逾期`;
}

/** Where it is done: the thing's own page, or the list that holds what was counted; who has to do it has lists of his own. */
export function lineHref({ what, count, page, list, own }: Line): string {
  if (own && what === 'TASK') return '/plans/tasks';
  if (count === 1 && page) return page;
  return own && list.startsWith('/plans/plans/due') ? '/plans/plans?whose=mine' : list;
}

export interface Rhythm {
  digest: 'DAILY' | 'WEEKLY' | null;
  weekday?: number | undefined;
}

/** The day whose digest is to be made by today: today, or the last of its weekdays; null where no rhythm is set. */
export function digestDay({ digest, weekday = 1 }: Rhythm, today: string): string | null {
  if (!digest) return null;
  if (digest === 'DAILY') return today;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  return shiftDay(today, -((now - weekday + 7) % 7));
}
