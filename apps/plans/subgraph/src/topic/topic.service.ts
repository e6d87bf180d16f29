import { DirectoryPolicy } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { Conflict, NotFound, defineLoader, inKeyOrder, row, rows, sql } from '@yanxiu/subgraph';
import type { AuditEntry, Context, Reader, Transaction } from '@yanxiu/subgraph';
import type { SeenTopicInput } from './topic.input.js';
import { topicsDecided, topicsReadable, topicsWritten } from './topic.standing.js';
import { Topic } from './topic.js';

export const missing = (id: string) => new NotFound({ zh: '课题', en: 'topic' }, 'input.id', id);

/** @throws Conflict where the topic has moved on since it was seen */
export function demandVersion(topic: Topic, version: number): void {
  if (topic.version === version) return;
  throw new Conflict({ zh: '课题已被他人修改，请刷新后重试', en: 'Changed by someone else; reload and try again' }, [
    { path: 'input.version', rule: 'current', value: version },
  ]);
}

/**
 * The topic, locked, for a step of its leader.
 * @throws NotFound where it is missing or somebody else's
 */
export async function topicToWrite(tx: Transaction, context: Context, seen: SeenTopicInput): Promise<Topic> {
  const topic = await row(tx, Topic, sql`where t.id = ${seen.id} and ${topicsWritten(context)} for update`);
  if (!topic) throw missing(seen.id);
  demandVersion(topic, seen.version);
  return topic;
}

/** Topics that the policy brings to the viewer, locked in one order for everybody. */
export const topicsToDecide = (tx: Transaction, context: Context, ids: string[]): Promise<Topic[]> =>
  rows(
    tx,
    Topic,
    sql`where t.id = any(${ids}::uuid[]) and ${topicsDecided(context)} and ${topicsReadable(context)} order by t.id for update`,
  );

/** The rules that topics began with, by adoption. */
export async function packsOf(reader: Reader, adoptionIds: readonly string[]): Promise<Map<string, Pack>> {
  const found = await rows(
    reader,
    DirectoryPolicy,
    sql`where t.adoption_id = any(${[...new Set(adoptionIds)]}::uuid[])`,
  );
  return new Map(found.map(({ adoptionId, pack }) => [adoptionId, pack]));
}

/** The rules that one topic began with. */
export async function packOf(reader: Reader, { adoptionId }: Topic): Promise<Pack> {
  const pack = (await packsOf(reader, [adoptionId])).get(adoptionId);
  if (!pack) throw new Error(`no adoption ${adoptionId} in the directory`);
  return pack;
}

/** The same for many records of one request. */
export const packByAdoption = defineLoader<string, Pack | null>(async (ids, { db }) => {
  const packs = await packsOf(db, ids);
  return inKeyOrder(ids, [...packs], ([id]) => id).map((found) => found?.[1] ?? null);
});

/** What the audit log says of a step on a topic. */
export function step(
  { id, countyId }: Pick<Topic, 'id' | 'countyId'>,
  action: string,
  entry: Pick<AuditEntry, 'before' | 'after' | 'reason'>,
): AuditEntry {
  return { action: `plans.${action}`, subjectType: 'Topic', subjectId: id, countyId, ...entry };
}

/** No more than a jsonb parameter. */
export const jsonb = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
