import { defineMfe, navigate } from '@yanxiu/console';
import { useEffect } from 'react';
import { ActivitiesPage } from './activity/activities-page.js';
import { ActivityPage } from './activity/activity-page.js';
import { analysisRoutes } from './analysis/routes.js';
import { activityRoutes } from './activity/routes.js';
import { cycleRoutes } from './cycle/routes.js';
import { checkInRoutes } from './checkin/routes.js';
import { processRoutes } from './message/routes.js';
import { planRoutes } from './plan/routes.js';
import { problemRoutes } from './problem/routes.js';
import { programmeRoutes } from './programme/routes.js';
import { budgetRoutes } from './budget/routes.js';
import { facilityRoutes } from './facility/routes.js';
import { profileRoutes } from './profile/routes.js';
import { reportRoutes } from './report/routes.js';
import { themeRoutes } from './theme/routes.js';
import { workRoutes } from './task/routes.js';
import { statisticRoutes } from './statistic/routes.js';
import { topicRoutes } from './topic/routes.js';
import './plans.css';

function ToActivities() {
  useEffect(() => navigate('/plans/activities', { replace: true }), []);
  return null;
}

export const { bootstrap, mount, unmount } = defineMfe({
  routes: [
    { path: '/plans', page: () => <ToActivities /> },
    ...activityRoutes,
    ...checkInRoutes,
    { path: '/plans/activities', page: () => <ActivitiesPage /> },
    { path: '/plans/activities/:id', page: ({ id = '' }) => <ActivityPage key={id} id={id} /> },
    ...planRoutes,
    ...processRoutes,
    ...problemRoutes,
    ...themeRoutes,
    ...cycleRoutes,
    ...reportRoutes,
    ...programmeRoutes,
    ...budgetRoutes,
    ...topicRoutes,
    ...statisticRoutes,
    ...workRoutes,
    ...facilityRoutes,
    ...analysisRoutes,
    ...profileRoutes,
  ],
});
