import { defineLoader, grouped, rows, sql } from '@yanxiu/subgraph';
import { ActivityExpert } from './activity-expert.js';

/** Experts of activities the viewer has already reached. */
export const expertsOf = defineLoader<string, ActivityExpert[]>(async (activityIds, { db }) =>
  grouped(
    activityIds,
    await rows(
      db,
      ActivityExpert,
      sql`where t.activity_id = any(${[...activityIds]}::uuid[]) order by t.activity_id, t.num`,
    ),
    ({ activityId }) => activityId,
  ),
);
