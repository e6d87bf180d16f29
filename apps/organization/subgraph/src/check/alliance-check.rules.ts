import { sizeRule } from '@yanxiu/policy';
import type { OrganizationRules } from '@yanxiu/policy';
import type { Alliance } from '../alliance/alliance.js';
import { AllianceRole } from '../alliance/membership.js';
import { CLUSTER } from '../appointment/appointment.rules.js';
import { pathOf } from '../policy/rules-in-force.js';
import { appointmentChecks } from './appointment-check.rules.js';
import { bodyChecks } from './body-check.rules.js';
import type { Facts } from './check.facts.js';
import { MendKind } from './mend.js';
import { allianceRank, checkOf } from './outcome.js';
import type { Outcome, Subject } from './outcome.js';
import { CheckKind } from './check-kind.js';
import type { RuleCheck } from './rule-check.js';
import { staffingChecks } from './staffing-check.rules.js';

/** Every rule for an alliance: size, role holders at the centre, its bodies. */
export function allianceChecks(alliance: Alliance, rules: OrganizationRules, facts: Facts): RuleCheck[] {
  const { id: allianceId, unitId, name } = alliance;
  const subject: Subject = { unitId, allianceId, bodyId: null, name, path: pathOf(alliance), rank: allianceRank };
  const members = facts.memberships.filter((membership) => membership.allianceId === allianceId);
  const center = members.find(({ role }) => role !== AllianceRole.MEMBER);
  const outcomes =
    alliance.kind === CLUSTER
      ? [
          ...sizeChecks(alliance, rules, members.length - (center ? 1 : 0), facts),
          // A section that is a centre (X28) has its officer anywhere in its school.
          ...staffingChecks(rules, 'CLUSTER_CENTER', {
            unitId: center ? (center.schoolId ?? center.unitId) : null,
            allianceId,
            facts,
          }),
        ]
      : [];
  return [
    ...[...outcomes, ...appointmentChecks({ alliance }, rules, facts)].map((outcome) =>
      checkOf(subject, outcome, facts),
    ),
    ...bodyChecks(subject, 'ALLIANCE', rules, facts),
  ];
}

function sizeChecks(
  { id: allianceId, version, code, name }: Alliance,
  { clusterSize }: OrganizationRules,
  members: number,
  { day }: Facts,
): Outcome[] {
  if (clusterSize.min === null && clusterSize.max === null) return [];
  const shape = { code: code ?? undefined, center: name, members: Array.from({ length: members }, () => '') };
  const { ok, size, exception, derivation } = sizeRule(clusterSize, shape);
  const basis = derivation[1]!;
  const counted = clusterSize.countMode === 'EXCLUDE_CENTER' ? '不含中心校' : '含中心校';
  return [
    {
      ...{ kind: CheckKind.ALLIANCE_SIZE, rule: 'clusterSize', found: size, expected: basis.value, basis },
      // An exception that the pack itself names does not make the rule hold: it is shown beside it.
      ...{ ok: ok && exception === null, exception },
      zh: `学校数（${counted}）应为 ${basis.value} 所，现有 ${size} 所`,
      en: `Schools (${counted === '含中心校' ? 'centre counted' : 'without the centre'}): expected ${basis.value}, found ${size}`,
      mends: [
        clusterSize.max !== null && size > clusterSize.max
          ? {
              ...{ kind: MendKind.END_ALLIANCE_MEMBERSHIP, mutation: 'endAllianceMembership' },
              ...{ zh: '调出成员校', en: 'End a membership', input: { allianceId, version, lastDay: day } },
              missing: ['membershipId'],
            }
          : {
              ...{
                kind: MendKind.ADD_ALLIANCE_MEMBER,
                mutation: 'addAllianceMember',
                zh: '增加成员校',
                en: 'Add a school',
              },
              input: { allianceId, version, member: { role: AllianceRole.MEMBER }, from: day },
              missing: ['member.unitId'],
            },
      ],
    },
  ];
}
