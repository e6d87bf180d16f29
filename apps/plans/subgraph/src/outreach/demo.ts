import { sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';

/** Activities in a form that brings lessons elsewhere went to the next school of the county; those to come await its word. */
export async function seedOutreach(tx: Transaction, today: string): Promise<void> {
  await tx.query(sql`
    insert into outreach (id, activity_id, kind, unit_id, province_id, city_id, county_id, school_id, receiver_id, lessons, note, state,
      announced_by, announced_name, answered_by, answered_at, feedback, demo)
    select (lpad(to_hex((extract(epoch from a.last_day) * 1000)::bigint), 12, '0') || '7' || substr(md5(a.id::text), 1, 19))::uuid, a.id, '{"scheme": "OUTREACH_KIND", "code": "SEND_LESSON", "name": "送教"}', a.unit_id, a.province_id, a.city_id,
      a.county_id, a.school_id, r.id,
      jsonb_build_array(jsonb_build_object('title', split_part(a.title, '·', 1), 'subject', null, 'grade', null, 'teacherId', t.person_id)),
      null, case when over.it then 'CONFIRMED' else 'PENDING' end, a.owner_id, p.name,
      case when over.it then r.name || '研修管理员' end, case when over.it then (a.last_day + time '17:00') at time zone 'Asia/Shanghai' end,
      case when over.it then '课例扎实，课后与本校教师面对面研讨，收获很大。' end, true
    from activity a
    join directory_person p on p.id = a.owner_id
    cross join lateral (select a.last_day < ${today}::date and a.status = 'COMPLETED' as it) over
    join lateral (select x.person_id from attendance x where x.activity_id = a.id order by x.id limit 1) t on true
    join lateral (
      select u.id, u.name from directory_unit u
      where u.county_id = a.county_id and u.level = 'SCHOOL' and u.active and u.id <> a.unit_id
      order by u.id <= a.unit_id, u.id limit 1
    ) r on true
    where a.demo and a.status in ('COMPLETED', 'PUBLISHED') and a.form ->> 'name' ~ '送教|支教|送培'
    on conflict (activity_id) do nothing`);
}
