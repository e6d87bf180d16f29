import type { DraftsQuery, ResourceQuery } from '../documents/graphql.js';

export type Resource = NonNullable<ResourceQuery['resource']>;

/** A row of the list. */
export type Draft = NonNullable<DraftsQuery['resources']>['nodes'][number];
