import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const ProfilesPage = later(async () => (await import('./profiles-page.js')).ProfilesPage);
const ProfilePage = later(async () => (await import('./profile-page.js')).ProfilePage);

/** One school, one policy: schools with what they work on, and one of them. */
export const profileRoutes: Route[] = [
  { path: '/plans/profiles', page: () => <ProfilesPage /> },
  { path: '/plans/profiles/:id', page: ({ id = '' }) => <ProfilePage key={id} id={id} /> },
];
