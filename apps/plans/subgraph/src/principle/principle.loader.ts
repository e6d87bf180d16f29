import type { PlanRules } from '@yanxiu/policy';
import { defineLoader, grouped, inKeyOrder, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { PlanMode } from '../plan/plan.js';
import type { Plan } from '../plan/plan.js';
import type { PlanPrinciple } from './principle.js';

type Principles = PlanRules['principles'];

const ofAdoption = defineLoader<string, Principles>(async (ids, { db }) => {
  const found = await db.query<{ id: string; principles: Principles | null }>(sql`
    select adoption_id as id, pack #> '{plans,principles}' as principles from directory_policy
    where adoption_id = any(${[...ids]}::uuid[])`);
  return inKeyOrder(ids, found, ({ id }) => id).map((policy) => policy?.principles ?? []);
});

const checksOf = defineLoader<string, { planId: string; code: string; met: boolean; note: string | null }[]>(
  async (ids, { db }) =>
    grouped(
      ids,
      await db.query<{ planId: string; code: string; met: boolean; note: string | null }>(sql`
        select plan_id as "planId", code, met, note from plan_principle where plan_id = any(${[...ids]}::uuid[])`),
      ({ planId }) => planId,
    ),
);

/** The principles of the edition that a project was begun with; of other plans nothing is asked. */
export const principlesFor = (context: Context, { handling, adoptionId }: Plan): Promise<Principles> =>
  handling.mode === PlanMode.REVIEW ? ofAdoption(context).load(adoptionId) : Promise.resolve([]);

export async function principlesOf(context: Context, plan: Plan): Promise<PlanPrinciple[]> {
  const principles = await principlesFor(context, plan);
  if (!principles.length) return [];
  const checks = new Map((await checksOf(context).load(plan.id)).map((check) => [check.code, check]));
  return principles.map(({ code, zh, cite }) => ({
    item: { scheme: 'PRINCIPLE', code, name: zh },
    ...{ clause: cite?.clause ?? null, quote: cite?.quote ?? null },
    ...{ met: checks.get(code)?.met ?? null, note: checks.get(code)?.note ?? null },
  }));
}
