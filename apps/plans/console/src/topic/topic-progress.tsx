import { civilDay, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Steps } from '@yanxiu/console/antd';
import type { Topic } from './topic.js';

const useText = textsOf({
  applied: ['立项申报', 'Application'],
  approved: ['立项', 'Approved'],
  opened: ['开题', 'Opened'],
  midTerm: ['中期检查', 'Mid-term check'],
  closed: ['结题', 'Closed'],
  ended: ['终止', 'Terminated'],
  by: ['应于{day}前', 'by {day}'],
  on: ['{day}', '{day}'],
});

const reached = { DRAFT: 0, RETURNED: 0, APPLIED: 1, REFUSED: 1, APPROVED: 2, OPENED: 3, MID_TERM: 4 } as const;

/** The way of a topic with the days on which its stages were reached or are due; on a phone from top to bottom. */
export function TopicProgress({ topic }: { topic: Topic }) {
  const t = useText();
  const { locale } = usePreferences();
  const { status, registeredOn, openedOn, closedOn, startsOn, midOn, endsOn, requests, handling } = topic;
  const done = requests.nodes.findLast(({ kind }) => kind === 'APPLICATION');
  const checked = requests.nodes.find(({ kind, status: answer }) => kind === 'MID_TERM' && answer === 'GRANTED');
  const on = (day: string | null | undefined, due?: string | null) =>
    day ? t('on', { day: dayText(day, locale) }) : due ? t('by', { day: dayText(due, locale) }) : '';
  const dayOf = (at: string | null | undefined) => (at ? civilDay(at) : null);
  const withCheck = handling.midTerm !== false || checked;
  const stages = [
    { title: t('applied'), content: on(dayOf(done?.askedAt)) },
    { title: t('approved'), content: on(registeredOn) },
    { title: t('opened'), content: on(openedOn, startsOn) },
    ...(withCheck ? [{ title: t('midTerm'), content: on(dayOf(checked?.decidedAt), midOn) }] : []),
    { title: status === 'TERMINATED' ? t('ended') : t('closed'), content: on(closedOn, endsOn) },
  ];
  const over = status === 'CLOSED' || status === 'TERMINATED';
  return (
    <section className="yx-block">
      <Steps
        size="small"
        responsive
        current={over ? stages.length : reached[status]}
        status={status === 'REFUSED' ? 'error' : over ? 'finish' : 'process'}
        items={stages}
      />
    </section>
  );
}
