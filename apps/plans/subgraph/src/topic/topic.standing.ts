import { ancestorsOf, holds, reachOf } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { sql, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import type { Topic } from './topic.js';

const write = 'plans:plan';
const review = 'plans:review';
const read = 'plans:read';

/** Units for which the viewer decides; cities of whose own schools, those of no county, he does (ZJ-02). */
function deciding(viewer: Viewer): { units: string[]; ownSchoolsOf: string[] } {
  const { provinces, cities, counties, schools, units, ownSchoolsOf } = reachOf(viewer, review);
  return { units: [...provinces, ...cities, ...counties, ...schools, ...units], ownSchoolsOf };
}

/** Topics that the viewer writes on: those he leads, and those that he began for somebody else. */
export function topicsWritten({ viewer }: Context): Sql {
  if (!holds(viewer, write)) return sql`false`;
  return sql`(t.leader_id = ${viewer.personId ?? null}::uuid or t.kept_by = ${viewer.id})`;
}

/** Topics that the policy brings to the viewer's unit or body. */
export function topicsDecided({ viewer }: Context): Sql {
  const { units, ownSchoolsOf } = deciding(viewer);
  return sql`(t.handler_ids && ${units}::uuid[] or t.county_id is null and t.handler_ids && ${ownSchoolsOf}::uuid[])`;
}

/** Whoever writes on a topic, began it, asked or is one of its authors never decides on it. */
export function topicsOfOthers({ viewer }: Context): Sql {
  const person = viewer.personId ?? null;
  return sql`(t.created_by <> ${viewer.id} and t.kept_by is distinct from ${viewer.id} and t.pending_by is distinct from ${viewer.id}
    and not exists (select from topic_author a where a.topic_id = t.id and a.until is null and a.person_id = ${person}::uuid))`;
}

/** Topics of whose group the viewer is. */
export function topicsJoined({ viewer }: Context): Sql {
  if (!viewer.personId || !holds(viewer, read)) return sql`false`;
  return sql`t.id = any(array(select a.topic_id from topic_author a where a.until is null and a.person_id = ${viewer.personId}::uuid))`;
}

/**
 * What the viewer may read: what he writes or is a member of; what was handed in, for who decides on it or reviews in the
 * subtree; and, once it is approved, whoever reads there or below the unit. A draft is its authors' alone.
 */
export function topicsReadable(context: Context): Sql {
  const { viewer } = context;
  const columns = { unit: 'unit_id' };
  return sql`(${topicsWritten(context)} or ${topicsJoined(context)}
    or t.status <> 'DRAFT' and (${topicsDecided(context)} or ${within(viewer, review, columns)})
    or t.number is not null and (${within(viewer, read, columns)} or t.unit_id = any(${ancestorsOf(viewer, read)}::uuid[])))`;
}

/** The same for a topic in hand. */
export const writesTopic = ({ viewer }: Context, { leaderId, keptBy }: Topic): boolean =>
  holds(viewer, write) && (leaderId === viewer.personId || keptBy === viewer.id);

export function decidesTopic({ viewer }: Context, { handlerIds, countyId }: Topic): boolean {
  const { units, ownSchoolsOf } = deciding(viewer);
  return (
    handlerIds.some((id) => units.includes(id)) ||
    (countyId === null && handlerIds.some((id) => ownSchoolsOf.includes(id)))
  );
}

/** Whether the viewer has a hand in the topic, so that somebody else has to decide. */
export function isOwnTopic({ viewer }: Context, topic: Topic, authors: readonly { personId: string }[]): boolean {
  return (
    [topic.createdBy, topic.keptBy, topic.pendingBy].includes(viewer.id) ||
    authors.some(({ personId }) => personId === viewer.personId)
  );
}
