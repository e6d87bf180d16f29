import type { OrganizationRules } from '@yanxiu/policy';
import { monthsAfter } from '../mentor/mentor-pair.rules.js';

/** Where a tier comes from. */
export type TierSource = 'OVERRIDE' | 'FIRST_YEAR' | 'TITLE' | 'DEFAULT';

export interface TierFacts {
  /** What a bureau decided against the rule. */
  override: string | null;
  /** Codes of the titles held on the day. */
  titles: readonly string[];
  /** First day of the first posting on record. */
  since: string | null;
}

/** The platform's own words for the two tiers that follow from years alone; a pack need not know them. */
const newcomer = 'NEW';
const ordinary = 'ORDINARY';

/**
 * A teacher's tier on a day (HL-14): what a bureau decided; else new in the months of mentoring (HL-15); else the first
 * tier, in the document's order, that a title of the teacher stands for; else ordinary. Null where the policy has no tiers.
 */
export function tierOn(
  rules: Pick<OrganizationRules, 'teacherTiers' | 'titles' | 'mentoring'> | null,
  { override, titles, since }: TierFacts,
  day: string,
): { code: string; source: TierSource } | null {
  if (override) return { code: override, source: 'OVERRIDE' };
  const tiers = rules?.teacherTiers ?? [];
  const known = (code: string) => tiers.some((tier) => tier.code === code);
  const months = rules?.mentoring.months ?? null;
  if (known(newcomer) && months !== null && since && day < monthsAfter(since, months))
    return { code: newcomer, source: 'FIRST_YEAR' };
  const words = titles.map((code) => ({ code, zh: rules?.titles.find((title) => title.code === code)?.zh }));
  const titled = tiers.find((tier) => words.some(({ code, zh }) => tier.code === code || (zh && tier.zh.includes(zh))));
  if (titled) return { code: titled.code, source: 'TITLE' };
  return known(ordinary) ? { code: ordinary, source: 'DEFAULT' } : null;
}
