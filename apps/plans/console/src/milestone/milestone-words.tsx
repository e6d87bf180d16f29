import { civilDay, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { MilestoneLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  open: ['未完成', 'To be done'],
  overdue: ['逾期未完成', 'Overdue'],
  done: ['已完成', 'Done'],
  by: ['{name} {day} 登记', '{name}, {day}'],
});

export function MilestoneTag({ milestone: { state, overdue } }: { milestone: MilestoneLineFragment }) {
  const t = useText();
  if (state === 'DONE') return <Tag color="green">{t('done')}</Tag>;
  return overdue ? <Tag color="red">{t('overdue')}</Tag> : <Tag color="orange">{t('open')}</Tag>;
}

/** What shows that it is done, and who said so. */
export function Evidence({ milestone: { evidence, doneBy, doneAt } }: { milestone: MilestoneLineFragment }) {
  const t = useText();
  const { locale } = usePreferences();
  if (!evidence) return null;
  const said = doneBy && doneAt ? t('by', { name: doneBy, day: dayText(civilDay(doneAt), locale) }) : '';
  return (
    <span className="yx-note">
      {evidence} {said}
    </span>
  );
}
