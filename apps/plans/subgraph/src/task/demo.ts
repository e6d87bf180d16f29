import { rows, sql } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { seedForums } from '../forum/demo.js';
import { seedLessonPlans } from '../lesson/demo.js';
import { seedMenus } from '../menu/demo.js';
import { seedObservations } from '../observation/demo.js';
import { seedOutreach } from '../outreach/demo.js';
import { ActivityTask } from './task.js';

/**
 * Fills what is done in and around the demo's activities, each by the form that its document gave it. Again: adds nothing.
 * A few statements for each subject, however many schools there are.
 */
export function seedWork(database: Database, { today }: { today: string }): Promise<void> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const [known] = await rows(tx, ActivityTask, sql`limit 1`);
    if (known) return;
    await seedTasks(tx);
    await seedMinutes(tx, today);
    await seedForums(tx);
    await seedObservations(tx);
    await seedOutreach(tx, today);
    await seedLessonPlans(tx);
    await seedMenus(tx, today);
  });
}

/** Who does what for the meetings to come: host, main speaker, recorder and observer; the first of them has done his part. */
async function seedTasks(tx: Transaction): Promise<void> {
  await tx.query(sql`
    insert into activity_task (id, activity_id, num, title, duty, assignee_id, due_on, minutes, state, evidence, done_at, done_by)
    select gen_random_uuid(), a.id, d.num, d.title, jsonb_build_object('scheme', 'TASK_DUTY', 'code', d.code, 'name', d.name),
      t.person_id, a.first_day - d.before, d.minutes, case when d.num = 1 then 'DONE' else 'OPEN' end,
      case when d.num = 1 then '研讨提纲已印发给参加人员' end, case when d.num = 1 then now() end, case when d.num = 1 then p.name end
    from activity a
    join lateral (select x.person_id, row_number() over (order by x.id) as place from attendance x where x.activity_id = a.id) t on t.place <= 4
    join directory_person p on p.id = t.person_id
    join (values (1, 'DESIGNER', '设计', '拟定研讨提纲并提前印发', 3, null::int), (2, 'SPEAKER', '主讲', '围绕主题作主讲发言', 0, 30),
      (3, 'RECORDER', '记录', '做好研讨记录，整理形成的共识', 0, null), (4, 'OBSERVER', '观察', '观察研讨参与情况，会后反馈', 0, null))
      as d(num, code, name, title, before, minutes) on d.num = t.place
    where a.demo and a.status = 'PUBLISHED'`);
}

/** What was said and agreed in the activities of the last months. */
async function seedMinutes(tx: Transaction, today: string): Promise<void> {
  await tx.query(sql`
    insert into activity_minutes (id, activity_id, text, consensus, written_by)
    select gen_random_uuid(), a.id,
      '一、主持人说明研讨主题和要求。' || E'\n' || '二、主讲教师结合课例交流做法，参加人员围绕问题逐一发言。' || E'\n' || '三、归纳意见，明确下一步分工。',
      a.outcome, p.name
    from activity a join directory_person p on p.id = a.owner_id
    where a.demo and a.status = 'COMPLETED' and a.outcome is not null and a.last_day > ${today}::date - 90`);
}
