import { holds, reachOf } from '@yanxiu/access';
import { useViewer } from './viewer.js';

/** A unit with those above it, as the graph answers it. */
export interface Place {
  id: string;
  parent?: Place | null;
}

/** Ids of a unit and of all above it. */
function pathOf(place: Place | null | undefined): string[] {
  return place ? [place.id, ...pathOf(place.parent)] : [];
}

/** Whether a grant of the signed-in person reaches a unit: who may not act there is shown no button. The server decides. */
export function useMayAt(place: Place | null | undefined): (permission: string) => boolean {
  const viewer = useViewer();
  const path = new Set(pathOf(place));
  return (permission) =>
    viewer.grants.some((grant) => {
      const units = [grant.unitId, ...(grant.schoolIds ?? [])];
      const reached = grant.level === 'PLATFORM' || units.some((id) => path.has(id));
      return reached && holds({ ...viewer, grants: [grant] }, permission);
    });
}

/** Whether a permission reaches more than the viewer's own rows: a list of others says nothing to who sees only himself in it. */
export function useReachesOthers(): (permission: string) => boolean {
  const viewer = useViewer();
  return (permission) => {
    const { everything, self: _own, ...columns } = reachOf(viewer, permission);
    return everything || Object.values(columns).some((ids) => ids.length > 0);
  };
}
