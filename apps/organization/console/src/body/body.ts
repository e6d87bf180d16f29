import type { BodyQuery } from '../documents/graphql.js';

export type Body = NonNullable<BodyQuery['body']>;

export type Seat = Body['seats'][number];
