import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';
import './facility.css';

const FacilitiesPage = later(async () => (await import('./facilities-page.js')).FacilitiesPage);
const FacilityPage = later(async () => (await import('./facility-page.js')).FacilityPage);
const BookingsPage = later(async () => (await import('./bookings-page.js')).BookingsPage);
const UsagePage = later(async () => (await import('./usage-page.js')).UsagePage);
const ImportFacilitiesPage = later(async () => (await import('./import-page.js')).ImportFacilitiesPage);
const TimetablePage = later(async () => (await import('../timetable/timetable-page.js')).TimetablePage);
const ImportTimetablePage = later(async () => (await import('../timetable/import-page.js')).ImportTimetablePage);

/** Where and when training takes place: rooms, equipment, hours kept free. */
export const facilityRoutes: Route[] = [
  { path: '/plans/facilities', page: () => <FacilitiesPage /> },
  { path: '/plans/facilities/bookings', page: () => <BookingsPage /> },
  { path: '/plans/facilities/usage', page: () => <UsagePage /> },
  { path: '/plans/facilities/import', page: () => <ImportFacilitiesPage /> },
  { path: '/plans/facilities/:id', page: ({ id = '' }) => <FacilityPage key={id} id={id} /> },
  { path: '/plans/timetable', page: () => <TimetablePage /> },
  { path: '/plans/timetable/import', page: () => <ImportTimetablePage /> },
];
