/** The two ends of a range such as `2026-09-01..2026-12-31`; either may be missing, and a single day is both. */
export function daysOf(value: string | undefined): [from: string | undefined, to: string | undefined] {
  const day = (text: string | undefined) => (/^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? text : undefined);
  if (!value?.includes('..')) return [day(value), day(value)];
  const [from, to] = value.split('..');
  return [day(from), day(to)];
}

/** The value for the address; none where both ends are open. */
export const daysValue = (from: string | undefined, to: string | undefined): string | undefined =>
  from || to ? `${from ?? ''}..${to ?? ''}` : undefined;
