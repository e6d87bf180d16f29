import type { Detail, Fault } from '../fault.js';

/** The name of a field as antd's forms have it. */
export type FieldName = readonly (string | number)[];

/** `input.members[0].role` and `input.members.0.role` name the field members, 0, role. */
export function fieldOf(path: string): FieldName {
  const parts = path.split(/[.[\]]+/).filter((part) => part !== '');
  const own = parts[0] === 'input' ? parts.slice(1) : parts;
  return own.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

const begins = (whole: FieldName, part: FieldName): boolean =>
  part.length > 0 && part.length <= whole.length && part.every((step, index) => String(step) === String(whole[index]));

/** The most exact field of the form that holds the path, so that `input.term.from` finds a field of the whole term. */
function holderOf(path: string, fields: readonly FieldName[]): FieldName | undefined {
  const wanted = fieldOf(path);
  return fields.filter((field) => begins(wanted, field)).sort((a, b) => b.length - a.length)[0];
}

export interface Shared {
  /** Faults that are told at their field. */
  fields: { name: FieldName; errors: string[] }[];
  /** The details that no field of the form stands for. */
  rest: Detail[];
}

/** Shares the details of a fault among the fields of a form. @param inWords what a detail says at its field */
export function shareFault(
  { details }: Fault,
  fields: readonly FieldName[],
  inWords: (detail: Detail) => string,
): Shared {
  const told = new Map<FieldName, string[]>();
  const rest: Detail[] = [];
  for (const detail of details) {
    const holder = holderOf(detail.path, fields);
    if (!holder) {
      rest.push(detail);
      continue;
    }
    const words = inWords(detail);
    const before = told.get(holder) ?? [];
    if (!before.includes(words)) told.set(holder, [...before, words]);
  }
  return { fields: [...told].map(([name, errors]) => ({ name, errors })), rest };
}

/** The figures in “must be longer than or equal to 2 and shorter than or equal to 100 characters”. */
export function figuresIn(expected: unknown): { a: string; b: string } {
  const [a = '', b = ''] = (typeof expected === 'string' ? expected : '').match(/\d+(\.\d+)?/g) ?? [];
  return { a, b };
}
