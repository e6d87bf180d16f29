import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const CyclesPage = later(async () => (await import('./cycles-page.js')).CyclesPage);
const CyclePage = later(async () => (await import('./cycle-page.js')).CyclePage);

/** Cycles: the board and the list; one cycle. */
export const cycleRoutes: Route[] = [
  { path: '/plans/cycles', page: () => <CyclesPage /> },
  { path: '/plans/cycles/:id', page: ({ id = '' }) => <CyclePage key={id} id={id} /> },
];
