import { auditEach, civilDay, nightly, rows, sql, systemContext, validOn } from '@yanxiu/subgraph';
import type { Database, Sql } from '@yanxiu/subgraph';
import { step } from './plan.service.js';
import { Plan, PlanStatus } from './plan.js';

const perTransaction = 200;

/** Whoever has the plan in hand is in service today at one of `units`, or anywhere. */
const inService = (day: string, units: Sql): Sql => sql`exists (
  select from directory_posting p join directory_person n on n.id = p.person_id and n.active
  where p.person_id = t.held_by_person and ${units} and ${validOn('p', day)})`;

/**
 * Plans in the hands of somebody who has left go back to the pool, where his colleagues find them: one to whom it was
 * handed over has to be posted where it is decided, one who took it up by the right of his account anywhere at all.
 */
export async function takeBackFromLeavers(database: Database, day = civilDay()): Promise<number> {
  let taken = 0;
  for (;;) {
    const context = systemContext(database.session('plans of leavers'), '平台');
    const count = await context.db.transaction(async (tx) => {
      const plans = await rows(
        tx,
        Plan,
        sql`where t.status = 'IN_REVIEW' and t.held_by_person is not null
              and not ${inService(day, sql`(t.held_by is not null or p.unit_id = any(t.handler_ids))`)}
            order by t.since, t.id limit ${perTransaction} for update skip locked`,
      );
      if (!plans.length) return 0;
      await tx.query(sql`
        update plan set status = 'SUBMITTED', since = now(), version = version + 1, updated_at = now(),
          held_by = null, held_by_person = null, held_by_name = null
        where id = any(${plans.map(({ id }) => id)}::uuid[])`);
      const entries = plans.map((plan) =>
        step(plan, 'releasePlan', {
          ...{ before: { heldBy: plan.heldByName }, after: { status: PlanStatus.SUBMITTED } },
          reason: '受理人已离岗，自动放回待受理',
        }),
      );
      await auditEach(tx, context, entries);
      return plans.length;
    });
    taken += count;
    if (count < perTransaction) return taken;
  }
}

export const leavers = nightly({
  name: 'plans-of-leavers',
  hour: 2,
  work: async (database) => void (await takeBackFromLeavers(database)),
});
