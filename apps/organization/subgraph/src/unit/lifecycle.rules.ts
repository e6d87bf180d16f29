import { Invalid, civilDay } from '@yanxiu/subgraph';
import type { OrgUnitStanding } from './standing.js';
import type { OrgUnit } from './unit.js';

/** The civil day before (or `by` days after) a day. */
export function shiftDay(day: string, by: number): string {
  const shifted = new Date(`${day}T00:00:00Z`);
  shifted.setUTCDate(shifted.getUTCDate() + by);
  return shifted.toISOString().slice(0, 10);
}

/** A change is recorded once it holds: the register says what is, not what is planned. @throws Invalid for a later day */
export function assertNotFuture(day: string, path: string): void {
  const today = civilDay();
  if (day > today)
    throw new Invalid({ zh: '生效日不能晚于今天', en: 'The change cannot take effect after today' }, [
      { path, rule: 'notFuture', value: day, expected: `<= ${today}` },
    ]);
}

/** The standing that covers a day: the earliest one that ends on it or later; undefined where the present one does. */
export function standingOn(standings: OrgUnitStanding[], day: string): OrgUnitStanding | undefined {
  return standings
    .filter(({ to }) => to >= day)
    .reduce<OrgUnitStanding | undefined>((first, next) => (first && first.to <= next.to ? first : next), undefined);
}

/** The unit as it was on a day; null before it was there. */
export function asItWas(unit: OrgUnit, standings: OrgUnitStanding[], day: string): OrgUnit | null {
  if (unit.openedOn && unit.openedOn > day) return null;
  const { name, parentId, path, provinceId, cityId, countyId, schoolId } = standingOn(standings, day) ?? unit;
  const active = unit.closedOn ? unit.closedOn >= day : unit.active;
  return { ...unit, name, parentId, path, provinceId, cityId, countyId, schoolId, active, asOf: day };
}

/**
 * New names for units that come below another parent, where they would stand beside a namesake: 语文教研组 of a merged
 * school becomes 甲校语文教研组.
 * @param taken names that the parent's units have
 * @returns only those that need another name
 */
export function distinctNames(
  coming: { id: string; name: string; from: string }[],
  taken: string[],
): { id: string; name: string }[] {
  const used = new Set(taken);
  return coming.flatMap(({ id, name, from }) => {
    let chosen = name;
    for (let n = 1; used.has(chosen); n += 1) chosen = `${from}${name}${n > 1 ? n : ''}`;
    used.add(chosen);
    return chosen === name ? [] : [{ id, name: chosen }];
  });
}
