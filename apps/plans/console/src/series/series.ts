import type { SeriesQuery } from '../documents/graphql.js';

export type Series = NonNullable<SeriesQuery['activitySeries']>;
