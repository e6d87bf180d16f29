import type { PlanQuery } from '../documents/graphql.js';

export type Plan = NonNullable<PlanQuery['plan']>;
