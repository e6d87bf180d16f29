import type { SlicePart } from '@yanxiu/subgraph';
import { createPlanMilestones } from '../migrations/2026-11-22T1710-create-plan-milestones.js';
import { fillPlanMilestones } from '../migrations/2026-11-22T1720-fill-plan-milestones.js';
import { PlanMilestoneResolver, PlanMilestonesResolver } from './milestone.resolver.js';
import { PlanMilestone } from './milestone.js';

/** What milestones of plans bring into the slice's table of contents. */
export const planMilestones: SlicePart = {
  entities: [PlanMilestone],
  resolvers: [PlanMilestoneResolver, PlanMilestonesResolver],
  migrations: [createPlanMilestones, fillPlanMilestones],
  /** Words of the log; the subject is the plan. */
  actions: {
    'plans.addPlanMilestone': { zh: '增设计划节点', en: 'Milestone added' },
    'plans.changePlanMilestone': { zh: '修改计划节点', en: 'Milestone changed' },
    'plans.removePlanMilestone': { zh: '撤去计划节点', en: 'Milestone removed' },
    'plans.finishPlanMilestone': { zh: '登记计划节点完成', en: 'Milestone reached' },
    'plans.reopenPlanMilestone': { zh: '重新打开计划节点', en: 'Milestone reopened' },
  },
};
