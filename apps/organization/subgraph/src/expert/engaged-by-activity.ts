import { activityCompleted } from '@yanxiu/events';
import { on, rows, sql } from '@yanxiu/subgraph';
import type { Consumer } from '@yanxiu/subgraph';
import { createHash } from 'node:crypto';
import { registerExperts } from './expert.service.js';
import { Expert } from './expert.js';

/**
 * An activity that took place with experts of the registers: the engagement stands on record by itself, can be rated,
 * and whoever took part certifies none of what comes of it (DL-05).
 */
export const engagedByActivities: Consumer = on(activityCompleted, async (tx, { payload }) => {
  const { activityId, title: topic, unitId, lineage, day, experts } = payload;
  if (!experts?.length) return;
  const ids = experts.map(({ expertId }) => expertId);
  const known = new Set((await rows(tx, Expert, sql`where t.id = any(${ids}::uuid[])`)).map(({ id }) => id));
  const engagements = experts
    .filter(({ expertId }) => known.has(expertId))
    .map(({ expertId, part }) => ({
      ...{ id: idOf(`${activityId} ${expertId}`), expertId, unitId, ...lineage, activityId, topic, part, day },
    }));
  await registerExperts(tx, [], engagements);
});

/** One id for one expert in one activity: several events tell of a large one. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(`engagement ${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
