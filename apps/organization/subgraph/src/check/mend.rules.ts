import type { OrganizationRules } from '@yanxiu/policy';
import type { Body } from '../body/body.js';
import { SeatRole } from '../body/seat.js';
import { wordOf } from '../policy/labels.js';
import type { Facts } from './check.facts.js';
import { MendKind } from './mend.js';
import type { MendPlan } from './mend.js';
import type { Subject } from './outcome.js';

type BodyKind = OrganizationRules['bodyKinds'][number];

/** People on record in a position at a unit, or anywhere in the school; each once. */
export const onRecordAt = (host: string | null | undefined, position: string, { postings }: Facts): string[] => [
  ...new Set(
    postings
      .filter((post) => post.position === position && host && (post.unitId === host || post.schoolId === host))
      .map(({ personId }) => personId),
  ),
];

/** The positions that a body of a kind must have, each with how often and with which part. */
function duePositions(kind: BodyKind, rules: OrganizationRules): { position: string; role: SeatRole }[] {
  const required = rules.compositions
    .filter(({ body }) => body === kind.code)
    .flatMap(({ requires }) => requires.flatMap(({ position, min }) => Array.from({ length: min }, () => position)));
  const heads = kind.head && !required.includes(kind.head) ? [kind.head] : [];
  return [...heads, ...required].map((position) => ({ position, role: partOf(kind, position) }));
}

/** A position's part in a body of the kind. */
export function partOf(kind: BodyKind | undefined, position: string): SeatRole {
  if (!kind) return SeatRole.MEMBER;
  if (position === kind.head) return SeatRole.HEAD;
  if (kind.deputies?.includes(position)) return SeatRole.DEPUTY;
  return position === kind.coordinator ? SeatRole.COORDINATOR : SeatRole.MEMBER;
}

/** Founds a body with the seats that the document asks for; whoever is on record in a position gets its seat. */
export function foundBody(kind: BodyKind, subject: Subject, rules: OrganizationRules, facts: Facts): MendPlan {
  const host = subject.allianceId ? null : subject.unitId;
  const given = new Map<string, number>();
  let heads = 0;
  const seats = duePositions(kind, rules).map(({ position, role: part }) => {
    const taken = given.get(position) ?? 0;
    given.set(position, taken + 1);
    const personId = onRecordAt(host, position, facts)[taken];
    // Two directors may be asked for; a body has one head.
    const role = part === SeatRole.HEAD && (heads += 1) > 1 ? SeatRole.DEPUTY : part;
    return { position, role, ...(personId && { holder: { personId } }) };
  });
  const parent = kind.parent && facts.bodies.find(({ kind: code, unitId }) => code === kind.parent && unitId === host);
  return {
    ...{ kind: MendKind.CREATE_BODY, mutation: 'createBody' },
    ...{ zh: `成立${kind.zh}`, en: `Found ${kind.zh}` },
    input: {
      ...(subject.allianceId ? { allianceId: subject.allianceId } : { unitId: subject.unitId }),
      ...{ kind: kind.code, name: `${subject.name}${kind.zh}`.slice(0, 60), from: facts.day, seats },
      ...(parent && { parentId: parent.id }),
    },
    // A body of experts without experts would be there in name only.
    missing:
      !seats.length && kind.members?.length
        ? ['seats']
        : seats.flatMap((seat, index) => ('holder' in seat ? [] : [`seats[${index}].holder`])),
  };
}

/** Puts who is on record on the vacant or wrongly held seat; where there is no such seat, sets it up. */
export function seatHolder(
  body: Body,
  position: string,
  role: SeatRole,
  { rules, facts, host }: { rules: OrganizationRules; facts: Facts; host: string | null },
): MendPlan[] {
  const word = wordOf(rules, 'roles', position);
  const seated = facts.seats.filter(({ bodyId }) => bodyId === body.id);
  const free = onRecordAt(host, position, facts).filter(
    (id) => !seated.some((seat) => seat.personId === id && seat.position === position),
  );
  const seat =
    facts.vacant.find((one) => one.bodyId === body.id && one.position === position && one.role === role) ??
    (role === SeatRole.HEAD ? seated.find((one) => one.role === role && one.position === position) : undefined);
  const holder = free.length === 1 ? { holder: { personId: free[0] } } : {};
  const at = { bodyId: body.id, version: body.version, from: facts.day };
  if (seat)
    return [
      {
        ...{ kind: MendKind.FILL_SEAT, mutation: 'fillBodySeat', zh: `任命${word}`, en: `Seat ${position}` },
        ...{ input: { ...at, seatId: seat.seatId, ...holder }, missing: free.length === 1 ? [] : ['holder'] },
      },
    ];
  if (role === SeatRole.HEAD && [...seated, ...facts.vacant].some((one) => one.bodyId === body.id && one.role === role))
    return [];
  return [
    {
      ...{
        kind: MendKind.ADD_SEAT,
        mutation: 'addBodySeat',
        zh: `增设${word}席位`,
        en: `Set up a seat of ${position}`,
      },
      input: { ...at, seat: { position, role, ...holder } },
      missing: free.length === 1 ? [] : ['seat.holder'],
    },
  ];
}

/** Somebody is named for a post that is short of people, or leaves one that has too many. */
export function nameOfficer(unitId: string, position: string, word: string, short: boolean, day: string): MendPlan {
  return short
    ? {
        ...{ kind: MendKind.NAME_OFFICER, mutation: 'addPosting', zh: `确定${word}`, en: `Name ${position}` },
        ...{ input: { posting: { unitId, position, from: day } }, missing: ['personId', 'version'] },
      }
    : {
        ...{ kind: MendKind.END_POSTING, mutation: 'endPosting', zh: `终止多余的${word}任职`, en: `End a ${position}` },
        ...{ input: { lastDay: day }, missing: ['id', 'version'] },
      };
}
