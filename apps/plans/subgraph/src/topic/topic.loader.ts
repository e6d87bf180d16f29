import {
  allOf,
  civilDay,
  connectionOf,
  containing,
  defineLoader,
  defineNestedPages,
  grouped,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  validOn,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, PageArgs, Sql } from '@yanxiu/subgraph';
import { belowUnit } from '../unit/below-unit.js';
import { TopicAuthor } from './topic-author.js';
import type { TopicCandidate } from './topic-author.js';
import { TopicOrder } from './topic.input.js';
import type { TopicFilter, TopicsArgs } from './topic.input.js';
import { TopicPaper } from './topic-paper.js';
import type { TopicMaterial } from './topic-paper.js';
import { TopicRequest } from './topic-request.js';
import {
  topicsDecided,
  topicsJoined,
  topicsOfOthers,
  topicsReadable,
  topicsWritten,
  writesTopic,
} from './topic.standing.js';
import { Topic } from './topic.js';

export const TopicConnection = connectionOf(Topic, 'Topic', '课题');
export const TopicRequestConnection = connectionOf(TopicRequest, 'TopicRequest', '课题申请');

export const topicById = loaderById(Topic, topicsReadable);

const orders: Record<TopicOrder, Order> = {
  SINCE_DESC: orderOf(TopicOrder.SINCE_DESC, 'since timestamptz desc', 'id uuid desc'),
  PENDING: orderOf(TopicOrder.PENDING, 'pending_since timestamptz', 'id uuid'),
  DUE: orderOf(TopicOrder.DUE, 'due date', 'id uuid'),
  UPDATED_AT: orderOf(TopicOrder.UPDATED_AT, 'updated_at timestamptz', 'id uuid'),
};
/** What has no such day is not in an order by it: a page has no place for it. */
const inOrder: Partial<Record<TopicOrder, Sql>> = {
  PENDING: sql`t.pending_since is not null`,
  DUE: sql`t.due is not null`,
};

export async function topicsMatching(
  context: Context,
  { filter, order, ...args }: TopicsArgs,
): Promise<Connection<Topic>> {
  const where = allOf(topicsReadable(context), await matching(context, filter ?? {}), inOrder[order]);
  return page(context, { entity: Topic, where, order: orders[order], args, filter });
}

export async function matching(context: Context, filter: TopicFilter): Promise<Sql> {
  const { unitId, personId, kind, scale, statuses, pending, mine, toReview, overdue } = filter;
  const { closedFrom, closedTo, titleContains, updatedSince } = filter;
  return allOf(
    unitId && (await belowUnit(context.db, unitId)),
    personId && withAuthor(personId),
    kind && sql`t.kind ->> 'code' = ${kind}`,
    scale && sql`t.scale = ${scale}`,
    statuses?.length && sql`t.status = any(${statuses})`,
    (closedFrom || closedTo) && sql`t.status = 'CLOSED'`,
    closedFrom && sql`t.closed_on >= ${closedFrom}::date`,
    closedTo && sql`t.closed_on <= ${closedTo}::date`,
    pending && sql`t.pending = ${pending}`,
    mine && sql`(${topicsWritten(context)} or ${topicsJoined(context)})`,
    toReview && topicsWaiting(context),
    overdue && sql`t.due < ${civilDay()}::date`,
    titleContains && sql`t.title like ${containing(titleContains)}`,
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
  );
}

const withAuthor = (personId: string) =>
  sql`t.id = any(array(select a.topic_id from topic_author a where a.until is null and a.person_id = ${personId}::uuid))`;

/** What the viewer may answer now: brought to his unit, and nothing that he has a hand in. */
export const topicsWaiting = (context: Context): Sql =>
  sql`(t.pending is not null and ${topicsDecided(context)} and ${topicsOfOthers(context)})`;

/** Everybody who is or was of the group, in the order of authors, former ones by their days. Of topics that were reached. */
const authorsEver = defineLoader<string, TopicAuthor[]>(async (ids, { db }) => {
  const where = sql`where t.topic_id = any(${[...ids]}::uuid[]) order by t.since, t.num, t.id`;
  return grouped(ids, await rows(db, TopicAuthor, where), ({ topicId }) => topicId);
});

export async function authorsOf(context: Context, { id }: Topic): Promise<TopicAuthor[]> {
  const all = await authorsEver(context).load(id);
  return all.filter(({ until }) => until === null).sort((a, b) => a.num - b.num);
}

