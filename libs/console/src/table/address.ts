/** Values to put into the address; undefined takes one out. */
export type Changes = Record<string, string | undefined>;

/** The part of an address that a list is made by, in an order of its own, so that two can be compared. */
export function searchOf(address: URLSearchParams, keys: readonly string[]): string {
  const own = new URLSearchParams([...address].filter(([key, value]) => keys.includes(key) && value !== ''));
  own.sort();
  return own.toString();
}

/** What has to change in an address to make it ask what another one asks. */
export function changesTo(search: string, keys: readonly string[]): Changes {
  const wanted = new URLSearchParams(search);
  return Object.fromEntries(keys.map((key) => [key, wanted.get(key) ?? undefined]));
}

/** One thing in which two addresses differ. */
export interface Difference {
  key: string;
  before: string | undefined;
  now: string | undefined;
}

export function differences(before: string, now: string, keys: readonly string[]): Difference[] {
  const [was, is] = [changesTo(before, keys), changesTo(now, keys)];
  return keys.filter((key) => was[key] !== is[key]).map((key) => ({ key, before: was[key], now: is[key] }));
}
