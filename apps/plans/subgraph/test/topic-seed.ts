import { resourcePublished } from '@yanxiu/events';
import { id, places, teachers } from '@yanxiu/testing';
import type { Client, TestSubgraph } from '@yanxiu/testing';

const FIELDS = `id version title status pending number due endsOn extensions registeredOn closedOn result steps openStages
  leaderName handling { approval level stated months } authors { num name role duty } formerAuthors { name role num since until }
  papers { stage title kind { code } }`;
const upper = (verb: string) => `${verb[0]!.toUpperCase()}${verb.slice(1)}`;
const mutation = (verb: string, input = `${upper(verb)}Input`) =>
  `mutation ($input: ${input}!) { ${verb}(input: $input) { topic { ${FIELDS} } } }`;

export const CREATE = mutation('createTopic');
export const SAVE = mutation('saveTopicDraft');
export const PAPERS = mutation('saveTopicPapers');
export const SUBMIT = mutation('submitTopic', 'SeenTopicInput');
export const WITHDRAW = mutation('withdrawTopicRequest', 'SeenTopicInput');
export const OPEN = mutation('openTopic');
export const ASK = mutation('askForTopic');
export const TERMINATE = mutation('terminateTopic');
export const DECIDE = `mutation ($input: DecideTopicsInput!) { decideTopics(input: $input) {
  results { id topic { ${FIELDS} } refusal { path rule message } } } }`;
export const READ = `query ($id: ID!) { topic(id: $id) { ${FIELDS} waiting { kind text until authorNames }
  requests { nodes { num kind status text comment basis decidedByName } } } }`;
export const LIST = `query ($filter: TopicFilter, $order: TopicOrder! = SINCE_DESC) {
  topics(filter: $filter, order: $order, first: 100) { nodes { id title number } totalCount } }`;

export interface Shown {
  id: string;
  version: number;
  status: string;
  pending: string | null;
  number: string | null;
  due: string | null;
  endsOn: string | null;
  extensions: number;
  steps: string[];
  leaderName: string;
  authors: { num: number; name: string; role: string }[];
  formerAuthors: { num: number; name: string; role: string }[];
}

/** Runs a step that must succeed. @returns the topic as it then stands */
export async function did(client: Client, document: string, input: object): Promise<Shown> {
  const data = await client.query<Record<string, { topic: Shown }>>(document, { input });
  return Object.values(data)[0]!.topic;
}

/** A day some days from today. */
export const day = (from: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);

/** What makes an application complete. */
export const contents = (...more: { personId: string; duty?: string }[]) => ({
  title: '小组合作学习有效性的研究',
  subject: '语文',
  question: '小组讨论流于形式，少数学生包办发言',
  scheme: '观察、访谈，分三轮改进分组与任务单',
  expectedOutcome: '研究报告一份、任务单一套',
  startsOn: day(10),
  midOn: day(120),
  endsOn: day(300),
  authors: [{ personId: teachers.alice.id, leader: true }, ...more],
});

export const seen = ({ id: topicId, version }: { id: string; version: number }) => ({ id: topicId, version });

/** Alice's application, complete and handed in. */
export async function applied(alice: Client, kind = 'PC_SMALL_TOPIC', given = contents()): Promise<Shown> {
  const draft = await did(alice, CREATE, { kind, title: given.title });
  const saved = await did(alice, SAVE, { ...seen(draft), ...given });
  return did(alice, SUBMIT, seen(saved));
}

interface Result {
  id: string;
  topic: Shown | null;
  refusal: { path: string; rule: string; message: string } | null;
}

export async function decide(
  client: Client,
  topics: { id: string; version: number }[],
  answer: 'GRANT' | 'RETURN' | 'REFUSE' = 'GRANT',
  comment?: string,
): Promise<Result[]> {
  const input = { topics: topics.map(seen), answer, comment };
  return (await client.query<{ decideTopics: { results: Result[] } }>(DECIDE, { input })).decideTopics.results;
}

/** Decides on one topic. @returns it as it then stands */
export async function decided(
  client: Client,
  topic: Shown,
  answer?: 'GRANT' | 'RETURN' | 'REFUSE',
  comment?: string,
): Promise<Shown> {
  const [result] = await decide(client, [topic], answer, comment);
  if (!result!.topic) throw new Error(result!.refusal!.message);
  return result!.topic;
}

export const material = (n: number) => id(8_000 + n);

/** Pieces that school A has in the library. */
export async function publishMaterial(subgraph: TestSubgraph, count = 4): Promise<void> {
  for (let n = 1; n <= count; n += 1)
    await subgraph.deliver(resourcePublished, {
      ...{ resourceId: material(n), title: `材料${n}`, unitId: places.schoolA.id, authorId: null, activityId: null },
    });
}

const stages = { OPENING: 'OPENING_REPORT', MID_TERM: 'MID_TERM_REPORT', CLOSING: 'CLOSING_REPORT' };

/** Attaches the mandatory document of a stage. */
export const attach = (client: Client, topic: Shown, stage: keyof typeof stages, n: number) =>
  did(client, PAPERS, { ...seen(topic), stage, papers: [{ resourceId: material(n), kind: stages[stage] }] });
