import type { ForumOptionsQuery } from '../documents/graphql.js';

export type Options = NonNullable<ForumOptionsQuery['forumOptions']>;
