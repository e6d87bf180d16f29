import { headCount, sizeRule } from '@yanxiu/policy';
import type { OrganizationRules } from '@yanxiu/policy';
import type { Alliance } from '../alliance/alliance.js';
import { AllianceRole } from '../alliance/membership.js';
import { monthsAfter } from '../mentor/mentor-pair.rules.js';
import { wordOf } from '../policy/labels.js';
import { pathOf } from '../policy/rules-in-force.js';
import { OrgLevel } from '../unit/unit.js';
import type { OrgUnit } from '../unit/unit.js';
import { bodyChecks } from './body-check.rules.js';
import type { Facts } from './check.facts.js';
import { alliancesOf, boundZh, checkOf } from './outcome.js';
import type { Outcome, Subject } from './outcome.js';
import { CheckKind } from './rule-check.js';
import type { RuleCheck } from './rule-check.js';

const ranks = ['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP'];
const allianceRank = ranks.length;

/** Every rule for a unit: role holders, bodies, mentors of new teachers, key people. */
export function unitChecks(unit: OrgUnit, rules: OrganizationRules, facts: Facts): RuleCheck[] {
  const subject: Subject = {
    ...{ unitId: unit.id, allianceId: null, bodyId: null, name: unit.name, path: unit.path },
    rank: ranks.indexOf(unit.level),
  };
  const outcomes = [
    ...staffingChecks(rules, unit.level as Per, holdersAt(unit.id, facts)),
    ...newcomerChecks(unit, rules, facts),
    ...keyPeopleChecks(unit, rules, facts),
    ...documentChecks(unit, rules, facts),
  ];
  return [
    ...outcomes.map((outcome) => checkOf(subject, outcome, facts)),
    ...bodyChecks(subject, unit.level, rules, facts),
  ];
}

type Per = OrganizationRules['staffing'][number]['per'];

/** Different people per position, at the unit or anywhere in the school. */
function holdersAt(id: string, { postings }: Facts): Record<string, number> {
  const here = postings.filter(({ unitId, schoolId }) => unitId === id || schoolId === id);
  const people = Map.groupBy(here, ({ position }) => position);
  return Object.fromEntries(
    [...people].map(([position, list]) => [position, new Set(list.map(({ personId }) => personId)).size]),
  );
}

function staffingChecks(rules: OrganizationRules, per: Per, holders: Record<string, number>): Outcome[] {
  return headCount(rules.staffing, { kind: per, holders }).map(({ rule, role, ok, found, derivation }) => {
    const basis = derivation.at(-1)!;
    const word = wordOf(rules, 'roles', role);
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
      zh: `${word}应为 ${boundZh(basis.value)} 人，现有 ${found} 人`,
      en: `${role}: expected ${basis.value}, found ${found}`,
    };
  });
}

function newcomerChecks({ id }: OrgUnit, rules: OrganizationRules, { newcomers, day }: Facts): Outcome[] {
  const { months } = rules.mentoring;
  const here = newcomers.filter(({ schoolId, since }) => schoolId === id && months && day < monthsAfter(since, months));
  if (!here.length) return [];
  const without = here.filter(({ mentored }) => !mentored).length;
  return [
    {
      ...{ kind: CheckKind.MENTORING, rule: 'mentoring', ok: without === 0, found: without, expected: '= 0' },
      basis: rules.mentoring.cite,
      zh: `新任教师 ${here.length} 人，其中 ${without} 人没有师傅`,
      en: `${here.length} new teachers, ${without} of them without a mentor`,
    },
  ];
}

function keyPeopleChecks({ id }: OrgUnit, rules: OrganizationRules, { keyPeople }: Facts): Outcome[] {
  const rule = rules.roles.find(({ code }) => code === 'KEY_PERSON');
  const here = keyPeople.filter(({ unitId }) => unitId === id);
  if (!rule || !here.length) return [];
  const idle = here.filter(({ leading }) => !leading).length;
  return [
    {
      ...{ kind: CheckKind.KEY_PEOPLE, rule: 'roles.KEY_PERSON', ok: idle === 0, found: idle, expected: '= 0' },
      basis: rule.cite,
      zh: `${rule.zh} ${here.length} 人，其中 ${idle} 人返岗后未带领研修组`,
      en: `${here.length} key people, ${idle} of them lead no group`,
    },
  ];
}

/** The families of rules that a school must have; its alliance's count for it (DL-31). */
function documentChecks({ id, level }: OrgUnit, { ruleFamilies }: OrganizationRules, facts: Facts): Outcome[] {
  if (level !== OrgLevel.SCHOOL || !ruleFamilies.length) return [];
  const alliances = alliancesOf(id, facts);
  const present = new Set(
    facts.documents
      .filter(({ unitId, allianceId }) => (allianceId ? alliances.includes(allianceId) : unitId === id))
      .map(({ family }) => family),
  );
  const missing = ruleFamilies.filter(({ code }) => !present.has(code));
  const expected = ruleFamilies.length;
  return [
    {
      ...{ kind: CheckKind.DOCUMENTS, rule: 'ruleFamilies', ok: !missing.length, expected: `= ${expected}` },
      ...{ found: expected - missing.length, basis: ruleFamilies[0]!.cite },
      zh: missing.length ? `尚缺：${missing.map(({ zh }) => zh).join('、')}` : '各类制度齐备',
      en: missing.length ? `Missing: ${missing.map(({ code }) => code).join(', ')}` : 'All families of rules are there',
    },
  ];
}

/** The kind of alliance that rules on clusters are about. */
const cluster = 'CLUSTER';

/** Every rule for an alliance: size, role holders at the centre, its bodies. */
export function allianceChecks(alliance: Alliance, rules: OrganizationRules, facts: Facts): RuleCheck[] {
  const { id: allianceId, unitId, name } = alliance;
  const subject: Subject = { unitId, allianceId, bodyId: null, name, path: pathOf(alliance), rank: allianceRank };
  const members = facts.memberships.filter((membership) => membership.allianceId === allianceId);
  const center = members.find(({ role }) => role !== AllianceRole.MEMBER);
  const outcomes =
    alliance.kind === cluster
      ? [
          ...sizeChecks(alliance, rules, members.length - (center ? 1 : 0)),
          // A section that is a centre (X28) has its officer anywhere in its school.
          ...staffingChecks(rules, 'CLUSTER_CENTER', center ? holdersAt(center.schoolId ?? center.unitId, facts) : {}),
        ]
      : [];
  return [
    ...outcomes.map((outcome) => checkOf(subject, outcome, facts)),
    ...bodyChecks(subject, 'ALLIANCE', rules, facts),
  ];
}

function sizeChecks({ code, name }: Alliance, { clusterSize }: OrganizationRules, members: number): Outcome[] {
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
    },
  ];
}
