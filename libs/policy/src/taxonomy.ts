import type { PlanRules, TaxonomyItem } from './schema/plans.js';

/** An entry of a taxonomy with the codes above it, nearest first. */
export interface PlacedItem {
  code: string;
  zh: string;
  scheme: string;
  ancestors: string[];
  local: boolean;
}

/** All entries of a pack's schemes, local additions in their place, each with its ancestors. */
export function taxonomyItems(plans: Pick<PlanRules, 'schemes' | 'localAdditions'>): PlacedItem[] {
  const placed = plans.schemes.flatMap((scheme) => scheme.items.flatMap((item) => place(item, scheme.code, [])));
  for (const { code, zh, scheme, under } of plans.localAdditions) {
    const above = placed.find((item) => item.code === under);
    placed.push({ code, zh, scheme, ancestors: above ? [above.code, ...above.ancestors] : [], local: true });
  }
  return placed;
}

/** A form and the codes above it, nearest first: the order in which rules by form are looked up. Null when unknown. */
export function formPath(plans: Pick<PlanRules, 'schemes' | 'localAdditions'>, code: string): string[] | null {
  const item = taxonomyItems(plans).find((candidate) => candidate.code === code);
  return item ? [item.code, ...item.ancestors] : null;
}

function place(item: TaxonomyItem, scheme: string, ancestors: string[]): PlacedItem[] {
  const own = { code: item.code, zh: item.zh, scheme, ancestors, local: false };
  return [own, ...(item.children ?? []).flatMap((child) => place(child, scheme, [item.code, ...ancestors]))];
}
