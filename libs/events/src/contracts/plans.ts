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
