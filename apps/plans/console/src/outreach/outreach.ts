import type { OutreachQuery } from '../documents/graphql.js';

export type Outreach = NonNullable<OutreachQuery['outreach']>;
