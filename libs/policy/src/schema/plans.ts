import { z } from 'zod';
import {
  cite,
  code,
  count,
  decimal,
  labelled,
  level,
  list,
  mergeTable,
  parameter,
  period,
  slot,
  zh,
} from './parameter.js';

const item = z.strictObject({
  code,
  zh,
  kind: z.enum(['STEP', 'STRATEGY']).optional(),
  layer: code.optional(),
  methods: z.array(labelled).optional(),
  note: zh.optional(),
  cite: cite.optional(),
  get children(): z.ZodOptional<z.ZodArray<typeof item>> {
    return z.array(item).max(500).optional();
  },
});
/** A node of a taxonomy. Its code is unique in its scheme, its label need not be. */
export type TaxonomyItem = z.output<typeof item>;

const relation = z.enum(['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch', 'noMatch']);

export const planParameters = {
  /** What is reported, how often and by whom. */
  reporting: parameter({
    period: slot(period),
    due: slot(z.enum(['PERIOD_START', 'PERIOD_END'])),
    /** Where the last day falls on a weekend or holiday; it stays where nothing is said. */
    onDayOff: z.enum(['KEEP', 'NEXT_WORKDAY', 'PREVIOUS_WORKDAY']).optional(),
    units: z.array(z.enum(['SCHOOL', 'CLUSTER'])).default([]),
    bySubject: slot(z.boolean()),
    internalCheck: slot(z.boolean()),
    /** Whether the stamped form comes along as a scan; where nothing is said it may, and need not (PC-35). */
    stampedScan: z.boolean().optional(),
    attachments: z.array(labelled).default([]),
  }),
  /** Months in which no report is due: vacations. */
  monthsOff: parameter({ months: slot(z.array(z.int().min(1).max(12)).max(11)) }),
  /** 1+x: so many themes of the school, so many of each group. */
  themes: parameter({ school: slot(count), perGroup: slot(count) }),
  activity: parameter({
    ownerRequired: slot(z.boolean()),
    hostRequired: slot(z.boolean()),
    outcomeRequired: slot(z.boolean()),
  }),
  /** From what load on a teacher is warned. */
  load: parameter({
    hoursPerWeek: slot(decimal),
    overlapMinutes: slot(count),
    /** From what likeness of titles on an activity counts as a repetition of an earlier one (OH-07). */
    similarPercent: count.min(1).max(100).optional(),
  }),
  /** When a meeting's code can be scanned, in minutes before its start and after its end, and whether who is not enrolled is let in. */
  checkIn: parameter({ opensMinutes: slot(count), closesMinutes: slot(count), onTheSpot: slot(z.boolean()) }),
  /** Target share of each channel in percent. */
  channelMix: parameter({
    percent: slot(z.record(code, decimal)),
    /** The same for a tier of teachers, where the ratios differ (OH-08). */
    byTier: slot(z.record(code, z.record(code, decimal))),
  }),
  /** So many lessons a teacher hears and comments on in a term (PC-17). */
  lessonHearing: parameter({ perTeacherTerm: slot(count) }),
  /** Forms that may be held as a small forum and entered in a light way, with what keeps it small (PC-18). */
  forum: parameter({ forms: z.array(code).max(20).default([]), participants: slot(count), minutes: slot(count) }),
  /**
   * Forms in which the results of a test are analysed, and the levels up which a good report is recommended, lowest first
   * (PC-19). A level that a school has none of, such as a cluster, is passed over.
   */
  testAnalysis: parameter({
    forms: z.array(code).max(20).default([]),
    levels: slot(z.array(z.enum(['SCHOOL', 'CLUSTER', 'COUNTY', 'CITY', 'PROVINCE'])).max(5)),
  }),
  /**
   * What is reminded of and when (DL-32): days before (-) or after the last day, and who hears. One digest a person and
   * day, or a week on its weekday. AUTHOR is who has to do it, UNIT the unit that it belongs to, LEVEL_ABOVE the level above;
   * of a personal plan nobody hears beyond the school, whatever stands here (PC-25). Without steps nobody is reminded.
   */
  reminders: parameter({
    digest: slot(z.enum(['DAILY', 'WEEKLY'])),
    /** 1 = Monday; for a weekly digest. */
    weekday: z.int().min(1).max(7).optional(),
    steps: slot(
      z
        .array(
          z.strictObject({
            /** Code of a template of plans, or one of the platform's own: PLAN for all of them, REPORT, TASK, … */
            what: code,
            days: z.int().min(-60).max(60),
            to: z.enum(['AUTHOR', 'UNIT', 'LEVEL_ABOVE']),
          }),
        )
        .min(1)
        .max(40),
    ),
  }),
  /** The weekday (1 = Monday) that is kept free for each subject, by the subject's name. */
  studyDays: parameter({ weekdays: slot(z.record(zh, z.int().min(1).max(7))) }),
};

const taxonomy = {
  schemes: list({
    zh,
    dimension: z.enum(['FORM', 'CONTENT', 'CHANNEL', 'DIRECTION', 'FOCUS', 'THEME']),
    /** The text ends in 等: children may add entries. */
    open: z.boolean(),
    items: z.array(item).min(1).max(500),
  }),
  localAdditions: list({ zh, scheme: code, under: code.optional() }),
  crosswalk: list({ from: code, fromScheme: code, to: code.nullable(), toScheme: code, relation }),
  layers: list({ zh }),
  scopes: list({ zh }),
  strands: list({ zh }),
  coreElements: list({ zh }),
  /** Core elements of one document beside the items of another's scheme (DL-37): for statistics only, ours. */
  elementCrosswalk: list({ from: code, toScheme: code, to: code.nullable(), relation }),
  themeKinds: list({ zh }),
};

