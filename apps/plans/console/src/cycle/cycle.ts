import type { CycleQuery } from '../documents/graphql.js';

export type Cycle = NonNullable<CycleQuery['cycle']>;
