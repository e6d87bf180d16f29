import type { ResourceQuery } from '../documents/graphql.js';

export type Resource = NonNullable<ResourceQuery['resource']>;
