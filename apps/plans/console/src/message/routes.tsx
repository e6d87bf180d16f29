import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const MessagesPage = later(async () => (await import('./messages-page.js')).MessagesPage);
const MessagePage = later(async () => (await import('./message-page.js')).MessagePage);
const MilestonesPage = later(async () => (await import('../milestone/milestones-page.js')).MilestonesPage);
const ProcessPage = later(async () => (await import('../process/process-page.js')).ProcessPage);

/** DL-32: what people hear, the milestones of plans, and the process as a whole. */
export const processRoutes: Route[] = [
  { path: '/plans/messages', page: () => <MessagesPage /> },
  { path: '/plans/messages/:id', page: ({ id = '' }) => <MessagePage key={id} id={id} /> },
  { path: '/plans/milestones', page: () => <MilestonesPage /> },
  { path: '/plans/process', page: () => <ProcessPage /> },
];
