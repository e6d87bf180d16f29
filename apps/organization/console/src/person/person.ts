import type { PersonQuery } from '../documents/graphql.js';

export type Person = NonNullable<PersonQuery['person']>;
