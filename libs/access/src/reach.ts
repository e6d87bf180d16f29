import { spanOf } from './catalogue.js';
import type { Span } from './permission.js';
import type { Grant, Viewer } from './viewer.js';

/** Which rows a viewer reaches under one permission: a union over the columns that facts carry. */
export interface Reach {
  /** True on the platform level: no predicate at all. */
  everything: boolean;
  provinces: string[];
  cities: string[];
  counties: string[];
  schools: string[];
  /** Cities of which only the schools that they run themselves are reached: those of no county. */
  ownSchoolsOf: string[];
  /** Sections and groups, matched on the row's own unit. */
  units: string[];
  /** The viewer's person where the permission covers only own rows. */
  self: string | null;
}

/** The span in which a single grant carries the permission: an app's scopes always reach its whole unit. */
function spanIn(grant: Grant, permission: string): Span | undefined {
  if (grant.permissions) return grant.permissions.includes(permission) ? 'UNIT' : undefined;
  return spanOf(grant.role, permission);
}

/** Whether the viewer holds the permission anywhere. Root fields ask this; rows are then cut by {@link reachOf}. */
export function holds(viewer: Viewer, permission: string): boolean {
  return viewer.grants.some((grant) => spanIn(grant, permission) !== undefined);
}

/** Union of all grants that carry the permission. Empty reach = no row at all. */
export function reachOf(viewer: Viewer, permission: string): Reach {
  const reach: Reach = {
    everything: false,
    provinces: [],
    cities: [],
    counties: [],
    schools: [],
    ownSchoolsOf: [],
    units: [],
    self: null,
  };
  for (const grant of viewer.grants) {
    const span = spanIn(grant, permission);
    if (span === 'SELF') reach.self = viewer.personId ?? null;
    if (span === 'DIRECT' && grant.level === 'CITY') reach.ownSchoolsOf.push(grant.unitId);
    else if (span === 'UNIT' || (span === 'DIRECT' && below.has(grant.level))) add(reach, grant);
  }
  return reach;
}

/** Levels on which what a unit runs itself is all that is below it. */
const below = new Set<Grant['level']>(['COUNTY', 'SCHOOL', 'SECTION', 'GROUP']);

function add(reach: Reach, grant: Grant): void {
  switch (grant.level) {
    case 'PLATFORM':
      reach.everything = true;
      break;
    case 'PROVINCE':
      reach.provinces.push(grant.unitId);
      break;
    case 'CITY':
      reach.cities.push(grant.unitId);
      break;
    case 'COUNTY':
      reach.counties.push(grant.unitId);
      break;
    case 'SCHOOL':
      reach.schools.push(grant.unitId);
      break;
    case 'ALLIANCE':
      reach.schools.push(...(grant.schoolIds ?? []));
      break;
    default:
      reach.units.push(grant.unitId);
  }
}

/** Units above the viewer's own, from the paths of the grants: they are seen by name, not reached into. */
export function ancestorsOf(viewer: Viewer, permission: string): string[] {
  const carrying = viewer.grants.filter((grant) => spanIn(grant, permission) !== undefined);
  return [...new Set(carrying.flatMap((grant) => grant.path))];
}
