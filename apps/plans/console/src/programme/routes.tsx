import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';
import './programme.css';

const ProgrammesPage = later(async () => (await import('./programmes-page.js')).ProgrammesPage);
const ProgrammePage = later(async () => (await import('./programme-page.js')).ProgrammePage);
const TaskPage = later(async () => (await import('./task-page.js')).TaskPage);

/** Programmes: the list, one as a board of years and tasks, one task. */
export const programmeRoutes: Route[] = [
  { path: '/plans/programmes', page: () => <ProgrammesPage /> },
  { path: '/plans/programmes/:id', page: ({ id = '' }) => <ProgrammePage key={id} id={id} /> },
  { path: '/plans/programmes/:id/tasks/:task', page: ({ task = '' }) => <TaskPage key={task} id={task} /> },
];
