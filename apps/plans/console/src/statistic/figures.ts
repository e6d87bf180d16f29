import type { ActivityStatisticsQuery } from '../documents/graphql.js';

export type Figures = NonNullable<ActivityStatisticsQuery['activityStatistics']>;
