import { packOf } from '@yanxiu/directory';
import { Conflict, Invalid, audit, civilDay, insert, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { checkedAuthors } from './authors.service.js';
import { granted } from './grant.service.js';
import type { AskForTopicInput, OpenTopicInput } from './topic-steps.input.js';
import type { SeenTopicInput } from './topic-draft.input.js';
import { topicById } from './topic.loader.js';
import type { TopicPayload } from './topic.payload.js';
import { TopicPaper } from './topic-paper.js';
import { TopicStage } from './topic-paper.js';
import { TopicBasis, TopicRequest, TopicRequestKind, TopicRequestStatus } from './topic-request.js';
import {
  demandAskable,
  demandStatus,
  faultsOfApplication,
  faultsOfExtension,
  missingPapers,
  paperDemands,
} from './topic.rules.js';
import { step, topicToWrite } from './topic.service.js';
import { Topic, TopicStatus } from './topic.js';

/**
 * Hands a complete application in. Where the policy asks for no approval the topic is registered at once.
 * @throws Invalid naming everything that is missing
 */
export async function submitTopic(context: Context, input: SeenTopicInput): Promise<TopicPayload> {
  await context.db.transaction(async (tx) => {
    const topic = await topicToWrite(tx, context, input);
    demandAskable(topic, TopicRequestKind.APPLICATION);
    const faults = [...faultsOfApplication(topic), ...(await lacking(tx, topic, TopicRequestKind.APPLICATION))];
    if (faults.length) throw incomplete('申报内容还不完整', faults);
    await asked(tx, context, topic, { kind: TopicRequestKind.APPLICATION });
  });
  return { topic: (await topicById(context).load(input.id))! };
}

const incomplete = (zh: string, faults: Fault[]) =>
  new Invalid(
    { zh: `${zh}：${faults.map(({ expected }) => String(expected)).join('、')}`, en: 'It is not complete yet' },
    faults,
  );

async function lacking(tx: Transaction, topic: Topic, asking: TopicRequestKind | TopicStage): Promise<Fault[]> {
  const papers = await rows(tx, TopicPaper, sql`where t.topic_id = ${topic.id}`);
  return missingPapers(paperDemands(await packOf(tx, topic), topic.kind.code), papers, asking);
}

/** Asks for the mid-term check, the closing, an extension, termination or other authors (PC-16). */
export async function askForTopic(context: Context, input: AskForTopicInput): Promise<TopicPayload> {
  await context.db.transaction(async (tx) => {
    const topic = await topicToWrite(tx, context, input);
    demandAskable(topic, input.kind);
    const faults = await lacking(tx, topic, input.kind);
    if (faults.length) throw incomplete('这一阶段的材料还不齐', faults);
    await asked(tx, context, topic, await contentsOf(tx, topic, input));
  });
  return { topic: (await topicById(context).load(input.id))! };
}

type Contents = Pick<Partial<TopicRequest>, 'text' | 'until' | 'authors'> & { kind: TopicRequestKind };

async function contentsOf(tx: Transaction, topic: Topic, input: AskForTopicInput): Promise<Contents> {
  const { kind, text, until } = input;
  if (kind === TopicRequestKind.EXTENSION) {
    const faults = faultsOfExtension(topic, until);
    if (faults.length) throw new Invalid({ zh: '延期的日期不符合要求', en: 'The day does not hold' }, faults);
    return { kind, text, until: until! };
  }
  if (kind !== TopicRequestKind.AUTHORS) return { kind, text };
  if (!input.authors)
    throw new Invalid({ zh: '请列出变更后的课题组', en: 'Give the authors as they are to be' }, [
      { path: 'input.authors', rule: 'required', expected: '变更后的课题组' },
    ]);
  return { kind, text, authors: await checkedAuthors(tx, topic, input.authors) };
}

/** Writes the request down; it waits for an answer, or takes effect where nobody has to approve. */
async function asked(tx: Transaction, context: Context, topic: Topic, contents: Contents): Promise<void> {
  const { viewer } = context;
  const [last] = await tx.query<{ num: number }>(
    sql`select coalesce(max(num), 0)::int as num from topic_request where topic_id = ${topic.id}`,
  );
  const request = { id: uuid(), topicId: topic.id, num: last!.num + 1, ...contents, askedByName: viewer.name };
  const [written] = await insert(tx, TopicRequest, [request]);
  const status = contents.kind === TopicRequestKind.APPLICATION ? TopicStatus.APPLIED : topic.status;
  const waiting = await update(
    tx,
    Topic,
    topic,
    sql`status = ${status}, since = case when t.status = ${status} then t.since else now() end, pending = ${contents.kind},
      pending_since = now(), pending_by = ${viewer.id}, updated_at = now()`,
  );
  const { kind, text, until, authors } = contents;
  const after = { kind, until, authors: authors?.map(({ name }) => name), status };
  await audit(tx, context, step(topic, 'askForTopic', { before: { status: topic.status }, after, reason: text }));
  if (topic.handling.approval === false)
    await granted(tx, [{ topic: waiting, request: written! }], { basis: TopicBasis.NOT_REQUIRED, byName: null });
}

/** Takes back what waits; an application is a draft again. */
export async function withdrawTopicRequest(context: Context, input: SeenTopicInput): Promise<TopicPayload> {
  await context.db.transaction(async (tx) => {
    const topic = await topicToWrite(tx, context, input);
    if (topic.pending === null)
      throw new Conflict({ zh: '没有待办理的申请', en: 'Nothing waits' }, [
        { path: 'topic.pending', rule: 'pending', value: null },
      ]);
    await tx.query(sql`
      update topic_request set status = ${TopicRequestStatus.WITHDRAWN} where topic_id = ${topic.id} and status = 'PENDING'`);
    const status = topic.status === TopicStatus.APPLIED ? TopicStatus.DRAFT : topic.status;
    await update(
      tx,
      Topic,
      input,
      sql`status = ${status}, since = case when t.status = ${status} then t.since else now() end, pending = null,
        pending_since = null, pending_by = null, updated_at = now()`,
    );
    await audit(tx, context, step(topic, 'withdrawTopicRequest', { before: { pending: topic.pending } }));
  });
  return { topic: (await topicById(context).load(input.id))! };
}

/** The opening: recorded with its day and its documents, decided on by nobody. */
export async function openTopic(context: Context, input: OpenTopicInput): Promise<TopicPayload> {
  await context.db.transaction(async (tx) => {
    const topic = await topicToWrite(tx, context, input);
    demandStatus(topic, [TopicStatus.APPROVED], '开题');
    const faults = [...dayFaults(topic, input.day), ...(await lacking(tx, topic, TopicStage.OPENING))];
    if (faults.length) throw incomplete('还不能开题，请先补齐', faults);
    await update(
      tx,
      Topic,
      input,
      sql`status = 'OPENED', since = now(), opened_on = ${input.day}::date, opening_note = ${input.note}, updated_at = now()`,
    );
    const after = { status: TopicStatus.OPENED, day: input.day };
    await audit(tx, context, step(topic, 'openTopic', { before: { status: topic.status }, after }));
  });
  return { topic: (await topicById(context).load(input.id))! };
}

function dayFaults({ registeredOn }: Topic, day: string): Fault[] {
  const path = 'input.day';
  if (day > civilDay()) return [{ path, rule: 'notAfterToday', value: day, expected: '开题日不晚于今天' }];
  return registeredOn && day < registeredOn
    ? [{ path, rule: 'afterApproval', value: day, expected: `开题日不早于立项日 ${registeredOn}` }]
    : [];
}
