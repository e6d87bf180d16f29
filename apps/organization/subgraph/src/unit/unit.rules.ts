import type { UnitState } from '@yanxiu/events';
import { Invalid } from '@yanxiu/subgraph';
import { OrgLevel } from './unit.js';
import type { OrgUnit } from './unit.js';

/** Which level may stand below which. A school may stand below a city without a county (ZJ-02, X29). */
const below: Record<OrgLevel, OrgLevel[]> = {
  PROVINCE: [OrgLevel.CITY, OrgLevel.COUNTY],
  CITY: [OrgLevel.COUNTY, OrgLevel.SCHOOL],
  COUNTY: [OrgLevel.SCHOOL, OrgLevel.GROUP],
  SCHOOL: [OrgLevel.SECTION, OrgLevel.GROUP],
  SECTION: [OrgLevel.GROUP],
  GROUP: [],
};

const lineageColumn = { PROVINCE: 'provinceId', CITY: 'cityId', COUNTY: 'countyId', SCHOOL: 'schoolId' } as const;

/** @throws Invalid where a level may not stand below the parent's */
export function assertFits(parent: Pick<OrgUnit, 'level'> | null, level: OrgLevel, path: string): void {
  const allowed = levelsBelow(parent);
  if (!allowed.includes(level))
    throw new Invalid({ zh: '该层级不能设在所选上级之下', en: 'This level does not fit below the parent' }, [
      { path, rule: 'fitsParent', value: level, expected: allowed.join(' | ') || 'none' },
    ]);
}

/** Levels that may stand below a parent; provinces where there is none. */
export function levelsBelow(parent: Pick<OrgUnit, 'level'> | null): OrgLevel[] {
  return parent ? below[parent.level] : [OrgLevel.PROVINCE];
}

/** Who answers for a unit: the nearest county, city or province it hangs below; null for a province. */
export function managingAuthorityOf({ id, provinceId, cityId, countyId }: OrgUnit): string | null {
  return [countyId, cityId, provinceId].find((above) => above && above !== id) ?? null;
}

/**
 * A new unit in its place in the tree: path and lineage follow from the parent.
 * @throws Invalid where the level does not fit
 */
export function childOf<T extends { id: string; level: OrgLevel }>(
  parent: OrgUnit | null,
  unit: T,
): T & Partial<OrgUnit> {
  assertFits(parent, unit.level, 'input.level');
  const column = lineageColumn[unit.level as keyof typeof lineageColumn];
  return {
    ...unit,
    parentId: parent?.id ?? null,
    path: [...(parent?.path ?? []), unit.id],
    provinceId: parent?.provinceId ?? null,
    cityId: parent?.cityId ?? null,
    countyId: parent?.countyId ?? null,
    schoolId: parent?.schoolId ?? null,
    ...(column && { [column]: unit.id }),
  };
}

/** The unit as other slices get to know it. */
export function stateOf(unit: OrgUnit): UnitState {
  const { id, version, code, name, level, kind, parentId, path, stages, active } = unit;
  const { provinceId, cityId, countyId, schoolId } = unit;
  return {
    id,
    version,
    code,
    name,
    level,
    kind,
    parentId,
    path,
    stages,
    active,
    lineage: { provinceId, cityId, countyId, schoolId },
  };
}
