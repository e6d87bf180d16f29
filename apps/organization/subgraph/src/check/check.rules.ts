import type { OrganizationRules } from '@yanxiu/policy';
import { monthsAfter } from '../mentor/mentor-pair.rules.js';
import { OrgLevel } from '../unit/unit.js';
import type { OrgUnit } from '../unit/unit.js';
import { appointmentChecks } from './appointment-check.rules.js';
import { bodyChecks } from './body-check.rules.js';
import type { Facts } from './check.facts.js';
import { MendKind } from './mend.js';
import { alliancesOf, checkOf, rankOf } from './outcome.js';
import type { Outcome, Subject } from './outcome.js';
import { CheckKind } from './check-kind.js';
import type { RuleCheck } from './rule-check.js';
import { staffingChecks } from './staffing-check.rules.js';
import type { Per } from './staffing-check.rules.js';

/** Every rule for a unit: role holders, bodies, mentors of new teachers, key people. */
export function unitChecks(unit: OrgUnit, rules: OrganizationRules, facts: Facts): RuleCheck[] {
  const subject: Subject = {
    ...{ unitId: unit.id, allianceId: null, bodyId: null, name: unit.name, path: unit.path },
    rank: rankOf(unit.level),
  };
  if (isInstitution(unit, rules)) return [];
  const outcomes = [
    ...staffingChecks(rules, unit.level as Per, { unitId: unit.id, facts }),
    ...newcomerChecks(unit, rules, facts),
    ...keyPeopleChecks(unit, rules, facts),
    ...documentChecks(unit, rules, facts),
    ...appointmentChecks({ unit }, rules, facts),
  ];
  return [
    ...outcomes.map((outcome) => checkOf(subject, outcome, facts)),
    ...bodyChecks(subject, unit.level, rules, facts),
  ];
}

/** 教师进修学校 and the like stand among schools in the tree, and no rule on schools is about them (DL-02). */
function isInstitution({ kind, level }: OrgUnit, { orgKinds }: OrganizationRules): boolean {
  const own = orgKinds.find(({ code }) => code === kind)?.level;
  return level === OrgLevel.SCHOOL && own !== undefined && own !== level;
}

function newcomerChecks({ id }: OrgUnit, rules: OrganizationRules, { newcomers, day }: Facts): Outcome[] {
  const { months } = rules.mentoring;
  const here = newcomers.filter(({ schoolId, since }) => schoolId === id && months && day < monthsAfter(since, months));
  if (!here.length) return [];
  const alone = here.filter(({ mentored }) => !mentored);
  const without = alone.length;
  return [
    {
      ...{ kind: CheckKind.MENTORING, rule: 'mentoring', ok: without === 0, found: without, expected: '= 0' },
      basis: rules.mentoring.cite,
      mends: alone.slice(0, 1).map(({ personId: menteeId, since }) => ({
        ...{ kind: MendKind.PAIR_MENTOR, mutation: 'createMentorPair', zh: '结师徒对子', en: 'Pair with a mentor' },
        ...{ input: { menteeId, unitId: id, from: since }, missing: ['mentorId'] },
      })),
      zh: `新任教师 ${here.length} 人，其中 ${without} 人没有师傅`,
      en: `${here.length} new teachers, ${without} of them without a mentor`,
    },
  ];
}

function keyPeopleChecks({ id }: OrgUnit, rules: OrganizationRules, { keyPeople }: Facts): Outcome[] {
  const rule = rules.roles.find(({ code }) => code === 'KEY_PERSON');
  const here = keyPeople.filter(({ unitId }) => unitId === id);
  if (!rule || !here.length) return [];
  const waiting = here.filter(({ leading }) => !leading);
  const idle = waiting.length;
  return [
    {
      ...{ kind: CheckKind.KEY_PEOPLE, rule: 'roles.KEY_PERSON', ok: idle === 0, found: idle, expected: '= 0' },
      basis: rule.cite,
      mends: waiting.slice(0, 1).map(({ id: keyPersonId, personId, version }) => ({
        ...{
          kind: MendKind.ASSIGN_GROUP,
          mutation: 'assignKeyPersonGroup',
          zh: '指定带领的研修组',
          en: 'Name the group',
        },
        ...{ input: { personId, version, keyPersonId }, missing: ['leadsUnitId'] },
      })),
      zh: `${rule.zh} ${here.length} 人，其中 ${idle} 人返岗后未带领研修组`,
      en: `${here.length} key people, ${idle} of them lead no group`,
    },
  ];
}

/** The families of rules that a school must have; its alliance's count for it (DL-31). */
function documentChecks({ id, level, name }: OrgUnit, { ruleFamilies }: OrganizationRules, facts: Facts): Outcome[] {
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
      mends: missing.map(({ code: family, zh: word }) => ({
        ...{
          kind: MendKind.REGISTER_DOCUMENT,
          mutation: 'registerDocument',
          zh: `登记${word}`,
          en: `Register ${family}`,
        },
        // That the rules are there is for the school to say: never by one click.
        ...{ input: { unitId: id, family, title: `${name}${word}`, from: facts.day }, missing: ['title'] },
      })),
    },
  ];
}
