/** The content of a form by its fields. */
export type Content = Record<string, unknown>;

const nothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether two values of a field mean the same; an empty field is no content, however it is written. */
export const same = (a: unknown, b: unknown): boolean =>
  (nothing(a) && nothing(b)) || JSON.stringify(a) === JSON.stringify(b);

/** The fields that have changed, in the order given. */
export const changedFields = (fields: readonly string[], before: Content, after: Content): string[] =>
  fields.filter((field) => !same(before[field], after[field]));

export type Choice = 'mine' | 'theirs';

/** A field in which what was typed here differs from what the record says now. */
export interface Difference {
  field: string;
  mine: unknown;
  theirs: unknown;
  /** Who alone has changed it; undefined where both have, and somebody must choose. */
  choice: Choice | undefined;
}

/** What came of one record in two hands, field by field. @param base what both have started from */
export function differences(fields: readonly string[], base: Content, mine: Content, theirs: Content): Difference[] {
  return changedFields(fields, mine, theirs).map((field) => ({
    field,
    mine: mine[field],
    theirs: theirs[field],
    choice: same(base[field], theirs[field]) ? 'mine' : same(base[field], mine[field]) ? 'theirs' : undefined,
  }));
}

/** The record as it is now, with those fields of mine that were chosen. */
export function merged<Values extends object>(
  found: readonly Difference[],
  theirs: Values,
  choices: Readonly<Record<string, Choice>>,
): Values {
  const mine = found.filter(({ field, choice }) => (choices[field] ?? choice) === 'mine');
  return { ...theirs, ...Object.fromEntries(mine.map((one) => [one.field, one.mine])) };
}
