import { planDecided } from '@yanxiu/events';
import { publish } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import type { PlanBasis } from './plan-version.js';
import type { Plan, PlanStatus } from './plan.js';

/** What became of a plan. */
export interface Decision {
  /** As it stood before: its current version is what was decided on. */
  plan: Plan;
  outcome: PlanStatus;
  basis: PlanBasis;
}

/** One event carries at most so many decisions. */
const perEvent = 200;

/**
 * Tells the other slices what was decided, in the transaction that did it; what a plan says stays here. Of a personal plan
 * nothing is told: who has handed one in is the school's to know, and what is told is told to all (PC-25).
 */
export async function announceDecided(tx: Transaction, decided: Decision[]): Promise<void> {
  const decisions = decided.filter(({ plan }) => plan.personId === null);
  for (let start = 0; start < decisions.length; start += perEvent) {
    const batch = decisions.slice(start, start + perEvent);
    await publish(tx, planDecided, {
      aggregateId: batch[0]!.plan.id,
      aggregateVersion: batch[0]!.plan.version,
      payload: {
        decisions: batch.map(({ plan, outcome, basis }) => ({
          ...{ planId: plan.id, version: plan.version + 1, num: plan.currentVersion!, template: plan.templateCode },
          ...{ unitId: plan.unitId, periodId: plan.periodId, mode: plan.handling.mode },
          lineage: {
            ...{ provinceId: plan.provinceId, cityId: plan.cityId },
            ...{ countyId: plan.countyId, schoolId: plan.schoolId },
          },
          outcome: outcome as 'APPROVED' | 'ACCEPTED' | 'FILED' | 'KEPT' | 'RETURNED',
          basis,
        })),
      },
    });
  }
}
