import { nightly, rows, sql, systemContext, auditEach } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';
import { finalStatus } from './plan.rules.js';
import { step } from './plan.service.js';
import { PlanBasis } from './plan-version.js';
import { Plan } from './plan.js';
import { inForce } from './submit.service.js';

const perTransaction = 200;

/**
 * Where the policy lets silence count as consent, what has waited for its days is in force; nowhere else does time decide.
 * The days count from the submission, whoever has the plan in hand.
 */
export async function acceptInSilence(database: Database): Promise<number> {
  let accepted = 0;
  for (;;) {
    const context = systemContext(database.session('silence'), '平台');
    const count = await context.db.transaction(async (tx) => {
      const plans = await rows(
        tx,
        Plan,
        sql`where t.status in ('SUBMITTED', 'IN_REVIEW') and (t.handling ->> 'silenceDays') is not null
              and exists (select from plan_version v where v.plan_id = t.id and v.num = t.current_version
                and (v.submitted_at at time zone 'Asia/Shanghai')::date + (t.handling ->> 'silenceDays')::int
                  < (now() at time zone 'Asia/Shanghai')::date)
            order by t.since, t.id limit ${perTransaction} for update skip locked`,
      );
      if (!plans.length) return 0;
      await inForce(tx, plans, { basis: PlanBasis.SILENCE, byName: null });
      const entries = plans.map((plan) =>
        step(plan, 'acceptInSilence', {
          before: { status: plan.status },
          after: { status: finalStatus(plan.handling.mode) },
          reason: `逾 ${plan.handling.silenceDays} 日未答复`,
        }),
      );
      await auditEach(tx, context, entries);
      return plans.length;
    });
    accepted += count;
    if (count < perTransaction) return accepted;
  }
}

export const silence = nightly({
  name: 'plans-silence',
  hour: 1,
  work: async (database) => void (await acceptInSilence(database)),
});
