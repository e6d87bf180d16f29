import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const ThemesPage = later(async () => (await import('./themes-page.js')).ThemesPage);
const ThemePage = later(async () => (await import('./theme-page.js')).ThemePage);

/** Themes: the tree, who has none, series; one theme. */
export const themeRoutes: Route[] = [
  { path: '/plans/themes', page: () => <ThemesPage /> },
  { path: '/plans/themes/:id', page: ({ id = '' }) => <ThemePage key={id} id={id} /> },
];
