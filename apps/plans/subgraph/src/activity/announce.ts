import { activityPublished } from '@yanxiu/events';
import { lineageOf, publish, rows, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { Session } from '../session/session.js';
import type { Activity } from './activity.js';

/** Tells the other slices what is announced, or announced anew: those of one step together. */
export async function announcePublished(tx: Transaction, activities: readonly Activity[]): Promise<void> {
  const [first] = activities;
  if (!first) return;
  const ids = activities.map(({ id }) => id);
  const sessions = await rows(
    tx,
    Session,
    sql`where t.activity_id = any(${ids}::uuid[]) order by t.activity_id, t.num`,
  );
  const byActivity = Map.groupBy(sessions, ({ activityId }) => activityId);
  const announced = activities.map((activity) => {
    const { id: activityId, version, title, unitId, allianceId, seriesId, ownerId, firstDay, lastDay } = activity;
    return {
      ...{ activityId, version, title, unitId, lineage: lineageOf(activity), allianceId, seriesId, ownerId },
      ...{ form: activity.form.code, channel: activity.channel?.code ?? null, firstDay, lastDay },
      sessions: (byActivity.get(activityId) ?? []).map(({ id, startsAt, endsAt }) => ({
        ...{ sessionId: id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      })),
    };
  });
  await publish(tx, activityPublished, {
    aggregateId: first.id,
    aggregateVersion: first.version,
    payload: { activities: announced },
  });
}
