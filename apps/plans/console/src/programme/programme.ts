import type { ProgrammeQuery } from '../documents/graphql.js';

export type Programme = NonNullable<ProgrammeQuery['programme']>;
