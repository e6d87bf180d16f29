import type { CodeItem } from '@yanxiu/directory';
import { taxonomyItems } from '@yanxiu/policy';
import type { PlanRules } from '@yanxiu/policy';
import { CrosswalkFate } from './crosswalk.js';
import type { CrosswalkScheme, CrosswalkSource, CrosswalkStatistics, CrosswalkTarget } from './crosswalk.js';

/** What a crosswalk is made of, out of every pack in force. */
export interface Taxonomies {
  region: string;
  plans: Pick<PlanRules, 'schemes' | 'localAdditions' | 'crosswalk'>;
}

export interface RawCount {
  item: CodeItem | null;
  activities: number;
}

type Relation = PlanRules['crosswalk'][number]['relation'];

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

/** The schemes of a dimension in the packs, each once, under the region that has it first: who inherits it comes later. */
export function schemesOf(
  packs: readonly Taxonomies[],
  dimension: string,
): (CrosswalkScheme & { dimension: string })[] {
  const found = packs.flatMap(({ region, plans }) =>
    plans.schemes
      .filter((scheme) => scheme.dimension === dimension)
      .map(({ code, zh }) => ({ code, name: zh, region, dimension })),
  );
  return [...new Map(found.reverse().map((scheme) => [scheme.code, scheme])).values()].reverse();
}

/** Counts of all schemes under the items of one of them. The sum of targets and rest is that of the raw counts. */
export function mapped(
  packs: readonly Taxonomies[],
  scheme: CrosswalkScheme,
  schemes: CrosswalkScheme[],
  raw: readonly RawCount[],
): CrosswalkStatistics {
  const index = indexOf(packs, scheme.code);
  const names = new Map(packs.flatMap(({ plans }) => plans.schemes.map(({ code, zh }) => [code, zh] as const)));
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
}

const key = (scheme: string, code: string) => `${scheme}/${code}`;

function indexOf(packs: readonly Taxonomies[], target: string): Index {
  const above = new Map<string, string[]>();
  const items = new Map<string, { code: string; zh: string }>();
  const ways = new Map<string, Way[]>();
  const add = (from: string, way: Way) => ways.set(from, [...(ways.get(from) ?? []), way]);
  for (const { plans } of packs) {
    for (const { scheme, code, zh, ancestors } of taxonomyItems(plans)) {
      above.set(key(scheme, code), ancestors);
      if (scheme === target) items.set(code, { code, zh });
    }
    for (const { from, fromScheme, to, toScheme, relation } of plans.crosswalk) {
      if (toScheme === target) add(key(fromScheme, from), { fate: forwards[relation], to });
      if (fromScheme === target && to) add(key(toScheme, to), { fate: backwards[relation], to: from });
    }
  }
  return { items: [...items.values()], above, ways };
}

/** Where an item goes: by its own line, else by that of the nearest item above it, which it is then narrower than. */
function wayOf({ above, ways }: Index, { scheme, code }: CodeItem, target: string): Way {
  if (scheme === target) return { fate: SAME, to: code };
  let said: Way | null = null;
  for (const [distance, at] of [code, ...(above.get(key(scheme, code)) ?? [])].entries()) {
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
