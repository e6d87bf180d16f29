import { civilDay, raw, sql, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import type { ExportKind } from '../import/import.input.js';

/** Under which right a kind is read. */
export const permissions: Record<ExportKind, string> = {
  UNITS: 'organization:read',
  PEOPLE: 'organization:read-people',
  ALLIANCES: 'organization:read',
  // Who sits where is personal data.
  BODIES: 'organization:read-people',
};

/** People with postings that last today below a unit, within reach. */
function peopleBelow({ viewer }: Context, unitId: string): Sql {
  const reach = within(viewer, permissions.PEOPLE, { self: 'person_id', unit: 'unit_id' });
  return sql`
    select p.staff_number as "staffNumber", p.name, u.code as "unitCode", t.position, t.subject, t.stage, p.tier,
      t.valid_from::text as "from", t.valid_to::text as "to", t.main::text as main
    from posting t join person p on p.id = t.person_id join org_unit u on u.id = t.unit_id
    where u.path @> array[${unitId}]::uuid[] and p.active and ${reach}
      and t.valid_from <= ${civilDay()}::date and (t.valid_to is null or t.valid_to >= ${civilDay()}::date)
    order by u.name collate "zh-x-icu", p.name collate "zh-x-icu", p.id, t.main desc`;
}

/** Units in use below a unit, parents first. */
function unitsBelow({ viewer }: Context, unitId: string): Sql {
  return sql`
    select t.code, t.name, t.level, parent.code as "parentCode", t.kind, array_to_string(t.stages, ',') as stages,
      t.ownership, t.rural::text as rural, t.address
    from org_unit t left join org_unit parent on parent.id = t.parent_id
    where t.path @> array[${unitId}]::uuid[] and t.id <> ${unitId} and t.active
      and ${within(viewer, permissions.UNITS, { unit: 'id' })}
    order by cardinality(t.path), t.name collate "zh-x-icu", t.id`;
}

/** Alliances that last today with the schools in them, owned by a unit or one below it. */
function alliancesBelow({ viewer }: Context, unitId: string): Sql {
  const today = civilDay();
  return sql`
    select t.code, t.name, t.kind, t.stage, u.code as "unitCode", m.role, m.valid_from::text as "from"
    from alliance t join org_unit owner on owner.id = t.unit_id
      join alliance_membership m on m.alliance_id = t.id join org_unit u on u.id = m.unit_id
    where owner.path @> array[${unitId}]::uuid[] and ${within(viewer, permissions.ALLIANCES, { unit: 'unit_id' })}
      and t.valid_from <= ${today}::date and (t.valid_to is null or t.valid_to >= ${today}::date)
      and m.valid_from <= ${today}::date and (m.valid_to is null or m.valid_to >= ${today}::date)
    order by t.name collate "zh-x-icu", t.id, m.role = 'MEMBER', u.name collate "zh-x-icu", u.id`;
}

/** Bodies that last today with their seats and who sits there, owned by a unit or one below it; vacant seats too. */
function bodiesBelow({ viewer }: Context, unitId: string): Sql {
  const today = civilDay();
  const lasts = (from: string, to: string) =>
    sql`${raw(from)} <= ${today}::date and (${raw(to)} is null or ${raw(to)} >= ${today}::date)`;
  return sql`
    select coalesce(a.code, owner.code) as "hostCode", t.name, t.kind, t.valid_from::text as "from", t.document,
      s.place::text as place, s.position, p.staff_number as "staffNumber",
      case s.role when 'HEAD' then '组长' when 'DEPUTY' then '副组长' when 'COORDINATOR' then '统筹' else '成员' end as role,
      h.outside_name as "outsideName", h.outside_organisation as "outsideOrganisation", h.valid_from::text as since
    from body t join org_unit owner on owner.id = t.unit_id left join alliance a on a.id = t.alliance_id
      join body_seat s on s.body_id = t.id and ${lasts('s.valid_from', 's.valid_to')}
      left join body_holding h on h.seat_id = s.id and ${lasts('h.valid_from', 'h.valid_to')}
      left join person p on p.id = h.person_id
    where owner.path @> array[${unitId}]::uuid[] and ${within(viewer, permissions.BODIES, { unit: 'unit_id' })}
      and ${lasts('t.valid_from', 't.valid_to')}
    order by owner.name collate "zh-x-icu", t.name collate "zh-x-icu", t.id, s.place, s.id`;
}

/** What an export reads, by kind. */
export const below: Record<ExportKind, (context: Context, unitId: string) => Sql> = {
  UNITS: unitsBelow,
  PEOPLE: peopleBelow,
  ALLIANCES: alliancesBelow,
  BODIES: bodiesBelow,
};
