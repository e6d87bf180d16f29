/** A unit's decision to follow a pack from one day on. Both days are included; an open end is null. */
export interface Adoption {
  unitId: string;
  packCode: string;
  version: number;
  from: string;
  to: string | null;
}

/**
 * The adoption in force for a unit on a civil day: the nearest unit on its path (root first, the unit itself last) that
 * has one in force, and there the one that began last, the higher version on equal days.
 */
export function inForce<A extends Adoption>(adoptions: readonly A[], path: readonly string[], day: string): A | null {
  for (const unitId of [...path].reverse()) {
    const own = adoptions.filter((adoption) => adoption.unitId === unitId && covers(adoption, day));
    const latest = own.sort((a, b) => b.from.localeCompare(a.from) || b.version - a.version)[0];
    if (latest) return latest;
  }
  return null;
}

function covers({ from, to }: Adoption, day: string): boolean {
  return from <= day && (to === null || day <= to);
}
