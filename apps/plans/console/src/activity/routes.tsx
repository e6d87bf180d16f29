import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const NewActivityPage = later(async () => (await import('../editor/editor-page.js')).NewActivityPage);
const EditActivityPage = later(async () => (await import('../editor/editor-page.js')).EditActivityPage);
const CalendarPage = later(async () => (await import('../calendar/calendar-page.js')).CalendarPage);
const MinePage = later(async () => (await import('../calendar/mine-page.js')).MinePage);
const SeriesListPage = later(async () => (await import('../series/series-list-page.js')).SeriesListPage);
const NewSeriesPage = later(async () => (await import('../series/new-series-page.js')).NewSeriesPage);
const SeriesPage = later(async () => (await import('../series/series-page.js')).SeriesPage);

/** What belongs to activities beyond their list and their own page: before those, for “new” is no id. */
export const activityRoutes: Route[] = [
  { path: '/plans/activities/new', page: () => <NewActivityPage /> },
  { path: '/plans/activities/:id/edit', page: ({ id = '' }) => <EditActivityPage key={id} id={id} /> },
  { path: '/plans/calendar', page: () => <CalendarPage /> },
  { path: '/plans/mine', page: () => <MinePage /> },
  { path: '/plans/series', page: () => <SeriesListPage /> },
  { path: '/plans/series/new', page: () => <NewSeriesPage /> },
  { path: '/plans/series/:id', page: ({ id = '' }) => <SeriesPage key={id} id={id} /> },
];
