import { headCount } from '@yanxiu/policy';
import type { OrganizationRules } from '@yanxiu/policy';
import { wordOf } from '../policy/labels.js';
import type { Facts, Post } from './check.facts.js';
import { nameOfficer } from './mend.rules.js';
import { boundZh } from './outcome.js';
import type { Outcome } from './outcome.js';
import { CheckKind } from './check-kind.js';

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
  /** Of an alliance: who is appointed to the role for it holds it as well. */
  allianceId?: string;
  facts: Facts;
}

/** Holders of roles against the numbers that a rule gives; who stands in counts, and is told apart (DL-03). */
export function staffingChecks(rules: OrganizationRules, per: Per, { unitId, allianceId, facts }: Staffed): Outcome[] {
  const posts = unitId ? holdersAt(unitId, facts) : {};
  const appointed = allianceId ? facts.appointments.filter((one) => one.allianceId === allianceId) : [];
  const people = [
    ...Object.entries(posts).flatMap(([role, list]) => list.map(({ personId }) => ({ role, personId }))),
    ...appointed,
  ];
  const holders = Object.fromEntries(
    [...Map.groupBy(people, ({ role }) => role)].map(([role, list]) => [
      role,
      new Set(list.map((one) => one.personId)).size,
    ]),
  );
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
