import {
  Conflict,
  Invalid,
  NotFound,
  audit,
  auditEach,
  demandVersion,
  movedOn,
  row,
  rows,
  sql,
  update,
  wellFormed,
} from '@yanxiu/subgraph';
import type { Context, Text, Transaction } from '@yanxiu/subgraph';
import { tellLeaders } from '../message/of-papers.js';
import { MessageKind } from '../message/message.js';
import { answered, granted, statusAfter } from './grant.service.js';
import type { Waiting } from './grant.service.js';
import { TopicAuthor } from './topic-author.js';
import { TopicAnswer } from './topic-steps.input.js';
import type { DecideTopicsInput, TerminateTopicInput } from './topic-steps.input.js';
import { topicById } from './topic.loader.js';
import type { DecideTopicResult, DecideTopicsPayload, TopicPayload, TopicRefusal } from './topic.payload.js';
import { TopicBasis, TopicRequest, TopicRequestKind } from './topic-request.js';
import { demandStatus, runningStatuses } from './topic.rules.js';
import { step, topicText, topicsToDecide } from './topic.service.js';
import { isOwnTopic, topicsDecided, topicsReadable } from './topic.standing.js';
import { Topic, TopicStatus } from './topic.js';

/** Answers what was asked for one topic or a hundred, each on its own: what cannot be answered is told in its row. */
export async function decideTopics(context: Context, input: DecideTopicsInput): Promise<DecideTopicsPayload> {
  demandComment(input);
  const refused = await context.db.transaction((tx) => decideRows(tx, context, input));
  const results = await Promise.all(
    input.topics.map(async ({ id }): Promise<DecideTopicResult> => {
      const refusal = refused.get(id) ?? null;
      return { id, topic: refusal ? null : await topicById(context).load(id), refusal };
    }),
  );
  return { results };
}

/** @throws Invalid where something is sent back without a word */
export function demandComment({ answer, comment }: Pick<DecideTopicsInput, 'answer' | 'comment'>): void {
  if (answer === TopicAnswer.GRANT || comment?.trim()) return;
  throw new Invalid({ zh: '退回或不同意时请写明意见', en: 'Say why it is returned or refused' }, [
    { path: 'input.comment', rule: 'required', expected: '意见' },
  ]);
}

interface Asked {
  id: string;
  /** Absent in a batch over a filtered set: what waits is answered as it is. */
  version?: number;
}

interface Answered {
  topics: Asked[];
  answer: TopicAnswer;
  comment?: string | null;
}

/** A constant number of statements for any number of topics. @returns why not, by id */
export async function decideRows(
  tx: Transaction,
  context: Context,
  { topics: asked, answer, comment = null }: Answered,
): Promise<Map<string, TopicRefusal>> {
  const ids = wellFormed(asked.map(({ id }) => id));
  const topics = new Map((await topicsToDecide(tx, context, ids)).map((topic) => [topic.id, topic]));
  const reached = [...topics.keys()];
  const requests = await rows(
    tx,
    TopicRequest,
    sql`where t.topic_id = any(${reached}::uuid[]) and t.status = 'PENDING'`,
  );
  const authors = await rows(tx, TopicAuthor, sql`where t.topic_id = any(${reached}::uuid[]) and t.until is null`);
  const refused = new Map<string, TopicRefusal>();
  const ready = new Map<string, Waiting>();
  asked.forEach((seen, index) => {
    const topic = topics.get(seen.id);
    const request = requests.find(({ topicId }) => topicId === seen.id);
    const own = topic && isOwnTopic(context, topic, ofTopic(authors, topic.id));
    const refusal = refusalOf(context, { seen, topic, request, own: own ?? false, answer });
    if (refusal) refused.set(seen.id, { ...refusal, path: `input.topics[${index}].${refusal.path}` });
    else ready.set(seen.id, { topic: topic!, request: request! });
  });
  const waiting = [...ready.values()];
  if (!waiting.length) return refused;
  const given = { basis: TopicBasis.DECIDED, byName: context.viewer.name, comment };
  if (answer === TopicAnswer.GRANT) await granted(tx, waiting, given);
  else await sentBack(tx, waiting, answer, given);
  const kind = answer === TopicAnswer.GRANT ? MessageKind.TOPIC_GRANTED : MessageKind.TOPIC_REFUSED;
  const decided = waiting.map(({ topic }) => topic);
  await tellLeaders(tx, context, decided, { kind, note: comment });
  const entries = waiting.map(({ topic, request }) =>
    step(topic, 'decideTopic', {
      before: { status: topic.status, pending: request.kind },
      after: { answer, status: statusThen(topic, request, answer) },
      reason: comment,
    }),
  );
  await auditEach(tx, context, entries);
  return refused;
}

