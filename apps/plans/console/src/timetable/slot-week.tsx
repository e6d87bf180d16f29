import { dayText, textsOf, usePreferences } from '@yanxiu/console';
import { Button, Empty, Tag } from '@yanxiu/console/antd';
import type { SlotLineFragment } from '../documents/graphql.js';
import { weekdayText } from '../facility/words.js';

const useText = textsOf({
  all: ['所有学科', 'All subjects'],
  from: ['{day} 起', 'From {day}'],
  span: ['{from} 至 {to}', '{from} to {to}'],
  edit: ['修改', 'Change'],
  end: ['停止', 'End'],
  empty: ['还没有设立研修时间', 'No hours are kept free yet'],
});

interface Props {
  slots: readonly SlotLineFragment[];
  edit: (slot: SlotLineFragment) => void;
  end: (slot: SlotLineFragment) => void;
}

/** The week with the hours kept free, by day. */
export function SlotWeek({ slots, edit, end }: Props) {
  const t = useText();
  const { locale } = usePreferences();
  if (!slots.length) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} />;
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => day < 6 || slots.some(({ weekday }) => weekday === day));
  return (
    <ol className={days.length === 5 ? 'pl-week pl-week-working' : 'pl-week'}>
      {days.map((day) => (
        <li key={day}>
          <strong>{weekdayText(day, locale)}</strong>
          {slots
            .filter(({ weekday }) => weekday === day)
            .map((slot) => (
              <div key={slot.id} className="pl-week-item">
                <span>
                  {slot.startsAt}–{slot.endsAt} <Tag color="blue">{slot.subject ?? t('all')}</Tag>
                </span>
                <span className="yx-note">{[slot.unit?.name, slot.note].filter(Boolean).join(' · ')}</span>
                <span className="yx-note">
                  {slot.validTo
                    ? t('span', { from: dayText(slot.validFrom, locale), to: dayText(slot.validTo, locale) })
                    : t('from', { day: dayText(slot.validFrom, locale) })}
                </span>
                {slot.mayChange && (
                  <span className="pl-week-steps">
                    <Button size="small" onClick={() => edit(slot)}>
                      {t('edit')}
                    </Button>
                    <Button size="small" onClick={() => end(slot)}>
                      {t('end')}
                    </Button>
                  </span>
                )}
              </div>
            ))}
        </li>
      ))}
    </ol>
  );
}
