import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const AnalysesPage = later(async () => (await import('./analyses-page.js')).AnalysesPage);
const AnalysisPage = later(async () => (await import('./analysis-page.js')).AnalysisPage);
const AnalysisEditPage = later(async () => (await import('./edit-page.js')).AnalysisEditPage);
const GalleryPage = later(async () => (await import('./gallery-page.js')).GalleryPage);

/** Analyses of quality tests: list and inbox, the gallery, one report, one being written. */
export const analysisRoutes: Route[] = [
  { path: '/plans/analyses', page: () => <AnalysesPage /> },
  { path: '/plans/analyses/gallery', page: () => <GalleryPage /> },
  { path: '/plans/analyses/:id', page: ({ id = '' }) => <AnalysisPage key={id} id={id} /> },
  { path: '/plans/analyses/:id/edit', page: ({ id = '' }) => <AnalysisEditPage key={id} id={id} /> },
];
