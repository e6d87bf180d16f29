import { join, rows, sql, within } from '@yanxiu/subgraph';
import type { Context, Reader, Sql } from '@yanxiu/subgraph';
import { OrgLevel, OrgUnit } from '../unit/unit.js';
import type { AddresseesInput } from './notice.input.js';

/**
 * Kinds of addressee that stand in the tree as a region rather than by a unit of their own: a region's bureau, a
 * zone's authority (DL-02: 各区市县教育局，各先导区教育行政部门).
 */
const authorities: Record<string, { level: OrgLevel; kind: string }> = {
  CITY_BUREAU: { level: OrgLevel.CITY, kind: 'REGION' },
  COUNTY_BUREAU: { level: OrgLevel.COUNTY, kind: 'REGION' },
  ZONE_AUTHORITY: { level: OrgLevel.COUNTY, kind: 'ZONE' },
};

function ofKind(code: string): Sql {
  const authority = authorities[code];
  if (authority) return sql`(t.level = ${authority.level} and t.kind = ${authority.kind})`;
  // 各基层学校: whatever kind of school; an institution at that place in the tree is named by its own kind.
  if (code === 'SCHOOL')
    return sql`(t.level = 'SCHOOL' and t.kind not in ('TEACHER_COLLEGE', 'CITY_COLLEGE', 'RESEARCH_INSTITUTE'))`;
  return sql`t.kind = ${code}`;
}

/** The units below the sender that a notice goes to: by kind, by name, or as schools of an alliance; each once. */
export function addresseesOf(
  reader: Reader,
  { viewer }: Context,
  sender: OrgUnit,
  { kinds, unitIds, allianceIds }: AddresseesInput,
): Promise<OrgUnit[]> {
  const ways = [
    ...kinds.map(ofKind),
    ...(unitIds.length ? [sql`t.id = any(${unitIds}::uuid[])`] : []),
    ...(allianceIds.length ? [inAlliances(allianceIds)] : []),
  ];
  if (!ways.length) return Promise.resolve([]);
  return rows(
    reader,
    OrgUnit,
    sql`where t.path @> array[${sender.id}]::uuid[] and t.id <> ${sender.id} and t.active
        and ${within(viewer, 'organization:notify', { unit: 'id' })} and (${join(ways, ' or ')}) order by t.id`,
  );
}

const inAlliances = (ids: string[]): Sql => sql`t.id in (
  select coalesce(m.school_id, m.unit_id) from alliance_membership m
  where m.alliance_id = any(${ids}::uuid[]) and m.valid_from <= now() and (m.valid_to is null or m.valid_to >= now()::date))`;
