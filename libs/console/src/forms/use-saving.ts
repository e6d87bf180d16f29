import { useEffect, useRef } from 'react';
import type { Form } from '../antd.js';
import type { EditedRecord } from './record.js';

type FormOf<Values> = ReturnType<typeof Form.useForm<Values>>[0];

/** Typing rests this long before it is saved. */
const pause = 1500;

interface Telling {
  refuse: (error: unknown) => void;
  clear: () => void;
}

/** Saves a record out of its form, when it is valid: on demand, by Ctrl+S, and by itself where it is wanted. */
export function useSaving<Values extends object>(
  record: EditedRecord<Values>,
  form: FormOf<Values>,
  autosave: boolean,
  { refuse, clear }: Telling,
): { save: () => Promise<boolean>; soon: () => void } {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const attempt = async (quiet: boolean): Promise<boolean> => {
    clearTimeout(timer.current);
    const valid = await form.validateFields({ validateOnly: quiet }).then(
      () => true,
      () => false,
    );
    if (!valid) return false;
    clear();
    const saved = await record.save();
    const { phase, error } = record.store.get();
    if (phase === 'refused') refuse(error);
    return saved;
  };
  const latest = useRef(attempt);
  latest.current = attempt;
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void latest.current(false);
    };
    addEventListener('keydown', keys);
    return () => {
      removeEventListener('keydown', keys);
      clearTimeout(timer.current);
    };
  }, []);
  const soon = () => {
    clearTimeout(timer.current);
    // Half a form isn't told its faults while it is still being typed.
    if (autosave) timer.current = setTimeout(() => void latest.current(true), pause);
  };
  return { save: () => attempt(false), soon };
}
