import { defineStep, recordToChange, rows, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import type { SeenTopicInput } from './topic-draft.input.js';
import { topicsDecided, topicsReadable, topicsWritten } from './topic.standing.js';
import { Topic } from './topic.js';

export const topicText = { zh: '课题', en: 'topic' };

/**
 * The topic, locked, for a step of its leader.
 * @throws NotFound where it is missing or somebody else's
 */
export const topicToWrite = (tx: Transaction, context: Context, seen: SeenTopicInput): Promise<Topic> =>
  recordToChange(tx, Topic, seen, { reach: topicsWritten(context), what: topicText });

/** Topics that the policy brings to the viewer, locked in one order for everybody. */
export const topicsToDecide = (tx: Transaction, context: Context, ids: string[]): Promise<Topic[]> =>
  rows(
    tx,
    Topic,
    sql`where t.id = any(${ids}::uuid[]) and ${topicsDecided(context)} and ${topicsReadable(context)} order by t.id for update`,
  );

/** What the audit log says of a step on a topic. */
export const step = defineStep('plans', 'Topic');
