import { activityCancelled, activityCompleted, attendanceCorrected } from '@yanxiu/events';
import type { ActivityCompleted } from '@yanxiu/events';
import { on, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { EntrySource } from '../ledger/ledger-entry.js';
import { enterFacts, takeBack } from '../ledger/ledger.js';
import type { Fact } from '../ledger/ledger.rules.js';

/**
 * Credits each attendance of a completed activity once, by the rule in force where the person stood on that day.
 * The activity told again, under whichever event, adds nothing; one that was cancelled before this is heard stays uncredited.
 */
export const creditAttendance = on(activityCompleted, async (tx, { payload: activity }) => {
  if (await isCancelled(tx, activity.activityId)) return;
  const corrected = await tx.query<{ id: string }>(
    sql`select person_id as id from corrected_attendance where activity_id = ${activity.activityId}`,
  );
  const later = new Set(corrected.map(({ id }) => id));
  await enterFacts(
    tx,
    factsOf(activity).filter(({ personId }) => !later.has(personId)),
  );
});

/**
 * Follows a correction of the attendance at a completed activity: what was credited is taken back with the correction's
 * reason, and what the person was there for is credited anew. Only the latest correction counts, whichever is heard first.
 */
export const followCorrection = on(attendanceCorrected, async (tx, { payload, aggregateVersion }) => {
  const { activityId, personId, completed, before, after, reason } = payload;
  const same = before.present === after.present && before.hours === after.hours;
  if (!completed || same || (await isCancelled(tx, activityId))) return;
  const latest = await tx.query(sql`
    insert into corrected_attendance as t (activity_id, person_id, version)
    values (${activityId}, ${personId}, ${aggregateVersion})
    on conflict (activity_id, person_id) do update set version = excluded.version where t.version < excluded.version
    returning version`);
  if (!latest.length) return;
  const entries = await tx.query<{ id: string }>(sql`
    select id from ledger_entry where source = 'ACTIVITY' and source_id = ${activityId} and person_id = ${personId}`);
  await takeBack(
    tx,
    entries.map(({ id }) => id),
    'plans',
    reason,
  );
  const { hours, days } = after;
  if (hours) await enterFacts(tx, [factOf(payload, { ...payload, hours, days }, aggregateVersion)]);
});

/** Takes back what a cancelled activity had credited, once. */
export const reverseCancelled = on(activityCancelled, async (tx, { payload: { activityId, reason } }) => {
  await isCancelled(tx, activityId);
  await tx.query(
    sql`update credited_activity set cancelled_at = now() where activity_id = ${activityId} and cancelled_at is null`,
  );
  const entries = await tx.query<{ id: string }>(sql`
    select id from ledger_entry where source = 'ACTIVITY' and source_id = ${activityId}`);
  await takeBack(
    tx,
    entries.map(({ id }) => id),
    'plans',
    reason,
  );
});

/** Makes and locks the activity's row, so that completion and cancellation take turns whichever is heard first. */
async function isCancelled(tx: Transaction, activityId: string): Promise<boolean> {
  const [activity] = await tx.query<{ cancelled: boolean }>(sql`
    insert into credited_activity as t (activity_id) values (${activityId})
    on conflict (activity_id) do update set activity_id = excluded.activity_id
    returning t.cancelled_at is not null as cancelled`);
  return activity!.cancelled;
}

const factsOf = (activity: ActivityCompleted): Fact[] => activity.attendances.map((one) => factOf(activity, one));

type Held = Pick<ActivityCompleted, 'activityId' | 'day' | 'form' | 'content'>;
type Attended = Omit<ActivityCompleted['attendances'][number], 'attendanceId' | 'sessions'>;

function factOf({ activityId, day, form, content }: Held, attended: Attended, revision = 0): Fact {
  const { personId, unitId, lineage, role, hours, days } = attended;
  return {
    personId,
    unitId,
    lineage,
    source: EntrySource.ACTIVITY,
    sourceId: activityId,
    revision,
    day,
    hours: new Decimal(hours),
    days,
    form,
    role,
    content,
    level: null,
    outside: false,
  };
}
