import { Conflict, insert, raw, rows, sql } from '@yanxiu/subgraph';
import type { Sql, Transaction } from '@yanxiu/subgraph';
import { announceMembers } from '../alliance/announce.service.js';
import { AllianceMembership } from '../alliance/membership.js';
import { Person } from '../person/person.js';
import { announcePeople } from '../person/person.service.js';
import { shiftDay } from './lifecycle.rules.js';
import { settleParts } from './parts.js';
import type { UnitChange } from './standing.js';
import { OrgUnit } from './unit.js';
import { announceUnits } from './unit.service.js';

/** A change of units: what it is, from which day on, and why. */
export interface Change {
  kind: UnitChange;
  on: string;
  reason: string;
  /** Number of the official paper that orders it. */
  documentNumber?: string | null;
}

const lineage = raw('province_id, city_id, county_id, school_id');
const lineageOf = (alias: string) =>
  raw(`${alias}.province_id, ${alias}.city_id, ${alias}.county_id, ${alias}.school_id`);
/** Postings (alias `p`) that last on a day or later. */
const lastsOn = (day: string): Sql => sql`(p.valid_to is null or p.valid_to >= ${day}::date)`;

/** Ids of units and of all that is in use below them. */
export async function subtreesOf(tx: Transaction, ids: string[]): Promise<string[]> {
  const found = await tx.query<{ id: string }>(sql`select id from org_unit where path && ${ids}::uuid[] and active`);
  return found.map(({ id }) => id);
}

/**
 * Keeps how units stood until the day before a change. A second change on the same day replaces the first.
 * @throws Conflict where one of them was opened or changed after that day
 */
export async function keepStandings(tx: Transaction, ids: string[], change: Change): Promise<void> {
  const { kind, on, reason, documentNumber = null } = change;
  const since = sql`coalesce((select max(h.valid_to) + 1 from org_unit_history h where h.unit_id = u.id), u.opened_on)`;
  const [later] = await tx.query<{ name: string; since: string }>(sql`
    select u.name, ${since} as since from org_unit u where u.id = any(${ids}::uuid[]) and ${since} > ${on}::date limit 1`);
  if (later)
    throw new Conflict(
      {
        zh: `“${later.name}”在生效日之后已有设立或变更，不能补记更早的变更`,
        en: `${later.name} was opened or changed after that day`,
      },
      [{ path: 'input.effectiveOn', rule: 'afterLastChange', value: on, expected: `>= ${later.since}` }],
    );
  await tx.query(sql`
    insert into org_unit_history
      (id, unit_id, name, parent_id, path, ${lineage}, valid_from, valid_to, ended_by, reason, document_number)
    select gen_random_uuid(), u.id, u.name, u.parent_id, u.path, ${lineageOf('u')}, ${since}, ${on}::date - 1, ${kind}, ${reason}, ${documentNumber}
    from org_unit u where u.id = any(${ids}::uuid[]) and coalesce(${since}, '-infinity') < ${on}::date`);
}

/**
 * Hangs units with all below them under another parent: paths and lineages follow, in one statement.
 * @param roots none of them below another
 */
export async function hangBelow(tx: Transaction, roots: string[], parent: OrgUnit): Promise<void> {
  const own = (column: string, above: string | null) => sql`${raw(column)} = case
    when u.${raw(column)} = any(u.path[cardinality(r.path):]) then u.${raw(column)} else ${above}::uuid end`;
  await tx.query(sql`
    update org_unit u set
      parent_id = case when u.id = r.id then ${parent.id}::uuid else u.parent_id end,
      path = ${parent.path}::uuid[] || u.path[cardinality(r.path):],
      ${own('province_id', parent.provinceId)}, ${own('city_id', parent.cityId)},
      ${own('county_id', parent.countyId)}, ${own('school_id', parent.schoolId)},
      version = u.version + 1, updated_at = now()
    from org_unit r
    where r.id = any(${roots}::uuid[]) and u.path @> array[r.id] and u.active`);
}

/**
 * After units got another lineage: what runs at them is ended and goes on under the new one, so that what was done
 * before stays where it was done. Accounts and alliances they own follow at once.
 */
export async function reseat(tx: Transaction, ids: string[], on: string): Promise<void> {
  const differs = sql`p.unit_id = u.id and u.id = any(${ids}::uuid[])
    and (${lineageOf('p')}) is distinct from (${lineageOf('u')})`;
  await tx.query(sql`
    insert into posting (id, person_id, unit_id, ${lineage}, position, subject, stage, main, acting, valid_from, valid_to)
    select gen_random_uuid(), p.person_id, u.id, ${lineageOf('u')}, p.position, p.subject, p.stage, p.main, p.acting, ${on}::date, p.valid_to
    from posting p, org_unit u where ${differs} and p.valid_from < ${on}::date and ${lastsOn(on)}
    on conflict do nothing`);
  await tx.query(sql`
    update posting p set valid_to = ${on}::date - 1 from org_unit u
    where ${differs} and p.valid_from < ${on}::date and ${lastsOn(on)}`);
  await tx.query(sql`
    update posting p set (${lineage}) = row(${lineageOf('u')}) from org_unit u
    where ${differs} and p.valid_from >= ${on}::date`);
  await reseatMemberships(tx, ids, on);
  for (const table of ['account', 'alliance'])
    await tx.query(sql`
      update ${raw(table)} p set (${lineage}) = row(${lineageOf('u')}) from org_unit u where ${differs}`);
}

