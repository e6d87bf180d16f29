import { postingsOn } from '@yanxiu/directory';
import { Invalid, audit, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import type { Pack } from '@yanxiu/policy';
import { standingOf } from '../attendance/attendance.rules.js';
import { clashesOf } from '../attendance/clash.loader.js';
import { faultsOfSequence } from '../session/session.rules.js';
import { Session } from '../session/session.js';
import type { PublishActivityInput } from './activity.input.js';
import type { PublishActivityPayload } from './activity.payload.js';
import { demandStatus } from './activity.rules.js';
import { activityToChange, packOf, step } from './activity.service.js';
import { Activity, ActivityStatus } from './activity.js';

/**
 * Publishes a complete draft. Clashes with other activities are told, not forbidden: the organiser decides (OH-07).
 * @throws Invalid where something is missing, all at once
 */
export function publishActivity(context: Context, input: PublishActivityInput): Promise<PublishActivityPayload> {
  return context.db.transaction(async (tx) => {
    const draft = await activityToChange(tx, context, { id: input.id });
    demandStatus(draft, ActivityStatus.DRAFT);
    const pack = await packOf(tx, draft);
    const faults = await incompleteness(tx, draft, pack);
    if (faults.length)
      throw new Invalid({ zh: '活动尚不完整，不能发布', en: 'The activity is not complete enough to publish' }, faults);
    const activity = await update(tx, Activity, input, sql`status = ${ActivityStatus.PUBLISHED}, updated_at = now()`);
    await audit(
      tx,
      context,
      step(activity, 'publishActivity', { before: { status: draft.status }, after: { status: activity.status } }),
    );
    return { activity, warnings: await clashesOf(tx, activity.id, pack.plans.load.overlapMinutes ?? 0) };
  });
}

async function incompleteness(tx: Transaction, draft: Activity, pack: Pack): Promise<Fault[]> {
  const sessions = await rows(tx, Session, sql`where t.activity_id = ${draft.id} order by t.num`);
  const ofOwner = await postingsOn(tx, [draft.ownerId], draft.lastDay);
  return [
    ...faultsOfSequence(sessions, 'activity.sessions'),
    // DL-16: whoever answers for it must hold a post while it runs.
    ...(standingOf(ofOwner, draft)
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
