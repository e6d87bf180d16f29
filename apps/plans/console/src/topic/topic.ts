import type { TopicAnswer, TopicQuery } from '../documents/graphql.js';
import type { AuthorValue } from './author-rows.js';

export type Topic = NonNullable<TopicQuery['topic']>;

/** The steps that are asked about in a dialog. */
export type Verb = Exclude<Topic['steps'][number], 'EDIT' | 'ATTACH'>;

export interface StepValues {
  text?: string;
  day?: string;
  until?: string;
  answer?: TopicAnswer;
  authors?: AuthorValue[];
}
