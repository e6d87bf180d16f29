import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const PlansPage = later(async () => (await import('./plans-page.js')).PlansPage);
const PlanPage = later(async () => (await import('./plan-page.js')).PlanPage);
const PlanEditPage = later(async () => (await import('./edit-page.js')).PlanEditPage);
const PlanDuesPage = later(async () => (await import('./dues-page.js')).PlanDuesPage);
const PlanRoundsPage = later(async () => (await import('./rounds-page.js')).PlanRoundsPage);

/** Plans: the list and inbox, what is due, rounds, one plan, its editor. */
export const planRoutes: Route[] = [
  { path: '/plans/plans', page: () => <PlansPage /> },
  { path: '/plans/plans/due', page: () => <PlanDuesPage /> },
  { path: '/plans/plans/rounds', page: () => <PlanRoundsPage /> },
  { path: '/plans/plans/:id', page: ({ id = '' }) => <PlanPage key={id} id={id} /> },
  { path: '/plans/plans/:id/edit', page: ({ id = '' }) => <PlanEditPage key={id} id={id} /> },
];
