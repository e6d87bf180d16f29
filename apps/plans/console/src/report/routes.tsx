import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';
import './report.css';

const ReportsPage = later(async () => (await import('./reports-page.js')).ReportsPage);
const ReportPage = later(async () => (await import('./report-page.js')).ReportPage);
const WallPage = later(async () => (await import('./wall-page.js')).WallPage);
const SummaryPage = later(async () => (await import('./summary-page.js')).SummaryPage);

/** Monthly reports: the list, who has sent, the month's summary, one report. */
export const reportRoutes: Route[] = [
  { path: '/plans/reports', page: () => <ReportsPage /> },
  { path: '/plans/reports/wall', page: () => <WallPage /> },
  { path: '/plans/reports/summary', page: () => <SummaryPage /> },
  { path: '/plans/reports/:id', page: ({ id = '' }) => <ReportPage key={id} id={id} /> },
];
