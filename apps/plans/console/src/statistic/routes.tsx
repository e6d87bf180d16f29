import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const StatisticsPage = later(async () => (await import('./statistics-page.js')).StatisticsPage);
const CrosswalkPage = later(async () => (await import('./crosswalk-page.js')).CrosswalkPage);
const EveryonePage = later(async () => (await import('./everyone-page.js')).EveryonePage);

/** Figures of a unit, figures across schemes, and who has a theme, a task and a result. */
export const statisticRoutes: Route[] = [
  { path: '/plans/statistics', page: () => <StatisticsPage /> },
  { path: '/plans/statistics/crosswalk', page: () => <CrosswalkPage /> },
  { path: '/plans/statistics/everyone', page: () => <EveryonePage /> },
];
