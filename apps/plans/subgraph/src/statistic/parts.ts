import type { SlicePart } from '@yanxiu/subgraph';
import { createActivityMarks } from '../migrations/2026-11-22T1310-create-activity-marks.js';
import { rollUpFigures } from '../migrations/2026-11-22T2000-roll-up-figures.js';
import { findPartsTaken } from '../migrations/2026-11-22T2020-find-parts-taken.js';
import { compareByJoining } from '../migrations/2026-11-22T2040-compare-by-joining.js';
import { keepTeacherFigures } from '../migrations/2026-11-23T0300-keep-teacher-figures.js';
import { Involvement } from './involvement.js';
import { figuresCheck, figuresWorker } from './roll-up.worker.js';
import { statisticRoutes } from './statistic.routes.js';
import { ActivityMarksResolver, ActivityStatisticsResolver, InvolvementResolver } from './statistic.resolver.js';
import { teachersCheck, teachersWorker } from './teacher-figures.worker.js';

/** What the module takes in for statistics: its own table of contents. */
export const statisticParts: SlicePart = {
  entities: [Involvement],
  resolvers: [ActivityStatisticsResolver, InvolvementResolver, ActivityMarksResolver],
  migrations: [createActivityMarks, rollUpFigures, findPartsTaken, compareByJoining, keepTeacherFigures],
  background: [figuresWorker, figuresCheck, teachersWorker, teachersCheck],
  routes: statisticRoutes,
  /** Words of the log. */
  actions: {
    'plans.markActivity': { zh: '标注活动', en: 'Activity marked' },
    'plans.exportStatistics': { zh: '导出研修统计', en: 'Figures taken as a sheet' },
  },
};
