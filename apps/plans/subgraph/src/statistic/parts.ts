import type { Entity } from '@yanxiu/subgraph';
import { createActivityMarks } from '../migrations/2026-11-22T1310-create-activity-marks.js';
import { Involvement } from './involvement.js';
import { ActivityMarksResolver, ActivityStatisticsResolver, InvolvementResolver } from './statistic.resolver.js';

/** What the module takes in for statistics: its own table of contents. */
export const statisticParts = {
  entities: [Involvement] as Entity[],
  resolvers: [ActivityStatisticsResolver, InvolvementResolver, ActivityMarksResolver],
  migrations: [createActivityMarks],
  /** Words of the log. */
  actions: { 'plans.markActivity': { zh: '标注活动', en: 'Activity marked' } },
};
