import { holds } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { createKeptStore, createStore, useStore } from './store.js';

export type { Viewer } from '@yanxiu/access';

/** Who is signed in; null for a visitor. */
export const viewer = createStore<Viewer | null>(null);

/** @throws outside the signed-in part of the console, where there is always somebody */
export function useViewer(): Viewer {
  const now = useStore(viewer);
  if (!now) throw new Error('nobody is signed in');
  return now;
}

/** Whether the signed-in person holds a permission anywhere. What it lets see is decided by the server. */
export function useHolds(): (permission: string | undefined) => boolean {
  const now = useStore(viewer);
  return (permission) => permission === undefined || (now !== null && holds(now, permission));
}

/** The unit that the console looks at, with all below. */
export interface Scope {
  unitId: string;
  name: string;
}

/** Chosen once, followed by every slice. By account: two people may share a machine. */
const scopes = createKeptStore<Record<string, Scope | undefined>>('yanxiu.scopes', {});

/** Names of units that the shell has come to know. */
const names = createStore<Record<string, string>>({});

/** Tells how a unit is called. */
export function nameScope(unitId: string, name: string): void {
  names.set({ ...names.get(), [unitId]: name });
}

/** The chosen unit, or the unit of the viewer's first grant (without a name until the shell knows it); null on the platform. */
export function useScope(): Scope | null {
  const now = useStore(viewer);
  const known = useStore(names);
  const chosen = useStore(scopes)[now?.id ?? ''];
  if (chosen) return chosen;
  const grant = now?.grants.find(({ level }) => level !== 'PLATFORM' && level !== 'ALLIANCE');
  return grant ? { unitId: grant.unitId, name: known[grant.unitId] ?? '' } : null;
}

/** Looks at another unit; null goes back to one's own. */
export function chooseScope(scope: Scope | null): void {
  const id = viewer.get()?.id;
  if (id !== undefined) scopes.set({ ...scopes.get(), [id]: scope ?? undefined });
}
