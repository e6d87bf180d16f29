import type { ThemeQuery } from '../documents/graphql.js';

export type Theme = NonNullable<ThemeQuery['theme']>;
