import { Input } from '../antd.js';

export interface ClockInputProps {
  id?: string;
  /** A time of day, HH:mm. */
  value?: string | null;
  onChange?: (time: string) => void;
  label?: string;
}

/** A time of day in 24 hours, for the rule of a form item. */
export const clockPattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What people type for a time: 9:00, 0900, 9, ９：００. Left as it is where it is none. */
export function clockOf(typed: string): string {
  const plain = typed.normalize('NFKC').trim().replace('.', ':');
  const parts = /^(\d{1,2}):?(\d{2})?$/.exec(plain);
  if (!parts) return typed;
  const [, hour = '', minute = '00'] = parts;
  const clock = `${hour.padStart(2, '0')}:${minute}`;
  return clockPattern.test(clock) ? clock : typed;
}

/** A time of day in 24 hours whatever the browser's language: its own field would say AM and PM in an English one. */
export function ClockInput({ id, value, onChange, label }: ClockInputProps) {
  return (
    <Input
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      className="yx-clock"
      inputMode="numeric"
      placeholder="HH:mm"
      maxLength={5}
      autoComplete="off"
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={(event) => onChange?.(clockOf(event.target.value))}
    />
  );
}
