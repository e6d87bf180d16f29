import { z } from 'zod';
import {
  code,
  count,
  decimal,
  labelled,
  level,
  list,
  mergeTable,
  parameter,
  period,
  positive,
  slot,
  zh,
} from './parameter.js';

export const evaluationParameters = {
  /** 蹲点视导: so many schools a researcher and term, and by when all are covered. */
  stationing: parameter({
    by: slot(code),
    schoolsPerTerm: slot(count),
    visits: z.array(labelled).default([]),
    changeEvery: slot(period),
    coverWithinYears: slot(count),
    termsPerYear: slot(count),
  }),
  supervision: parameter({
    regularPerYear: slot(count),
    period: slot(period),
    random: slot(z.boolean()),
    team: z.array(z.strictObject({ code, zh, min: count })).default([]),
  }),
  contestRotation: parameter({
    withinYears: slot(count),
    stages: z.array(labelled).default([]),
    /** The bureau's calendar: year to stage. */
    calendar: slot(z.record(z.string().regex(/^\d{4}$/), code)),
  }),
  /** 公示: days between the result and its force. */
  publicity: parameter({ days: slot(count) }),
  rewardFund: parameter({ zh: slot(zh), amountPerYear: slot(decimal) }),
  /** Peer rating between schools. */
  peerRating: parameter({ between: slot(level) }),
};

const rubricItem = z.strictObject({
  num: count,
  text: zh,
  weight: positive,
  methods: z.array(code).default([]),
  automation: z.enum(['AUTO', 'ASSIST', 'MANUAL']).optional(),
  /** Slices whose records give evidence. */
  evidence: z.array(z.enum(['organization', 'plans', 'credits', 'evaluation', 'resources'])).default([]),
});

const rubric = {
  zh,
  total: positive,
  /** Smallest difference of two marks. */
  step: slot(positive),
  methods: z.array(labelled).default([]),
  sections: z
    .array(z.strictObject({ code, zh, sum: decimal.optional(), items: z.array(rubricItem).min(1).max(500) }))
    .min(1)
    .max(100),
  foot: z.array(labelled).default([]),
};

const campaign = {
  zh,
  kind: z.enum(['REGULAR', 'SPECIAL', 'FULL', 'RANDOM', 'VISIT', 'ROUTINE', 'MONTHLY_SUMMARY']),
  period: period.nullable().default(null),
  times: slot(count),
  due: z.enum(['PERIOD_START', 'PERIOD_END']).optional(),
  rubric: code.optional(),
  by: zh.optional(),
  consequences: z.array(labelled).optional(),
};

const subject = z.enum(['SCHOOL', 'GROUP', 'PERSON', 'RESOURCE', 'PROJECT', 'ALLIANCE', 'STUDIO', 'TEAM']);

const award = {
  zh,
  subject,
  level,
  /** 评选 chooses, 认定 recognises; the same work counts once, at its highest level. */
  act: z.enum(['SELECT', 'RECOGNISE']),
  period: period.nullable().default(null),
  quota: slot(count),
  unit: zh.optional(),
  publicityDays: slot(count),
  criteria: z.array(labelled).optional(),
};

const kpi = {
  zh,
  measure: code,
  population: z.enum(['SCHOOL', 'TEACHER']),
  op: z.enum(['>=', '>', '=', '<=', '<']),
  percent: decimal,
  programme: code.optional(),
  year: count.optional(),
  /** Day on which numerator and population are counted. */
  asOf: slot(z.string()),
};

export const evaluationLists = {
  rubrics: list(rubric),
  campaigns: list(campaign),
  awards: list(award),
  contests: list({
    zh,
    period: period.nullable().default(null),
    lead: code.optional(),
    rounds: z.array(labelled).default([]),
  }),
  /** To what results are tied. */
  incentives: list({ effects: z.array(z.strictObject({ zh })).min(1) }),
  /** Points for honours when titles and posts are given. */
  points: list({ award: code, level: level.optional(), points: slot(decimal) }),
  kpis: list(kpi),
  maturity: list({ zh, rank: count }),
  assessments: list({
    zh,
    subjects: z.array(subject).min(1),
    period,
    by: z.array(z.strictObject({ zh })).default([]),
    /** The team's score is each member's. */
    bundled: z.boolean().default(false),
    rubric: code.nullable().default(null),
  }),
  /** Ways of judging that are combined: self and peer, figures and words, school and person. */
  parts: list({ zh, axis: z.enum(['NATURE', 'RATER', 'SUBJECT']), weight: slot(decimal) }),
  indicators: list({ zh }),
};

export const evaluation = z.strictObject({
  merge: mergeTable([
    ...(Object.keys(evaluationParameters) as (keyof typeof evaluationParameters)[]),
    ...(Object.keys(evaluationLists) as (keyof typeof evaluationLists)[]),
  ]),
  ...evaluationParameters,
  ...evaluationLists,
});

/** Rubrics, campaigns, awards, contests, inspection, indicators. */
export type EvaluationRules = z.output<typeof evaluation>;
/** A score sheet's form: sections of items with weights that sum to the total. */
export type RubricRules = EvaluationRules['rubrics'][number];
