/** One field of a logged record; absent on a side where it was not. */
export interface Difference {
  field: string;
  before: string | undefined;
  after: string | undefined;
}

/** Fields that two contents of a log entry (JSON) differ in; all of one where there is no other. */
export function differences(before: string | null, after: string | null): Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((one) => one.before !== one.after);
}

function fieldsOf(json: string | null): Map<string, string> {
  const content: unknown = JSON.parse(json ?? 'null');
  const fields = new Map<string, string>();
  collect('', content, fields);
  return fields;
}

function collect(path: string, value: unknown, fields: Map<string, string>): void {
  if (value === null || value === undefined || value === '') return;
  if (typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) collect(path ? `${path}.${key}` : key, inner, fields);
    return;
  }
  fields.set(path, textOf(value));
}

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join('、');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
