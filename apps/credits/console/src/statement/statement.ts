import type { CreditStatementQuery } from '../documents/graphql.js';

export type Shown = NonNullable<CreditStatementQuery['creditStatement']>;