export async function formerAuthorsOf(context: Context, { id }: Topic): Promise<TopicAuthor[]> {
  return (await authorsEver(context).load(id)).filter(({ until }) => until !== null);
}

export const papersOf = defineLoader<string, TopicPaper[]>(async (ids, { db }) => {
  const where = sql`where t.topic_id = any(${[...ids]}::uuid[]) order by t.stage, t.num`;
  return grouped(ids, await rows(db, TopicPaper, where), ({ topicId }) => topicId);
});

/** What waits for an answer, by topic. */
export const pendingRequestOf = defineLoader<string, TopicRequest | null>(async (ids, { db }) => {
  const found = await rows(db, TopicRequest, sql`where t.topic_id = any(${[...ids]}::uuid[]) and t.status = 'PENDING'`);
  return inKeyOrder(ids, found, ({ topicId }) => topicId);
});

const requestPages = defineNestedPages<TopicRequest>('topic_id', (_context, args) => ({
  entity: TopicRequest,
  where: sql`true`,
  order: orderOf('NUM', 'num int desc'),
  args,
}));

/** Whatever was asked for a topic that was reached, latest first. */
export const requestsOf = (context: Context, { id }: Topic, args: PageArgs): Promise<Connection<TopicRequest>> =>
  requestPages(context, id, args);

const candidatesAt = defineLoader<string, TopicCandidate[]>(async (unitIds, { db }) => {
  const day = civilDay();
  const found = await db.query<TopicCandidate & { unitId: string }>(sql`
    select u.id as "unitId", x.* from unnest(${[...unitIds]}::uuid[]) u(id) cross join lateral (
      select n.id as "personId", n.name, min(p.subject) as subject, min(s.name) as "unitName" from directory_posting p
      join directory_person n on n.id = p.person_id and n.active
      join directory_unit s on s.id = coalesce(p.school_id, p.unit_id)
      where (p.school_id = u.id or p.unit_id = u.id) and ${validOn('p', day)}
      group by n.id, n.name order by n.name collate "zh-x-icu", n.id limit 500) x`);
  return grouped(unitIds, found, ({ unitId }) => unitId);
});

/** People of a whole county by a part of the name, where a group reaches over schools; keys are [county, name]. */
const candidatesNamed = defineLoader<string, TopicCandidate[]>(async (keys, { db }) => {
  const day = civilDay();
  const asked = keys.map((key) => {
    const [county, name] = JSON.parse(key) as [string, string];
    return { key, county, name: containing(name) };
  });
  const found = await db.query<TopicCandidate & { key: string }>(sql`
    select k.key, x.* from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as k(key text, county uuid, name text)
    cross join lateral (
      select n.id as "personId", n.name, min(p.subject) as subject, min(s.name) as "unitName" from directory_person n
      join directory_posting p on p.person_id = n.id and p.county_id = k.county and ${validOn('p', day)}
      join directory_unit s on s.id = coalesce(p.school_id, p.unit_id)
      where n.active and n.name like k.name
      group by n.id, n.name order by n.name collate "zh-x-icu", n.id limit 30) x`);
  return grouped(keys, found, ({ key }) => key);
});

/** Who may join the group, for who writes the topic: the unit's people, or by name those of the county. */
export async function candidatesOf(context: Context, topic: Topic, name?: string | null): Promise<TopicCandidate[]> {
  if (!writesTopic(context, topic)) return [];
  if (!name || !topic.countyId) return candidatesAt(context).load(topic.unitId);
  return candidatesNamed(context).load(JSON.stringify([topic.countyId, name]));
}

const materialsAt = defineLoader<string, TopicMaterial[]>(async (unitIds, { db }) => {
  const found = await db.query<TopicMaterial & { unitId: string }>(sql`
    select u.id as "unitId", x.* from unnest(${[...unitIds]}::uuid[]) u(id) cross join lateral (
      select p.id, p.title from published_resource p
      where p.unit_id in (select d.id from directory_unit d where d.path @> array[u.id])
      order by p.id desc limit 100) x`);
  return grouped(unitIds, found, ({ unitId }) => unitId);
});

/** What the unit has in the library, latest first, for who writes the topic. */
export const materialsOf = async (context: Context, topic: Topic): Promise<TopicMaterial[]> =>
  writesTopic(context, topic) ? materialsAt(context).load(topic.unitId) : [];
