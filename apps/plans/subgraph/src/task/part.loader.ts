import { defineLoader, inKeyOrder, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Person } from '../person/person.js';

/**
 * Somebody with a part in what was reached, by name: who takes part in an activity knows who else does what in it,
 * and the receiving school who came to teach, though nothing else of the person may be read.
 */
@ObjectType({ description: '承担者概况：姓名对看得到该事项的人可见\nSomebody with a part in it, by name' })
export class PersonBrief {
  @Field(() => ID, { description: '人员标识\nId of the person' })
  id!: string;

  @Field({ description: '姓名\nName' })
  name!: string;

  @Field(() => Person, { nullable: true, description: '人员；不在范围内为空\nThe person; null beyond reach' })
  person!: Person;
}

/** For rows that were reached themselves: one statement for all of a page. */
const briefs = defineLoader<string, PersonBrief | null>(async (ids, { db }) => {
  const found = await db.query<{ id: string; name: string }>(
    sql`select id, name from directory_person where id = any(${[...ids]}::uuid[])`,
  );
  return inKeyOrder(ids, found, ({ id }) => id).map((one) => one && { ...one, person: { id: one.id } });
});

export const briefOf = (context: Context, id: string): Promise<PersonBrief | null> => briefs(context).load(id);

/** Those of the people whom the directory knows, in their order. */
export async function briefsOf(context: Context, ids: readonly string[]): Promise<PersonBrief[]> {
  return (await Promise.all(ids.map((id) => briefOf(context, id)))).filter((one) => one !== null);
}

export interface Part {
  /** Enrolled and not absent. */
  attends: boolean;
  /** That, or answers for it, or has a task in it. */
  involved: boolean;
}

/** What part the viewer has in activities that were reached. */
export const partIn = defineLoader<string, Part>(async (ids, { db, viewer }) => {
  const none = { attends: false, involved: false };
  if (!viewer.personId) return ids.map(() => none);
  const me = sql`${viewer.personId}::uuid`;
  const found = await db.query<Part & { id: string }>(sql`
    select id, attends, attends or answers or has_task as involved from (
      select t.id, t.owner_id = ${me} as answers,
        exists (select from attendance a where a.activity_id = t.id and a.person_id = ${me} and a.status <> 'ABSENT') as attends,
        exists (select from activity_task k where k.activity_id = t.id and k.assignee_id = ${me}) as has_task
      from activity t where t.id = any(${[...ids]}::uuid[])) x`);
  return inKeyOrder(ids, found, ({ id }) => id).map((part) => part ?? none);
});
