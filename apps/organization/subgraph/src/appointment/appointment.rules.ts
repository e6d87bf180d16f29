import type { OrganizationRules } from '@yanxiu/policy';

export type AppointmentRule = OrganizationRules['appointments'][number];

/** The kind of alliance that rules on clusters are about. */
export const CLUSTER = 'CLUSTER';

/** What is to be led: a group by its kind, or an alliance by its. */
export interface Led {
  groupKind?: string;
  allianceKind?: string;
}

const isFor =
  ({ groupKind, allianceKind }: Led) =>
  ({ groupKinds, allianceKinds }: AppointmentRule): boolean =>
    Boolean((groupKind && groupKinds?.includes(groupKind)) || (allianceKind && allianceKinds?.includes(allianceKind)));

/** The rule for leaders of such a group or alliance, in that role; undefined where the policy asks for no appointment. */
export function ruleFor(
  rules: Pick<OrganizationRules, 'appointments'> | null,
  led: Led,
  role?: string | null,
): AppointmentRule | undefined {
  return rules?.appointments.find((rule) => isFor(led)(rule) && (!role || rule.role === role));
}

/** A role that somebody can be appointed to, and the words that name it. */
export type NamedRole = Pick<AppointmentRule, 'role' | 'cite'>;

/**
 * The roles that a policy names for such a group or alliance: those that it appoints to, and those that a cluster's
 * centre has to name (联片办法.4（2）). None where it names none: then any position may be given.
 */
export function rolesOf(rules: Pick<OrganizationRules, 'appointments' | 'staffing'> | null, led: Led): NamedRole[] {
  const appointed = rules?.appointments.filter(isFor(led)) ?? [];
  const named =
    led.allianceKind === CLUSTER ? (rules?.staffing.filter(({ per }) => per === 'CLUSTER_CENTER') ?? []) : [];
  const roles = [...appointed, ...named].map(({ role, cite }) => ({ role, cite }));
  return [...new Map(roles.toReversed().map((one) => [one.role, one])).values()].toReversed();
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