/** Where an answer leaves a topic: only what was asked for decides on that, and an application that comes back. */
function statusThen({ status }: Topic, { kind }: TopicRequest, answer: TopicAnswer): TopicStatus {
  if (answer === TopicAnswer.GRANT) return statusAfter[kind] ?? status;
  if (kind !== TopicRequestKind.APPLICATION) return status;
  return answer === TopicAnswer.RETURN ? TopicStatus.RETURNED : TopicStatus.REFUSED;
}

const ofTopic = (authors: TopicAuthor[], id: string) => authors.filter(({ topicId }) => topicId === id);

/** What was asked comes back: an application to be changed, or for good; anything else leaves the topic as it is. */
async function sentBack(
  tx: Transaction,
  waiting: Waiting[],
  answer: TopicAnswer,
  given: { basis: TopicBasis; byName: string; comment: string | null },
): Promise<void> {
  const back = answer === TopicAnswer.RETURN;
  await answered(tx, waiting, back ? 'RETURNED' : 'REFUSED', given);
  const status = back ? TopicStatus.RETURNED : TopicStatus.REFUSED;
  const ids = waiting.map(({ topic }) => topic.id);
  await tx.query(sql`
    update topic set status = case when pending = 'APPLICATION' then ${status} else status end,
      since = case when pending = 'APPLICATION' then now() else since end,
      pending = null, pending_since = null, pending_by = null, version = version + 1, updated_at = now()
    where id = any(${ids}::uuid[])`);
}

interface Case {
  seen: Asked;
  topic: Topic | undefined;
  request: TopicRequest | undefined;
  own: boolean;
  answer: TopicAnswer;
}

function refusalOf({ locale }: Context, { seen, topic, request, own, answer }: Case): TopicRefusal | null {
  const say = (path: string, rule: string, { zh, en }: Text) => ({
    ...{ path, rule },
    message: locale === 'en' ? en : zh,
  });
  if (!topic)
    return say('id', 'exists', { zh: '找不到课题，或不在您的办理范围内', en: 'No such topic within your reach' });
  if (seen.version !== undefined && topic.version !== seen.version)
    return say('version', 'current', movedOn(topicText));
  if (!request) return say('id', 'pending', { zh: '没有待办理的申请', en: 'Nothing waits for a decision' });
  if (own)
    return say('id', 'notOwn', {
      zh: '本人参加或提出的课题，须由他人办理',
      en: 'Somebody else has to decide on your own',
    });
  const returnable = [TopicRequestKind.APPLICATION, TopicRequestKind.MID_TERM, TopicRequestKind.CLOSING];
  if (answer === TopicAnswer.RETURN && !returnable.includes(request.kind))
    return say('id', 'returnable', { zh: '此项申请只能同意或不同意', en: 'It can be granted or refused only' });
  return null;
}

/** Terminates a running topic from above, with its reason; what waited on it is refused. */
export async function terminateTopic(
  context: Context,
  { reason, ...seen }: TerminateTopicInput,
): Promise<TopicPayload> {
  await context.db.transaction(async (tx) => {
    const reached = sql`${topicsDecided(context)} and ${topicsReadable(context)}`;
    const topic = await row(tx, Topic, sql`where t.id = ${seen.id} and ${reached} for update`);
    if (!topic) throw new NotFound(topicText, 'input.id', seen.id);
    demandVersion(topic, seen, topicText);
    demandStatus({ ...topic, pending: null }, runningStatuses, '终止');
    const authors = await rows(tx, TopicAuthor, sql`where t.topic_id = ${topic.id} and t.until is null`);
    if (isOwnTopic(context, topic, authors))
      throw new Conflict({ zh: '本人参加的课题，须由他人办理', en: 'Somebody else has to decide on your own' }, [
        { path: 'input.id', rule: 'notOwn', value: topic.id },
      ]);
    await tx.query(sql`
      update topic_request set status = 'REFUSED', decided_at = now(), decided_by_name = ${context.viewer.name},
        basis = 'DECIDED', comment = ${reason} where topic_id = ${topic.id} and status = 'PENDING'`);
    await update(
      tx,
      Topic,
      seen,
      sql`status = 'TERMINATED', since = now(), closed_on = (now() at time zone 'Asia/Shanghai')::date, pending = null,
        pending_since = null, pending_by = null, updated_at = now()`,
    );
    await tellLeaders(tx, context, [topic], { kind: MessageKind.TOPIC_REFUSED, note: reason });
    const after = { status: TopicStatus.TERMINATED };
    await audit(tx, context, step(topic, 'terminateTopic', { before: { status: topic.status }, after, reason }));
  });
  return { topic: (await topicById(context).load(seen.id))! };
}
