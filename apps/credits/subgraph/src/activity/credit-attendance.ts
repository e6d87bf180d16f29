import { activityCancelled, activityCompleted } from '@yanxiu/events';
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
  await enterFacts(tx, factsOf(activity));
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

function factsOf({ activityId, day, form, content, attendances }: ActivityCompleted): Fact[] {
  return attendances.map(({ personId, unitId, lineage, role, hours, days }) => ({
    personId,
    unitId,
    lineage,
    source: EntrySource.ACTIVITY,
    sourceId: activityId,
    day,
    hours: new Decimal(hours),
    days,
    form,
    role,
    content,
    level: null,
    outside: false,
  }));
}
