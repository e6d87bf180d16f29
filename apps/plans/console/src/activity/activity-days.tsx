import { textsOf, usePreferences, useSearch } from '@yanxiu/console';
import { DatePicker } from '@yanxiu/console/antd';
import dayjs from 'dayjs';
import type { ComponentProps } from 'react';

const useText = textsOf({
  from: ['活动日期起', 'From day'],
  to: ['活动日期止', 'To day'],
});

const months = Array.from({ length: 12 }, (_none, index) => `${index + 1}月`);

/** antd takes these words of its calendar from a dayjs locale; here they are laid over its own texts. */
const chinese = {
  lang: { shortWeekDays: [...'日一二三四五六'], shortMonths: months },
} as unknown as ComponentProps<typeof DatePicker>['locale'];

/** A day of the address; a wrong one is as good as none. */
function dayOf(text: string | null) {
  const day = dayjs(text ?? '');
  return text && day.isValid() ? day : null;
}

/** The days between which activities take place; they stand in the address. */
export function ActivityDays() {
  const t = useText();
  const [search, change] = useSearch();
  const { locale } = usePreferences();
  const days = { from: dayOf(search.get('from')), to: dayOf(search.get('to')) };
  const picker = (key: 'from' | 'to') => (
    <DatePicker
      key={key}
      className="pl-day"
      placeholder={t(key)}
      aria-label={t(key)}
      inputReadOnly
      locale={locale === 'en' ? undefined : chinese}
      value={days[key]}
      minDate={key === 'to' && days.from ? days.from : undefined}
      maxDate={key === 'from' && days.to ? days.to : undefined}
      onChange={(day) => change({ [key]: day?.format('YYYY-MM-DD'), after: undefined })}
    />
  );
  return (
    <div className="pl-days">
      {picker('from')}
      {picker('to')}
    </div>
  );
}
