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
  /** Minutes of each meeting; unknown where a part of several meetings was confirmed: it is not guessed which. */
  sessions: z.array(z.object({ sessionId: z.uuid(), minutes: z.int().positive() })).nullish(),
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
    channel: z.string().nullish(),
    /** The alliance in whose name it was organised (OH-35). */
    allianceId: z.uuid().nullish(),
    /** Experts of the registers who were engaged for it, with their part (DL-05). */
    experts: z.array(z.object({ expertId: z.uuid(), part: z.string() })).nullish(),
    attendances: z.array(attendanceFact),
  }),
);
export type ActivityCompleted = z.infer<typeof activityCompleted.schema>;

/** Activities are announced, or announced at other times: those of a series together. What is not said here is asked of the graph. */
export const activityPublished = defineEvent(
  'plans.activity.published',
  z.object({
    activities: z.array(
      z.object({
        activityId: z.uuid(),
        version: z.int(),
        title: z.string(),
        unitId: z.uuid(),
        lineage,
        allianceId: z.uuid().nullable(),
        seriesId: z.uuid().nullable(),
        ownerId: z.uuid(),
        form: z.string(),
        channel: z.string().nullable(),
        firstDay: z.iso.date(),
        lastDay: z.iso.date(),
        sessions: z.array(z.object({ sessionId: z.uuid(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() })),
      }),
    ),
  }),
);

/** An activity was called off after it had been announced; where it was completed, what it credited is reversed. */
export const activityCancelled = defineEvent(
  'plans.activity.cancelled',
  z.object({ activityId: z.uuid(), reason: z.string(), was: z.enum(['PUBLISHED', 'COMPLETED']).nullish() }),
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

/** What became of plans: in force, or returned to who wrote them. Never what a plan says, and nothing of personal ones (PC-25). */
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
        periodId: z.uuid().nullable(),
        mode: z.enum(['APPROVE', 'REVIEW', 'SUBMIT', 'FILE', 'KEEP']),
        lineage,
        outcome: z.enum(['APPROVED', 'ACCEPTED', 'FILED', 'KEPT', 'RETURNED']),
        basis: z.enum(['DECIDED', 'ON_RECEIPT', 'SILENCE', 'NOT_SAMPLED']),
      }),
    ),
  }),
);

/** Research topics were closed; one event for those decided together. Says who worked on them, in the order of authors (PC-16). */
export const topicsClosed = defineEvent(
  'plans.topic.closed',
  z.object({
    topics: z.array(
      z.object({
        topicId: z.uuid(),
        version: z.int(),
        /** Registry number. */
        number: z.string(),
        title: z.string(),
        /** Code of the policy's kind of topic. */
        kind: z.string(),
        scale: z.enum(['FULL', 'SMALL', 'MICRO']),
        /** Level that decided, and whether anybody had to. */
        level: z.string(),
        basis: z.enum(['DECIDED', 'NOT_REQUIRED']),
        unitId: z.uuid(),
        lineage,
        registeredOn: z.iso.date(),
        closedOn: z.iso.date(),
        authors: z.array(z.object({ personId: z.uuid(), num: z.int().positive(), role: z.enum(['LEADER', 'MEMBER']) })),
      }),
    ),
  }),
);

/** Somebody's presence was set right with a reason, perhaps after the activity was completed: what rests on it is to follow. */
export const attendanceCorrected = defineEvent(
  'plans.attendance.corrected',
  z.object({
    attendanceId: z.uuid(),
    activityId: z.uuid(),
    personId: z.uuid(),
    unitId: z.uuid(),
    lineage,
    /** Day of the last session, form and content: what a rule of credits asks for. */
    day: z.iso.date(),
    form: z.string(),
    content: z.string().nullable(),
    role: z.string(),
    /** Whether it was completed already, so that the presence was told before. */
    completed: z.boolean(),
    before: z.object({ present: z.boolean(), hours: z.string().nullable() }),
    after: z.object({ present: z.boolean(), hours: z.string().nullable(), days: z.int().positive().nullable() }),
    reason: z.string(),
  }),
);

/** Messages were sent to people, or to whoever has a duty for a unit: for a bureau's own messaging to carry on. */
export const messagesSent = defineEvent(
  'plans.messages.sent',
  z.object({
    messages: z.array(
      z.object({
        messageId: z.uuid(),
        kind: z.string(),
        /** To a person, or to those who hold the permission for the unit. */
        personId: z.uuid().nullable(),
        unitId: z.uuid().nullable(),
        permission: z.string().nullable(),
        subject: z.object({ type: z.string(), id: z.uuid() }).nullable(),
        /** In Chinese, in one sentence. */
        text: z.string(),
        /** Address on this platform that it leads to. */
        href: z.string(),
        sentAt: z.iso.datetime(),
      }),
    ),
  }),
);

/** Whether who taught observed lessons agrees that films of them are published (DL-19): asked anew is OPEN. */
export const lessonsFilmed = defineEvent(
  'plans.lesson.consented',
  z.object({
    lessons: z.array(
      z.object({
        lessonId: z.uuid(),
        version: z.int(),
        activityId: z.uuid(),
        title: z.string(),
        video: z.enum(['OPEN', 'GIVEN', 'REFUSED']),
      }),
    ),
  }),
);
