import { bodyComposition } from '@yanxiu/policy';
import type { OrganizationRules } from '@yanxiu/policy';
import { AllianceRole } from '../alliance/membership.js';
import type { Body } from '../body/body.js';
import { SeatRole } from '../body/seat.js';
import { wordOf } from '../policy/labels.js';
import type { Facts, FilledSeat } from './check.facts.js';
import { alliancesOf, boundZh, checkOf } from './outcome.js';
import type { Outcome, Subject } from './outcome.js';
import { foundBody, partOf, seatHolder } from './mend.rules.js';
import { CheckKind } from './check-kind.js';
import type { RuleCheck } from './rule-check.js';

type BodyKind = OrganizationRules['bodyKinds'][number];

/** Studios are kept as studios: no document asks every unit for one. */
const isStudio = ({ code }: BodyKind): boolean => code.endsWith('STUDIO');

/** Which bodies must be there, and how those that are there are made up. */
export function bodyChecks(subject: Subject, level: string, rules: OrganizationRules, facts: Facts): RuleCheck[] {
  const { unitId, allianceId } = subject;
  const own = facts.bodies.filter((body) =>
    allianceId ? body.allianceId === allianceId : body.allianceId === null && body.unitId === unitId,
  );
  const due = rules.bodyKinds.filter((kind) => kind.level === level && !isStudio(kind));
  const missing = due.map((kind) => {
    const outcome = presence(kind, own, subject, facts);
    const mends = outcome.ok ? [] : [foundBody(kind, subject, rules, facts)];
    return checkOf(subject, { ...outcome, mends }, facts);
  });
  const made = own.flatMap((body) => {
    const seats = facts.seats.filter(({ bodyId }) => bodyId === body.id);
    const at = { ...subject, bodyId: body.id, name: `${subject.name} · ${body.name}` };
    return [
      ...composition(body, rules, seats, facts),
      ...head(body, rules, seats, facts),
      ...eligibility(body, rules, seats),
      ...independence(body, rules, seats, facts),
    ].map((outcome) => checkOf(at, outcome, facts));
  });
  return [...missing, ...made];
}

/** A school's body may also be its alliance's where the document says “或” (DL-07). */
function presence(kind: BodyKind, own: Body[], { unitId }: Subject, facts: Facts): Outcome {
  const alliances = alliancesOf(unitId, facts);
  const through =
    kind.orLevel === 'ALLIANCE'
      ? facts.bodies.filter((body) => body.kind === kind.code && alliances.includes(body.allianceId ?? ''))
      : [];
  const found = own.filter((body) => body.kind === kind.code).length + through.length;
  const either = kind.orLevel === 'ALLIANCE' ? '（或所在联盟）' : '';
  return {
    ...{ kind: CheckKind.BODY_MISSING, rule: `bodyKinds.${kind.code}`, ok: found > 0, found, expected: '>= 1' },
    basis: { ...kind.cite, ...(kind.proposed === true && { proposed: true }) },
    zh: found ? `已成立${kind.zh}` : `本单位${either}尚未成立${kind.zh}`,
    en: found ? `${kind.zh} is there` : `${kind.zh} is missing${either && ', here and in the alliance'}`,
  };
}

function composition(body: Body, rules: OrganizationRules, seats: FilledSeat[], facts: Facts): Outcome[] {
  const { kind } = body;
  const of = rules.bodyKinds.find(({ code }) => code === kind);
  const host = body.allianceId ? null : body.unitId;
  const positions = seats.map(({ position }) => position);
  return rules.compositions
    .filter((rule) => rule.body === kind)
    .flatMap((rule) => bodyComposition(rule, positions))
    .map(({ rule, role, ok, found, derivation }) => {
      const basis = derivation.at(-1)!;
      return {
        ...{ kind: CheckKind.BODY_COMPOSITION, rule: `compositions.${rule}.${role}`, ok, found, basis },
        ...{ expected: basis.value, position: role },
        zh: `${wordOf(rules, 'roles', role)}${boundZh(basis.value)} 人，现有 ${found} 人`,
        en: `${wordOf(rules, 'roles', role)}: expected ${basis.value}, found ${found}`,
        // Whoever heads the body is checked by itself.
        mends: ok || role === of?.head ? [] : seatHolder(body, role, partOf(of, role), { rules, facts, host }),
      };
    });
}

