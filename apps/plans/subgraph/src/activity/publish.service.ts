import { packOf, postingsOn } from '@yanxiu/directory';
import type { DirectoryPosting } from '@yanxiu/directory';
import { Invalid, audit, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import type { Pack } from '@yanxiu/policy';
import { tellAttendees, tellParts } from '../message/of-activity.js';
import { MessageKind } from '../message/message.js';
import { standingOf } from '../attendance/attendance.rules.js';
import { clashesOf } from '../attendance/clash.loader.js';
import { moveAttendees } from '../attendance/enrolment.service.js';
import { demandFreeExperts } from '../expert/booking.service.js';
import { bookSessions } from '../facility/session-booking.service.js';
import { faultsOfMeetings, faultsOfSequence, spanOf } from '../session/session.rules.js';
import { Session } from '../session/session.js';
import { writeSessions } from '../session/session.service.js';
import type { PublishActivityInput, RescheduleActivityInput } from './activity-steps.input.js';
import type { PublishActivityPayload, RescheduleActivityPayload } from './activity.payload.js';
import { demandStatus } from './activity.rules.js';
import { activityToChange, step } from './activity.service.js';
import { Activity, ActivityStatus } from './activity.js';
import { announcePublished } from './announce.js';

/**
 * Publishes a complete draft. Clashes with other activities are told, not forbidden: the organiser decides (OH-07);
 * only an expert is never announced at two places at once (DL-15).
 * @throws Invalid where something is missing, all at once; Conflict where an expert is taken
 */
export function publishActivity(context: Context, input: PublishActivityInput): Promise<PublishActivityPayload> {
  return context.db.transaction(async (tx) => {
    const draft = await activityToChange(tx, context, { id: input.id });
    demandStatus(draft, ActivityStatus.DRAFT);
    const pack = await packOf(tx, draft);
    const sessions = await rows(tx, Session, sql`where t.activity_id = ${draft.id} order by t.num`);
    const postings = await postingsOn(tx, [draft.ownerId], draft.lastDay);
    const faults = incompleteness(draft, pack, { sessions, postings });
    if (faults.length)
      throw new Invalid({ zh: '活动尚不完整，不能发布', en: 'The activity is not complete enough to publish' }, faults);
    await demandFreeExperts(tx, [draft.id]);
    const activity = await update(
      tx,
      Activity,
      input,
      sql`status = ${ActivityStatus.PUBLISHED}, published_at = now(), updated_at = now()`,
    );
    await announcePublished(tx, [activity]);
    await tellParts(tx, context, [activity]);
    await audit(
      tx,
      context,
      step(activity, 'publishActivity', { before: { status: draft.status }, after: { status: activity.status } }),
    );
    return { activity, warnings: await clashesOf(tx, activity.id, pack.plans.load.overlapMinutes ?? 0) };
  });
}

/** What a draft still lacks to be published. */
export function incompleteness(
  draft: Activity,
  pack: Pack,
  { sessions, postings }: { sessions: Session[]; postings: DirectoryPosting[] },
): Fault[] {
  return [
    ...faultsOfSequence(sessions, 'activity.sessions'),
    // DL-16: whoever answers for it must hold a post while it runs.
    ...(standingOf(postings, draft)
      ? []
      : [
          {
            path: 'activity.owner',
            rule: 'postingOnDay',
            value: draft.ownerId,
            expected: `a posting in the organiser's region on ${draft.lastDay}`,
          },
        ]),
    ...(pack.plans.activity.hostRequired && !draft.host
      ? [{ path: 'activity.host', rule: 'required', expected: 'a host' }]
      : []),
  ];
}

/**
 * Moves a published activity to other times or places before it begins; who is enrolled stays, and calendars follow.
 * @throws Invalid where times do not hold or it has begun, Conflict where an expert is taken then
 */
export function rescheduleActivity(
  context: Context,
  input: RescheduleActivityInput,
): Promise<RescheduleActivityPayload> {
  return context.db.transaction(async (tx) => {
    const before = await activityToChange(tx, context, { id: input.id });
    demandStatus(before, ActivityStatus.PUBLISHED);
    const faults = [
      ...(await alreadyBegun(tx, before)),
      ...faultsOfMeetings(input.sessions, 'input.sessions'),
      ...faultsOfSequence(input.sessions, 'input.sessions'),
    ];
    if (faults.length) throw new Invalid({ zh: '不能这样改期', en: 'It cannot be moved like this' }, faults);
    const { firstDay, lastDay, hours } = spanOf(input.sessions);
    const activity = await update(
      tx,
      Activity,
      input,
      sql`first_day = ${firstDay}, last_day = ${lastDay}, hours = ${hours.toFixed()},
        off_series = t.series_id is not null, updated_at = now()`,
    );
    await writeSessions(tx, activity.id, input.sessions);
    await bookSessions(tx, context, activity, input.sessions);
    if (lastDay !== before.lastDay) await moveAttendees(tx, activity);
    await demandFreeExperts(tx, [activity.id]);
    await announcePublished(tx, [activity]);
    await tellAttendees(tx, context, [activity], { kind: MessageKind.ACTIVITY_MOVED, note: input.reason });
    const shown = ({ firstDay: from, lastDay: to, hours: all }: Activity) => ({
      firstDay: from,
      lastDay: to,
      hours: all.toFixed(),
    });
    await audit(
      tx,
      context,
      step(activity, 'rescheduleActivity', { before: shown(before), after: shown(activity), reason: input.reason }),
    );
    const { plans } = await packOf(tx, activity);
    return { activity, warnings: await clashesOf(tx, activity.id, plans.load.overlapMinutes ?? 0) };
  });
}

/** What has begun took place when it did. */
async function alreadyBegun(tx: Transaction, { id }: Activity): Promise<Fault[]> {
  const begun = await tx.query<{ num: number; startsAt: Date }>(sql`
    select num, starts_at as "startsAt" from activity_session where activity_id = ${id} and starts_at <= now() order by num`);
  return begun.map(({ num, startsAt }) => ({
    path: `activity.sessions[${num - 1}].startsAt`,
    rule: 'future',
    value: startsAt,
    expected: 'a time that is yet to come',
  }));
}
