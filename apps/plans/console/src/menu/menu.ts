import type { CourseMenuQuery } from '../documents/graphql.js';

export type Menu = NonNullable<CourseMenuQuery['courseMenu']>;

export type Course = Menu['courses'][number];
