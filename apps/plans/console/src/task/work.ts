import type { ActivityQuery, ActivityWorkQuery } from '../documents/graphql.js';

export type Task = Work['tasks'][number];

export type Work = NonNullable<ActivityWorkQuery['activity']>;

export type Activity = NonNullable<ActivityQuery['activity']>;

export interface WorkProps {
  activity: Activity;
  work: Work;
  /** Whether the viewer organises it. */
  organises: boolean;
}
