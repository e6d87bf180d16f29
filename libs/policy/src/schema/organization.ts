import { z } from 'zod';
import { code, count, labelled, level, list, mergeTable, parameter, slot, zh } from './parameter.js';

export const organizationParameters = {
  /** How many schools make a cluster, and whether the centre is one of them. */
  clusterSize: parameter({
    min: slot(count),
    max: slot(count),
    countMode: slot(z.enum(['INCLUDE_CENTER', 'EXCLUDE_CENTER'])),
    exceptions: z.array(z.strictObject({ cluster: code, reason: zh })).default([]),
  }),
  /** By what schools are sorted into classes; the bounds are often left open. */
  classCriteria: parameter({
    measures: z.array(labelled).default([]),
    bounds: slot(z.array(z.strictObject({ class: code, measure: code, min: slot(count), max: slot(count) }))),
  }),
  /** How long a new teacher studies beside a mentor. */
  mentoring: parameter({ months: slot(count) }),
  /** From how many teachers a subject counts as large, and through what its teachers study. */
  subjectSize: parameter({
    threshold: slot(count),
    large: z.array(labelled).default([]),
    small: z.array(labelled).default([]),
  }),
  /** Who supervises, who manages, who carries out: kinds of unit. */
  responsibilities: parameter({ supervise: slot(code), manage: slot(code), implement: slot(code) }),
};

/** Screens that a management function may lead to. */
export const SCREENS = [
  ...([
    'ACTIVITIES',
    'PLANS',
    'REPORTS',
    'CREDIT_RECOGNITION',
    'CREDIT_PROGRESS',
    'SCORE_SHEETS',
    'LIBRARY',
    'DRAFTS',
  ] as const),
  ...([
    'FINDINGS',
    'FILINGS',
    'NOTICES',
    'DOCUMENTS',
    'BODIES',
    'STUDIOS',
    'EXPERTS',
    'KEY_PEOPLE',
    'POLICIES',
  ] as const),
] as const;
export type Screen = (typeof SCREENS)[number];

const position = z.strictObject({ position: code, zh: zh.optional(), min: count, max: count.optional() });

const people = {
  bodyKinds: list({
    zh,
    level,
    /** Also satisfied by the alliance of a school (学校或校际研修联盟). */
    orLevel: level.optional(),
    head: code.optional(),
    deputies: z.array(code).optional(),
    coordinator: code.optional(),
    members: z.array(z.strictObject({ zh })).optional(),
    membersOpen: z.boolean().optional(),
    parent: code.optional(),
    hostedBy: zh.optional(),
    residentAt: zh.optional(),
    /** Kinds of body whose members may not also sit here: guidance and supervision stay apart. */
    independentOf: z.array(code).optional(),
  }),
  roles: list({ zh, duty: zh.optional() }),
  titles: list({ zh, levels: z.array(level).optional() }),
  teacherTiers: list({ zh, duty: zh }),
  /** Head-count rules: so many holders of a role per unit. */
  staffing: list({
    role: code,
    per: z.enum(['SCHOOL', 'CLUSTER_CENTER', 'GROUP', 'COUNTY']),
    min: count,
    max: slot(count),
  }),
  /** Which positions a body must be made of. */
  compositions: list({ body: code, requires: z.array(position).min(1) }),
  /** Who is appointed to lead groups: by whom, of which kinds of group or alliance, and which titles make eligible. */
  appointments: list({
    zh,
    role: code,
    eligible: zh.optional(),
    by: level.optional(),
    groupKinds: z.array(code).optional(),
    allianceKinds: z.array(code).optional(),
    titles: z.array(code).optional(),
    tiers: z.array(code).optional(),
    years: count.optional(),
  }),
  studios: list({ zh, mode: z.enum(['OWN', 'ASSIGNED', 'RESIDENT']), host: zh }),
};

const units = {
  levels: list({ zh, level }),
  orgKinds: list({ zh, level: level.optional() }),
  allianceKinds: list({ zh, leader: zh.optional(), mode: z.enum(['BLENDED']).optional() }),
  groupKinds: list({ zh, crossSchool: z.boolean().optional(), topics: z.array(z.strictObject({ zh })).optional() }),
  clusters: list({ center: zh, centerIsSection: z.boolean().default(false), members: z.array(zh), stage: code }),
  /** Ordered: the first rule that is not optional and fits decides; fitting optional ones are offered. */
  primaryCenters: list({
    num: count,
    when: z.strictObject({ juniorHasPrimarySection: z.boolean().optional(), primariesAtMost: count.optional() }),
    center: zh,
    centerKind: code,
    optional: z.boolean().default(false),
  }),
  reportingUnits: list({ zh, unit: z.enum(['SCHOOL', 'CLUSTER']), kinds: z.array(labelled) }),
  schoolNumbers: list({ zh, stage: code.optional(), count }),
  schoolClasses: list({ zh, strategy: zh, themeKind: code.optional() }),
};

const order = {
  programmes: list({ zh, from: count, to: count }),
  functions: list({
    zh,
    holder: code,
    /** Screens of the platform on which it is carried out, where the platform's own choice for the code does not fit. */
    screens: z.array(z.enum(SCREENS)).optional(),
  }),
  ruleFamilies: list({ zh }),
  visibility: list({ subject: code, zh, seenBy: z.array(level).min(1), countsFor: z.array(level).optional() }),
  synonyms: list({ terms: z.array(zh).min(2) }),
};

export const organizationLists = { ...units, ...people, ...order };

export const organization = z.strictObject({
  merge: mergeTable([
    ...(Object.keys(organizationParameters) as (keyof typeof organizationParameters)[]),
    ...(Object.keys(organizationLists) as (keyof typeof organizationLists)[]),
  ]),
  ...organizationParameters,
  ...organizationLists,
});

/** Units, people, bodies and alliances as a region names and counts them. */
export type OrganizationRules = z.output<typeof organization>;
