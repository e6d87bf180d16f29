import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const ProblemsPage = later(async () => (await import('./problems-page.js')).ProblemsPage);

/** The problem box. */
export const problemRoutes: Route[] = [{ path: '/plans/problems', page: () => <ProblemsPage /> }];
