import type { UnitQuery } from '../documents/graphql.js';

export type Unit = NonNullable<UnitQuery['orgUnit']>;
