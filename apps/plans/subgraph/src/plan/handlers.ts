import type { DirectoryUnit } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';

const idAt: Record<string, (unit: DirectoryUnit) => string | null> = {
  PROVINCE: ({ provinceId }) => provinceId,
  CITY: ({ cityId }) => cityId,
  SCHOOL: ({ schoolId, id }) => schoolId ?? id,
  SECTION: ({ schoolId, id }) => schoolId ?? id,
  GROUP: ({ id }) => id,
  PERSON: ({ schoolId, id }) => schoolId ?? id,
};

/** The unit above (or the unit itself) on the level that the policy names; a city stands in for a county that is none. */
export function handlerAt(level: string, unit: DirectoryUnit): string {
  const at = idAt[level] ?? (({ countyId, cityId }: DirectoryUnit) => countyId ?? cityId);
  return at(unit) ?? unit.id;
}

/** The kind of body that the policy lets decide there. */
export const bodyKindOf = ({ plans }: Pack, template: string): string | undefined =>
  plans.handling.find(({ what }) => what === template)?.by;

/** Who decides, out of units in hand: the unit on the level, and the bodies of the named kind directly below it. */
export function handlersIn(
  units: readonly DirectoryUnit[],
  pack: Pack,
  template: string,
  level: string,
  unit: DirectoryUnit,
): string[] {
  const at = handlerAt(level, unit);
  const kind = bodyKindOf(pack, template);
  const bodies = kind ? units.filter((body) => body.parentId === at && body.kind === kind && body.active) : [];
  return [at, ...bodies.map(({ id }) => id)];
}
