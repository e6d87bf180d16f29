import {
  allOf,
  civilDay,
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  orderOf,
  page,
  rows,
  sql,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { MentorPairFilter, MentorPairsArgs } from './mentor-pair.input.js';
import { MentorPair } from './mentor-pair.js';

export const MentorPairConnection = connectionOf(MentorPair, 'MentorPair', '师徒结对');

const read = 'organization:read-people';

/** A pair is seen by the officers of the new teacher's school, and by the two themselves. */
function pairsInReach({ viewer }: Context): Sql {
  return sql`(${within(viewer, read, { unit: 'unit_id', self: 'mentee_id' })} or ${within(viewer, read, { self: 'mentor_id' })})`;
}

const latestFirst = orderOf('LATEST', 'valid_from date desc', 'id uuid');

export function mentorPairsMatching(
  context: Context,
  { filter, ...args }: MentorPairsArgs,
): Promise<Connection<MentorPair>> {
  const where = sql`${pairsInReach(context)} and ${matching(filter ?? {})}`;
  return page(context, { entity: MentorPair, where, order: latestFirst, args, filter });
}

function matching({ under, on }: MentorPairFilter): Sql {
  return allOf(
    under && sql`t.unit_id in (select id from org_unit where path @> array[${under}]::uuid[])`,
    on && sql`t.valid_from <= ${on}::date and t.valid_to >= ${on}::date`,
  );
}

/** Present pairs of a school's new teachers. */
export const mentorPairsOfUnit = defineNestedPages<MentorPair>('unit_id', (context, args) => ({
  entity: MentorPair,
  where: sql`t.valid_to >= ${civilDay()}::date and ${pairsInReach(context)}`,
  order: latestFirst,
  args,
}));

/** Pairs that a person is or was part of, on either side, latest first. */
export const mentorPairsOfPerson = defineLoader<string, MentorPair[]>(async (ids, context) => {
  const people = [...ids];
  const found = await rows(
    context.db,
    MentorPair,
    sql`where (t.mentee_id = any(${people}::uuid[]) or t.mentor_id = any(${people}::uuid[])) and ${pairsInReach(context)}
        order by t.valid_from desc, t.id`,
  );
  const sides = found.flatMap((pair) => [pair.menteeId, pair.mentorId].map((personId) => ({ personId, pair })));
  return grouped(ids, sides, ({ personId }) => personId).map((list) => list.map(({ pair }) => pair));
});
