import type { SlicePart } from '@yanxiu/subgraph';
import { createActivityTasks } from '../migrations/2026-11-22T1500-create-activity-tasks.js';
import { ActivityMinutes } from './minutes.js';
import { ActivityTaskResolver, ActivityTasksResolver } from './task.resolver.js';
import { ActivityTask } from './task.js';

/** What the run sheet and the minutes of activities bring into the slice's table of contents. */
export const activityTasks: SlicePart = {
  entities: [ActivityTask, ActivityMinutes],
  resolvers: [ActivityTaskResolver, ActivityTasksResolver],
  migrations: [createActivityTasks],
  /** Words of the log. */
  actions: {
    'plans.addActivityTasks': { zh: '安排任务', en: 'Tasks set' },
    'plans.changeActivityTask': { zh: '调整任务', en: 'Task changed' },
    'plans.removeActivityTask': { zh: '撤销任务', en: 'Task taken away' },
    'plans.finishActivityTask': { zh: '完成任务', en: 'Task done' },
    'plans.reopenActivityTask': { zh: '退回任务', en: 'Task given back' },
    'plans.saveActivityMinutes': { zh: '填写活动记录', en: 'Minutes written' },
  },
};
