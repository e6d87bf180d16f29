import type { CodeItem } from '@yanxiu/directory';
import { CrosswalkFate } from './crosswalk.js';
import type { CrosswalkScheme, CrosswalkSource, CrosswalkStatistics, CrosswalkTarget } from './crosswalk.js';
import type { Relation, Words } from './words.js';

export interface RawCount {
  item: CodeItem | null;
  activities: number;
}

const { SAME, EXACT, CLOSE, BROAD, NARROW, RELATED, NO_MATCH, NO_ENTRY, NOT_FILLED } = CrosswalkFate;

const forwards: Record<Relation, CrosswalkFate> = {
  exactMatch: EXACT,
  closeMatch: CLOSE,
  broadMatch: BROAD,
  narrowMatch: NARROW,
  relatedMatch: RELATED,
  noMatch: NO_MATCH,
};
/** Read from its end, a step to something broader is one to something narrower. */
const backwards: Record<Relation, CrosswalkFate> = { ...forwards, broadMatch: NARROW, narrowMatch: BROAD };

/** The strongest first: an activity is counted once, under the nearest there is. */
const strength = [SAME, EXACT, CLOSE, BROAD, NARROW, RELATED, NO_MATCH, NO_ENTRY, NOT_FILLED];
const mapping = new Set([SAME, EXACT, CLOSE, BROAD, NARROW]);

interface Way {
  fate: CrosswalkFate;
  to: string | null;
}

/** Counts of all schemes under the items of one of them. The sum of targets and rest is that of the raw counts. */
export function mapped(
  words: Words,
  scheme: CrosswalkScheme,
  raw: readonly RawCount[],
): Omit<CrosswalkStatistics, 'by' | 'activities'> {
  const { schemes } = words;
  const index = indexOf(words, scheme.code);
  const names = new Map(schemes.map(({ code, name }) => [code, name]));
  const targets = new Map<string, CrosswalkTarget>();
  for (const { code, zh } of index.items)
    targets.set(code, { item: { scheme: scheme.code, code, name: zh }, activities: 0, sources: [] });
  const rest: CrosswalkSource[] = [];
  for (const { item, activities } of raw) {
    const way = item ? wayOf(index, item, scheme.code) : { fate: NOT_FILLED, to: null };
    const source = { item, activities, fate: way.fate, schemeName: item ? (names.get(item.scheme) ?? null) : null };
    const target = mapping.has(way.fate) && way.to ? targets.get(way.to) : undefined;
    if (!target) rest.push(source);
    else {
      target.activities += activities;
      target.sources.push(source);
    }
  }
  const total = raw.reduce((sum, { activities }) => sum + activities, 0);
  const unmapped = rest.reduce((sum, { activities }) => sum + activities, 0);
  const many = (a: { activities: number }, b: { activities: number }) => b.activities - a.activities;
  return {
    ...{ scheme, schemes, total, mapped: total - unmapped, unmapped },
    targets: [...targets.values()],
    rest: rest.sort(many),
  };
}

interface Index {
  items: { code: string; zh: string }[];
  /** Codes above an item, by scheme and code. */
  above: Map<string, string[]>;
  ways: Map<string, Way[]>;
  /** Only the uppermost items of the target are counted by. */
  uppermost: boolean;
}

const key = (scheme: string, code: string) => `${scheme}/${code}`;

function indexOf({ items, lines, uppermost }: Words, target: string): Index {
  const ways = new Map<string, Way[]>();
  const add = (from: string, way: Way) => ways.set(from, [...(ways.get(from) ?? []), way]);
  for (const { fromScheme, from, toScheme, to, relation } of lines) {
    if (toScheme === target) add(key(fromScheme, from), { fate: forwards[relation], to });
    if (fromScheme === target && to) add(key(toScheme, to), { fate: backwards[relation], to: from });
  }
  const own = items.filter(({ scheme, ancestors }) => scheme === target && !(uppermost && ancestors.length));
  return {
    items: [...new Map(own.map(({ code, zh }) => [code, { code, zh }])).values()],
    above: new Map(items.map(({ scheme, code, ancestors }) => [key(scheme, code), ancestors])),
    ...{ ways, uppermost },
  };
}

/** Where an item goes: by its own line, else by that of the nearest item above it, which it is then narrower than. */
function wayOf({ above, ways, uppermost }: Index, { scheme, code }: CodeItem, target: string): Way {
  const higher = above.get(key(scheme, code)) ?? [];
  if (scheme === target) return { fate: SAME, to: (uppermost && higher.at(-1)) || code };
  let said: Way | null = null;
  for (const [distance, at] of [code, ...higher].entries()) {
    const own = best(ways.get(key(scheme, at)) ?? []);
    if (!own) continue;
    if (mapping.has(own.fate)) return distance === 0 ? own : { fate: BROAD, to: own.to };
    said ??= own;
  }
  return said ?? { fate: NO_ENTRY, to: null };
}

const best = (found: Way[]): Way | undefined =>
  found.toSorted(
    (a, b) => strength.indexOf(a.fate) - strength.indexOf(b.fate) || (a.to ?? '').localeCompare(b.to ?? ''),
  )[0];
