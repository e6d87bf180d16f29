import type { SlicePart } from '@yanxiu/subgraph';
import { createForums } from '../migrations/2026-11-22T1520-create-forums.js';
import { ActivityForumResolver, ForumResolver } from './forum.resolver.js';
import { Forum } from './forum.js';

/** What small forums bring into the slice's table of contents. */
export const forums: SlicePart = {
  entities: [Forum],
  resolvers: [ForumResolver, ActivityForumResolver],
  migrations: [createForums],
  /** Words of the log. */
  actions: { 'plans.recordForum': { zh: '登记小论坛', en: 'Forum entered' } },
};
