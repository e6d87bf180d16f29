import type { SlicePart } from '@yanxiu/subgraph';
import { planPrinciples } from '../migrations/2026-11-22T1220-plan-principles.js';
import { PlanPrinciplesResolver } from './principle.resolver.js';

/** What the module takes in for the self-check of projects (ZJ-13). */
export const principleParts: SlicePart = {
  resolvers: [PlanPrinciplesResolver],
  migrations: [planPrinciples],
  /** Words of the log. */
  actions: { 'plans.checkPlanPrinciples': { zh: '项目自查', en: 'Self-check of a project' } },
};
