import type { BudgetQuery } from '../documents/graphql.js';

export type BudgetRecord = NonNullable<BudgetQuery['budget']>;
