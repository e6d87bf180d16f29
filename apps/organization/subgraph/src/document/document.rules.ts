import type { OrganizationRules } from '@yanxiu/policy';
import { Invalid } from '@yanxiu/subgraph';

/** What is kept besides the school rules a policy names: charters of alliances (DL-06), guiding documents (OH-06), notices. */
const further = ['CHARTER', 'GUIDANCE', 'NOTICE'];

/** Families of which a unit must have a rule in force, by the policy that holds for it (DL-31); none where it names none. */
export function requiredFamilies(rules: OrganizationRules | null): string[] {
  return rules?.ruleFamilies.map(({ code }) => code) ?? [];
}

/** @throws Invalid for a family that neither the policy in force nor the register knows */
export function assertFamily(rules: OrganizationRules | null, family: string): void {
  const known = [...requiredFamilies(rules), ...further];
  if (!known.includes(family))
    throw new Invalid({ zh: '现行政策没有这一制度类别', en: 'The policy in force knows no such family' }, [
      { path: 'input.family', rule: 'known', value: family, expected: known.join(' | ') },
    ]);
}
