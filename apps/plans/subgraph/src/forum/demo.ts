import { sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';

/** Activities in a form that their policy names for small forums were held as such. */
export async function seedForums(tx: Transaction): Promise<void> {
  await tx.query(sql`
    insert into forum (id, activity_id, minutes, speakers, recorded_by)
    select gen_random_uuid(), a.id, (a.hours * 60)::int, s.said, p.name
    from activity a join directory_policy y on y.adoption_id = a.adoption_id
    join directory_person p on p.id = a.owner_id
    join lateral (
      select jsonb_agg(jsonb_build_object('personId', x.person_id, 'point',
        (array['从学生的错例入手，找准问题再讨论办法', '小步走、当堂练，课后只布置必要的作业', '请同组教师互听一节，再来改进'])[x.place]) order by x.place) as said
      from (select t.person_id, row_number() over (order by t.id) as place from attendance t where t.activity_id = a.id) x where x.place <= 3
    ) s on s.said is not null
    where a.demo and a.status = 'COMPLETED' and y.pack #> '{plans,forum,forms}' ? (a.form ->> 'code')
    on conflict (activity_id) do nothing`);
}
