import { Conflict, audit, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { demandStatus } from '../activity/activity.rules.js';
import { activityToChange, step } from '../activity/activity.service.js';
import { ActivityStatus } from '../activity/activity.js';
import { countedElsewhere } from './clash.loader.js';
import { counted, demandBegun, lockPeople } from './confirmation.service.js';
import type { ConfirmCheckedInInput, ConfirmCheckedInPayload } from './correction.input.js';

const mostTold = 500;

/**
 * Confirms everybody who was checked in, for the hours of the meetings they were at, in a constant number of statements.
 * Whoever is counted elsewhere at the same time stays as they are and is named (L12).
 */
export function confirmCheckedIn(
  context: Context,
  { activityId, absentOthers }: ConfirmCheckedInInput,
): Promise<ConfirmCheckedInPayload> {
  return context.db.transaction(async (tx) => {
    const activity = await activityToChange(tx, context, {
      id: activityId,
      path: 'input.activityId',
      permission: 'plans:confirm-attendance',
    });
    demandStatus(activity, ActivityStatus.PUBLISHED);
    await demandBegun(tx, activityId);
    if (absentOthers) await demandEnded(tx, activityId);
    const waiting = await tx.query<{ personId: string }>(sql`
      select person_id as "personId" from attendance t where t.activity_id = ${activityId} and t.status = 'EXPECTED' and ${wasIn}`);
    const ids = waiting.map(({ personId }) => personId);
    await lockPeople(tx, ids);
    const elsewhere = [...(await countedElsewhere(tx, activityId, ids))];
    const confirmed = await confirm(tx, activityId, elsewhere);
    const absent = absentOthers ? await enterAbsent(tx, activityId) : 0;
    if (confirmed || absent)
      await audit(tx, context, step(activity, 'confirmCheckedIn', { after: { confirmed, absent } }));
    const message = context.locale === 'en' ? counted.en : counted.zh;
    const refusal = { path: 'input.activityId', rule: 'countedOnce', message };
    return { confirmed, absent, refused: elsewhere.slice(0, mostTold).map((personId) => ({ personId, refusal })) };
  });
}

const wasIn = sql`exists (select from check_in c where c.activity_id = t.activity_id and c.person_id = t.person_id)`;

async function confirm(tx: Transaction, activityId: string, elsewhere: string[]): Promise<number> {
  const written = await tx.query(sql`
    update attendance t set status = 'CONFIRMED', version = t.version + 1, updated_at = now(), hours = (
      select sum(s.hours) from check_in c join activity_session s on s.id = c.session_id
      where c.activity_id = t.activity_id and c.person_id = t.person_id)
    where t.activity_id = ${activityId} and t.status = 'EXPECTED' and ${wasIn} and t.person_id <> all(${elsewhere}::uuid[])
    returning t.id`);
  return written.length;
}

async function enterAbsent(tx: Transaction, activityId: string): Promise<number> {
  const written = await tx.query(sql`
    update attendance t set status = 'ABSENT', version = t.version + 1, updated_at = now()
    where t.activity_id = ${activityId} and t.status = 'EXPECTED' and not ${wasIn} returning t.id`);
  return written.length;
}

/** While people may still be on their way, nobody is absent. */
async function demandEnded(tx: Transaction, activityId: string): Promise<void> {
  const [last] = await tx.query<{ endsAt: Date; ended: boolean }>(
    sql`select max(ends_at) as "endsAt", max(ends_at) <= now() as ended from activity_session where activity_id = ${activityId}`,
  );
  if (last?.ended) return;
  throw new Conflict(
    { zh: '活动尚未结束，不能把未签到的登记为缺席', en: 'The activity is not over: nobody is absent yet' },
    [{ path: 'input.absentOthers', rule: 'ended', value: last?.endsAt, expected: 'a last meeting that has ended' }],
  );
}
