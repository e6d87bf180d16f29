import { topicsClosed } from '@yanxiu/events';
import { civilDay, publish, rows, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { replaceAuthors } from './authors.service.js';
import { TopicAuthor } from './topic-author.js';
import { TopicBasis, TopicRequestKind } from './topic-request.js';
import type { TopicRequest } from './topic-request.js';
import { TopicStatus } from './topic.js';
import type { Topic } from './topic.js';

/** A topic and what waits on it. */
export interface Waiting {
  topic: Topic;
  request: TopicRequest;
}

interface Answer {
  basis: TopicBasis;
  byName: string | null;
  comment?: string | null;
}

const { APPLICATION, MID_TERM, CLOSING, EXTENSION, TERMINATION, AUTHORS } = TopicRequestKind;

/** The state that a granted request leads to; null: it stays. */
export const statusAfter: Record<TopicRequestKind, TopicStatus | null> = {
  [APPLICATION]: TopicStatus.APPROVED,
  [MID_TERM]: TopicStatus.MID_TERM,
  [CLOSING]: TopicStatus.CLOSED,
  [TERMINATION]: TopicStatus.TERMINATED,
  [EXTENSION]: null,
  [AUTHORS]: null,
};

/** Lets what was asked take effect, for any number of topics in a constant number of statements. */
export async function granted(tx: Transaction, waiting: readonly Waiting[], answer: Answer): Promise<void> {
  await answered(tx, waiting, 'GRANTED', answer);
  const of = (kind: TopicRequestKind) => waiting.filter(({ request }) => request.kind === kind);
  const numbers = await numbersFor(tx, of(APPLICATION));
  const today = civilDay();
  const given = waiting.map(({ topic, request }) => ({
    ...{ id: topic.id, kind: request.kind, status: statusAfter[request.kind] ?? topic.status, until: request.until },
    ...{ number: numbers.get(topic.id) ?? null, text: request.text },
  }));
  await tx.query(sql`
    update topic t set status = x.status, since = case when t.status = x.status then t.since else now() end,
      number = coalesce(x.number, t.number), pending = null, pending_since = null, pending_by = null,
      registered_on = case when x.kind = 'APPLICATION' then ${today}::date else t.registered_on end,
      first_ends_on = case when x.kind = 'APPLICATION' then t.ends_on else t.first_ends_on end,
      ends_on = coalesce(x.until, t.ends_on), extensions = t.extensions + (x.kind = 'EXTENSION')::int,
      closed_on = case when x.kind in ('CLOSING', 'TERMINATION') then ${today}::date end,
      result = case when x.kind = 'CLOSING' then x.text else t.result end,
      version = t.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as x(id uuid, kind text, status text, until date, number text, text text)
    where t.id = x.id`);
  const begun = of(APPLICATION).map(({ topic }) => topic.id);
  if (begun.length)
    await tx.query(sql`update topic_author set since = ${today}::date where topic_id = any(${begun}::uuid[])`);
  const changed = of(AUTHORS).map(({ topic, request }) => ({ topicId: topic.id, authors: request.authors! }));
  if (changed.length) await replaceAuthors(tx, changed);
  await announceClosed(tx, of(CLOSING), answer.basis);
}

/** The answer on the requests themselves. */
export async function answered(
  tx: Transaction,
  waiting: readonly Waiting[],
  status: 'GRANTED' | 'RETURNED' | 'REFUSED',
  { basis, byName, comment = null }: Answer,
): Promise<void> {
  const ids = waiting.map(({ request }) => request.id);
  await tx.query(sql`
    update topic_request set status = ${status}, decided_at = now(), decided_by_name = ${byName}, basis = ${basis}, comment = ${comment}
    where id = any(${ids}::uuid[])`);
}

/**
 * Registry numbers by county and year, in the order of application. The counter moves in the transaction that approves:
 * what is refused, or fails half-way, takes none, so the register has no gap.
 */
async function numbersFor(tx: Transaction, applications: readonly Waiting[]): Promise<Map<string, string>> {
  if (!applications.length) return new Map();
  const year = Number(civilDay().slice(0, 4));
  const asked = applications.map(({ topic: { id, countyId, cityId, unitId }, request }) => ({
    ...{ id, scope: countyId ?? cityId ?? unitId, at: request.askedAt },
  }));
  const numbered = await tx.query<{ id: string; code: string | null; scope: string; number: number }>(sql`
    with asked as (select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as x(id uuid, scope uuid, at timestamptz)),
    counted as (select scope, count(*)::int as n from asked group by scope),
    taken as (
      insert into topic_number as c (scope, year, last) select scope, ${year}, n from counted order by scope
      on conflict (scope, year) do update set last = c.last + excluded.last returning scope, last)
    select a.id, a.scope, u.code, (t.last - c.n + row_number() over (partition by a.scope order by a.at, a.id))::int as number
    from asked a join counted c using (scope) join taken t using (scope) left join directory_unit u on u.id = a.scope`);
  return new Map(
    numbered.map(({ id, code, scope, number }) => [
      id,
      `KT-${code ?? scope.slice(-6)}-${year}-${String(number).padStart(4, '0')}`,
    ]),
  );
}

/** Tells the other slices of closed topics, with their authors in order. */
async function announceClosed(tx: Transaction, closed: readonly Waiting[], basis: TopicBasis): Promise<void> {
  if (!closed.length) return;
  const ids = closed.map(({ topic }) => topic.id);
  const authors = await rows(
    tx,
    TopicAuthor,
    sql`where t.topic_id = any(${ids}::uuid[]) and t.until is null order by t.num`,
  );
  const byTopic = Map.groupBy(authors, ({ topicId }) => topicId);
  const first = closed[0]!.topic;
  await publish(tx, topicsClosed, {
    aggregateId: first.id,
    aggregateVersion: first.version + 1,
    payload: {
      topics: closed.map(({ topic }) => ({
        ...{ topicId: topic.id, version: topic.version + 1, number: topic.number!, title: topic.title },
        ...{ kind: topic.kind.code, scale: topic.scale, level: topic.handling.level, basis },
        ...{ unitId: topic.unitId, registeredOn: topic.registeredOn!, closedOn: civilDay() },
        lineage: {
          ...{ provinceId: topic.provinceId, cityId: topic.cityId },
          ...{ countyId: topic.countyId, schoolId: topic.schoolId },
        },
        authors: (byTopic.get(topic.id) ?? []).map(({ personId, num, role }) => ({ personId, num, role })),
      })),
    },
  });
}
