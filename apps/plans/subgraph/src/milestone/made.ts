import { sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';

/**
 * The month tasks of plans that come into force become their milestones (DL-32, PC-24), due at the end of the month. What
 * an amendment leaves as it was keeps its state; what it drops goes, unless it was reached. Two statements.
 */
export async function makeMilestones(tx: Transaction, planIds: readonly string[]): Promise<void> {
  const tasks = sql`
    select p.*, x.task ->> 'task' as task, x.task ->> 'responsible' as responsible,
      least(((x.task ->> 'month') || '-01')::date + interval '1 month' - interval '1 day', p.period_to)::date as due_on
    from plan p join plan_version v on v.plan_id = p.id and v.num = p.effective_version
    cross join lateral jsonb_array_elements(v.tasks) x(task) where p.id = any(${[...planIds]}::uuid[])`;
  await tx.query(sql`
    delete from plan_milestone t where t.plan_id = any(${[...planIds]}::uuid[]) and t.origin = 'TASK' and t.state = 'OPEN'
      and not exists (select from (${tasks}) k where k.id = t.plan_id and k.task = t.title and k.due_on = t.due_on)`);
  await tx.query(sql`
    insert into plan_milestone as t (id, plan_id, origin, title, responsible, due_on, unit_id, person_id,
      province_id, city_id, county_id, school_id)
    select gen_random_uuid(), k.id, 'TASK', k.task, max(k.responsible), k.due_on, k.unit_id, k.person_id,
      k.province_id, k.city_id, k.county_id, k.school_id
    from (${tasks}) k group by k.id, k.task, k.due_on, k.unit_id, k.person_id, k.province_id, k.city_id, k.county_id, k.school_id
    on conflict (plan_id, due_on, title) do update set responsible = excluded.responsible, origin = 'TASK'
      where (t.responsible, t.origin) is distinct from (excluded.responsible, excluded.origin)`);
}
