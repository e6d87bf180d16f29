/** A unit as the switch shows it. */
export interface Place {
  id: string;
  pId: string;
  value: string;
  name: string;
  title: string;
  isLeaf: boolean;
}

interface Unit {
  id: string;
  name: string;
  level: string;
  parent?: { name: string } | null;
}

interface Grant {
  level: string;
  unitId: string;
  /** Ids from the root down to the unit. */
  path: string[];
  schoolIds?: string[] | null;
}

/** Below a school there is nothing to look at by itself. */
const leafLevels = new Set(['SCHOOL', 'SECTION', 'GROUP']);

export const placeOf = ({ id, name, level }: Unit, pId = ''): Place => ({
  id,
  pId,
  value: id,
  name,
  title: name,
  isLeaf: leafLevels.has(level),
});

/** A unit found by its name: no place in the tree, but the unit above it, for half the counties have a 实验中学. */
export const hitOf = (unit: Unit): Place => ({
  ...placeOf(unit),
  title: unit.parent ? `${unit.name}（${unit.parent.name}）` : unit.name,
  isLeaf: true,
});

/** Where the reach of a person begins: the units of the grants, an alliance's being the schools it leads. */
export function rootsOf(grants: readonly Grant[]): string[] {
  return [
    ...new Set(grants.flatMap(({ level, unitId, schoolIds }) => (level === 'ALLIANCE' ? (schoolIds ?? []) : [unitId]))),
  ];
}

/** Units above one's reach: the graph tells them by name, so that a page can say which county a school is in. */
export function aboveReach(grants: readonly Grant[]): Set<string> {
  const own = new Set(grants.map(({ unitId }) => unitId));
  return new Set(grants.flatMap(({ path }) => path).filter((id) => !own.has(id)));
}

/** The tree with more units in it; what is there stays as it is. */
export function withUnits(places: Place[], units: Unit[], parent: string): Place[] {
  const known = new Set(places.map(({ id }) => id));
  return [...places, ...units.filter(({ id }) => !known.has(id)).map((unit) => placeOf(unit, parent))];
}
