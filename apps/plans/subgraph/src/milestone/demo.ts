import { civilDay, sql } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';
import { makeMilestones } from './made.js';

/** Milestones of the demo's plans in force; most of those past their day are reached. Again: adds nothing. */
export function seedMilestones(database: Database, { today = civilDay() }: { today?: string } = {}): Promise<void> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const plans = await tx.query<{ id: string }>(sql`
      select p.id from plan p where p.demo and p.effective_version is not null
        and not exists (select from plan_milestone m where m.plan_id = p.id)`);
    const ids = plans.map(({ id }) => id);
    if (!ids.length) return;
    await makeMilestones(tx, ids);
    await tx.query(sql`
      update plan_milestone t set state = 'DONE', done_at = t.due_on::timestamptz, done_by = coalesce(t.responsible, '教研组长'),
        evidence = (array['已按计划开展，活动记录已归档', '已完成，材料上传资源库', '按时完成，组内已总结'])[1 + abs(hashtext(t.title)) % 3]
      where t.plan_id = any(${ids}::uuid[]) and t.due_on < ${today}::date and abs(hashtext(t.id::text)) % 10 < 7`);
  });
}
