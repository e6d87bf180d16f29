import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const CheckInPage = later(async () => (await import('./check-in-page.js')).CheckInPage);
const BoardPage = later(async () => (await import('./board-page.js')).BoardPage);
const PaperPage = later(async () => (await import('./paper-page.js')).PaperPage);
const SheetPage = later(async () => (await import('./sheet-page.js')).SheetPage);

/** Check-in: the phone's page, the screen at the door, the printed sheet and its way back. */
export const checkInRoutes: Route[] = [
  { path: '/plans/check-in', page: () => <CheckInPage /> },
  {
    path: '/plans/activities/:id/check-in/:session',
    page: ({ id = '', session = '' }) => <BoardPage key={session} activityId={id} sessionId={session} />,
  },
  {
    path: '/plans/activities/:id/sign-in/:session',
    page: ({ id = '', session = '' }) => <PaperPage key={session} activityId={id} sessionId={session} />,
  },
  {
    path: '/plans/activities/:id/sign-in/:session/import',
    page: ({ id = '', session = '' }) => <SheetPage key={session} activityId={id} sessionId={session} />,
  },
];
