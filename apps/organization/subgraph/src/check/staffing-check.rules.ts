import { headCount } from '@yanxiu/policy';
import type { OrganizationRules } from '@yanxiu/policy';
import { wordOf } from '../policy/labels.js';
import type { Facts, Post } from './check.facts.js';
import { nameOfficer } from './mend.rules.js';
import { boundZh } from './outcome.js';
import type { Outcome } from './outcome.js';
import { CheckKind } from './rule-check.js';

/** For what a head count is asked. */
export type Per = OrganizationRules['staffing'][number]['per'];

/** Different people per position, at the unit or anywhere in the school. */
function holdersAt(id: string, { postings }: Facts): Record<string, Post[]> {
  const here = postings.filter(({ unitId, schoolId }) => unitId === id || schoolId === id);
  const people = Map.groupBy(here, ({ position }) => position);
  return Object.fromEntries(
    [...people].map(([position, list]) => [position, [...new Map(list.map((post) => [post.personId, post])).values()]]),
  );
}

interface Staffed {
  unitId: string | null;
  facts: Facts;
}

/** Holders of roles against the numbers that a rule gives; who stands in counts, and is told apart (DL-03). */
export function staffingChecks(rules: OrganizationRules, per: Per, { unitId, facts }: Staffed): Outcome[] {
  const posts = unitId ? holdersAt(unitId, facts) : {};
  const holders = Object.fromEntries(Object.entries(posts).map(([position, list]) => [position, list.length]));
  return headCount(rules.staffing, { kind: per, holders }).map(({ rule, role, ok, found, derivation }) => {
    const basis = derivation.at(-1)!;
    const word = wordOf(rules, 'roles', role);
    const { min } = rules.staffing.find(({ code }) => code === rule)!;
    const acting = (posts[role] ?? []).filter((post) => post.acting).length;
    return {
      ...{
        kind: CheckKind.STAFFING,
        rule: `staffing.${rule}`,
        ok,
        found,
        expected: basis.value,
        position: role,
        basis,
      },
      zh: `${word}${boundZh(basis.value)} 人，现有 ${found} 人${acting ? `（其中代理 ${acting} 人）` : ''}`,
      en: `${role}: expected ${basis.value}, found ${found}${acting ? ` (${acting} acting)` : ''}`,
      mends: ok || !unitId ? [] : [nameOfficer(unitId, role, word, found < min, facts.day)],
    };
  });
}
