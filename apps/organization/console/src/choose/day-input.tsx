import { usePreferences } from '@yanxiu/console';
import { DatePicker } from '@yanxiu/console/antd';
import dayjs from 'dayjs';
import type { ComponentProps } from 'react';

const months = Array.from({ length: 12 }, (_none, index) => `${index + 1}月`);

/** antd takes these words of its calendar from a dayjs locale; here they are laid over its own texts. */
const chinese = {
  lang: { shortWeekDays: [...'日一二三四五六'], shortMonths: months },
} as unknown as ComponentProps<typeof DatePicker>['locale'];

export interface DayInputProps {
  id?: string;
  /** A civil day, YYYY-MM-DD. */
  value?: string | null;
  onChange?: (day: string | undefined) => void;
  label?: string;
  placeholder?: string;
  min?: string;
  max?: string;
}

const dayOf = (text: string | null | undefined) => {
  const day = dayjs(text ?? '');
  return text && day.isValid() ? day : null;
};

/** A civil day, for a form or for the head of a page. */
export function DayInput({ id, value, onChange, label, placeholder, min, max }: DayInputProps) {
  const { locale } = usePreferences();
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      className="og-day"
      aria-label={label}
      placeholder={placeholder ?? ''}
      locale={locale === 'en' ? undefined : chinese}
      value={dayOf(value)}
      {...(min && { minDate: dayjs(min) })}
      {...(max && { maxDate: dayjs(max) })}
      onChange={(day) => onChange?.(day?.format('YYYY-MM-DD'))}
    />
  );
}
