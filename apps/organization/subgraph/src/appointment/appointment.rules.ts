import type { OrganizationRules } from '@yanxiu/policy';

export type AppointmentRule = OrganizationRules['appointments'][number];

/** What is to be led: a group by its kind, or an alliance by its. */
export interface Led {
  groupKind?: string;
  allianceKind?: string;
}

/** The rule for leaders of such a group or alliance; undefined where the policy asks for no appointment. */
export function ruleFor(rules: Pick<OrganizationRules, 'appointments'> | null, led: Led): AppointmentRule | undefined {
  return rules?.appointments.find(
    ({ groupKinds, allianceKinds }) =>
      (led.groupKind && groupKinds?.includes(led.groupKind)) ||
      (led.allianceKind && allianceKinds?.includes(led.allianceKind)),
  );
}

/** Titles and tier that somebody has on the day. */
export interface Standing {
  titles: readonly string[];
  tier: string | null;
}

/** Whether somebody fits a rule (OH-27: 严格把关); null where the rule asks for no title and no tier. */
export function eligible(rule: AppointmentRule | undefined, { titles, tier }: Standing): boolean | null {
  if (!rule?.titles && !rule?.tiers) return null;
  return Boolean(rule.titles?.some((title) => titles.includes(title)) || (tier && rule.tiers?.includes(tier)));
}

/** Only the unit above appoints leaders of an area (OH-13); a school its own (OH-27). */
export const appointedBySchool = (rule: AppointmentRule | undefined): boolean => rule?.by === 'SCHOOL';
