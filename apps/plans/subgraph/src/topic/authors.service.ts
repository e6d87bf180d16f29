import { Invalid, civilDay, sql, validOn } from '@yanxiu/subgraph';
import type { Fault, Transaction } from '@yanxiu/subgraph';
import { TopicRole } from './topic-author.js';
import type { TopicAuthorInput } from './topic-draft.input.js';
import type { AskedAuthor } from './topic-request.js';
import type { Topic } from './topic.js';

type Where = Pick<Topic, 'unitId' | 'countyId'>;

/**
 * The authors asked for, with their names: everybody once, exactly one leader, all of them posted in the county today
 * (a group may reach over schools, not over counties).
 * @throws Invalid with all faults at once
 */
export async function checkedAuthors(
  tx: Transaction,
  topic: Where,
  given: readonly TopicAuthorInput[],
): Promise<AskedAuthor[]> {
  const day = civilDay();
  const ids = given.map(({ personId }) => personId);
  const place = topic.countyId
    ? sql`p.county_id = ${topic.countyId}::uuid`
    : sql`p.unit_id in (select u.id from directory_unit u where u.path @> array[${topic.unitId}]::uuid[])`;
  const found = await tx.query<{ id: string; name: string }>(sql`
    select n.id, n.name from directory_person n where n.active and n.id = any(${ids}::uuid[]) and exists (
      select from directory_posting p where p.person_id = n.id and ${place}
        and ${validOn('p', day)})`);
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const faults = faultsOf(given, names);
  if (faults.length) throw new Invalid({ zh: '课题组成员不符合要求', en: 'The authors do not hold' }, faults);
  return given.map(({ personId, leader, duty }) => ({
    ...{ personId, name: names.get(personId)!, duty: duty?.trim() || null },
    role: leader ? TopicRole.LEADER : TopicRole.MEMBER,
  }));
}

function faultsOf(given: readonly TopicAuthorInput[], names: ReadonlyMap<string, string>): Fault[] {
  const ids = given.map(({ personId }) => personId);
  const leaders = given.filter(({ leader }) => leader).length;
  return [
    ...given.flatMap(({ personId }, index) => {
      const path = `input.authors[${index}].personId`;
      if (!names.has(personId)) return [{ path, rule: 'exists', value: personId, expected: '本县在职人员' }];
      if (ids.indexOf(personId) < index) return [{ path, rule: 'once', value: personId, expected: '每人列一次' }];
      return [];
    }),
    ...(leaders === 1
      ? []
      : [{ path: 'input.authors', rule: 'oneLeader', value: leaders, expected: '恰有一名负责人' }]),
  ];
}

/** Authors as they are to be from today on, for any number of topics: who changes nothing keeps the days. Three statements. */
export async function replaceAuthors(
  tx: Transaction,
  asked: readonly { topicId: string; authors: readonly AskedAuthor[] }[],
): Promise<void> {
  const given = asked.flatMap(({ topicId, authors }) =>
    authors.map((author, index) => ({ topic_id: topicId, num: index + 1, person_id: author.personId, ...author })),
  );
  const topics = asked.map(({ topicId }) => topicId);
  const day = civilDay();
  const source = sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
    as x(topic_id uuid, num int, person_id uuid, name text, role text, duty text)`;
  await tx.query(sql`
    update topic_author a set until = ${day}::date where a.topic_id = any(${topics}::uuid[]) and a.until is null
      and not exists (select from ${source} where x.topic_id = a.topic_id and x.person_id = a.person_id
        and x.num = a.num and x.role = a.role and x.duty is not distinct from a.duty)`);
  await tx.query(sql`
    insert into topic_author (id, topic_id, num, person_id, name, role, duty, since)
    select gen_random_uuid(), x.topic_id, x.num, x.person_id, x.name, x.role, x.duty, ${day}::date from ${source}
    where not exists (select from topic_author a where a.topic_id = x.topic_id and a.person_id = x.person_id and a.until is null)`);
  await tx.query(sql`
    update topic t set leader_id = x.person_id, leader_name = x.name from ${source} where x.topic_id = t.id and x.role = 'LEADER'`);
}
