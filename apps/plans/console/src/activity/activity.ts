import type { ActivityQuery } from '../documents/graphql.js';

export type Activity = NonNullable<ActivityQuery['activity']>;
