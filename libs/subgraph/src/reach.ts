import { reachOf } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { join, raw, sql } from './sql.js';
import type { Sql } from './sql.js';

export interface ReachColumns {
  /** Column with the person a row belongs to, for permissions that cover only own rows. */
  self?: string;
  /** Column with the row's own unit, for grants on sections and groups. */
  unit?: string;
}

/**
 * The viewer's reach under a permission as a predicate over the columns a fact carries
 * (`province_id`, `city_id`, `county_id`, `school_id`); belongs into every statement that a loader sends.
 */
export function within(viewer: Viewer, permission: string, { self, unit }: ReachColumns = {}): Sql {
  const reach = reachOf(viewer, permission);
  if (reach.everything) return sql`true`;
  const any = (column: string, ids: string[]) => (ids.length ? [isOneOf(column, ids)] : []);
  const parts = [
    ...any('province_id', reach.provinces),
    ...any('city_id', reach.cities),
    ...any('county_id', reach.counties),
    ...any('school_id', reach.schools),
    // What a city runs itself carries no county (ZJ-02).
    ...any('city_id', reach.ownSchoolsOf).map((city) => sql`(${city} and t.county_id is null)`),
    ...(unit ? any(unit, reach.units) : []),
    ...(self && reach.self ? [sql`t.${raw(self)} = ${reach.self}::uuid`] : []),
  ];
  return parts.length ? sql`(${join(parts, ' or ')})` : sql`false`;
}

/** A plain equality where there is one id: only then can an index on (column, sort key) give a page in its order. */
function isOneOf(column: string, ids: string[]): Sql {
  const [id, ...more] = ids;
  return more.length ? sql`t.${raw(column)} = any(${ids}::uuid[])` : sql`t.${raw(column)} = ${id}::uuid`;
}

/** Where a row in hand belongs. */
export interface Place {
  provinceId?: string | null;
  cityId?: string | null;
  countyId?: string | null;
  schoolId?: string | null;
  /** The row's own unit, for grants on sections and groups. */
  unitId?: string | null;
}

/** The same reach for a row that is in hand already; own rows are the caller's to know. */
export function reaches(viewer: Viewer, permission: string, place: Place): boolean {
  const reach = reachOf(viewer, permission);
  const among = (ids: string[], id: string | null | undefined) => Boolean(id && ids.includes(id));
  return (
    reach.everything ||
    among(reach.provinces, place.provinceId) ||
    among(reach.cities, place.cityId) ||
    among(reach.counties, place.countyId) ||
    among(reach.schools, place.schoolId) ||
    // Never the city itself: a right given there would reach its counties as well.
    (among(reach.ownSchoolsOf, place.cityId) && !place.countyId && Boolean(place.schoolId)) ||
    among(reach.units, place.unitId)
  );
}
