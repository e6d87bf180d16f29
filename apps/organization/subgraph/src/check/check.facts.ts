import { rows, sql, validOn } from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';
import type { OrganizationRules } from '@yanxiu/policy';
import type { Alliance } from '../alliance/alliance.js';
import { AllianceMembership } from '../alliance/membership.js';
import type { Appointment } from '../appointment/appointment.js';
import { Body } from '../body/body.js';
import type { SeatRole } from '../body/seat.js';
import { monthsAfter } from '../mentor/mentor-pair.rules.js';
import type { OrgUnit } from '../unit/unit.js';
import { RuleException } from './rule-exception.js';

/** A seat as it is filled on the day. */
export interface FilledSeat {
  bodyId: string;
  seatId: string;
  position: string;
  role: SeatRole;
  personId: string | null;
  outside: boolean;
  /** Codes of the titles that the holder has. */
  titles: string[];
}

/** A seat that nobody holds on the day. */
export type VacantSeat = Pick<FilledSeat, 'bodyId' | 'seatId' | 'position' | 'role'>;

export interface Newcomer {
  schoolId: string;
  personId: string;
  since: string;
  mentored: boolean;
}

/** Who holds a post; the titles are those that make eligible for an appointment. */
export interface Post {
  unitId: string;
  schoolId: string | null;
  position: string;
  personId: string;
  acting: boolean;
  titles: string[];
}

/** What the rules are held against, for any number of units and alliances; loaded in a constant number of statements. */
export interface Facts {
  day: string;
  memberships: AllianceMembership[];
  bodies: Body[];
  seats: FilledSeat[];
  vacant: VacantSeat[];
  /** Who holds a position where: at the unit itself, and anywhere in the school. */
  postings: Post[];
  /** Appointments in force at groups and alliances. */
  appointments: Pick<Appointment, 'unitId' | 'allianceId' | 'role' | 'personId'>[];
  newcomers: Newcomer[];
  keyPeople: { unitId: string; leading: boolean; id: string; personId: string; version: number }[];
  exceptions: RuleException[];
  /** Families of rules in force: a unit's own, or an alliance's. */
  documents: { unitId: string; allianceId: string | null; family: string }[];
}

/** What is to be examined, with the rules that hold for it. */
export interface Examined {
  units: OrgUnit[];
  alliances: Alliance[];
  rules: readonly OrganizationRules[];
}

const lasting = (day: string) => validOn('t', day);

/** Loads the facts of a day, one statement per kind of fact. */
export async function factsOn(reader: Reader, day: string, { units, alliances, rules }: Examined): Promise<Facts> {
  const unitIds = units.map(({ id }) => id);
  const memberships = await membershipsAround(reader, day, unitIds, alliances);
  const allianceIds = [...new Set([...alliances.map(({ id }) => id), ...memberships.map((m) => m.allianceId)])];
  const bodies = await rows(
    reader,
    Body,
    sql`where ${lasting(day)} and (t.alliance_id is null and t.unit_id = any(${unitIds}::uuid[])
        or t.alliance_id = any(${allianceIds}::uuid[])) order by t.valid_from, t.id`,
  );
  const around = memberships.flatMap(({ unitId, schoolId }) => [unitId, ...(schoolId ? [schoolId] : [])]);
  const places = [...new Set([...unitIds, ...around])];
  const bodyIds = bodies.map(({ id }) => id);
  const [seats, vacant, postings, appointments, newcomers, keyPeople, exceptions, documents] = await Promise.all([
    seatsOn(reader, day, bodyIds),
    vacantOn(reader, day, bodyIds),
    postingsOn(reader, day, places, positionsIn(rules)),
    appointmentsOn(reader, day, unitIds, allianceIds),
    newcomersOn(reader, day, unitIds, Math.max(0, ...rules.map(({ mentoring }) => mentoring.months ?? 0))),
    keyPeopleOn(reader, day, unitIds),
    rows(
      reader,
      RuleException,
      sql`where ${lasting(day)} and (t.unit_id = any(${unitIds}::uuid[]) or t.alliance_id = any(${allianceIds}::uuid[]))
        order by t.valid_from desc`,
    ),
    documentsOn(reader, day, unitIds, allianceIds),
  ]);
  return {
    ...{ day, memberships, bodies, seats, vacant, postings, appointments },
    ...{ newcomers, keyPeople, exceptions, documents },
  };
}

/** All members of the alliances examined, and of those that the units (or their sections) are in. */
function membershipsAround(
  reader: Reader,
  day: string,
  unitIds: string[],
  alliances: Alliance[],
): Promise<AllianceMembership[]> {
  const ids = alliances.map(({ id }) => id);
  return rows(
    reader,
    AllianceMembership,
    sql`where ${lasting(day)} and (t.alliance_id = any(${ids}::uuid[]) or t.alliance_id in (
          select t.alliance_id from alliance_membership t
          where ${lasting(day)} and (t.unit_id = any(${unitIds}::uuid[]) or t.school_id = any(${unitIds}::uuid[]))))
        order by t.role = 'MEMBER', t.id`,
  );
}

