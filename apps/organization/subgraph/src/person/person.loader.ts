import {
  allOf,
  civilDay,
  connectionOf,
  containing,
  defineLoader,
  defineNestedPages,
  grouped,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  validOn,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { PeopleArgs, PersonFilter } from './person.input.js';
import { Person } from './person.js';
import { Posting } from './posting.js';

export const PersonConnection = connectionOf(Person, 'Person', '人员');

const read = 'organization:read-people';

/** A person is reached through any of the postings, past ones included, or as oneself. */
export function peopleInReach({ viewer }: Context, permission = read): Sql {
  return sql`t.id in (select t.person_id from posting t where ${within(viewer, permission, { self: 'person_id', unit: 'unit_id' })})`;
}

export const personById = loaderById(Person, peopleInReach);

/** All postings of a person that the viewer reaches the person for, latest first. */
export const postingsOf = defineLoader<string, Posting[]>(async (personIds, { db }) =>
  grouped(
    personIds,
    await rows(
      db,
      Posting,
      sql`where t.person_id = any(${wellFormed(personIds)}::uuid[]) order by t.main desc, t.valid_from desc, t.id`,
    ),
    (posting) => posting.personId,
  ),
);

const byName = orderOf('NAME', 'name collate "zh-x-icu" text', 'id uuid');

export function peopleMatching(context: Context, { filter, ...args }: PeopleArgs): Promise<Connection<Person>> {
  const where = sql`${peopleInReach(context)} and t.active and ${personConditions(filter ?? {})}`;
  return page(context, { entity: Person, where, order: byName, args, filter });
}

/** What a filter of people says of `t`. */
export function personConditions({ under, on, nameContains }: PersonFilter): Sql {
  return allOf(
    under && postedUnder(under, on ?? civilDay()),
    nameContains && sql`t.name like ${containing(nameContains)}`,
  );
}

const lasting = (day: string): Sql => validOn('p', day);

function postedUnder(unitId: string, day: string): Sql {
  return sql`t.id in (select p.person_id from posting p join org_unit u on u.id = p.unit_id
    where u.path @> array[${unitId}]::uuid[] and ${lasting(day)})`;
}

/** People posted at a unit itself today: the rows of a school's staff list, by name. */
export const staffOf = defineNestedPages<Person>('unit_id', (context, args) => ({
  entity: Person,
  // One row per person and unit, so that a person of two schools stands in both lists.
  from: sql`(select p.*, x.unit_id from person p join (
      select distinct p.person_id, p.unit_id from posting p where ${lasting(civilDay())}) x on x.person_id = p.id)`,
  where: sql`t.active and ${peopleInReach(context)}`,
  order: byName,
  args,
}));
