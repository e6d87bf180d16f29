import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const ArchivesPage = later(async () => (await import('./archives-page.js')).ArchivesPage);
const ArchivePage = later(async () => (await import('./archive-page.js')).ArchivePage);

/** Old material: the imports of a unit, and one import from its check to its drafts. */
export const archiveRoutes: Route[] = [
  { path: '/resources/archives', page: () => <ArchivesPage /> },
  { path: '/resources/archives/:id', page: ({ id = '' }) => <ArchivePage key={id} id={id} /> },
];
