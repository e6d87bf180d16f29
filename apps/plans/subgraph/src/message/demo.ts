import { civilDay, sql } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';
import { remind } from '../reminder/remind.service.js';

/**
 * The messages that the demo's own past would have left: what came back, what is to be done, and the digests of the day by
 * the steps of each policy. Again: adds nothing. A constant number of statements.
 */
export async function seedMessages(database: Database, { today = civilDay() }: { today?: string } = {}): Promise<void> {
  await database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const into = sql`insert into message (id, addressee, person_id, unit_id, permission, kind, subject_type, subject_id, title, note, key, sent_at)`;
    await tx.query(sql`${into}
      select gen_random_uuid(), k.assignee_id::text, k.assignee_id, null, null, 'TASK_ASSIGNED', 'Activity', a.id, a.title, k.title,
        'TASK_ASSIGNED ' || a.id || ' ' || k.id, least(now(), a.published_at)
      from activity_task k join activity a on a.id = k.activity_id and a.demo and a.status = 'PUBLISHED'
      where k.state = 'OPEN' and k.assignee_id is not null on conflict do nothing`);
    await tx.query(sql`${into}
      select gen_random_uuid(), coalesce(p.person_id::text, p.unit_id || ' plans:plan'), p.person_id,
        case when p.person_id is null then p.unit_id end, case when p.person_id is null then 'plans:plan' end,
        'PLAN_RETURNED', 'Plan', p.id, p.title, v.comment, 'PLAN_RETURNED ' || p.id || ' ' || p.version, p.since
      from plan p join plan_version v on v.plan_id = p.id and v.num = p.current_version
      where p.demo and p.status = 'RETURNED' and p.author <> 'GROUP' on conflict do nothing`);
    await tx.query(sql`${into}
      select gen_random_uuid(), r.unit_id || ' plans:organise', null, r.unit_id, 'plans:organise', 'REPORT_RETURNED', 'MonthlyReport', r.id,
        r.title, r.reason, 'REPORT_RETURNED ' || r.id || ' ' || r.version, r.decided_at
      from monthly_report r where r.state = 'RETURNED' and r.decided_at is not null on conflict do nothing`);
  });
  await remind(database, today);
}
