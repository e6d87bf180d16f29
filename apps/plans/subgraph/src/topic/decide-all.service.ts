import { BatchOutcome, sql, startBatch } from '@yanxiu/subgraph';
import type { Batch, BatchJobPayload, Context, RowOutcome, Text } from '@yanxiu/subgraph';
import { decideRows, demandComment } from './decide.service.js';
import { TopicAnswer } from './topic-steps.input.js';
import type { DecideAllTopicsInput } from './topic-steps.input.js';
import { matching, topicsWaiting } from './topic.loader.js';
import { topicsReadable } from './topic.standing.js';

/** A kind of batch for each answer: what a job is to do is read from its kind when another process goes on with it. */
const batchOf = (answer: TopicAnswer, title: Text): Batch => ({
  kind: `plans.decideTopics.${answer}`,
  title,
  run: async (tx, context, chunk, reason) => {
    const topics = chunk.map(({ subjectId }) => ({ id: subjectId }));
    const refused = await decideRows(tx, context, { topics, answer, comment: reason });
    return new Map<string, RowOutcome>(
      [...refused].map(([id, { message }]) => [id, { outcome: BatchOutcome.FAILED, message }]),
    );
  },
});

const batches: Record<TopicAnswer, Batch> = {
  GRANT: batchOf(TopicAnswer.GRANT, { zh: '批量同意课题申请', en: 'Grant what is asked for topics' }),
  RETURN: batchOf(TopicAnswer.RETURN, { zh: '批量退回课题申请', en: 'Return what is asked for topics' }),
  REFUSE: batchOf(TopicAnswer.REFUSE, { zh: '批量不同意课题申请', en: 'Refuse what is asked for topics' }),
};

export const topicBatches: Batch[] = Object.values(batches);

/**
 * Answers all that fit and wait for the viewer, as a job with a result per row; those that wait longest come first, so
 * that registry numbers follow the order of applications.
 */
export async function decideAllTopics(context: Context, input: DecideAllTopicsInput): Promise<BatchJobPayload> {
  const { answer, comment, filter, idempotencyKey } = input;
  demandComment(input);
  const where = sql`${topicsReadable(context)} and ${topicsWaiting(context)} and ${await matching(context, filter ?? {})}`;
  return startBatch(context, batches[answer], {
    input: filter ?? null,
    reason: comment,
    idempotencyKey,
    targets: sql`select t.id::text as subject_id, t.title as label from topic t where ${where} order by t.pending_since, t.id`,
  });
}