function seatsOn(reader: Reader, day: string, bodyIds: string[]): Promise<FilledSeat[]> {
  return reader.query<FilledSeat>(sql`
    select t.body_id as "bodyId", t.seat_id as "seatId", s.position, s.role, t.person_id as "personId", t.outside_name is not null as outside,
      array(select h.title from person_title h where h.person_id = t.person_id
        and ${validOn('h', day)}) as titles
    from body_holding t join body_seat s on s.id = t.seat_id
    where t.body_id = any(${bodyIds}::uuid[]) and ${lasting(day)}
      and ${validOn('s', day)}
    order by s.place`);
}

function vacantOn(reader: Reader, day: string, bodyIds: string[]): Promise<VacantSeat[]> {
  return reader.query<VacantSeat>(sql`
    select t.body_id as "bodyId", t.id as "seatId", t.position, t.role from body_seat t
    where t.body_id = any(${bodyIds}::uuid[]) and ${lasting(day)} and not exists (
      select from body_holding h where h.seat_id = t.id
        and ${validOn('h', day)})
    order by t.place`);
}

function appointmentsOn(
  reader: Reader,
  day: string,
  unitIds: string[],
  allianceIds: string[],
): Promise<Facts['appointments']> {
  return reader.query(sql`
    select t.unit_id as "unitId", t.alliance_id as "allianceId", t.role, t.person_id as "personId" from appointment t
    where ${lasting(day)} and (t.alliance_id is null and t.unit_id = any(${unitIds}::uuid[])
      or t.alliance_id = any(${allianceIds}::uuid[]))`);
}

/** Only positions that a rule counts: the teachers of a county need not be read. */
function positionsIn(rules: readonly OrganizationRules[]): string[] {
  const named = rules.flatMap(({ staffing, bodyKinds, compositions, appointments }) => [
    ...staffing.map(({ role }) => role),
    ...bodyKinds.flatMap(({ head }) => head ?? []),
    ...appointments.map(({ role }) => role),
    ...compositions.flatMap(({ requires }) => requires.map(({ position }) => position)),
  ]);
  return [...new Set(named)];
}

function postingsOn(reader: Reader, day: string, places: string[], positions: string[]): Promise<Facts['postings']> {
  return reader.query(sql`
    select distinct t.unit_id as "unitId", t.school_id as "schoolId", t.position, t.person_id as "personId", t.acting,
      array(select h.title from person_title h where h.person_id = t.person_id
        and ${validOn('h', day)} order by 1) as titles
    from posting t join person p on p.id = t.person_id and p.active
    where t.position = any(${positions}) and ${lasting(day)}
      and (t.unit_id = any(${places}::uuid[]) or t.school_id = any(${places}::uuid[]))`);
}

/** Teachers whose first posting of all began less than so many months ago, and whether each has a mentor (HL-15). */
async function newcomersOn(reader: Reader, day: string, schoolIds: string[], months: number): Promise<Newcomer[]> {
  if (!months) return [];
  const found = await reader.query<Newcomer>(sql`
    select distinct t.school_id as "schoolId", t.person_id as "personId", f.since, exists (
        select from mentor_pair m where m.mentee_id = t.person_id
          and m.valid_from <= ${day}::date and m.valid_to >= ${day}::date) as mentored
    from posting t join person p on p.id = t.person_id and p.active
    cross join lateral (select min(e.valid_from) as since from posting e where e.person_id = t.person_id) f
    where t.school_id = any(${schoolIds}::uuid[]) and t.main and t.position = 'TEACHER' and ${lasting(day)}
      and t.valid_from > ${monthsAfter(day, -months)}::date and f.since > ${monthsAfter(day, -months)}::date`);
  return found;
}

/** Key people in service, and whether each leads a group: named, by a posting at a group, or as head of a body (HL-11). */
function keyPeopleOn(reader: Reader, day: string, unitIds: string[]): Promise<Facts['keyPeople']> {
  return reader.query(sql`
    select k.id, k.person_id as "personId", p.version, k.unit_id as "unitId", (k.leads_unit_id is not null
      or exists (select from posting t join org_unit u on u.id = t.unit_id
        where t.person_id = k.person_id and u.level = 'GROUP' and ${lasting(day)})
      or exists (select from body_holding t join body_seat s on s.id = t.seat_id
        where t.person_id = k.person_id and s.role = 'HEAD' and ${lasting(day)})) as leading
    from key_person k join person p on p.id = k.person_id
    where k.unit_id = any(${unitIds}::uuid[]) and k.returned_on <= ${day}::date and (k.valid_to is null or k.valid_to >= ${day}::date)`);
}

function documentsOn(
  reader: Reader,
  day: string,
  unitIds: string[],
  allianceIds: string[],
): Promise<Facts['documents']> {
  return reader.query(sql`
    select distinct t.unit_id as "unitId", t.alliance_id as "allianceId", t.family from normative_document t
    where ${lasting(day)} and (t.alliance_id is null and t.unit_id = any(${unitIds}::uuid[])
      or t.alliance_id = any(${allianceIds}::uuid[]))`);
}
