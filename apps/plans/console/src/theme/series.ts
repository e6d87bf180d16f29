import type { ThemeSeriesListQuery } from '../documents/graphql.js';

export type Series = NonNullable<ThemeSeriesListQuery['themeSeriesList']>['nodes'][number];
