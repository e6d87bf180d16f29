import type { LessonPlanQuery } from '../documents/graphql.js';

export type LessonPlan = NonNullable<LessonPlanQuery['lessonPlan']>;
