import { z } from 'zod';
import {
  code,
  count,
  day,
  decimal,
  level,
  list,
  mergeTable,
  parameter,
  period,
  positive,
  slot,
  zh,
} from './parameter.js';

export const creditParameters = {
  cycle: parameter({
    years: slot(z.int().min(1).max(20)),
    total: slot(decimal),
    /** One cycle for all, or one per person from the day of entry. */
    start: slot(z.enum(['COMMON', 'PER_PERSON'])),
    /** First day of a common cycle. */
    anchor: day.optional(),
  }),
  /** What part of the cycle's total is school-based training: exact or as bounds. */
  schoolShare: parameter({ credits: slot(decimal), percent: slot(decimal) }),
  hoursPerCredit: parameter({ default: slot(positive), byForm: z.record(code, positive).default({}) }),
  /** Factor by role in the activity; a role without one counts once. */
  roleWeights: parameter({ weights: slot(z.record(code, decimal)) }),
  rounding: parameter({ step: slot(positive), mode: slot(z.enum(['HALF_UP', 'DOWN', 'UP'])) }),
  carryOver: parameter({ max: slot(decimal), percent: slot(decimal) }),
  elastic: parameter({ min: slot(decimal), target: slot(decimal), max: slot(decimal) }),
  recognition: parameter({
    by: slot(level),
    body: code.optional(),
    when: slot(period),
    /** The level that checks or samples what was recognised. */
    secondChecker: slot(level),
  }),
  appeal: parameter({ days: slot(count) }),
  /** What becomes of a running cycle when a figure changes. */
  midCycleChange: parameter({ mode: slot(z.enum(['GRANDFATHER', 'PRO_RATA', 'RESTART'])) }),
  certificate: parameter({ zh: slot(zh) }),
};

const scope = z.strictObject({ form: code.optional(), category: code.optional(), level: code.optional() });

const minimum = z.strictObject({
  category: code.optional(),
  level: code.optional(),
  min: decimal,
  per: z.enum(['ACADEMIC_YEAR', 'CALENDAR_YEAR', 'CREDIT_CYCLE']),
});

export const creditLists = {
  categories: list({ zh }),
  /** Levels of training, with the local word: 区培 is a province's in one region and a county's in another. */
  levels: list({ zh, level }),
  /** Requirements that differ by tier, position or years of service; the most specific match wins. */
  profiles: list({
    zh,
    when: z.strictObject({
      tiers: z.array(code).optional(),
      positions: z.array(code).optional(),
      serviceYearsBelow: count.optional(),
    }),
    total: decimal.optional(),
    perYear: decimal.optional(),
    minima: z.array(minimum).max(500).default([]),
  }),
  flat: list({ zh, applies: scope, per: z.enum(['HALF_DAY', 'DAY', 'EVENT']), credits: decimal }),
  caps: list({
    applies: scope,
    per: z.enum(['ACTIVITY', 'DAY', 'ACADEMIC_YEAR', 'CALENDAR_YEAR', 'CREDIT_CYCLE']),
    max: decimal,
  }),
  equivalences: list({ zh, from: scope, to: scope, rate: positive }),
  /** Credits for a prize, degree or title instead of attendance. */
  offsets: list({
    zh,
    kind: z.enum(['PRIZE', 'DEGREE', 'TITLE', 'PUBLICATION', 'OTHER']),
    level: code.optional(),
    category: code.optional(),
    credits: decimal,
    per: z.enum(['ITEM', 'ACADEMIC_YEAR', 'CALENDAR_YEAR', 'CREDIT_CYCLE']).default('ITEM'),
  }),
};

export const credits = z.strictObject({
  merge: mergeTable([
    ...(Object.keys(creditParameters) as (keyof typeof creditParameters)[]),
    ...(Object.keys(creditLists) as (keyof typeof creditLists)[]),
  ]),
  ...creditParameters,
  ...creditLists,
});

/** How credits are earned, counted, recognised and required. */
export type CreditRules = z.output<typeof credits>;
