import type { StudioQuery } from '../documents/graphql.js';

export type Studio = NonNullable<StudioQuery['studio']>;

export type Residency = Studio['residencies'][number];
