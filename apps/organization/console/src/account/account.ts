import type { AccountQuery } from '../documents/graphql.js';

export type Account = NonNullable<AccountQuery['account']>;
