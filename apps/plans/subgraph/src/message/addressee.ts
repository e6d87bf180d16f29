import { reachOf } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';

/** Rights by which a unit's officers hear what concerns it. */
const duties = ['plans:plan', 'plans:organise', 'plans:review', 'plans:accept-reports'] as const;
export type Duty = (typeof duties)[number];

/** Whoever holds the right by a grant on the unit itself. */
export const officeOf = (unitId: string, duty: Duty): string => `${unitId} ${duty}`;

/**
 * As whom a viewer is addressed: as the person he is, and for units where he holds a right by a grant on the unit itself.
 * What concerns a school is the school's; who reaches it from above, or leads its alliance, has messages of his own.
 */
export function addressesOf(viewer: Viewer): string[] {
  const direct = {
    ...viewer,
    grants: viewer.grants.filter(({ level }) => level !== 'ALLIANCE' && level !== 'PLATFORM'),
  };
  const offices = duties.flatMap((duty) => {
    const { provinces, cities, counties, schools, units } = reachOf(direct, duty);
    return [...provinces, ...cities, ...counties, ...schools, ...units].map((unitId) => officeOf(unitId, duty));
  });
  return viewer.personId ? [viewer.personId, ...offices] : offices;
}
