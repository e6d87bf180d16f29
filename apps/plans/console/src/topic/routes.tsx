import { later } from '@yanxiu/console';
import type { Route } from '@yanxiu/console';

const TopicsPage = later(async () => (await import('./topics-page.js')).TopicsPage);
const TopicPage = later(async () => (await import('./topic-page.js')).TopicPage);
const TopicEditPage = later(async () => (await import('./edit-page.js')).TopicEditPage);

/** Topics: the list and inbox, one topic, its application being written. */
export const topicRoutes: Route[] = [
  { path: '/plans/topics', page: () => <TopicsPage /> },
  { path: '/plans/topics/:id', page: ({ id = '' }) => <TopicPage key={id} id={id} /> },
  { path: '/plans/topics/:id/edit', page: ({ id = '' }) => <TopicEditPage key={id} id={id} /> },
];
