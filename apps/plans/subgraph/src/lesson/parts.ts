import type { SlicePart } from '@yanxiu/subgraph';
import { createLessonPlans } from '../migrations/2026-11-22T1550-create-lesson-plans.js';
import { ActivityLessonPlansResolver, LessonPlanResolver } from './lesson.resolver.js';
import { LessonPlan } from './lesson.js';

/** What lesson plans bring into the slice's table of contents. */
export const lessonPlans: SlicePart = {
  entities: [LessonPlan],
  resolvers: [LessonPlanResolver, ActivityLessonPlansResolver],
  migrations: [createLessonPlans],
  /** Words of the log. */
  actions: {
    'plans.draftLessonPlan': { zh: '撰写主备稿', en: 'Main draft begun' },
    'plans.forkLessonPlan': { zh: '二次备课', en: 'Second draft begun' },
    'plans.shareLessonPlan': { zh: '共享教案', en: 'Lesson plan shared' },
  },
};
