import type { OrganizationRules } from '@yanxiu/policy';
import type { Alliance } from '../alliance/alliance.js';
import { eligible, ruleFor } from '../appointment/appointment.rules.js';
import { wordOf } from '../policy/labels.js';
import { OrgLevel } from '../unit/unit.js';
import type { OrgUnit } from '../unit/unit.js';
import type { Facts, Post } from './check.facts.js';
import { MendKind } from './mend.js';
import type { MendPlan } from './mend.js';
import type { Outcome } from './outcome.js';
import { CheckKind } from './check-kind.js';

type Led = { unit: OrgUnit; alliance?: undefined } | { alliance: Alliance; unit?: undefined };

/** Whoever leads a group or an alliance's work is appointed to it (OH-13, OH-27). */
export function appointmentChecks({ unit, alliance }: Led, rules: OrganizationRules, facts: Facts): Outcome[] {
  if (unit && unit.level !== OrgLevel.GROUP) return [];
  const rule = ruleFor(rules, unit ? { groupKind: unit.kind } : { allianceKind: alliance.kind });
  if (!rule) return [];
  const appointed = facts.appointments.filter(
    ({ unitId, allianceId, role }) => role === rule.role && (unit ? unitId === unit.id : allianceId === alliance.id),
  );
  const leading = unit
    ? facts.postings.filter(({ unitId, position }) => unitId === unit.id && position === rule.role)
    : [];
  const stranger = leading.find(({ personId }) => !appointed.some((one) => one.personId === personId));
  const ok = appointed.length > 0 && !stranger;
  const word = wordOf(rules, 'roles', rule.role);
  return [
    {
      ...{ kind: CheckKind.APPOINTMENT, rule: `appointments.${rule.code}`, ok, position: rule.role },
      ...{ found: appointed.length, expected: '= 1', basis: rule.cite },
      zh: ok ? `${word}已任命` : stranger ? `现任${word}未经任命` : `${word}空缺，尚未任命`,
      en: ok
        ? `${rule.role} is appointed`
        : stranger
          ? `${rule.role} leads without appointment`
          : `No ${rule.role} yet`,
      mends: ok
        ? []
        : [appoint(unit ? { unitId: unit.id } : { allianceId: alliance.id }, { rule, word, stranger }, facts)],
    },
  ];
}

interface Vacancy {
  rule: NonNullable<ReturnType<typeof ruleFor>>;
  word: string;
  stranger: Post | undefined;
}

/** One click where somebody eligible leads already; else the person is to be chosen, or a reason to be given. */
function appoint(at: Record<string, string>, { rule, word, stranger }: Vacancy, { day }: Facts): MendPlan {
  const fits = stranger && eligible(rule, { titles: stranger.titles, tier: null }) !== false;
  return {
    ...{ kind: MendKind.APPOINT_LEADER, mutation: 'appointLeader', zh: `任命${word}`, en: `Appoint ${rule.role}` },
    input: { ...at, role: rule.role, from: day, ...(stranger && { personId: stranger.personId }) },
    missing: stranger ? (fits ? [] : ['eligibilityReason']) : ['personId'],
  };
}
