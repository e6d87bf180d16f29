import { DatePicker } from '../antd.js';
import { usePreferences } from '../preferences.js';
import dayjs from 'dayjs';
import type { ComponentProps, KeyboardEvent, SyntheticEvent } from 'react';

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

/** As it is shown, then as people write it, in Excel or by hand. */
const written = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日'];

const dayOf = (text: string | null | undefined) => {
  const day = dayjs(text ?? '');
  return text && day.isValid() ? day : null;
};

/** Enter takes the day over; in a form it would send the whole form along with it. */
const keep = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
};

/** A civil day, for a form or for the head of a page. */
export function DayInput({ id, value, onChange, label, placeholder, min, max }: DayInputProps) {
  const { locale } = usePreferences();
  // A typed day out of bounds would be put back without a word: a form gets it, and its rules say what is wrong.
  const take = ({ target }: SyntheticEvent) => {
    const day = dayjs((target as HTMLInputElement).value, written, true);
    const text = day.isValid() ? day.format('YYYY-MM-DD') : '';
    if (id !== undefined && text && text !== value && ((min && text < min) || (max && text > max))) onChange?.(text);
  };
  return (
    <span
      className="yx-bare"
      role="presentation"
      onBlurCapture={take}
      onKeyDownCapture={(event) => event.key === 'Enter' && take(event)}
      onKeyDown={keep}
    >
      <DatePicker
        {...(id !== undefined && { id })}
        className="yx-day"
        aria-label={label}
        placeholder={placeholder ?? ''}
        locale={locale === 'en' ? undefined : chinese}
        format={written}
        value={dayOf(value)}
        {...(min && { minDate: dayjs(min) })}
        {...(max && { maxDate: dayjs(max) })}
        // Enter takes the typed day over; the form is not sent half filled in by it.
        onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.preventDefault()}
        onChange={(day) => onChange?.(day?.format('YYYY-MM-DD'))}
      />
    </span>
  );
}
