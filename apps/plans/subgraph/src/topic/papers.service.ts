import { packOf } from '@yanxiu/directory';
import { Conflict, Invalid, audit, insert, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { PublishedResource } from '../report/library.js';
import type { SaveTopicPapersInput } from './topic-draft.input.js';
import { topicById } from './topic.loader.js';
import type { TopicPayload } from './topic.payload.js';
import { TopicPaper } from './topic-paper.js';
import type { TopicPaperDemand, TopicStage } from './topic-paper.js';
import { mayAttach, paperDemands } from './topic.rules.js';
import { step, topicToWrite } from './topic.service.js';
import { Topic } from './topic.js';

/**
 * Replaces the documents of a stage while it is open: pieces that the unit has published in the library, each sorted by
 * what the policy asks for. What was decided on stays as it was handed in.
 */
export async function saveTopicPapers(context: Context, input: SaveTopicPapersInput): Promise<TopicPayload> {
  await context.db.transaction(async (tx) => {
    const topic = await topicToWrite(tx, context, input);
    demandOpen(topic, input.stage);
    const demands = paperDemands(await packOf(tx, topic), topic.kind.code).filter(({ stage }) => stage === input.stage);
    const titles = await titlesOf(tx, topic, input);
    const faults = faultsOf(input, titles, demands);
    if (faults.length)
      throw new Invalid(
        { zh: '有材料不在资源库中，或名目不符：请先在资源库上传并发布', en: 'Some documents do not hold' },
        faults,
      );
    await tx.query(sql`delete from topic_paper where topic_id = ${topic.id} and stage = ${input.stage}`);
    const papers = input.papers.map(({ resourceId, kind }, index) => ({
      ...{ id: uuid(), topicId: topic.id, stage: input.stage, num: index + 1, resourceId },
      ...{ title: titles.get(resourceId)!, kind: demands.find((demand) => demand.kind.code === kind)?.kind ?? null },
    }));
    await insert(tx, TopicPaper, papers);
    await update(tx, Topic, input, sql`updated_at = now()`);
    const after = { stage: input.stage, papers: papers.map(({ title }) => title) };
    await audit(tx, context, step(topic, 'saveTopicPapers', { after }));
  });
  return { topic: (await topicById(context).load(input.id))! };
}

function demandOpen(topic: Topic, stage: TopicStage): void {
  if (mayAttach(topic, stage)) return;
  const zh = topic.pending ? '申请正待办理，材料不能改动；可先撤回' : '课题不在此阶段，不能添加这一阶段的材料';
  throw new Conflict({ zh, en: 'The documents of this stage are not open now' }, [
    { path: 'input.stage', rule: 'state', value: stage, expected: topic.status },
  ]);
}

/** What the unit has in the library, and what went with the topic already. */
async function titlesOf(tx: Transaction, topic: Topic, { papers }: SaveTopicPapersInput): Promise<Map<string, string>> {
  const ids = papers.map(({ resourceId }) => resourceId);
  const published = await rows(
    tx,
    PublishedResource,
    sql`where t.id = any(${ids}::uuid[])
          and t.unit_id in (select u.id from directory_unit u where u.path @> array[${topic.unitId}]::uuid[])`,
  );
  const attached = await rows(
    tx,
    TopicPaper,
    sql`where t.topic_id = ${topic.id} and t.resource_id = any(${ids}::uuid[])`,
  );
  return new Map([
    ...attached.map(({ resourceId, title }) => [resourceId, title] as const),
    ...published.map(({ id, title }) => [id, title] as const),
  ]);
}

function faultsOf(
  { papers }: SaveTopicPapersInput,
  titles: ReadonlyMap<string, string>,
  demands: readonly TopicPaperDemand[],
): Fault[] {
  const codes = demands.map(({ kind }) => kind.code);
  return papers.flatMap(({ resourceId, kind }, index) => {
    const path = `input.papers[${index}]`;
    const first = papers.findIndex((paper) => paper.resourceId === resourceId);
    return [
      ...(titles.has(resourceId)
        ? []
        : [{ path: `${path}.resourceId`, rule: 'inLibrary', value: resourceId, expected: '本单位已发布的资源' }]),
      ...(first < index
        ? [{ path: `${path}.resourceId`, rule: 'once', value: resourceId, expected: '每件列一次' }]
        : []),
      ...(kind && !codes.includes(kind)
        ? [{ path: `${path}.kind`, rule: 'codeOfPolicy', value: kind, expected: codes.join(' | ') }]
        : []),
    ];
  });
}
