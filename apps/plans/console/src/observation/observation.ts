import type { LessonObservationQuery } from '../documents/graphql.js';

export type Lesson = NonNullable<LessonObservationQuery['lessonObservation']>;
