import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { DatePicker, Space } from '../antd.js';
import { textsOf } from '../texts.js';
import { daysOf, daysValue } from './days.js';

const useText = textsOf({
  from: ['{label}自', '{label} from'],
  to: ['{label}至', '{label} to'],
});

interface DaysFilterProps {
  label: string;
  value: string | undefined;
  set: (next: string | undefined) => void;
}

/** Two days instead of one panel of two months: it fits a phone, and either end may stay open. */
export function DaysFilter({ label, value, set }: DaysFilterProps) {
  const t = useText();
  const [from, to] = daysOf(value);
  return (
    <Space.Compact className="yx-filter-days">
      <Day
        label={t('from', { label })}
        day={from}
        set={(day) => set(daysValue(day, to))}
        off={(day) => !!to && day > to}
      />
      <Day
        label={t('to', { label })}
        day={to}
        set={(day) => set(daysValue(from, day))}
        off={(day) => !!from && day < from}
      />
    </Space.Compact>
  );
}

/** One day. */
export function DayFilter({ label, value, set }: DaysFilterProps) {
  return <Day label={label} day={daysOf(value)[0]} set={set} off={() => false} />;
}

interface DayProps {
  label: string;
  day: string | undefined;
  set: (day: string | undefined) => void;
  /** Days that can't be meant. */
  off: (day: string) => boolean;
}

const civil = (day: Dayjs) => day.format('YYYY-MM-DD');

function Day({ label, day, set, off }: DayProps) {
  return (
    <DatePicker
      placeholder={label}
      aria-label={label}
      value={day ? dayjs(day) : null}
      onChange={(next: Dayjs | null) => set(next ? civil(next) : undefined)}
      disabledDate={(one: Dayjs) => off(civil(one))}
    />
  );
}
