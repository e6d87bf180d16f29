import type { ProgrammeTaskQuery } from '../documents/graphql.js';

export type TaskRecord = NonNullable<ProgrammeTaskQuery['programmeTask']>;
