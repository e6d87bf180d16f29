import { z } from 'zod';
import { defineEvent } from '../event.js';
import { lineage } from './organization.js';

export const attendanceFact = z.object({
  attendanceId: z.uuid(),
  personId: z.uuid(),
  /** Role code of the policy (attendee, host, speaker …). */
  role: z.string(),
  /** Hours present, a decimal as text. */
  hours: z.string(),
  /** Days of the activity where the person was there throughout; unknown where not: a part of a day is not guessed. */
  days: z.int().positive().nullish(),
  /** Where the person stood on the day: the credit belongs there. */
  lineage,
  unitId: z.uuid(),
});

/** An activity is over and its attendance confirmed. */
export const activityCompleted = defineEvent(
  'plans.activity.completed',
  z.object({
    activityId: z.uuid(),
    title: z.string(),
    unitId: z.uuid(),
    lineage,
    /** Day of the last session: the rule in force on it applies. */
    day: z.iso.date(),
    form: z.string(),
    content: z.string().nullable(),
    attendances: z.array(attendanceFact),
  }),
);
export type ActivityCompleted = z.infer<typeof activityCompleted.schema>;

/** A completed activity was taken back: what it credited is reversed. */
export const activityCancelled = defineEvent(
  'plans.activity.cancelled',
  z.object({ activityId: z.uuid(), reason: z.string() }),
);

/** Monthly reports were accepted, returned, taken back or excused by the level above; one event for those decided together. */
export const reportDecided = defineEvent(
  'plans.report.decided',
  z.object({
    decision: z.enum(['ACCEPTED', 'RETURNED', 'REOPENED', 'EXEMPT', 'REQUIRED']),
    reason: z.string().nullable(),
    reports: z.array(
      z.object({
        reportId: z.uuid(),
        version: z.int(),
        /** Who wrote it: a school, or the centre of a cluster. */
        unitId: z.uuid(),
        receiverId: z.uuid(),
        month: z.string(),
        subject: z.string().nullable(),
        /** By the first sending; null for what was never sent. */
        onTime: z.boolean().nullable(),
        lineage,
      }),
    ),
  }),
);

/** What became of plans: in force, or returned to who wrote them. Says that there is a plan, never what it says (PC-25). */
export const planDecided = defineEvent(
  'plans.plan.decided',
  z.object({
    decisions: z.array(
      z.object({
        planId: z.uuid(),
        version: z.int(),
        /** Number of the submission that was decided on. */
        num: z.int(),
        template: z.string(),
        unitId: z.uuid(),
        /** Whose personal plan. */
        personId: z.uuid().nullable(),
        periodId: z.uuid().nullable(),
        mode: z.enum(['APPROVE', 'REVIEW', 'SUBMIT', 'FILE', 'KEEP']),
        lineage,
        outcome: z.enum(['APPROVED', 'ACCEPTED', 'FILED', 'KEPT', 'RETURNED']),
        basis: z.enum(['DECIDED', 'ON_RECEIPT', 'SILENCE', 'NOT_SAMPLED']),
      }),
    ),
  }),
);
