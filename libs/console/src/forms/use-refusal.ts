import { useState } from 'react';
import type { Form } from '../antd.js';
import { faultOf } from '../fault.js';
import type { Hints } from '../fault.js';
import { shareFault } from './field-faults.js';
import { useFieldWords } from './field-words.js';

type FormOf<Values> = ReturnType<typeof Form.useForm<Values>>[0];

/** A refusal shared out to the fields of a form; `error` is what has no field and stands above them. */
export function useRefusal<Values>(form: FormOf<Values>, hints: Hints = {}) {
  const [error, setError] = useState<unknown>();
  const inWords = useFieldWords(hints);
  const refuse = (thrown: unknown) => {
    const fault = faultOf(thrown);
    const names = form.getFieldsError().map(({ name }) => name);
    const { fields, rest } = shareFault(fault, names, (detail) => inWords(detail, fault));
    form.setFields(fields.map(({ name, errors }) => ({ name: [...name] as never, errors })));
    // Told at its fields, it needs no second telling above them.
    setError(fields.length > 0 && rest.length === 0 ? undefined : thrown);
    if (fields[0]) form.focusField([...fields[0].name] as never);
  };
  return { error, refuse, clear: () => setError(undefined) };
}
