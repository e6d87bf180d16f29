import { packByAdoption } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import type { Context } from '@yanxiu/subgraph';
import { authorsOf } from './topic.loader.js';
import { TopicStep } from './topic.payload.js';
import type { TopicPaperDemand } from './topic-paper.js';
import { TopicRequestKind } from './topic-request.js';
import { mayAsk, methodsOf, paperDemands, runningStatuses, stagesToAttach, writtenStatuses } from './topic.rules.js';
import { decidesTopic, isOwnTopic, writesTopic } from './topic.standing.js';
import { TopicStatus } from './topic.js';
import type { Topic } from './topic.js';

const asking: [TopicStep, TopicRequestKind][] = [
  [TopicStep.MID_TERM, TopicRequestKind.MID_TERM],
  [TopicStep.CLOSE, TopicRequestKind.CLOSING],
  [TopicStep.EXTEND, TopicRequestKind.EXTENSION],
  [TopicStep.AUTHORS, TopicRequestKind.AUTHORS],
  [TopicStep.END, TopicRequestKind.TERMINATION],
];

/** The steps that the server would accept of the viewer now. */
export async function topicSteps(context: Context, topic: Topic): Promise<TopicStep[]> {
  const own = writesTopic(context, topic) ? leaderSteps(topic) : [];
  if (!decidesTopic(context, topic) || isOwnTopic(context, topic, await authorsOf(context, topic))) return own;
  const deciding = topic.pending ? [TopicStep.DECIDE] : [];
  return [...own, ...deciding, ...(runningStatuses.includes(topic.status) ? [TopicStep.TERMINATE] : [])];
}

function leaderSteps(topic: Topic): TopicStep[] {
  const { status, pending } = topic;
  if (pending) return [TopicStep.WITHDRAW];
  const attach = stagesToAttach(topic).length ? [TopicStep.ATTACH] : [];
  if (writtenStatuses.includes(status))
    return [TopicStep.EDIT, TopicStep.SUBMIT, ...(status === TopicStatus.DRAFT ? [TopicStep.DISCARD] : []), ...attach];
  const open = status === TopicStatus.APPROVED ? [TopicStep.OPEN] : [];
  return [...open, ...asking.flatMap(([one, kind]) => (mayAsk(topic, kind) ? [one] : [])), ...attach];
}

/** The documents that the policy asks for, stage by stage. */
export async function demandsOf(context: Context, { adoptionId, kind }: Topic): Promise<TopicPaperDemand[]> {
  const pack = await packByAdoption(context).load(adoptionId);
  return pack ? paperDemands(pack, kind.code) : [];
}

/** The methods to choose from. */
export async function methodsToChoose(context: Context, { adoptionId }: Topic): Promise<CodeItem[]> {
  const pack = await packByAdoption(context).load(adoptionId);
  return pack ? methodsOf(pack) : [];
}
