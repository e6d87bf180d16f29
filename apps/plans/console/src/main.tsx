import { defineMfe, navigate } from '@yanxiu/console';
import { useEffect } from 'react';
import { ActivitiesPage } from './activity/activities-page.js';
import { ActivityPage } from './activity/activity-page.js';
import { planRoutes } from './plan/routes.js';
import { reportRoutes } from './report/routes.js';
import './plans.css';

function ToActivities() {
  useEffect(() => navigate('/plans/activities', { replace: true }), []);
  return null;
}

export const { bootstrap, mount, unmount } = defineMfe({
  routes: [
    { path: '/plans', page: () => <ToActivities /> },
    { path: '/plans/activities', page: () => <ActivitiesPage /> },
    { path: '/plans/activities/:id', page: ({ id = '' }) => <ActivityPage key={id} id={id} /> },
    ...planRoutes,
    ...reportRoutes,
  ],
});
