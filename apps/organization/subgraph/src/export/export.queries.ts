import { civilDay, raw, sql, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { allianceConditions } from '../alliance/alliance.loader.js';
import { bodyConditions } from '../body/body.loader.js';
import { personConditions } from '../person/person.loader.js';
import { unitConditions, unitsAsOf } from '../unit/unit.loader.js';
import type { ExportFilter, ExportKind } from './export.input.js';

/** Under which right a kind is read. */
export const permissions: Record<ExportKind, string> = {
  UNITS: 'organization:read',
  PEOPLE: 'organization:read-people',
  ALLIANCES: 'organization:read',
  // Who sits where is personal data.
  BODIES: 'organization:read-people',
};

type Below = (context: Context, unitId: string, filter: ExportFilter) => Sql;

const lasts = (from: string, to: string, day: Sql): Sql =>
  sql`${raw(from)} <= ${day} and (${raw(to)} is null or ${raw(to)} >= ${day})`;

/** The day asked for; of what began later or ended before, its first or its last: a file shows what was in it then. */
const dayWithin = (day: string): Sql => sql`greatest(t.valid_from, least(${day}::date, t.valid_to))`;

/** People with their postings of a day below a unit, within reach. */
const peopleBelow: Below = ({ viewer }, unitId, { people }) => {
  const reach = within(viewer, permissions.PEOPLE, { self: 'person_id', unit: 'unit_id' });
  const day = people?.on ?? civilDay();
  return sql`
    select p.staff_number as "staffNumber", p.name, u.code as "unitCode", t.position, t.subject, t.stage, p.tier,
      t.valid_from::text as "from", t.valid_to::text as "to", t.main::text as main
    from posting t join person p on p.id = t.person_id join org_unit u on u.id = t.unit_id
    where u.path @> array[${unitId}]::uuid[] and p.active and ${reach}
      and t.person_id in (select t.id from person t where ${personConditions(people ?? {})})
      and ${lasts('t.valid_from', 't.valid_to', sql`${day}::date`)}
    order by u.name collate "zh-x-icu", p.name collate "zh-x-icu", p.id, t.main desc`;
};

/** Units below a unit, parents first: those in use, or what the conditions say, with the names of their day. */
const unitsBelow: Below = ({ viewer }, unitId, { units }) => sql`
    select t.code, t.name, t.level, parent.code as "parentCode", t.kind, array_to_string(t.stages, ',') as stages,
      t.ownership, t.rural::text as rural, t.address
    from ${units?.asOf ? unitsAsOf(units.asOf) : raw('org_unit')} t left join org_unit parent on parent.id = t.parent_id
    where t.path @> array[${unitId}]::uuid[] and t.id <> ${unitId} and ${unitConditions(units ?? {})}
      and ${within(viewer, permissions.UNITS, { unit: 'id' })}
    order by cardinality(t.path), t.name collate "zh-x-icu", t.id`;

/** Alliances with the schools in them, owned by a unit or one below it: those that last today, or of the conditions. */
const alliancesBelow: Below = ({ viewer }, unitId, { alliances }) => {
  const day = dayWithin(alliances?.on ?? civilDay());
  return sql`
    select t.code, t.name, t.kind, t.stage, u.code as "unitCode", m.role, m.valid_from::text as "from"
    from alliance t join org_unit owner on owner.id = t.unit_id
      left join alliance_membership m on m.alliance_id = t.id and ${lasts('m.valid_from', 'm.valid_to', day)}
      left join org_unit u on u.id = m.unit_id
    where owner.path @> array[${unitId}]::uuid[] and ${within(viewer, permissions.ALLIANCES, { unit: 'unit_id' })}
      and ${allianceConditions(alliances ?? { on: civilDay() })}
    order by t.name collate "zh-x-icu", t.id, m.role = 'MEMBER', u.name collate "zh-x-icu", u.id`;
};

/** Bodies with their seats and who sits there, owned by a unit or one below it; vacant seats too. */
const bodiesBelow: Below = ({ viewer }, unitId, { bodies }) => {
  const day = dayWithin(bodies?.on ?? civilDay());
  return sql`
    select coalesce(a.code, owner.code) as "hostCode", t.name, t.kind, t.valid_from::text as "from", t.document,
      s.place::text as place, s.position, p.staff_number as "staffNumber",
      case s.role when 'HEAD' then '组长' when 'DEPUTY' then '副组长' when 'COORDINATOR' then '统筹' else '成员' end as role,
      h.outside_name as "outsideName", h.outside_organisation as "outsideOrganisation", h.valid_from::text as since
    from body t join org_unit owner on owner.id = t.unit_id left join alliance a on a.id = t.alliance_id
      left join body_seat s on s.body_id = t.id and ${lasts('s.valid_from', 's.valid_to', day)}
      left join body_holding h on h.seat_id = s.id and ${lasts('h.valid_from', 'h.valid_to', day)}
      left join person p on p.id = h.person_id
    where owner.path @> array[${unitId}]::uuid[] and ${within(viewer, permissions.BODIES, { unit: 'unit_id' })}
      and ${bodyConditions(bodies ?? { on: civilDay() })}
    order by owner.name collate "zh-x-icu", t.name collate "zh-x-icu", t.id, s.place, s.id`;
};

/** What an export reads, by kind. */
export const below: Record<ExportKind, Below> = {
  UNITS: unitsBelow,
  PEOPLE: peopleBelow,
  ALLIANCES: alliancesBelow,
  BODIES: bodiesBelow,
};
