import { packOf } from '@yanxiu/directory';
import { activityCancelled, activityCompleted } from '@yanxiu/events';
import { Invalid, audit, lineageOf, publish, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { Attendance, AttendanceStatus } from '../attendance/attendance.js';
import { ActivityExpert } from '../expert/activity-expert.js';
import { freeActivities } from '../facility/booking.service.js';
import { minutesBySession } from '../session/session.rules.js';
import { Session } from '../session/session.js';
import type { CancelActivityInput, CompleteActivityInput } from './activity-steps.input.js';
import type { CancelActivityPayload, CompleteActivityPayload } from './activity.payload.js';
import { outreachFaults } from '../outreach/outreach.loader.js';
import { tellAttendees } from '../message/of-activity.js';
import { MessageKind } from '../message/message.js';
import { consensusOf } from '../task/task.loader.js';
import { demandStatus, outcomeFaults } from './activity.rules.js';
import { activityToChange, step } from './activity.service.js';
import { Activity, ActivityStatus } from './activity.js';

/** One event carries at most this many attendances: a county's training stays small enough for a queue. */
const attendancesPerEvent = 500;

/**
 * Closes an activity that is over; what was confirmed goes out to credits with the change, in one transaction.
 * @throws Invalid where a meeting has not ended, nobody was there, or outcome and reason are both missing
 */
export function completeActivity(context: Context, input: CompleteActivityInput): Promise<CompleteActivityPayload> {
  return context.db.transaction(async (tx) => {
    const before = await activityToChange(tx, context, { id: input.id });
    demandStatus(before, ActivityStatus.PUBLISHED);
    const confirmed = await rows(
      tx,
      Attendance,
      sql`where t.activity_id = ${input.id} and t.status = ${AttendanceStatus.CONFIRMED} order by t.id`,
    );
    const { plans } = await packOf(tx, before);
    const outcome = input.outcome ?? (input.noOutcomeReason ? null : await consensusOf(tx, input.id));
    const faults = [
      ...(await stillRunning(tx, input.id)),
      ...nobody(confirmed),
      ...(await outreachFaults(tx, input.id)),
      ...outcomeFaults(plans.activity.outcomeRequired, { ...input, outcome }),
    ];
    if (faults.length) throw new Invalid({ zh: '活动还不能结束', en: 'The activity cannot be closed yet' }, faults);
    const reason = outcome ? null : (input.noOutcomeReason ?? '政策不要求形成成果');
    const activity = await update(
      tx,
      Activity,
      input,
      sql`status = ${ActivityStatus.COMPLETED}, outcome = ${outcome}, no_outcome_reason = ${reason}, updated_at = now()`,
    );
    await announceCompleted(tx, activity, confirmed);
    await audit(
      tx,
      context,
      step(activity, 'completeActivity', {
        before: { status: before.status },
        after: { status: activity.status, confirmed: confirmed.length },
        reason,
      }),
    );
    return { activity };
  });
}

async function stillRunning(tx: Transaction, activityId: string): Promise<Fault[]> {
  const running = await tx.query<{ num: number; endsAt: Date }>(sql`
    select num, ends_at as "endsAt" from activity_session where activity_id = ${activityId} and ends_at > now() order by num`);
  return running.map(({ num, endsAt }) => ({
    path: `activity.sessions[${num - 1}].endsAt`,
    rule: 'past',
    value: endsAt,
    expected: 'a time that has passed',
  }));
}

function nobody(confirmed: Attendance[]): Fault[] {
  return confirmed.length
    ? []
    : [{ path: 'activity.attendances', rule: 'confirmed', value: 0, expected: 'at least one confirmed attendance' }];
}

/** Who took part goes out to the other slices. */
export async function announceCompleted(tx: Transaction, activity: Activity, confirmed: Attendance[]): Promise<void> {
  const days = await daysOf(tx, activity.id);
  const seen = await checkInsOf(tx, activity.id);
  const booked = await rows(tx, ActivityExpert, sql`where t.activity_id = ${activity.id} order by t.num`);
  const sessions = await rows(tx, Session, sql`where t.activity_id = ${activity.id} order by t.num`);
  for (let start = 0; start < confirmed.length; start += attendancesPerEvent) {
    const attendances = confirmed.slice(start, start + attendancesPerEvent).map((attendance) => ({
      attendanceId: attendance.id,
      personId: attendance.personId,
      role: attendance.role.code,
      hours: attendance.hours!.toFixed(),
      days: attendance.hours!.gte(activity.hours) ? days : null,
      sessions: minutesBySession(
        sessions,
        { present: attendance.hours!, all: activity.hours },
        seen(attendance.personId),
      ),
      lineage: lineageOf(attendance),
      unitId: attendance.unitId,
    }));
    const { id: activityId, title, unitId, lastDay: day, form, content, channel, allianceId } = activity;
    const payload = {
      activityId,
      title,
      unitId,
      lineage: lineageOf(activity),
      day,
      form: form.code,
      content: content?.code ?? null,
      channel: channel?.code ?? null,
      allianceId,
      experts: booked.map(({ expertId, part }) => ({ expertId, part: part.code })),
      attendances,
    };
    await publish(tx, activityCompleted, { aggregateId: activityId, aggregateVersion: activity.version, payload });
  }
}

/** At which meetings somebody was scanned in. */
async function checkInsOf(tx: Transaction, activityId: string): Promise<(personId: string) => ReadonlySet<string>> {
  const found = await tx.query<{ personId: string; sessionId: string }>(sql`
    select person_id as "personId", session_id as "sessionId" from check_in where activity_id = ${activityId}`);
  const byPerson = Map.groupBy(found, ({ personId }) => personId);
  return (personId) => new Set(byPerson.get(personId)?.map(({ sessionId }) => sessionId));
}

/** Civil days on which the activity met. */
async function daysOf(tx: Transaction, activityId: string): Promise<number> {
  const [met] = await tx.query<{ days: number }>(sql`
    select count(distinct (starts_at at time zone 'Asia/Shanghai')::date)::int as days from activity_session where activity_id = ${activityId}`);
  return met!.days;
}

/** Cancels an activity in any state; what was announced is called off by the event, and what was credited taken back. */
export function cancelActivity(
  context: Context,
  { id, version, reason }: CancelActivityInput,
): Promise<CancelActivityPayload> {
  return context.db.transaction(async (tx) => {
    const before = await activityToChange(tx, context, { id });
    demandStatus(before, ActivityStatus.DRAFT, ActivityStatus.PUBLISHED, ActivityStatus.COMPLETED);
    const activity = await update(
      tx,
      Activity,
      { id, version },
      sql`status = ${ActivityStatus.CANCELLED}, cancel_reason = ${reason}, updated_at = now()`,
    );
    await freeActivities(tx, context, [id], reason);
    if (before.status !== ActivityStatus.DRAFT)
      await publish(tx, activityCancelled, {
        aggregateId: id,
        aggregateVersion: activity.version,
        payload: {
          activityId: id,
          reason,
          was: before.status === ActivityStatus.COMPLETED ? 'COMPLETED' : 'PUBLISHED',
        },
      });
    if (before.status !== ActivityStatus.DRAFT)
      await tellAttendees(tx, context, [activity], { kind: MessageKind.ACTIVITY_CANCELLED, note: reason });
    await audit(
      tx,
      context,
      step(activity, 'cancelActivity', {
        before: { status: before.status },
        after: { status: activity.status },
        reason,
      }),
    );
    return { activity };
  });
}
