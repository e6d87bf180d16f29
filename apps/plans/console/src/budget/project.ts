import type { BudgetProjectQuery } from '../documents/graphql.js';

export type ProjectRecord = NonNullable<BudgetProjectQuery['budgetProject']>;

export type ProjectLine = ProjectRecord['lines'][number];

export type LineEntry = ProjectLine['entries']['nodes'][number];
