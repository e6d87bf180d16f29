import type { SlicePart } from '@yanxiu/subgraph';
import { createPlans } from '../migrations/2026-11-22T0110-create-plans.js';
import { decidePlansBatch } from './decide.service.js';
import { OrgUnitPlansResolver, PlanDueResolver, PlanWindowResolver } from './due.resolver.js';
import { leavers } from './leavers.service.js';
import { planById } from './plan.loader.js';
import { PlanStepsResolver } from './plan-steps.resolver.js';
import { PlanResolver } from './plan.resolver.js';
import { PlanDue } from './plan-due.js';
import { PlanVersion } from './plan-version.js';
import { PlanWindow } from './plan-window.js';
import { Plan } from './plan.js';
import { silence } from './silence.service.js';
import { windowById } from './window.loader.js';

/** What the module takes in for plans: its own table of contents. */
export const planParts: SlicePart = {
  entities: [Plan, PlanVersion, PlanWindow, PlanDue],
  resolvers: [PlanResolver, PlanStepsResolver, PlanDueResolver, PlanWindowResolver, OrgUnitPlansResolver],
  references: {
    Plan: ({ id }, context) => planById(context).load(id),
    PlanWindow: ({ id }, context) => windowById(context).load(id),
  },
  migrations: [createPlans],
  batches: [decidePlansBatch],
  background: [silence, leavers],
  /** Words of the log. */
  actions: {
    'plans.createPlan': { zh: '编制计划', en: 'Plan begun' },
    'plans.discardPlan': { zh: '删去草稿或放弃修订', en: 'Draft discarded' },
    'plans.submitPlan': { zh: '报送计划', en: 'Plan handed in' },
    'plans.withdrawPlan': { zh: '撤回计划', en: 'Plan taken back' },
    'plans.amendPlan': { zh: '修订计划', en: 'Plan amended' },
    'plans.claimPlan': { zh: '受理计划', en: 'Plan taken up' },
    'plans.releasePlan': { zh: '放回待受理', en: 'Given back to the pool' },
    'plans.delegatePlan': { zh: '转交计划', en: 'Plan handed over' },
    'plans.returnPlan': { zh: '退回修改', en: 'Plan returned' },
    'plans.decidePlan': { zh: '审定、通过或接收计划', en: 'Plan decided on' },
    'plans.acceptInSilence': { zh: '逾期未答复，视为同意', en: 'Accepted in silence' },
    'plans.setPlanWindow': { zh: '设置报送安排', en: 'Round set' },
    'plans.excuseFromPlan': { zh: '登记免报', en: 'Excused from a plan' },
  },
  subjects: {
    Plan: { zh: '计划', en: 'Plan', table: 'plan', column: 'title' },
    PersonalPlan: { zh: '个人研修计划', en: 'Personal plan', table: 'plan', column: 'title', withheld: true },
    OrgUnit: { zh: '机构', en: 'Unit', table: 'directory_unit', column: 'name' },
    PlanWindow: { zh: '报送安排', en: 'Round', table: 'plan_window', column: 'template_name' },
  },
};
