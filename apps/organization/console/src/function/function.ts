import type { UnitFunctionsQuery } from '../documents/graphql.js';

export type Answer = NonNullable<UnitFunctionsQuery['orgUnit']>;

export type ManagementFunction = Answer['managementFunctions'][number];
