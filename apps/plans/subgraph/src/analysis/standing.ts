import { ancestorsOf, holds, reachOf } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { civilDay, reaches, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { atSchool } from '../plan/standing.js';
import type { TestAnalysis } from './analysis.js';

const write = 'plans:plan';
const organise = 'plans:organise';
const read = 'plans:read';

/** Units in whose name the viewer acts: those of the own grants, not all that lies below them. */
export function actsFor(viewer: Viewer): string[] {
  const { provinces, cities, counties, schools, units, ownSchoolsOf } = reachOf(viewer, organise);
  return [...provinces, ...cities, ...counties, ...schools, ...units, ...ownSchoolsOf];
}

/** Whether the viewer has a hand in it: nobody recommends or chooses the own report. */
export const isAuthor = ({ id, personId }: Viewer, { authorIds, createdBy }: TestAnalysis): boolean =>
  createdBy === id || (!!personId && authorIds.includes(personId));

/** Analyses (alias `t`) that the viewer writes: the own ones, and as its officer the school's. */
export function writtenBy({ viewer }: Context): Sql {
  const own =
    viewer.personId && holds(viewer, write) ? sql`t.author_ids @> array[${viewer.personId}]::uuid[]` : sql`false`;
  return sql`(${own} or ${within(atSchool(viewer), organise, { unit: 'unit_id' })})`;
}

/** The same for one in hand. */
export function writes(viewer: Viewer, analysis: TestAnalysis): boolean {
  const own = !!viewer.personId && holds(viewer, write) && analysis.authorIds.includes(viewer.personId);
  return own || reaches(atSchool(viewer), organise, analysis);
}

/** Recommendations (alias `r`) in galleries that the viewer sees: of units above the own, of clusters it belongs to, or below. */
export function shownTo({ viewer }: Context): Sql {
  const units = ancestorsOf(viewer, read);
  const day = civilDay();
  return sql`r.state = 'CHOSEN' and (r.receiver_id = any(${units}::uuid[]) or r.alliance_id in (
    select m.alliance_id from directory_alliance_member m where m.unit_id = any(${units}::uuid[])
      and ${validOn('m', day)}))`;
}

/** Recommendations (alias `r`) that wait for the viewer. */
export const waitingFor = ({ viewer }: Context): Sql =>
  sql`r.state = 'WAITING' and r.unit_id = any(${actsFor(viewer)}::uuid[])`;

/** Recommendations (alias `r`) that came to the viewer, decided or not. */
const broughtTo = ({ viewer }: Context): Sql =>
  sql`r.state <> 'WITHDRAWN' and r.unit_id = any(${actsFor(viewer)}::uuid[])`;

/**
 * What the viewer reads: what he writes; what was handed in, in the own subtree; what came to him to choose from; and what
 * a gallery of a level above shows.
 */
export function readableBy(context: Context): Sql {
  return sql`(${writtenBy(context)} or t.status <> 'DRAFT' and (${within(context.viewer, read, { unit: 'unit_id' })}
    or t.id in (select r.analysis_id from test_recommendation r where ${shownTo(context)} or ${broughtTo(context)})))`;
}