async function reseatMemberships(tx: Transaction, ids: string[], on: string): Promise<void> {
  const ended = await endMemberships(tx, ids, on);
  const units = new Map(
    (
      await rows(
        tx,
        OrgUnit,
        sql`where t.id = any(${[...new Set(ended.map(({ unitId }) => unitId))]}::uuid[]) and t.active`,
      )
    ).map((unit) => [unit.id, unit]),
  );
  await insert(
    tx,
    AllianceMembership,
    ended.flatMap((membership) => {
      const unit = units.get(membership.unitId);
      if (!unit) return [];
      const { provinceId, cityId, countyId, schoolId } = unit;
      return [{ ...membership, id: crypto.randomUUID(), provinceId, cityId, countyId, schoolId, from: on }];
    }),
  );
  await announceMembers(tx, ended);
}

/** Ends what units are members of on the day before; memberships that had not begun are dropped. @returns as they were */
export async function endMemberships(tx: Transaction, ids: string[], on: string): Promise<AllianceMembership[]> {
  const running = sql`t.unit_id = any(${ids}::uuid[]) and (t.valid_to is null or t.valid_to >= ${on}::date)`;
  const found = await rows(tx, AllianceMembership, sql`where ${running} order by t.id`);
  await tx.query(sql`delete from alliance_membership t where ${running} and t.valid_from >= ${on}::date`);
  await tx.query(sql`update alliance_membership t set valid_to = ${on}::date - 1 where ${running}`);
  await announceMembers(tx, found);
  return found;
}

/** Which postings go from units to another one. */
export interface PostingTransfer {
  from: string[];
  to: OrgUnit;
  on: string;
  /** Only these people's; all where it is absent. */
  personIds?: string[];
}

/** Ends postings on the day before and lets them go on at another unit; one identity, two postings in time (DL-04). */
export async function transferPostings(tx: Transaction, { from, to, on, personIds }: PostingTransfer): Promise<void> {
  const leaving = sql`p.unit_id = any(${from}::uuid[]) and ${lastsOn(on)}
    and ${personIds ? sql`p.person_id = any(${personIds}::uuid[])` : sql`true`}`;
  await tx.query(sql`
    insert into posting (id, person_id, unit_id, ${lineage}, position, subject, stage, main, acting, valid_from, valid_to)
    select distinct on (p.person_id, p.position) gen_random_uuid(), p.person_id, u.id, ${lineageOf('u')},
      p.position, p.subject, p.stage, p.main, p.acting, greatest(p.valid_from, ${on}::date), p.valid_to
    from posting p join org_unit u on u.id = ${to.id}
    where ${leaving} and not exists (
      select 1 from posting q where q.person_id = p.person_id and q.unit_id = u.id and q.position = p.position
        and (q.valid_to is null or q.valid_to >= ${on}::date) and (q.main or not p.main))
    order by p.person_id, p.position, p.main desc, p.id
    on conflict do nothing`);
  // Whose second posting was at the unit that takes over has one posting there now, the main one.
  await tx.query(sql`
    update posting p set valid_to = ${on}::date - 1
    where p.unit_id = ${to.id} and not p.main and p.valid_from < ${on}::date and ${lastsOn(on)} and exists (
      select 1 from posting q where q.unit_id = p.unit_id and q.person_id = p.person_id and q.position = p.position
        and q.main and q.valid_from >= ${on}::date)`);
  await endPostings(tx, leaving, on);
}

/** Ends all postings at units on the day before; those that had not begun are dropped. */
export function endPostingsAt(tx: Transaction, ids: string[], on: string): Promise<void> {
  return endPostings(tx, sql`p.unit_id = any(${ids}::uuid[]) and ${lastsOn(on)}`, on);
}

async function endPostings(tx: Transaction, which: Sql, on: string): Promise<void> {
  await tx.query(sql`delete from posting p where ${which} and p.valid_from >= ${on}::date`);
  await tx.query(sql`update posting p set valid_to = ${on}::date - 1 where ${which}`);
}

/** Settles what is held at the units, and tells the other slices of them and of the people whose postings changed. */
export async function announceChange(tx: Transaction, ids: string[], on: string): Promise<OrgUnit[]> {
  await settleParts(tx, ids, on);
  const units = await rows(tx, OrgUnit, sql`where t.id = any(${ids}::uuid[]) order by cardinality(t.path), t.id`);
  await announceUnits(tx, units);
  const people = await tx.query<{ id: string }>(sql`
    update person set version = version + 1, updated_at = now() where id in (
      select p.person_id from posting p where p.unit_id = any(${ids}::uuid[]) and ${lastsOn(shiftDay(on, -1))})
    returning id`);
  const changed = await rows(tx, Person, sql`where t.id = any(${people.map(({ id }) => id)}::uuid[]) order by t.id`);
  await announcePeople(tx, changed);
  return units;
}

/** A change of thousands of rows may take longer than a page may. */
export async function withoutHurry(tx: Transaction): Promise<void> {
  await tx.query(sql`set local statement_timeout = 60000`);
}