/**
 * The head sits by the position that the document names (以校长为组长, ZJ-06, OH-22); where somebody is on record in that
 * position at the host, it must be that person. An alliance goes by its centre's.
 */
function head(body: Body, rules: OrganizationRules, seats: FilledSeat[], facts: Facts): Outcome[] {
  const kind = rules.bodyKinds.find(({ code }) => code === body.kind);
  if (!kind?.head) return [];
  const position = kind.head;
  const center = facts.memberships.find(
    ({ allianceId, role }) => allianceId === body.allianceId && role !== AllianceRole.MEMBER,
  );
  const host = body.allianceId ? (center?.schoolId ?? center?.unitId) : (body.schoolId ?? body.unitId);
  const onRecord = facts.postings.filter(
    (posting) => posting.position === position && (posting.unitId === host || posting.schoolId === host),
  );
  const heads = seats.filter(({ role }) => role === SeatRole.HEAD);
  const right = heads.filter(
    (seat) =>
      seat.position === position && (!onRecord.length || onRecord.some(({ personId }) => personId === seat.personId)),
  );
  const word = wordOf(rules, 'roles', position);
  const stranger = heads.some((seat) => seat.position === position) && !right.length;
  return [
    {
      ...{ kind: CheckKind.BODY_HEAD, rule: `bodyKinds.${kind.code}.head`, ok: right.length === 1, position },
      ...{ found: right.length, expected: '= 1', basis: kind.cite },
      zh: right.length
        ? `组长由${word}担任`
        : stranger
          ? `组长席位的任职者不是现任${word}`
          : `组长应由${word}担任${heads.length ? '' : '，现空缺'}`,
      en: right.length
        ? `Headed by ${position}`
        : stranger
          ? `Who sits as head does not hold the post of ${position}`
          : `The head must be ${position}${heads.length ? '' : '; the seat is vacant'}`,
      mends: right.length ? [] : seatHolder(body, position, SeatRole.HEAD, { rules, facts, host: host ?? null }),
    },
  ];
}

/** Members by title: a hint where the document's list is open (DL-08, HL-08: 等). Somebody from outside is not judged. */
function eligibility(body: Body, rules: OrganizationRules, seats: FilledSeat[]): Outcome[] {
  const kind = rules.bodyKinds.find(({ code }) => code === body.kind);
  const words = (kind?.members ?? []).map(({ zh }) => zh);
  const titles = rules.titles.filter(({ zh }) => words.some((word) => word.includes(zh)));
  const judged = seats.filter(({ personId }) => personId !== null);
  if (!kind || !titles.length || !judged.length) return [];
  const without = judged.filter((seat) => !titles.some(({ code }) => seat.titles.includes(code))).length;
  return [
    {
      ...{ kind: CheckKind.BODY_ELIGIBILITY, rule: `bodyKinds.${kind.code}.members`, ok: without === 0, hint: true },
      ...{ found: without, expected: '= 0', basis: kind.cite },
      zh: `成员 ${judged.length} 人，其中 ${without} 人没有登记${words.join('、')}等称号`,
      en: `${judged.length} members, ${without} of them without one of the titles the document names`,
    },
  ];
}

/** Who guides does not supervise the same schools: a hint, for the document only names both bodies (OH-29). */
function independence(body: Body, rules: OrganizationRules, seats: FilledSeat[], facts: Facts): Outcome[] {
  const kind = rules.bodyKinds.find(({ code }) => code === body.kind);
  if (!kind?.independentOf?.length) return [];
  const others = facts.bodies.filter(
    ({ unitId, kind: code }) => unitId === body.unitId && kind.independentOf!.includes(code),
  );
  const there = new Set(
    facts.seats.filter(({ bodyId }) => others.some(({ id }) => id === bodyId)).map(({ personId }) => personId),
  );
  const both = seats.filter(({ personId }) => personId && there.has(personId)).length;
  const words = kind.independentOf.map((code) => wordOf(rules, 'bodyKinds', code)).join('、');
  return [
    {
      ...{
        kind: CheckKind.BODY_INDEPENDENCE,
        rule: `bodyKinds.${kind.code}.independentOf`,
        ok: both === 0,
        hint: true,
      },
      ...{ found: both, expected: '= 0', basis: { ...kind.cite, proposed: true } },
      zh: both ? `有 ${both} 人同时在${words}任职，指导与督查宜分开` : `没有人同时在${words}任职`,
      en: `${both} of its people also sit in ${kind.independentOf.join(', ')}`,
    },
  ];
}
