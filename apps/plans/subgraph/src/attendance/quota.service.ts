import { Conflict, Invalid, audit, sql, update } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { demandStatus } from '../activity/activity.rules.js';
import { activityToChange, step } from '../activity/activity.service.js';
import { Activity, ActivityStatus } from '../activity/activity.js';
import type {
  ChangeQuotaInput,
  ChangeQuotaPayload,
  RemoveAttendeesInput,
  RemoveAttendeesPayload,
} from './enrolment.input.js';
import { promote, seatsTaken } from './seat.service.js';

/**
 * Sets how many seats there are; whoever waits longest moves up where there are more.
 * @throws Invalid where more are seated already: nobody is put out by a smaller room
 */
export function changeQuota(context: Context, input: ChangeQuotaInput): Promise<ChangeQuotaPayload> {
  const capacity = input.capacity ?? null;
  return context.db.transaction(async (tx) => {
    const before = await activityToChange(tx, context, { id: input.id });
    demandStatus(before, ActivityStatus.DRAFT, ActivityStatus.PUBLISHED);
    const taken = await seatsTaken(tx, before.id);
    if (capacity !== null && capacity < taken)
      throw new Invalid(
        { zh: `已有 ${taken} 人报名，名额不能少于此数`, en: `${taken} are enrolled already: not fewer seats` },
        [{ path: 'input.capacity', rule: 'atLeastEnrolled', value: capacity, expected: `>= ${taken}` }],
      );
    const activity = await update(tx, Activity, input, sql`capacity = ${capacity}, updated_at = now()`);
    await audit(
      tx,
      context,
      step(activity, 'changeQuota', { before: { capacity: before.capacity }, after: { capacity } }),
    );
    return { activity, promoted: (await promote(tx, context, activity)).length };
  });
}

/** Takes people off the list with a reason; those who wait longest get their seats. */
export function removeAttendees(
  context: Context,
  { activityId, personIds, reason }: RemoveAttendeesInput,
): Promise<RemoveAttendeesPayload> {
  return context.db.transaction(async (tx) => {
    const activity = await activityToChange(tx, context, { id: activityId, path: 'input.activityId' });
    demandStatus(activity, ActivityStatus.DRAFT, ActivityStatus.PUBLISHED);
    const settled = await tx.query<{ id: string }>(sql`
      select person_id as id from attendance where activity_id = ${activityId} and person_id = any(${personIds}::uuid[])
        and (status = 'CONFIRMED' or exists (
          select from check_in c where c.activity_id = attendance.activity_id and c.person_id = attendance.person_id))`);
    if (settled.length) throw wasThere(personIds.indexOf(settled[0]!.id), settled.length);
    const removed = await tx.query<{ personId: string }>(sql`
      delete from attendance where activity_id = ${activityId} and person_id = any(${personIds}::uuid[]) returning person_id as "personId"`);
    const people = removed.map(({ personId }) => personId);
    if (people.length) await audit(tx, context, step(activity, 'removeAttendees', { before: { people }, reason }));
    return { activity, removed: people.length, promoted: (await promote(tx, context, activity)).length };
  });
}

const wasThere = (index: number, count: number) =>
  new Conflict(
    {
      zh: `${count} 人已签到或已确认出勤，不能移出；有误的请更正出勤`,
      en: `${count} checked in or are confirmed and cannot be removed; correct their presence instead`,
    },
    [{ path: `input.personIds[${index}]`, rule: 'notPresent', value: count }],
  );
