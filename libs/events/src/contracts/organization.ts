import { z } from 'zod';
import { defineEvent } from '../event.js';

const id = z.uuid();
const day = z.iso.date();

/** Ancestor ids by level: what facts carry as of their day. */
export const lineage = z.object({
  provinceId: id.nullable(),
  cityId: id.nullable(),
  countyId: id.nullable(),
  schoolId: id.nullable(),
});
export type Lineage = z.infer<typeof lineage>;

export const unitState = z.object({
  id,
  version: z.int(),
  code: z.string().nullable(),
  name: z.string(),
  level: z.enum(['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP']),
  kind: z.string(),
  parentId: id.nullable(),
  /** Ids from the root down to and including the unit. */
  path: z.array(id),
  lineage,
  stages: z.array(z.string()),
  active: z.boolean(),
  /** The unit that took over, of one that was merged or split up; its facts stay as they were (as it was, as it is now). */
  successorId: id.nullish(),
});
export type UnitState = z.infer<typeof unitState>;

/** Units as they now are. A bulk import says many in one event. */
export const unitsChanged = defineEvent('organization.units.changed', z.object({ units: z.array(unitState) }));

export const postingState = z.object({
  id,
  unitId: id,
  lineage,
  position: z.string(),
  subject: z.string().nullable(),
  stage: z.string().nullable(),
  main: z.boolean(),
  from: day,
  to: day.nullable(),
});
export type PostingState = z.infer<typeof postingState>;

export const personState = z.object({
  id,
  version: z.int(),
  name: z.string(),
  tier: z.string().nullable(),
  active: z.boolean(),
  postings: z.array(postingState),
});
export type PersonState = z.infer<typeof personState>;

/** People with all their postings as they now are. */
export const peopleChanged = defineEvent('organization.people.changed', z.object({ people: z.array(personState) }));

/**
 * Staff numbers of people, told apart from `peopleChanged` on purpose: only who reads lists in which a name alone
 * doesn't tell who is meant keeps them, and shows them to nobody.
 */
export const staffNumbered = defineEvent(
  'organization.staff.numbered',
  z.object({ people: z.array(z.object({ id, version: z.int(), staffNumber: z.string() })) }),
);

/** A unit adopted a policy pack; the pack is whole: what it inherits is already merged in. */
export const policyAdopted = defineEvent(
  'organization.policy.adopted',
  z.object({
    adoptionId: id,
    unitId: id,
    packCode: z.string(),
    packVersion: z.int(),
    from: day,
    to: day.nullable(),
    pack: z.record(z.string(), z.unknown()),
  }),
);

/** Accounts that lost a right, or were closed: what still runs in their name stops. */
export const rightsNarrowed = defineEvent('organization.rights.narrowed', z.object({ accountIds: z.array(id) }));

/** Experts of the register who take part in activities: who does certifies none of what comes of them (DL-05). */
export const expertsEngaged = defineEvent(
  'organization.experts.engaged',
  z.object({ engagements: z.array(z.object({ id, personId: id, activityId: id })) }),
);

export const expertState = z.object({
  id,
  version: z.int(),
  /** Whose register it is. */
  unitId: id,
  lineage,
  /** The person of the platform; null for somebody from outside. */
  personId: id.nullable(),
  name: z.string(),
  organisation: z.string().nullable(),
  subjects: z.array(z.string()),
  from: day,
  to: day.nullable(),
});
export type ExpertState = z.infer<typeof expertState>;

/** Experts on the registers as they now are: who may be engaged, and under whose name. */
export const expertsChanged = defineEvent('organization.experts.changed', z.object({ experts: z.array(expertState) }));

export const periodState = z.object({
  id,
  version: z.int(),
  unitId: id,
  kind: z.enum(['SCHOOL_YEAR', 'TERM', 'CALENDAR_YEAR', 'PROGRAMME', 'CREDIT_CYCLE', 'VACATION', 'HOLIDAY']),
  name: z.string(),
  /** The school year of a term. */
  parentId: id.nullable(),
  from: day,
  to: day,
  /** It was set by mistake: nothing new begins in it. */
  withdrawn: z.boolean(),
});
export type PeriodState = z.infer<typeof periodState>;

/** Periods as they now are; set by a unit for itself and all below it, the nearest unit's holds. */
export const periodsChanged = defineEvent('organization.periods.changed', z.object({ periods: z.array(periodState) }));

export const allianceState = z.object({
  id,
  version: z.int(),
  code: z.string().nullable(),
  name: z.string(),
  /** A code of the policy: CLUSTER, EDU_GROUP … */
  kind: z.string(),
  stage: z.string().nullable(),
  /** Whose alliance it is: mostly a county's. */
  unitId: id,
  from: day,
  to: day.nullable(),
  /** Every membership there was, past ones too: who belonged to it on a day can still be asked. */
  members: z.array(
    z.object({ id, unitId: id, role: z.enum(['CENTER', 'LEADER', 'MEMBER']), from: day, to: day.nullable() }),
  ),
});
export type AllianceState = z.infer<typeof allianceState>;

/** Alliances with all their memberships as they now are. */
export const alliancesChanged = defineEvent(
  'organization.alliances.changed',
  z.object({ alliances: z.array(allianceState) }),
);
