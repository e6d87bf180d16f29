import { ancestorsOf, holds, reachOf } from '@yanxiu/access';
import type { Viewer } from '@yanxiu/access';
import { civilDay, defineLoader, reaches, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import type { Plan } from './plan.js';

const write = 'plans:plan';
const review = 'plans:review';
const read = 'plans:read';
const inSchool = new Set(['SCHOOL', 'SECTION', 'GROUP']);

/** What a viewer is to plans: writer for units, leader of groups, officer of bodies that decide. */
export interface Standing {
  viewer: Viewer;
  /** Groups that the viewer leads by posting today. */
  led: string[];
  /** Regions that the viewer writes for. */
  regions: string[];
  /** Units and bodies for which the viewer decides. */
  decides: string[];
  /** Cities for whose own schools, those of no county, the viewer decides (ZJ-02). */
  decidesOwnSchoolsOf: string[];
}

/** The viewer's rights as far as they stand on a school or below: who is above neither writes nor reads drafts there. */
export const atSchool = (viewer: Viewer): Viewer => ({
  ...viewer,
  grants: viewer.grants.filter(({ level }) => inSchool.has(level)),
});

const ledBy = defineLoader<string, string[]>(async (personIds, { db }) => {
  const day = civilDay();
  const led = await db.query<{ personId: string; unitId: string }>(sql`
    select p.person_id as "personId", p.unit_id as "unitId" from directory_posting p
    join directory_unit u on u.id = p.unit_id and u.level = 'GROUP' and u.active
    where p.person_id = any(${[...personIds]}::uuid[]) and p.position <> 'MEMBER'
      and ${validOn('p', day)}`);
  return personIds.map((id) => led.filter(({ personId }) => personId === id).map(({ unitId }) => unitId));
});

/** At most one statement a request: which groups the viewer leads. */
export async function standingOf(context: Context): Promise<Standing> {
  const { viewer } = context;
  const writing = reachOf(viewer, write);
  const deciding = reachOf(viewer, review);
  return {
    viewer,
    led: viewer.personId && holds(viewer, write) ? await ledBy(context).load(viewer.personId) : [],
    regions: [...writing.counties, ...writing.cities, ...writing.provinces],
    decides: [...deciding.provinces, ...deciding.cities, ...deciding.counties, ...deciding.schools, ...deciding.units],
    decidesOwnSchoolsOf: deciding.ownSchoolsOf,
  };
}

/** Plans that the viewer writes: the own one, the group's that he leads, those of the own unit; never one from above. */
export function writtenBy({ viewer, led, regions }: Standing): Sql {
  const own = viewer.personId && holds(viewer, write) ? sql`t.person_id = ${viewer.personId}::uuid` : sql`false`;
  return sql`(case when t.person_id is not null then ${own}
    else ${within(atSchool(viewer), write, { unit: 'unit_id' })} or t.unit_id = any(${[...led, ...regions]}::uuid[]) end)`;
}

/** Plans on which the viewer decides: those that the policy brings to his unit or body. */
export function decidedBy({ decides, decidesOwnSchoolsOf }: Standing): Sql {
  return sql`(t.handler_ids && ${decides}::uuid[]
    or t.county_id is null and t.handler_ids && ${decidesOwnSchoolsOf}::uuid[])`;
}

/**
 * What the viewer may read: what he writes; what came to him to decide; of others what was handed in, in the subtree, or
 * announced by a unit above. A personal plan is read by its levels alone (PC-25), whoever has the subtree.
 */
export function readableBy(standing: Standing): Sql {
  const { viewer, led } = standing;
  const below = sql`(${within(viewer, read, { unit: 'unit_id' })} or t.unit_id = any(${ancestorsOf(viewer, read)}::uuid[]))`;
  const day = civilDay();
  // A group of the school where the plan was written: who moves takes no plan along, and a new leader reads none of old.
  const ofMember = sql`exists (select from directory_posting m where m.person_id = t.person_id
    and m.unit_id = any(${led}::uuid[]) and m.school_id = t.school_id and ${validOn('m', day)})`;
  const personal = sql`('SCHOOL' = any(t.seen_by) and ${within(atSchool(viewer), review, { unit: 'unit_id' })}
    or 'GROUP' = any(t.seen_by) and ${ofMember}
    or t.seen_by && '{COUNTY,CITY,PROVINCE}' and ${within(viewer, review)})`;
  return sql`(${writtenBy(standing)} or t.current_version is not null
    and (${decidedBy(standing)} or case when t.person_id is null then ${below} else ${personal} end))`;
}

type Writing = Pick<Plan, 'unitId' | 'personId' | 'provinceId' | 'cityId' | 'countyId' | 'schoolId'>;

/** The same for a plan in hand: whether the viewer writes it. */
export function writes({ viewer, led, regions }: Standing, plan: Writing): boolean {
  if (plan.personId) return plan.personId === viewer.personId && holds(viewer, write);
  return reaches(atSchool(viewer), write, plan) || [...led, ...regions].includes(plan.unitId);
}

/** Whether the viewer decides on it: on the level that the policy names, and never on what is his own (DL-09). */
export function decides({ decides: units, decidesOwnSchoolsOf }: Standing, { handlerIds, countyId }: Plan): boolean {
  return (
    handlerIds.some((id) => units.includes(id)) ||
    (countyId === null && handlerIds.some((id) => decidesOwnSchoolsOf.includes(id)))
  );
}

/** Whether the viewer wrote, sent or is the subject of the plan. */
export function isAuthor(viewer: Viewer, { createdBy, submittedBy, personId }: Plan): boolean {
  return [createdBy, submittedBy].includes(viewer.id) || (personId !== null && personId === viewer.personId);
}

/** Whether somebody else has it in hand. */
export function heldByAnother(viewer: Viewer, { heldBy, heldByPerson }: Plan): boolean {
  const inHand = heldBy !== null || heldByPerson !== null;
  return inHand && heldBy !== viewer.id && (heldByPerson === null || heldByPerson !== viewer.personId);
}