const planning = {
  flows: list({
    zh,
    loop: z.boolean(),
    stages: z
      .array(z.strictObject({ num: count, code, zh, cite: cite.optional(), artefacts: z.array(labelled).default([]) }))
      .min(1)
      .max(50),
  }),
  stageCrosswalk: list({ fromFlow: code, fromStage: code, toFlow: code, toStage: code.nullable(), relation }),
  templates: list({
    zh,
    author: level,
    period: period.nullable().default(null),
    /** Sections may be added locally. */
    open: z.boolean().default(true),
    sections: z
      .array(
        z.strictObject({
          code,
          zh,
          mandatory: z.boolean().default(true),
          /** ROSTER is made from the directory, MONTH_TASKS is a table of month, task and who answers for it; else text. */
          kind: z.enum(['TEXT', 'ROSTER', 'MONTH_TASKS']).optional(),
          /** What a report's text is proposed from: the month's activities, or who took part in them. */
          prefill: z.enum(['ACTIVITIES', 'PARTICIPATION']).optional(),
        }),
      )
      .default([]),
    header: z.array(labelled).optional(),
    attachments: z.array(labelled).optional(),
    parent: code.optional(),
  }),
  /** How the level above treats a plan or list, and which level that is. */
  handling: list({
    what: code,
    mode: z.enum(['APPROVE', 'REVIEW', 'SUBMIT', 'FILE', 'KEEP']),
    level,
    by: code.optional(),
    internalCheck: z.boolean().default(false),
    /** So many days without an answer count as consent; absent: silence decides nothing. */
    silenceDays: count.min(1).optional(),
    /** Only this share of what comes in is looked at, drawn by lot; the rest takes effect at once. Absent: all of it. */
    samplePercent: count.min(1).max(99).optional(),
  }),
  rhythms: list({
    zh,
    period,
    due: z.enum(['PERIOD_START', 'PERIOD_END']).nullable().default(null),
    /** Which templates the rhythm asks for. */
    templates: z.array(code).max(50).optional(),
  }),
  /** Kinds of research topic (课题) and how they are handled; what the document leaves open is empty. */
  topicKinds: list({
    zh,
    scale: z.enum(['FULL', 'SMALL', 'MICRO']),
    /** Form of activity that it counts as, and the flow it runs. */
    form: code.optional(),
    flow: code.optional(),
    /** Whether somebody approves it; where nobody has to, it is registered when it is handed in. */
    approval: slot(z.boolean()),
    level: slot(level),
    by: code.optional(),
    /** How long it may run, and how much longer by extension. */
    months: slot(count.min(1)),
    extensionMonths: slot(count.min(1)),
    midTerm: slot(z.boolean()),
    papers: z
      .array(
        z.strictObject({
          code,
          zh,
          stage: z.enum(['APPLICATION', 'OPENING', 'PROCESS', 'MID_TERM', 'CLOSING']),
          mandatory: z.boolean().default(true),
        }),
      )
      .max(40)
      .default([]),
  }),
  balances: list({ a: zh, b: zh, targetPercent: slot(decimal) }),
  /** Sheets by which a lesson is observed: aspects with their items; an item is scored up to its most, or only noted (DL-19). */
  observationSheets: list({
    zh,
    aspects: z
      .array(
        z.strictObject({
          code,
          zh,
          items: z
            .array(z.strictObject({ code, zh, most: slot(decimal) }))
            .min(1)
            .max(30),
        }),
      )
      .min(1)
      .max(20),
  }),
  principles: list({ zh }),
  conditions: list({ zh }),
};

const task = z.strictObject({
  num: count,
  zh,
  cite: cite.optional(),
  stage: code.optional(),
  persons: count.optional(),
  days: count.optional(),
  schools: z.record(code, count).optional(),
  subjects: z.array(z.strictObject({ zh })).optional(),
  population: z.enum(['ALL_TEACHERS']).optional(),
  visits: z.record(code, count).optional(),
});

const programme = {
  programmeYears: list({
    zh,
    programme: code,
    year: count,
    motto: zh,
    mission: zh,
    tasks: z.array(task),
    outputs: z.array(z.strictObject({ zh })).default([]),
  }),
  funds: list({
    zh,
    amountPerYear: slot(decimal),
    percent: slot(decimal),
    base: zh.optional(),
    /** Where the percentage can be read in two ways: of the base alone, the special fund whole beside it, or of both. */
    reading: z.enum(['BASE_ALONE', 'WITH_SPECIAL_FUND']).optional(),
    /** What becomes of spending beyond the plan; nothing said: it is warned of. */
    overspending: z.enum(['WARN', 'REFUSE']).optional(),
    uses: z.array(z.strictObject({ code: code.optional(), zh })).default([]),
  }),
};

export const planLists = { ...taxonomy, ...planning, ...programme };

export const plans = z.strictObject({
  merge: mergeTable([
    ...(Object.keys(planParameters) as (keyof typeof planParameters)[]),
    ...(Object.keys(planLists) as (keyof typeof planLists)[]),
  ]),
  ...planParameters,
  ...planLists,
});

/** Taxonomies, flows, templates, handling, calendar, programme and funds. */
export type PlanRules = z.output<typeof plans>;
