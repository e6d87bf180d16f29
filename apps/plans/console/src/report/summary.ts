import type { SummaryContentFragment } from '../documents/graphql.js';

export type Summary = SummaryContentFragment;
