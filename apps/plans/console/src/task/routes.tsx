import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const MyTasksPage = later(async () => (await import('./my-tasks-page.js')).MyTasksPage);
const ForumPage = later(async () => (await import('../forum/forum-page.js')).ForumPage);
const ObservationsPage = later(async () => (await import('../observation/observations-page.js')).ObservationsPage);
const ObservationPage = later(async () => (await import('../observation/observation-page.js')).ObservationPage);
const OutreachesPage = later(async () => (await import('../outreach/outreaches-page.js')).OutreachesPage);
const OutreachPage = later(async () => (await import('../outreach/outreach-page.js')).OutreachPage);
const MenusPage = later(async () => (await import('../menu/menus-page.js')).MenusPage);
const MenuPage = later(async () => (await import('../menu/menu-page.js')).MenuPage);
const LessonsPage = later(async () => (await import('../lesson/lessons-page.js')).LessonsPage);
const LessonPage = later(async () => (await import('../lesson/lesson-page.js')).LessonPage);

/** What is done in activities and around them. */
export const workRoutes: Route[] = [
  { path: '/plans/tasks', page: () => <MyTasksPage /> },
  { path: '/plans/forums/new', page: () => <ForumPage /> },
  { path: '/plans/observations', page: () => <ObservationsPage /> },
  { path: '/plans/observations/:id', page: ({ id = '' }) => <ObservationPage key={id} id={id} /> },
  { path: '/plans/outreach', page: () => <OutreachesPage /> },
  { path: '/plans/outreach/:id', page: ({ id = '' }) => <OutreachPage key={id} id={id} /> },
  { path: '/plans/menus', page: () => <MenusPage /> },
  { path: '/plans/menus/:id', page: ({ id = '' }) => <MenuPage key={id} id={id} /> },
  { path: '/plans/lessons', page: () => <LessonsPage /> },
  { path: '/plans/lessons/:id', page: ({ id = '' }) => <LessonPage key={id} id={id} /> },
];
