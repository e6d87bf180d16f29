import { raw, sql } from '@yanxiu/subgraph';
import type { Sql, Transaction } from '@yanxiu/subgraph';

const lineage = raw('province_id, city_id, county_id, school_id');
const lineageOf = (alias: string) =>
  raw(`${alias}.province_id, ${alias}.city_id, ${alias}.county_id, ${alias}.school_id`);

/** What is held at units and lasts, table by table, with the column of its first day. */
const parts = [
  ['body', 'valid_from'],
  ['studio', 'valid_from'],
  ['studio_residency', 'valid_from'],
  ['mentor_pair', 'valid_from'],
  ['key_person', 'returned_on'],
  ['rule_exception', 'valid_from'],
  ['normative_document', 'valid_from'],
  ['period', 'valid_from'],
  ['appointment', 'valid_from'],
  ['function_assignment', 'valid_from'],
  ['weak_school', 'valid_from'],
  ['subject_demand', 'valid_from'],
  ['expert', 'valid_from'],
  ['body_assignment', 'valid_from'],
] as const;

/** What goes on with a person wherever the person serves: whose it is, and which of its rows. */
const personal: [table: string, person: string, which: Sql][] = [
  ['mentor_pair', 'mentee_id', sql`true`],
  ['key_person', 'person_id', sql`true`],
  [
    'studio',
    'leader_id',
    sql`p.mode = 'OWN' and not exists (
      select from studio o where o.unit_id = u.id and o.kind = p.kind and o.leader_id = p.leader_id
        and o.subject = p.subject and o.valid_to is null)`,
  ],
];

const runs = (alias: string, on: string): Sql =>
  sql`(${raw(alias)}.valid_to is null or ${raw(alias)}.valid_to >= ${on}::date)`;

/**
 * After units changed from a day on: what lasts at those that go on takes their new lineage; at those that are closed,
 * what belongs to a person goes on where the person now serves, and the rest ends on the day before. What ended earlier
 * stays as it was. A constant number of statements.
 */
export async function settleParts(tx: Transaction, ids: string[], on: string): Promise<void> {
  const closed = sql`p.unit_id = any(${ids}::uuid[]) and ${runs('p', on)}
    and exists (select from org_unit c where c.id = p.unit_id and not c.active)`;
  for (const [table, person, which] of personal)
    await tx.query(sql`
      update ${raw(table)} p set unit_id = u.id, (${lineage}) = row(${lineageOf('u')})
      from posting q join org_unit u on u.id = q.unit_id and u.active
      where ${closed} and ${which} and q.person_id = p.${raw(person)} and q.main
        and q.valid_from <= ${on}::date and ${runs('q', on)}`);
  for (const [table] of parts)
    await tx.query(sql`
      update ${raw(table)} p set (${lineage}) = row(${lineageOf('u')}) from org_unit u
      where u.id = any(${ids}::uuid[]) and u.active and p.unit_id = u.id and ${runs('p', on)}
        and (${lineageOf('p')}) is distinct from (${lineageOf('u')})`);
  await tx.query(sql`
    with gone as (select p.id from body p where ${closed} and p.alliance_id is null),
    seats as (
      update body_seat s set valid_to = greatest(s.valid_from, ${on}::date - 1)
      where s.body_id in (select id from gone) and ${runs('s', on)})
    update body_holding h set valid_to = greatest(h.valid_from, ${on}::date - 1)
    where h.body_id in (select id from gone) and ${runs('h', on)}`);
  for (const [table, first] of parts)
    await tx.query(sql`
      update ${raw(table)} p set valid_to = greatest(p.${raw(first)}, ${on}::date - 1)
      where ${closed} and ${table === 'body' ? sql`p.alliance_id is null` : sql`true`}`);
  await endForeignGuidance(tx, ids, on);
}

/** A body guides schools below its own unit while it lasts: what has ended or moved away is guided no more (DL-08). */
async function endForeignGuidance(tx: Transaction, ids: string[], on: string): Promise<void> {
  await tx.query(sql`
    update body_assignment a set valid_to = greatest(a.valid_from, ${on}::date - 1)
    from body b, org_unit u
    where b.id = a.body_id and u.id = a.unit_id and ${runs('a', on)}
      and (a.unit_id = any(${ids}::uuid[]) or b.unit_id = any(${ids}::uuid[]))
      and (b.valid_to < ${on}::date or not u.path @> array[b.unit_id])`);
}
